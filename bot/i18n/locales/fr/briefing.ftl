# The answer to /analyze, and lists of cards.

span-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
span-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
story-count =
    { $count ->
        [one] { $count } nouvelle
       *[other] { $count } nouvelles
    }
new-story-count =
    { $count ->
        [one] { $count } nouvelle récente
       *[other] { $count } nouvelles récentes
    }
briefing-head = { $title } · depuis { $span }
briefing-none = Aucune nouvelle à ce sujet sur cette période. Une plus longue en a peut-être.
briefing-rise = ▲ Pour une hausse
briefing-fall = ▼ Pour une baisse
briefing-but = Mais
briefing-agree = elles concordent
briefing-mostly-agree = elles concordent pour l’essentiel
briefing-disagree = elles divergent
briefing-call = { $direction }, net { $net } sur ±1, sur { $stories } : { $bullish } haussières, { $bearish } baissières, { $neutral } neutres
briefing-levels = Impact le plus fort { $impact } · fiabilité typique { $trust } · durée { $horizons }
briefing-since = Depuis hier : net { $before } → { $net }, { $fresh }
briefing-since-none = Depuis hier : { $fresh } ; il n’y en avait alors aucune à juger
briefing-price = { $coin } maintenant { $price }
briefing-move = { $coin } maintenant { $price }, { $move } depuis { $span }
briefing-no-price = Aucun cours n’a pu être obtenu.
briefing-foot = Jugé d’après les articles en lien ci-dessus · { $disclaimer }
briefing-left-out = et { $count } de plus : une période plus courte ou un autre tag les montre
open-card = Ouvrir une carte
