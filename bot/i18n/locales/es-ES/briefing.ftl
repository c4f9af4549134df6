# The answer to /analyze, and lists of cards.

span-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
span-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
story-count =
    { $count ->
        [one] { $count } noticia
       *[other] { $count } noticias
    }
new-story-count =
    { $count ->
        [one] { $count } noticia nueva
       *[other] { $count } noticias nuevas
    }
briefing-head = { $title } · últimos { $span }
briefing-none = Ninguna noticia en este tiempo. Una ventana mayor puede tener alguna.
briefing-rise = ▲ A favor de una subida
briefing-fall = ▼ A favor de una bajada
briefing-but = Pero
briefing-agree = coinciden
briefing-mostly-agree = coinciden en general
briefing-disagree = no coinciden
briefing-call = { $direction }, neto { $net } de ±1, de { $stories }: { $bullish } alcistas, { $bearish } bajistas, { $neutral } neutrales
briefing-levels = Mayor impacto { $impact } · credibilidad típica { $trust } · plazo { $horizons }
briefing-since = Desde ayer: neto { $before } → { $net }, { $fresh }
briefing-since-none = Desde ayer: { $fresh }; entonces no había ninguna que juzgar
briefing-price = { $coin } ahora { $price }
briefing-move = { $coin } ahora { $price }, { $move } en los últimos { $span }
briefing-no-price = No se obtuvo ningún precio.
briefing-foot = Juzgado a partir de los artículos enlazados arriba · { $disclaimer }
briefing-left-out = y { $count } más: una ventana menor u otra etiqueta las muestra
open-card = Abrir una tarjeta
