# The answer to /analyze, and lists of cards.

span-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
span-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
story-count =
    { $count ->
        [one] { $count } story
       *[other] { $count } stories
    }
new-story-count =
    { $count ->
        [one] { $count } new story
       *[other] { $count } new stories
    }
briefing-head = { $title } · last { $span }
briefing-none = No story about it in this time. A longer window may have some.
briefing-rise = ▲ For a rise
briefing-fall = ▼ For a fall
briefing-but = But
briefing-agree = they agree
briefing-mostly-agree = they mostly agree
briefing-disagree = they disagree
briefing-call = { $direction }, net { $net } of ±1, from { $stories }: { $bullish } bullish, { $bearish } bearish, { $neutral } neutral
briefing-levels = Highest impact { $impact } · typical trust { $trust } · time effect { $horizons }
briefing-since = Since yesterday: net { $before } → { $net }, { $fresh }
briefing-since-none = Since yesterday: { $fresh }; there was none to call then
briefing-price = { $coin } { $price } now
briefing-move = { $coin } { $price } now, { $move } in the last { $span }
briefing-no-price = No price could be had.
briefing-foot = Judged from the articles linked above · { $disclaimer }
briefing-left-out = and { $count } more: a shorter window or another tag shows them
open-card = Open a card
