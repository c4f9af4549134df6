# Answers that one person reads: mistakes, the bot's health, what the levels mean.

error-ours = Something went wrong on my side and was written to the log. Please try again in a minute; if it stays, tell whoever runs this bot.
error-manage-server = This needs the Manage Server permission; ask an admin of this server.
error-needs-server = This works in a server's channel, not in a private chat.
error-cooldown =
    A moment, please: try again in { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }.
error-misfit = “{ $value }” does not fit here. Pick one of the suggestions.
error-not-yours = Somebody else asked for this. Type the command yourself to get your own buttons.
error-restarted = I was restarted since then, and this does not work any more. Type the command again.
error-card-gone = This card is not stored here any more.
health-sources = **Sources** { $read } of { $sources } answer · { $articles } articles, { $cards } cards · { $newest }
health-no-card = no card yet
health-unasked = { $count } not asked yet
health-newest = newest card { $at }
health-deliveries = **Deliveries** { $parts }
health-waiting = { $count } waiting
health-oldest = the oldest for { $minutes } min
health-oldest-new = the oldest for less than a minute
health-refused = { $count } refused by Discord for good
health-paused = { $count } channels paused, `/subscriptions` says why
health-analyst = **Analyst** { $analyst }
health-llm = **Language model** in 24 hours: { $runs } stories, { $failures } left to the desk, { $tokens } tokens{ $dollars }, { $seconds } s each
meaning-impact-low = hardly moves the price
meaning-impact-medium = may move it within its usual range
meaning-impact-high = may move it beyond its usual range, whichever way
meaning-trust-low = a claim that nobody stands for, or one that pays its teller
meaning-trust-medium = a named source, not backed by anybody else
meaning-trust-high = an official source or document, or several outlets that agree
meaning-direction-bullish = pushes the first coin's price up
meaning-direction-neutral = no push, or as much for as against it; both cases are told
meaning-direction-bearish = pushes it down
meaning-horizon-short = up to a week
meaning-horizon-medium = a week to three months
meaning-horizon-long = over three months, or structural
levels-due =
    { $horizon } { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
levels-foot = A call is held against the price after: { $due }. How the levels are judged in full: docs/judging.md of the project. Nothing here is financial advice.
