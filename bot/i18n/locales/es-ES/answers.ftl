# Answers that one person reads: mistakes, the bot's health, what the levels mean.

error-ours = Algo falló de mi lado y quedó en el registro. Inténtalo de nuevo en un minuto; si sigue, avisa a quien lleva este bot.
error-manage-server = Esto requiere el permiso Gestionar servidor; pregunta a un administrador.
error-needs-server = Esto funciona en el canal de un servidor, no en un chat privado.
error-cooldown =
    Un momento, por favor: inténtalo en { $count ->
        [one] { $count } segundo
       *[other] { $count } segundos
    }.
error-misfit = «{ $value }» no encaja aquí. Elige una de las sugerencias.
error-not-yours = Otra persona pidió esto. Escribe tú el comando para tener tus propios botones.
error-restarted = Me reiniciaron desde entonces y esto ya no funciona. Escribe el comando otra vez.
error-card-gone = Esta tarjeta ya no está guardada aquí.
health-sources = **Fuentes** { $read } de { $sources } responden · { $articles } artículos, { $cards } tarjetas · { $newest }
health-no-card = aún sin tarjetas
health-unasked = { $count } aún sin consultar
health-newest = última tarjeta { $at }
health-deliveries = **Envíos** { $parts }
health-waiting = { $count } en espera
health-oldest = la más antigua desde hace { $minutes } min
health-oldest-new = la más antigua desde hace menos de un minuto
health-refused = { $count } rechazadas por Discord para siempre
health-paused = { $count } canales en pausa, `/subscriptions` dice por qué
health-analyst = **Analista** { $analyst }
health-llm = **Modelo de lenguaje** en 24 horas: { $runs } noticias, { $failures } dejadas al desk, { $tokens } tokens{ $dollars }, { $seconds } s cada una
meaning-impact-low = apenas mueve el precio
meaning-impact-medium = puede moverlo dentro de su rango habitual
meaning-impact-high = puede moverlo más allá de su rango habitual, en cualquier sentido
meaning-trust-low = una afirmación que nadie respalda, o que beneficia a quien la dice
meaning-trust-medium = una fuente con nombre, sin respaldo de nadie más
meaning-trust-high = una fuente o documento oficial, o varios medios que coinciden
meaning-direction-bullish = empuja al alza el precio de la primera moneda
meaning-direction-neutral = sin empuje, o tanto a favor como en contra; se cuentan ambos casos
meaning-direction-bearish = lo empuja a la baja
meaning-horizon-short = hasta una semana
meaning-horizon-medium = de una semana a tres meses
meaning-horizon-long = más de tres meses, o estructural
levels-due =
    { $horizon } { $days ->
        [one] { $days } día
       *[other] { $days } días
    }
levels-foot = Un juicio se compara con el precio tras: { $due }. Cómo se juzgan los niveles en detalle: docs/judging.md del proyecto. Nada de esto es asesoramiento financiero.
