# Charts, in pictures and in words, and the answer to /price.

day = { $day } { $month }
chart-published = publicada { $at }
chart-scored = avaliada { $at }
chart-sample = AMOSTRA: preços inventados
chart-utc = horários em UTC
chart-move = { $move } em { $span }
chart-since = { $move } desde a publicação a { $price }
chart-here = { $move } neste gráfico
chart-until = { $move } até { $at }
chart-head = { $coin } e “{ $title }”
chart-missing = Não foi possível obter os preços de { $coin } daquele momento.
chart-no-line = Sem gráfico: nenhuma fonte tem os preços desse período.
price-missing = Sem preço de { $coin }: nenhuma fonte respondeu.
alt-chart = gráfico de preço de { $coin }
alt-chart-span = gráfico de preço de { $coin } em { $span }
alt-then = { $price } na publicação, { $at } UTC
alt-price = { $price } em { $at } UTC
alt-range = mínimo { $lowest }, máximo { $highest }
alt-story = notícia { $label }, { $direction }, em { $at }
alt-call = o prognóstico é { $direction }
alt-call-due = o prognóstico é { $direction }, avaliado em { $at } UTC
alt-others = outras notícias: { $stories }
alt-other = { $label } { $direction } em { $at }
