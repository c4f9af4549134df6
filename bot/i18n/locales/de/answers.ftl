# Answers that one person reads: mistakes, the bot's health, what the levels mean.

error-ours = Bei mir ist etwas schiefgegangen; es steht im Protokoll. Bitte versuche es in einer Minute noch einmal; bleibt es so, sage es dem Betreiber des Bots.
error-manage-server = Das braucht das Recht „Server verwalten“; frage einen Admin dieses Servers.
error-needs-server = Das geht im Kanal eines Servers, nicht im privaten Chat.
error-cooldown =
    Einen Moment, bitte: versuche es in { $count ->
        [one] { $count } Sekunde
       *[other] { $count } Sekunden
    } noch einmal.
error-misfit = „{ $value }“ passt hier nicht. Wähle einen der Vorschläge.
error-not-yours = Danach hat jemand anders gefragt. Gib den Befehl selbst ein, dann bekommst du eigene Knöpfe.
error-restarted = Ich wurde seither neu gestartet, darum geht das nicht mehr. Gib den Befehl noch einmal ein.
error-card-gone = Diese Karte ist hier nicht mehr gespeichert.
health-sources = **Quellen** { $read } von { $sources } antworten · { $articles } Artikel, { $cards } Karten · { $newest }
health-no-card = noch keine Karte
health-unasked = { $count } noch nicht abgefragt
health-newest = neueste Karte { $at }
health-deliveries = **Zustellungen** { $parts }
health-waiting = { $count } warten
health-oldest = die älteste seit { $minutes } min
health-oldest-new = die älteste seit weniger als einer Minute
health-refused = { $count } von Discord endgültig abgelehnt
health-paused = { $count } Kanäle angehalten, `/subscriptions` sagt warum
health-analyst = **Analyst** { $analyst }
health-llm = **Sprachmodell** in 24 Stunden: { $runs } Nachrichten, { $failures } dem Desk überlassen, { $tokens } Token{ $dollars }, je { $seconds } s
meaning-impact-low = bewegt den Kurs kaum
meaning-impact-medium = kann ihn im üblichen Rahmen bewegen
meaning-impact-high = kann ihn über den üblichen Rahmen hinaus bewegen, gleich wohin
meaning-trust-low = eine Behauptung, für die niemand einsteht oder die ihrem Erzähler nützt
meaning-trust-medium = eine genannte Quelle, von niemand sonst gestützt
meaning-trust-high = eine amtliche Quelle oder Urkunde, oder mehrere Medien, die übereinstimmen
meaning-direction-bullish = treibt den Kurs der ersten Münze nach oben
meaning-direction-neutral = kein Antrieb, oder ebenso viel dafür wie dagegen; beides wird genannt
meaning-direction-bearish = treibt ihn nach unten
meaning-horizon-short = bis zu einer Woche
meaning-horizon-medium = eine Woche bis drei Monate
meaning-horizon-long = über drei Monate, oder strukturell
levels-due =
    { $horizon } { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    }
levels-foot = Ein Urteil wird am Kurs gemessen nach: { $due }. Wie die Stufen beurteilt werden, steht ausführlich in docs/judging.md des Projekts. Nichts davon ist Anlageberatung.
