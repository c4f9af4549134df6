# The fixed words of a card. Reasons, quotes and tags are not translated.

axis-impact = Impacto no preço
axis-trust = Confiabilidade
axis-direction = Direção do preço
axis-horizon = Duração do efeito
level-low = Baixo
level-medium = Médio
level-high = Alto
direction-bullish = Alta
direction-bearish = Baixa
direction-neutral = Neutro
horizon-short = Curto
horizon-medium = Médio
horizon-long = Longo
window-short = até 1 semana
window-medium = de 1 semana a 3 meses
window-long = mais de 3 meses
levels-line = Impacto { $impact } · confiabilidade { $trust } · { $direction } · duração { $horizon }
against = Contra
scored = Avaliado
scored-at = avaliado { $at }
disclaimer = não é recomendação de investimento
source-count =
    { $count ->
        [one] { $count } fonte
       *[other] { $count } fontes
    }
card-foot = id { $id } · analista { $analyst }
mark-sample = AMOSTRA: notícia, veículo e preço inventados
mark-late = Atrasado: o bot ou sua fonte estava fora do ar
mark-retracted = Retirado: { $reason }
first-reported = primeira notícia { $at }
zone-unknown = a fonte não indica fuso horário, UTC presumido
date-unknown = sem data, lido então
zone-unknown-note = A fonte não indica fuso horário, UTC presumido.
date-unknown-note = A notícia não traz data; a hora é a da leitura.
elsewhere-note = A hora é a da primeira notícia, de outro veículo.
button-evidence = Evidências
button-chart = Gráfico
button-timeline = Cronologia
button-record = Histórico
button-more = Mais
permalink = Link permanente
price-at-publication = { $price } na publicação
price-now = agora { $price }
price-none = Não foi possível obter o preço de { $coin }.
no-price-listed = Sem preço de { $coin }: nenhuma de nossas fontes o lista.
no-price-answered = Sem preço de { $coin }: nenhuma fonte respondeu.
no-price-then = Não foi possível obter o preço de { $coin } na publicação.
no-price-agreed = Sem preço de { $coin } na publicação: { $why }.
price-usual = variação habitual em 24 h ±{ $move }
price-origin = preço: { $sources }
price-disputed = as fontes diferem em mais de 1%
quote-at = { $source } às { $time } UTC
judged-again = { $title } foi julgado de novo:
taken-back = { $title } foi retirado:
