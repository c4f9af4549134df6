# The answer to /analyze, and lists of cards.

span-hours = { $count }時間
span-days = { $count }日
story-count = ニュース { $count }件
new-story-count = 新しいニュース { $count }件
briefing-head = { $title } · 過去{ $span }
briefing-none = この期間にニュースはありません。期間を延ばすとあるかもしれません。
briefing-rise = ▲ 上昇の根拠
briefing-fall = ▼ 下落の根拠
briefing-but = ただし
briefing-agree = 一致
briefing-mostly-agree = おおむね一致
briefing-disagree = 不一致
briefing-call = { $direction }、差引 { $net }（±1中）、{ $stories }：強気 { $bullish }、弱気 { $bearish }、中立 { $neutral }
briefing-levels = 最大の影響 { $impact } · 典型的な信頼度 { $trust } · 期間 { $horizons }
briefing-since = 昨日から：差引 { $before } → { $net }、{ $fresh }
briefing-since-none = 昨日から：{ $fresh }。その時点では判断対象がありませんでした
briefing-price = { $coin } 現在 { $price }
briefing-move = { $coin } 現在 { $price }、過去{ $span }で { $move }
briefing-no-price = 価格を取得できませんでした。
briefing-foot = 上のリンク先の記事による判断 · { $disclaimer }
briefing-left-out = ほか{ $count }件：期間を短くするか別のタグで表示できます
open-card = カードを開く
