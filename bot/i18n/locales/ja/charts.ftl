# Charts, in pictures and in words, and the answer to /price.

day = { $month }{ $day }日
chart-published = 公開 { $at }
chart-scored = 判定 { $at }
chart-sample = サンプル: 架空の価格
chart-utc = 時刻はUTC
chart-move = { $span }で{ $move }
chart-since = 公開時の{ $price }から{ $move }
chart-here = このチャートで{ $move }
chart-until = { $move }（{ $at }まで）
chart-head = { $coin } と「{ $title }」
chart-missing = その時の{ $coin }の価格は取得できませんでした。
chart-no-line = チャートなし: その期間の価格を持つ情報源がありません。
price-missing = { $coin }の価格なし: どの情報源も応答しませんでした。
alt-chart = { $coin }の価格チャート
alt-chart-span = { $coin }の価格チャート（{ $span }）
alt-then = 公開時（{ $at } UTC）{ $price }
alt-price = { $at } UTC { $price }
alt-range = 最安 { $lowest }、最高 { $highest }
alt-story = ニュース{ $label }、{ $direction }、{ $at }
alt-call = 判断は{ $direction }
alt-call-due = 判断は{ $direction }、判定は{ $at } UTC
alt-others = 他のニュース: { $stories }
alt-other = { $label } { $direction } { $at }
