# Charts, in pictures and in words, and the answer to /price.

day = { $day } { $month }
chart-published = publicada { $at }
chart-scored = evaluada { $at }
chart-sample = MUESTRA: precios inventados
chart-utc = horas en UTC
chart-move = { $move } en { $span }
chart-since = { $move } desde la publicación a { $price }
chart-here = { $move } en este gráfico
chart-until = { $move } hasta { $at }
chart-head = { $coin } y «{ $title }»
chart-missing = No se pudieron obtener los precios de { $coin } de ese momento.
chart-no-line = Sin gráfico: ninguna fuente tiene los precios de ese periodo.
price-missing = Sin precio de { $coin }: ninguna fuente respondió.
alt-chart = gráfico del precio de { $coin }
alt-chart-span = gráfico del precio de { $coin } en { $span }
alt-then = { $price } en la publicación, { $at } UTC
alt-price = { $price } el { $at } UTC
alt-range = mínimo { $lowest }, máximo { $highest }
alt-story = noticia { $label }, { $direction }, el { $at }
alt-call = el pronóstico es { $direction }
alt-call-due = el pronóstico es { $direction }, evaluado el { $at } UTC
alt-others = otras noticias: { $stories }
alt-other = { $label } { $direction } el { $at }
