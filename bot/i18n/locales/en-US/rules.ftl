# What people read about the subscriptions of channels.

rule-everything = every story
rule-axis = { $axis } { $levels }
rule-least = { $level } or { $highest }
rule-or = { $left } or { $right }
rule-outlets = reported by { $outlets }
rule-live = { $wanted } → { $channel }
rule-digest = { $wanted } → { $channel } as one daily digest
rule-thread = { $wanted } → { $channel }, each with a thread
rule-forum = { $wanted } → { $channel }, each as a forum post
rule-mention = { $wanted } → { $channel } by a mention
rule-role = { $rule }, mentioning { $role }
rule-role-silent = ⚠ { $role } will not be notified: let anyone mention it (Server Settings > Roles), or give me “Mention @everyone, @here and All Roles”.
rehearsal-head = **Rehearsal**: { $rule }.
rehearsal-replaces = Saving it replaces: { $rule }.
rehearsal-none = In the last { $days } days it would have posted **no card**. Save it all the same, or make it looser.
rehearsal-none-loosest = In the last { $days } days it would have posted **no card**, and it cannot be looser. Save it all the same, or try other tags.
rehearsal-some =
    { $count ->
        [one] In the last { $days } days it would have posted **{ $count } card** ({ $pace }):
       *[other] In the last { $days } days it would have posted **{ $count } cards** ({ $pace }):
    }
pace-few = less than one a day
pace-some = about { $count } a day
more-listed = and { $count } more
rule-saved = Subscribed: { $rule }.
rule-saved-next = New stories come as they are published; `/subscriptions` changes or ends this.
rule-saved-digest = Its stories come once a day in one digest; `/settings` says when, `/subscriptions` changes or ends this.
rule-changed = Changed: { $rule }.
rule-unchanged = It is just that already; nothing was changed.
nothing-changed = Nothing was changed.
rule-removed = Unsubscribed: { $rule }. Cards already posted stay.
form-subscribe = Subscribe
form-edit = Edit the subscription
form-tags = Tags
form-tags-told = Empty for every story
form-impact-told = The least that a card needs
form-directions-told = None checked: all three
form-role = Mention a role
form-role-told = Pinged above each card; none: nobody
form-channel = Channel
form-channel-told = Where the cards go
form-all-levels = Low or more: all
form-import = Import subscriptions
form-file = File
form-file-told = subscriptions.json, as Export makes it
rules-no-option = Nothing to change yet
rule-gone-channel = a deleted channel
form-again = { $reason } Nothing is lost: press the button to go on with what you filled in.
rules-none = No channel here reads anything yet. Start with `/subscribe`.
rules-page = **Subscriptions** · page { $page } of { $pages }
rule-is-paused = { $rule } (paused by an admin)
rule-is-paused-now = It is paused: it posts nothing until you resume it.
channel-is-paused = ⏸ paused: { $reason }. I go on when it is mended.
channel-paused = I paused posting cards to { $channel }: { $reason }. Nothing is lost: as soon as I have View Channel, Send Messages and Embed Links there, I go on by myself. `/subscriptions` shows what goes where.
import-change = **{ $change }: { $count }**
import-new = New
import-changed = Changed
import-same = As they are
import-empty = The file names no rule.
import-done =
    { $count ->
        [one] Imported { $count } subscription.
       *[other] Imported { $count } subscriptions.
    }
