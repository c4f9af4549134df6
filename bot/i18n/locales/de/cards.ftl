# The fixed words of a card. Reasons, quotes and tags are not translated.

axis-impact = Kurswirkung
axis-trust = Glaubwürdigkeit
axis-direction = Kursrichtung
axis-horizon = Wirkungsdauer
level-low = Gering
level-medium = Mittel
level-high = Hoch
direction-bullish = Steigend
direction-bearish = Fallend
direction-neutral = Neutral
horizon-short = Kurz
horizon-medium = Mittel
horizon-long = Lang
window-short = bis 1 Woche
window-medium = 1 Woche bis 3 Monate
window-long = über 3 Monate
levels-line = Wirkung { $impact } · Glaubwürdigkeit { $trust } · { $direction } · Dauer { $horizon }
against = Dagegen
scored = Gemessen
scored-at = gemessen { $at }
disclaimer = keine Anlageberatung
source-count =
    { $count ->
        [one] { $count } Quelle
       *[other] { $count } Quellen
    }
card-foot = Kennung { $id } · Analyst { $analyst }
mark-sample = MUSTER: Nachricht, Medium und Kurs sind erfunden
mark-late = Verspätet: der Bot oder seine Quelle war nicht erreichbar
mark-retracted = Zurückgezogen: { $reason }
first-reported = zuerst berichtet { $at }
zone-unknown = die Quelle nennt keine Zeitzone, UTC angenommen
date-unknown = kein Datum genannt, da gelesen
zone-unknown-note = Die Quelle nennt keine Zeitzone, UTC angenommen.
date-unknown-note = Der Bericht nennt kein Datum; die Zeit ist die des Lesens.
elsewhere-note = Die Zeit ist die des ersten Berichts, von einem anderen Medium.
button-evidence = Belege
button-chart = Diagramm
button-timeline = Verlauf
button-record = Bilanz
button-more = Mehr
permalink = Permalink
price-at-publication = { $price } bei Veröffentlichung
price-now = jetzt { $price }
price-none = Kein Kurs für { $coin } zu bekommen.
no-price-listed = Kein Kurs für { $coin }: Keine unserer Quellen führt ihn.
no-price-answered = Kein Kurs für { $coin }: Keine Quelle hat geantwortet.
no-price-then = Kein Kurs für { $coin } zur Veröffentlichung zu bekommen.
no-price-agreed = Kein Kurs für { $coin } zur Veröffentlichung: { $why }.
price-usual = übliche Bewegung in 24 h ±{ $move }
price-origin = Kurs: { $sources }
price-disputed = die Quellen weichen um mehr als 1 % ab
quote-at = { $source } um { $time } UTC
judged-again = { $title } wurde neu beurteilt:
taken-back = { $title } wurde zurückgenommen:
