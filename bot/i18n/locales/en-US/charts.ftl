# Charts, in pictures and in words, and the answer to /price.

day = { $day } { $month }
chart-published = published { $at }
chart-scored = scored { $at }
chart-sample = SAMPLE: made-up prices
chart-utc = times in UTC
chart-move = { $move } in { $span }
chart-since = { $move } since publication at { $price }
chart-here = { $move } on this chart
chart-until = { $move } until { $at }
chart-head = { $coin } and “{ $title }”
chart-missing = No { $coin } prices of that time could be had.
chart-no-line = No chart: no source has the prices of that time.
price-missing = No { $coin } price: no source answered.
alt-chart = { $coin } price chart
alt-chart-span = { $coin } price chart of { $span }
alt-then = { $price } at publication on { $at } UTC
alt-price = { $price } on { $at } UTC
alt-range = lowest { $lowest }, highest { $highest }
alt-story = story { $label }, { $direction }, on { $at }
alt-call = the call is { $direction }
alt-call-due = the call is { $direction }, scored on { $at } UTC
alt-others = other stories: { $stories }
alt-other = { $label } { $direction } on { $at }
