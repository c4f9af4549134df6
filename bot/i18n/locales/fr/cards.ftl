# The fixed words of a card. Reasons, quotes and tags are not translated.

axis-impact = Impact sur le cours
axis-trust = Fiabilité
axis-direction = Direction du cours
axis-horizon = Durée de l’effet
level-low = Faible
level-medium = Moyen
level-high = Élevé
direction-bullish = Haussier
direction-bearish = Baissier
direction-neutral = Neutre
horizon-short = Court
horizon-medium = Moyen
horizon-long = Long
window-short = jusqu’à 1 semaine
window-medium = 1 semaine à 3 mois
window-long = plus de 3 mois
levels-line = Impact { $impact } · fiabilité { $trust } · { $direction } · durée { $horizon }
against = Contre
scored = Évalué
scored-at = évalué { $at }
disclaimer = pas un conseil financier
source-count =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
card-foot = id { $id } · analyste { $analyst }
mark-sample = EXEMPLE : nouvelle, média et cours inventés
mark-late = En retard : le bot ou sa source était absent
mark-retracted = Retirée : { $reason }
first-reported = première annonce { $at }
zone-unknown = la source n’indique pas de fuseau, UTC supposé
date-unknown = aucune date, lu alors
zone-unknown-note = La source n’indique pas de fuseau, UTC supposé.
date-unknown-note = L’article n’indique pas de date ; l’heure est celle de la lecture.
elsewhere-note = L’heure est celle de la première annonce, par un autre média.
button-evidence = Preuves
button-chart = Graphique
button-timeline = Chronologie
button-record = Bilan
button-more = Plus
permalink = Permalien
price-at-publication = { $price } à la publication
price-now = maintenant { $price }
price-none = Aucun cours de { $coin } n’a pu être obtenu.
no-price-listed = Pas de cours de { $coin } : aucune de nos sources ne le cote.
no-price-answered = Pas de cours de { $coin } : aucune source n’a répondu.
no-price-then = Le cours de { $coin } à la publication n’a pu être obtenu.
no-price-agreed = Pas de cours de { $coin } à la publication : { $why }.
price-usual = variation habituelle en 24 h ±{ $move }
price-origin = cours : { $sources }
price-disputed = les sources diffèrent de plus de 1 %
quote-at = { $source } à { $time } UTC
judged-again = { $title } a été rejugé :
taken-back = { $title } a été retirée :
