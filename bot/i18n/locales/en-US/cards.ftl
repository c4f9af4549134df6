# The fixed words of a card. Reasons, quotes and tags are not translated.

axis-impact = Price Impact
axis-trust = Trustworthiness
axis-direction = Price Direction
axis-horizon = Time Effect
level-low = Low
level-medium = Medium
level-high = High
direction-bullish = Bullish
direction-bearish = Bearish
direction-neutral = Neutral
horizon-short = Short
horizon-medium = Medium
horizon-long = Long
window-short = up to 1 week
window-medium = 1 week to 3 months
window-long = over 3 months
levels-line = { $impact } impact · { $trust } trust · { $direction } · { $horizon } effect
against = Against
scored = Scored
scored-at = scored { $at }
disclaimer = not financial advice
source-count =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
card-foot = id { $id } · analyst { $analyst }
mark-sample = SAMPLE: a made-up story, outlet and price
mark-late = Late: this story was missed while the bot or its source was away
mark-retracted = Retracted: { $reason }
first-reported = first reported { $at }
zone-unknown = the source names no time zone, UTC assumed
date-unknown = no date is given, read then
zone-unknown-note = The source names no time zone, UTC assumed.
date-unknown-note = The report names no date; the time is when it was read.
elsewhere-note = The time is that of the first report, by another outlet.
button-evidence = Evidence
button-chart = Chart
button-timeline = Timeline
button-record = Record
button-more = More
permalink = Permalink
price-at-publication = { $price } at publication
price-now = now { $price }
price-none = No { $coin } price could be had.
no-price-listed = No { $coin } price: no source of ours lists it.
no-price-answered = No { $coin } price: no source answered.
no-price-then = No { $coin } price at publication could be had.
no-price-agreed = No { $coin } price at publication: { $why }.
price-usual = usual 24 h move ±{ $move }
price-origin = price: { $sources }
price-disputed = sources differ by more than 1%
quote-at = { $source } at { $time } UTC
judged-again = { $title } was judged again:
taken-back = { $title } was taken back:
