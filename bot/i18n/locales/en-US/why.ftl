# The answer to /why: the way of a story to a channel.

why-stopped = **Stopped:** { $reason }
why-retracted = **Taken back:** { $reason }
why-change = **To change it:** { $setting }
why-stop-unknown-link = No source that I poll has brought this page.
why-stop-not-polled = I know its source, but I do not read it at present.
why-stop-not-judged = Its story is stored and waits to be judged.
why-stop-taken-back = Its outlet took the report back before I made a card of it.
why-stop-too-old = It was too old when I first met it, so it is stored and not posted.
why-stop-refused = The analysis said what the article does not, so it was refused.
why-stop-no-text = There is too little text to judge, so its card says nothing.
why-stop-no-rules = Nothing is subscribed here.
why-stop-no-match = No subscription of this channel wants this card.
why-stop-not-then = A subscription wants it, but is younger than the card.
why-stop-silent = This server was paused when it came, or the subscription was changed since.
why-stop-muted = This channel, or you in what you follow, muted its tag, its outlet or its story.
why-stop-asleep = This server is paused, so it waits.
why-stop-paused = I cannot write to this channel, so its cards wait.
why-stop-held = It is held back by this server's budget or quiet hours, for the digest.
why-stop-waiting = It is on its way to this channel.
why-stop-dead = Discord refused the message for good.
why-set-unknown-link = `/sources add`, by whoever runs me, adds its outlet; `/analyze` judges the page now.
why-set-not-polled = `/sources resume`, by whoever runs me; `/sources test` says what is wrong with it.
why-set-not-judged = Nothing: it is judged within the hour.
why-set-taken-back = Nothing: what an outlet takes back gets no card.
why-set-too-old = `NEWSVANE_CATCH_UP`, set by whoever runs me: how old an item of a new source may be (2 hours unless changed); one of a known source may be 24 hours old.
why-set-refused = `/analyze` with its link judges the page once more; no setting lifts the gate.
why-set-no-text = `/sources test` shows how much text I get from this source.
why-set-no-rules = `/subscribe` in this channel; for yourself `/follow add`.
why-set-no-match = `/subscriptions`: choose the subscription, then Edit.
why-set-no-match-own = `/follow add` with these tags and a lower `min_impact`; `/follow list` shows what you follow.
why-set-not-then = Nothing: new cards come from now on; `/news` shows the earlier ones.
why-set-silent = `/admin resume` ends a pause; what came during it is in `/news`.
why-set-muted = `/mute` lists what you muted, `/mute channel:` what a channel did, and ends it.
why-set-asleep = `/admin resume` ends the pause.
why-set-paused = Give me View Channel, Send Messages and Embed Links there; `/doctor` checks it.
why-set-held = `/settings`: `budget_hour`, `budget_day`, `quiet_from` and `quiet_to`.
why-set-waiting = Nothing: it is tried again by itself.
why-set-dead = `/admin resend` tries again; `/settings card:classic embed` draws it otherwise.
why-not-stopped = **Not stopped:** it has a card. Ask in a channel, or name one, for the rest.
why-posted = **Posted:** { $where }
why-posted-here = in this channel
why-source = **Source:** { $name } (`{ $id }`, tier { $tier }), { $state }
why-source-none = **Source:** none of those that I poll
why-source-paused = paused
why-source-never = never read so far
why-source-read = last read { $at }
why-failure = { $state }, last failure: { $error }
why-fetched = **Fetched:** published { $published }, first met { $seen }: { $text }
why-fetched-page = the whole page
why-fetched-summary = the feed's summary, the page was not had
why-cleaned = **Cleaned:** { $sentences ->
        [one] { $sentences } sentence
       *[other] { $sentences } sentences
    }, { $words ->
        [one] { $words } word
       *[other] { $words } words
    } kept
why-story-alone = **Story:** { $id }, of its own: nobody else reports it so far
why-story-joined = **Story:** { $id }, joined with { $count } more: { $outlets }
why-refused = **Judged:** refused: { $reason }
why-judged = **Judged** by { $analyst } as { $event }:
why-axis = { $axis } { $level }: { $points } of 100 points, rests on{ $sentences }
why-axis-nothing = { $axis } { $level }: { $points } of 100 points, rests on no sentence
why-tags = Tags: { $tags }
why-none = none
why-rules = **Subscriptions of** { $channel }**:** { $found }
why-rules-more = and { $count } more
why-change-rule = { $rule }: { $reason }; change { $setting }
why-unpause = `/subscriptions`: choose it, then Resume
why-miss-paused = it is paused
why-miss-tags = the card has none of these tags
why-miss-where = the expression does not hold for the card
why-miss-least = { $axis } is { $level }, not { $least }
why-miss-level = { $axis } is { $level }
why-miss-sources = none of these outlets reports it
why-delivery = **Delivery:** { $state }
why-not-queued = not queued for this channel
why-queued = queued { $at }, { $state }
why-waits = waits: { $reason }
why-held = held ({ $reason }), in the digest of { $at }
why-listed = listed in a digest
why-state-pending = pending
why-state-sending = sending
why-state-sent = sent
why-state-paused = paused
why-state-dead = dead
