# The answer to /analyze, and lists of cards.

span-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
span-days =
    { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }
story-count =
    { $count ->
        [one] { $count } notícia
       *[other] { $count } notícias
    }
new-story-count =
    { $count ->
        [one] { $count } notícia nova
       *[other] { $count } notícias novas
    }
briefing-head = { $title } · últimos { $span }
briefing-none = Nenhuma notícia sobre isso neste tempo. Uma janela maior pode ter.
briefing-rise = ▲ A favor de alta
briefing-fall = ▼ A favor de queda
briefing-but = Mas
briefing-agree = concordam
briefing-mostly-agree = concordam em geral
briefing-disagree = discordam
briefing-call = { $direction }, líquido { $net } de ±1, de { $stories }: { $bullish } de alta, { $bearish } de baixa, { $neutral } neutras
briefing-levels = Maior impacto { $impact } · confiabilidade típica { $trust } · duração { $horizons }
briefing-since = Desde ontem: líquido { $before } → { $net }, { $fresh }
briefing-since-none = Desde ontem: { $fresh }; então não havia nenhuma a julgar
briefing-price = { $coin } agora { $price }
briefing-move = { $coin } agora { $price }, { $move } nos últimos { $span }
briefing-no-price = Não foi possível obter o preço.
briefing-foot = Julgado a partir dos artigos com link acima · { $disclaimer }
briefing-left-out = e mais { $count }: uma janela menor ou outra tag as mostra
open-card = Abrir um cartão
