# The answer to /analyze, and lists of cards.

span-hours = { $count }小时
span-days = { $count }天
story-count = { $count }条新闻
new-story-count = { $count }条新新闻
briefing-head = { $title } · 最近{ $span }
briefing-none = 此期间没有相关新闻。更长的时间可能有。
briefing-rise = ▲ 看涨理由
briefing-fall = ▼ 看跌理由
briefing-but = 但是
briefing-agree = 意见一致
briefing-mostly-agree = 大体一致
briefing-disagree = 意见不一
briefing-call = { $direction }，净值 { $net }（±1之间），{ $stories }：看涨 { $bullish }，看跌 { $bearish }，中性 { $neutral }
briefing-levels = 最高影响 { $impact } · 典型可信度 { $trust } · 影响时间 { $horizons }
briefing-since = 自昨日：净值 { $before } → { $net }，{ $fresh }
briefing-since-none = 自昨日：{ $fresh }；当时没有可判断的
briefing-price = { $coin } 现价 { $price }
briefing-move = { $coin } 现价 { $price }，最近{ $span } { $move }
briefing-no-price = 无法获取价格。
briefing-foot = 依据上方链接的文章判断 · { $disclaimer }
briefing-left-out = 另有{ $count }条：缩短时间或换标签可查看
open-card = 打开卡片
