# Charts, in pictures and in words, and the answer to /price.

day = { $day }. { $month }
chart-published = veröffentlicht { $at }
chart-scored = gemessen { $at }
chart-sample = MUSTER: erfundene Kurse
chart-utc = Zeiten in UTC
chart-move = { $move } in { $span }
chart-since = { $move } seit Veröffentlichung bei { $price }
chart-here = { $move } in diesem Diagramm
chart-until = { $move } bis { $at }
chart-head = { $coin } und „{ $title }“
chart-missing = Kurse von { $coin } aus dieser Zeit waren nicht zu haben.
chart-no-line = Kein Diagramm: Keine Quelle hat die Kurse dieser Zeit.
price-missing = Kein Kurs von { $coin }: Keine Quelle hat geantwortet.
alt-chart = Kursdiagramm von { $coin }
alt-chart-span = Kursdiagramm von { $coin } über { $span }
alt-then = { $price } bei Veröffentlichung am { $at } UTC
alt-price = { $price } am { $at } UTC
alt-range = tiefster Kurs { $lowest }, höchster { $highest }
alt-story = Nachricht { $label }, { $direction }, am { $at }
alt-call = das Urteil ist { $direction }
alt-call-due = das Urteil ist { $direction }, gemessen am { $at } UTC
alt-others = weitere Nachrichten: { $stories }
alt-other = { $label } { $direction } am { $at }
