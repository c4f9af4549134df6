# What admins and owners read when they set up, settle, examine and administer.

setup-hello = Thanks for having me! I read crypto and macro news and post one card for each story, with the price and four judgements, each with its reason.
setup-hello-next = **`/setup`** in the channel where cards should go: choose what to read, and the first card comes at once. `/help` explains the cards. Nothing I post is financial advice.
setup-offer = I can post in { $channel }. What should come here?
setup-done = Done: { $rule }.
setup-card-now = The newest such card is on its way.
setup-card-later = The first card comes with the next such story.
setup-next = `/subscriptions` changes it, `/subscribe` adds more, `/settings` sets quiet hours and budgets.
preset-majors = Majors
preset-macro = Macro
preset-high-impact-only = High impact only
preset-everything = Everything
offer-majors = BTC, ETH, SOL, XRP and BNB; Price Impact Medium or High
offer-macro = Fed, rates, inflation, tariffs, the dollar; Price Impact Medium or High
offer-high-impact-only = Every story with Price Impact High
offer-everything = Every story; the budget keeps it readable
settings-changed = Changed. How it stands now:
settings-head = This server’s choices:
settings-cards = **Cards** { $style } · language { $language }
settings-style-v2 = full cards
settings-style-embed = classic embeds
settings-style-compact = compact cards
settings-language = of the server
settings-budget = **Budget** { $hour ->
        [one] { $hour } card
       *[other] { $hour } cards
    } an hour and { $day } a day in a channel; what is over comes in a digest, nothing is dropped
settings-quiet-none = **Quiet hours** none
settings-quiet = **Quiet hours** { $from } to { $to }; what comes then is in a digest afterwards
settings-digest = **Digests** at { $at } · time zone { $zone }
settings-trouble = **Trouble is told** in { $channel }
settings-trouble-default = **Trouble is told** in the moderators’ own channel, else to the owner
settings-managers = **Managers** Manage Server
settings-managers-role = **Managers** Manage Server and { $role } (for members of that role to see the commands, allow it under Server Settings > Integrations)
settings-foot = Name an option to change it: `/settings timezone:Europe/Berlin`
audit-none = Nobody changed anything in that time.
audit-somebody = somebody who had their name removed
audit-more = and { $count } more before that; a shorter `since` shows only the newest
doctor-well = ✅ Nothing is wrong here.
doctor-missing = I lack **{ $missing }** in { $channel }. Give me that in Edit Channel > Permissions > newsvane; cards wait until then.
doctor-no-rules = No subscription goes to this channel. `/subscribe` or `/setup` makes one.
doctor-all-paused = All its subscriptions are paused. `/subscriptions` resumes them.
doctor-paused = Delivery is paused { $since }: { $reason }. It goes on when that is mended.
doctor-refused = Discord refused { $count } for good ({ $errors }). `/admin resend` retries.
doctor-rules = **Subscriptions of { $channel }** { $count }
doctor-last = **Last card** { $at } · { $count } waiting
doctor-budget = **Budget** { $hour } an hour, { $day } a day
doctor-poll = **Next poll** { $at }
never = never
sources-head =
    { $count ->
        [one] **{ $count } source** · page { $page } of { $pages }
       *[other] **{ $count } sources** · page { $page } of { $pages }
    }
source-own = { $name } (added)
source-paused = ⏸ { $name }: paused
source-unasked = { $name }: not asked yet
source-failing = ⚠ { $name }: { $count } failures, { $error }
source-read = { $name }: read { $at }, every { $minutes } min
trial-added = Added: **{ $title }** { $url }
trial-readable = This feed can be read: **{ $title }** { $url }
trial-untitled = a feed without a title
trial-empty = It has no items at present.
trial-full = Of the newest I can use { $count } sentences, the whole article.
trial-summary = Of the newest I can use { $count } sentences, only the feed's summary.
source-now-paused = { $name } is paused. `/sources resume` polls it again.
source-now-resumed = { $name } is polled again. Stories that it missed are not posted.
source-now-removed = { $name } is removed. Its stories and cards stay.
sources-known = That list names no feed that I do not have already.
sources-added =
    { $count ->
        [one] Added { $count } source; `/sources list` shows how they do.
       *[other] Added { $count } sources; `/sources list` shows how they do.
    }
admin-paused = No card comes to this server until { $at } ({ $in }). What is published meanwhile is not posted later; `/news` has it. `/admin resume` ends the pause.
admin-resumed = Cards come again.
silence-paused = ⏸ This server is paused until { $at }: nothing is posted before that; `/admin resume` ends it.
silence-quiet = 🌙 It is quiet until { $at }: what comes before that is in the digest then.
admin-not-paused = Nothing was paused; cards come as always.
admin-none-refused = Discord has refused no card of this server.
admin-resent =
    { $count ->
        [one] { $count } refused card will be tried once more.
       *[other] { $count } refused cards will be tried once more.
    }
admin-retracted = Retracted: { $title }. The card is struck through wherever it was posted, its readers are told once, and its call does not count.
admin-synced = Registered { $count } commands; Discord shows them within a minute.
admin-unchanged = The commands are registered as they are already, so I asked Discord for nothing.
admin-unknown-card = I know no such card. Its id stands at its foot, like `0a1b2c3d`.
admin-rejudged = Judged again and changed: { $title }.
admin-rejudged-same = Judged again; nothing that a reader would notice changed: { $title }.
