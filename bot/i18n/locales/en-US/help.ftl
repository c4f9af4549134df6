# The answer to /help; commands and options are typed in English.

help-text =
    {""}**newsvane** reads crypto and macro news and posts one card for each story. A card tells the price at publication and judges four things, each with its reason and the sentences it rests on:
    - **Price Impact** (Low, Medium, High): how much it could move the price
    - **Trustworthiness** (Low, Medium, High): who says so, and how well it is backed
    - **Price Direction** (Bullish, Bearish, Neutral): which way, and what speaks against it
    - **Time Effect** (Short = up to a week, Medium = up to three months, Long = beyond)

    {""}**For everybody**
    `/analyze target:BTC` what the news says about a coin, a topic or a link
    `/news tags:Fed` the newest stories; `/news search:tariffs` finds words in them
    `/digest` what mattered most since yesterday, by tag
    `/price coin:ETH` what a coin costs, with a chart and the stories on it
    `/story` who reported one story when, and how its card changed
    `/record` what the bot called so far, and when calls are due
    `/why` why a story was posted here or not, and how to change that
    `/follow add tags:BTC` news for you alone; `/mute` for a while; `/privacy show`
    `/levels` what each level means; `/health` how the bot does

    {""}**For admins** (Manage Server)
    `/setup` the first card in a minute
    `/subscribe tags:BTC, Fed` post such cards to a channel, after a look at the last week
    `/subscriptions` what goes where; edit, pause, copy or delete it there
    `/settings` quiet hours, budgets, language; `/doctor` what is wrong with a channel
    `/sources list`, `/admin audit`, `/retract` and their like now and then

    Nothing here is financial advice.

help-foot = newsvane { $version }, analyst { $analyst }; free software under the MIT licence
