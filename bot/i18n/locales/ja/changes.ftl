# What changed on a card since it was posted.

change-retitled = 見出しを変更
change-corrected = 本文を訂正
change-reported = { $what } も報道
change-tags = タグ: { $what }
change-retracted = 撤回: { $what }
change-level = { $axis }: { $before } → { $after }
