# What members read about what they follow, mute, and what is kept about them.

follow-live = { $wanted }（在我们的私聊中）
follow-digest = { $wanted }（每天一次，在我们的私聊中）
follow-mention = { $wanted }（在此服务器提及你）
follow-added = 你已关注 { $rule }。`/follow list` 查看并取消，`/mute` 可暂时静音。
follow-none = 你还没有关注任何内容。用 `/follow add tags:BTC` 开始。
follow-removed = 你不再关注 { $rule }。
follow-closed = 我无法给你发消息：你的私信已关闭。请在共同服务器的“隐私设置 > 私信”中允许后重试；`how:mention` 不需要私信。
muted = 静音至 { $at }：{ $what }。仅影响你关注的内容；频道照管理员设置继续。
muted-line = { $what }，至 { $at }
muted-none = 没有静音任何内容。
muted-card = 卡片 { $id }
muted-there = { $channel } 在 { $at } 之前不接收 { $what }。使用 `/mute channel:` 且不填 `what` 可查看并结束该频道的静音。
unmuted = 你会再次收到 { $what } 的消息。
unmuted-there = { $channel } 会再次收到 { $what } 的消息。
held-nothing = 我没有保存你的任何信息。你在命令中输入的内容回答后即忘；我无法读取你在频道中的发言。
held-list = 我保存的与你有关的内容：
held-how = `/privacy delete` 可删除。
held-ask = 以下内容将被永久删除：
held-stays = 频道的订阅会保留。
held-gone = 已删除：
held-no-more = 我不再保存你的任何信息。
held-follows = { $count } × 你关注的内容及私聊投递
held-mutes = { $count } × 你静音的内容
held-feedback = { $count } × 你对卡片的反馈
held-rules = { $count } × 以你为创建者的频道订阅（保留但不具名）
held-deeds = { $count } × 提到你的服务器审计记录（保留但不具名）
