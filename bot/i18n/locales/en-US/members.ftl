# What members read about what they follow, mute, and what is kept about them.

follow-live = { $wanted } in our private chat
follow-digest = { $wanted } in our private chat once a day
follow-mention = { $wanted } by a mention in this server
follow-added = You follow { $rule }. `/follow list` shows everything and lets go of it, `/mute` is for a while.
follow-none = You follow nothing yet. `/follow add tags:BTC` begins.
follow-removed = You no longer follow { $rule }.
follow-closed = I cannot write to you: your private messages are closed. Allow them for a server that we share (its Privacy Settings > Direct Messages) and try again; `how:mention` needs none.
muted = Muted until { $at }: { $what }. It concerns what you follow; channels go on as their admins set them up.
muted-line = { $what } until { $at }
muted-none = Nothing is muted.
muted-card = card { $id }
muted-there = { $channel } hears nothing of { $what } until { $at }. `/mute channel:` without `what` lists what is muted there and ends it.
unmuted = You hear of { $what } again.
unmuted-there = { $channel } hears of { $what } again.
held-nothing = I keep nothing about you. What you type into commands is answered and forgotten; I cannot read what you write in channels.
held-list = About you I keep:
held-how = `/privacy delete` removes it.
held-ask = This will be gone for good:
held-stays = Subscriptions of channels stay.
held-gone = Deleted:
held-no-more = I keep nothing about you any more.
held-follows = { $count } × what you follow, and our private chat's deliveries
held-mutes = { $count } × what you muted
held-feedback = { $count } × what you said of cards
held-rules = { $count } × channels' subscriptions that name you as their maker (they stay, unnamed)
held-deeds = { $count } × lines of servers' audits that name you (they stay, unnamed)
