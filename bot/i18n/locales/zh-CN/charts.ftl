# Charts, in pictures and in words, and the answer to /price.

day = { $month }{ $day }日
chart-published = 发布 { $at }
chart-scored = 检验 { $at }
chart-sample = 示例：虚构价格
chart-utc = 时间为 UTC
chart-move = { $span }内 { $move }
chart-since = 自发布时 { $price } 起 { $move }
chart-here = 本图 { $move }
chart-until = { $move }（至 { $at }）
chart-head = { $coin } 与“{ $title }”
chart-missing = 无法取得当时的 { $coin } 价格。
chart-no-line = 无图表：没有来源提供该时段的价格。
price-missing = 无 { $coin } 价格：没有来源响应。
alt-chart = { $coin } 价格图
alt-chart-span = { $coin } 价格图（{ $span }）
alt-then = 发布时（{ $at } UTC）{ $price }
alt-price = { $at } UTC { $price }
alt-range = 最低 { $lowest }，最高 { $highest }
alt-story = 新闻 { $label }，{ $direction }，{ $at }
alt-call = 判断为 { $direction }
alt-call-due = 判断为 { $direction }，检验于 { $at } UTC
alt-others = 其他新闻：{ $stories }
alt-other = { $label } { $direction } { $at }
