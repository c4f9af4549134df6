# The answer to /analyze, and lists of cards.

span-hours =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
span-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
story-count =
    { $count ->
        [one] { $count } Nachricht
       *[other] { $count } Nachrichten
    }
new-story-count =
    { $count ->
        [one] { $count } neue Nachricht
       *[other] { $count } neue Nachrichten
    }
briefing-head = { $title } · in den letzten { $span }
briefing-none = In dieser Zeit keine Nachricht dazu. Ein längerer Zeitraum hat vielleicht welche.
briefing-rise = ▲ Für einen Anstieg
briefing-fall = ▼ Für einen Rückgang
briefing-but = Aber
briefing-agree = sie sind sich einig
briefing-mostly-agree = sie sind sich meist einig
briefing-disagree = sie sind sich uneinig
briefing-call = { $direction }, netto { $net } von ±1, aus { $stories }: { $bullish } steigend, { $bearish } fallend, { $neutral } neutral
briefing-levels = Höchste Wirkung { $impact } · typische Glaubwürdigkeit { $trust } · Wirkungsdauer { $horizons }
briefing-since = Seit gestern: netto { $before } → { $net }, { $fresh }
briefing-since-none = Seit gestern: { $fresh }; damals gab es keine zu beurteilen
briefing-price = { $coin } jetzt { $price }
briefing-move = { $coin } jetzt { $price }, { $move } in den letzten { $span }
briefing-no-price = Kein Kurs zu bekommen.
briefing-foot = Beurteilt nach den oben verlinkten Artikeln · { $disclaimer }
briefing-left-out = und { $count } weitere: ein kürzerer Zeitraum oder ein anderes Tag zeigt sie
open-card = Eine Karte öffnen
