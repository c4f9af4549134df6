# The fixed words of a card. Reasons, quotes and tags are not translated.

axis-impact = Impacto en el precio
axis-trust = Credibilidad
axis-direction = Dirección del precio
axis-horizon = Plazo del efecto
level-low = Bajo
level-medium = Medio
level-high = Alto
direction-bullish = Alcista
direction-bearish = Bajista
direction-neutral = Neutral
horizon-short = Corto
horizon-medium = Medio
horizon-long = Largo
window-short = hasta 1 semana
window-medium = de 1 semana a 3 meses
window-long = más de 3 meses
levels-line = Impacto { $impact } · credibilidad { $trust } · { $direction } · plazo { $horizon }
against = En contra
scored = Se evalúa
scored-at = se evalúa { $at }
disclaimer = no es asesoramiento financiero
source-count =
    { $count ->
        [one] { $count } fuente
       *[other] { $count } fuentes
    }
card-foot = id { $id } · analista { $analyst }
mark-sample = MUESTRA: noticia, medio y precio inventados
mark-late = Con retraso: el bot o su fuente no estaba disponible
mark-retracted = Retirada: { $reason }
first-reported = primer informe { $at }
zone-unknown = la fuente no indica zona horaria, se supone UTC
date-unknown = sin fecha, leído entonces
zone-unknown-note = La fuente no indica zona horaria, se supone UTC.
date-unknown-note = La noticia no indica fecha; la hora es la de lectura.
elsewhere-note = La hora es la del primer informe, de otro medio.
button-evidence = Pruebas
button-chart = Gráfico
button-timeline = Cronología
button-record = Historial
button-more = Más
permalink = Enlace permanente
price-at-publication = { $price } al publicarse
price-now = ahora { $price }
price-none = No se obtuvo ningún precio de { $coin }.
no-price-listed = Sin precio de { $coin }: ninguna de nuestras fuentes lo lista.
no-price-answered = Sin precio de { $coin }: ninguna fuente respondió.
no-price-then = No se obtuvo el precio de { $coin } al publicarse.
no-price-agreed = Sin precio de { $coin } al publicarse: { $why }.
price-usual = movimiento habitual en 24 h ±{ $move }
price-origin = precio: { $sources }
price-disputed = las fuentes difieren en más del 1 %
quote-at = { $source } a las { $time } UTC
judged-again = { $title } se juzgó de nuevo:
taken-back = { $title } se retiró:
