# Lists, digests, timelines and what stands behind a card's buttons.

list-nothing = No story fits. Try a longer `since`, fewer words, or other tags.
list-choose = Choose a story to open its card for you alone
list-page = Page { $page } of { $pages }
list-stories =
    { $count ->
        [one] { $count } story
       *[other] { $count } stories
    }
list-newest = The newest { $count } stories
list-impact = { $level } impact or more
list-window = last { $window }
list-more = and { $count } more: { $where } has all of them
list-web = the web page
digest-head =
    { $count ->
        [one] Digest · { $count } story
       *[other] Digest · { $count } stories
    }
digest-asked = Digest · { $tags } · last { $window }
digest-all = all stories
digest-nothing = No story fits. Try a longer `window` or other tags.
digest-sample = SAMPLE: made-up stories, outlets and prices
digest-late = Late: the bot or Discord was away when this was due
story-first = has the **first report**
story-also = reports it too
story-card = **Card:** { $levels }
story-due = the call is held against the price
story-between = … { $count } more
record-calls = Calls
record-unscored = A call that is due is not yet held against the price: there is no hit rate so far.
record-nothing = No call fits. Try a longer `window`, or another `target`.
record-open = **{ $count }** open
record-due = **{ $count }** whose time is over
record-void = **{ $count }** void, their stories were taken back
record-next = The next one falls due { $in } ({ $at }).
record-call-void = void, the story was taken back
record-call-due = due { $at }
evidence-none = no sentence of the article
evidence-no-counter = the article itself gives no counter-case
evidence-reported = Reported by { $outlets }
evidence-above = as above
evidence-more = … more than one message holds; the card's page has the rest.
more-prompt = What about this card?
more-told = Thank you: it was passed on to the people who look after this bot here.
more-kept = Thank you: it is kept, but nobody who looks after this bot could be written to. Tell an admin here.
more-why = Why this card?
more-why-told = The way it took, and what each subscription says of it
more-agree = I agree with the call
more-disagree = I disagree with the call
more-vote-told = Counted; you can change your mind
more-mistake = Report a mistake
more-mistake-told = Goes to the people who look after this bot here
more-mute = Mute a tag, an outlet or this story
more-mute-told = For a day, in what you follow yourself
more-mute-prompt = What do you not want to hear of for a day? `/mute` knows other spans, and its end.
more-mute-choose = Mute for a day
vote-agreed = Noted: you agree. So far { $agree ->
        [one] 1 reader agrees
       *[other] { $agree } readers agree
    } and { $disagree ->
        [one] 1 reader disagrees
       *[other] { $disagree } readers disagree
    } with this call.
vote-disagreed = Noted: you disagree. So far { $agree ->
        [one] 1 reader agrees
       *[other] { $agree } readers agree
    } and { $disagree ->
        [one] 1 reader disagrees
       *[other] { $disagree } readers disagree
    } with this call.
mistake-form = Report a mistake
mistake-form-what = What is wrong?
mistake-form-hint = The level, the figure or the sentence that is wrong, and how you know
more-id = Copy the id
more-id-told = For /why, /story and newsvane replay
more-choose = Choose
more-this-story = This story
