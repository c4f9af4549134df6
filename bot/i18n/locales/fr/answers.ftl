# Answers that one person reads: mistakes, the bot's health, what the levels mean.

error-ours = Quelque chose s’est mal passé de mon côté et a été noté. Réessayez dans une minute ; si cela persiste, dites-le à qui gère ce bot.
error-manage-server = Il faut la permission Gérer le serveur ; demandez à un admin de ce serveur.
error-needs-server = Cela marche dans le salon d’un serveur, pas en message privé.
error-cooldown =
    Un instant : réessayez dans { $count ->
        [one] { $count } seconde
       *[other] { $count } secondes
    }.
error-misfit = « { $value } » ne convient pas ici. Choisissez une des suggestions.
error-not-yours = Quelqu’un d’autre a demandé ceci. Tapez la commande pour avoir vos propres boutons.
error-restarted = J’ai été redémarré depuis, ceci ne fonctionne plus. Tapez la commande à nouveau.
error-card-gone = Cette carte n’est plus gardée ici.
health-sources = **Sources** { $read } sur { $sources } répondent · { $articles } articles, { $cards } cartes · { $newest }
health-no-card = aucune carte encore
health-unasked = { $count } pas encore interrogées
health-newest = dernière carte { $at }
health-deliveries = **Envois** { $parts }
health-waiting = { $count } en attente
health-oldest = la plus ancienne depuis { $minutes } min
health-oldest-new = la plus ancienne depuis moins d’une minute
health-refused = { $count } refusées par Discord pour de bon
health-paused = { $count } salons en pause, `/subscriptions` dit pourquoi
health-analyst = **Analyste** { $analyst }
health-llm = **Modèle de langue** en 24 heures : { $runs } nouvelles, { $failures } laissées au desk, { $tokens } jetons{ $dollars }, { $seconds } s chacune
meaning-impact-low = ne bouge guère le cours
meaning-impact-medium = peut le bouger dans sa marge habituelle
meaning-impact-high = peut le bouger au-delà de sa marge habituelle, dans un sens ou l’autre
meaning-trust-low = une affirmation que personne n’assume, ou qui profite à qui la dit
meaning-trust-medium = une source nommée, que nul autre n’appuie
meaning-trust-high = une source ou un document officiel, ou plusieurs médias qui concordent
meaning-direction-bullish = pousse le cours de la première monnaie à la hausse
meaning-direction-neutral = aucune poussée, ou autant pour que contre ; les deux sont exposés
meaning-direction-bearish = le pousse à la baisse
meaning-horizon-short = jusqu’à une semaine
meaning-horizon-medium = d’une semaine à trois mois
meaning-horizon-long = plus de trois mois, ou structurel
levels-due =
    { $horizon } { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
levels-foot = Un avis est confronté au cours après : { $due }. Comment les niveaux sont jugés en détail : docs/judging.md du projet. Rien ici n’est un conseil financier.
