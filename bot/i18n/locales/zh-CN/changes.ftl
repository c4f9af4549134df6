# What changed on a card since it was posted.

change-retitled = 标题已更改
change-corrected = 文字已更正
change-reported = { $what } 也有报道
change-tags = 标签：{ $what }
change-retracted = 已撤回：{ $what }
change-level = { $axis }：{ $before } → { $after }
