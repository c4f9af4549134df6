"""How long events are felt, in words: the desk's own sentences, without figures or names."""

from bot.models import Horizon

SPAN = {
    Horizon.SHORT: {
        "fund_flows": (
            "One day's flow is soon overtaken by the next.",
            "Daily flows turn quickly, so the effect is a matter of days.",
        ),
        "hack": (
            "The shock wears off within days, the damage more slowly.",
            "Prices react in the first hours; the rest is for lawyers and insurers.",
        ),
        "exchange_listing": (
            "Listings are priced within their first days.",
            "Interest peaks when trading opens and fades within the week.",
        ),
        "price_recap": (
            "A price move is old news within days.",
            "It describes trading that is over; the coming days may look different.",
        ),
        "price_prediction": (
            "Chart levels like these are met or broken within days.",
            "A chart call expires quickly, right or wrong.",
        ),
        "liquidation": (
            "Once the positions are closed, the pressure is gone.",
            "The wave passes within hours, the nervousness within days.",
        ),
        "seized_coin_move": ("Transfers matter when they happen, so within days.",),
        "airdrop_unlock": (
            "Most of those who want out sell in the first days.",
            "Selling clusters around the date, then thins out.",
        ),
        "onchain_activity": (
            "Figures like these change by the day.",
            "The next reading may look different, and it is never far off.",
        ),
        "corporate_sale": (
            "The coins are sold within days, and then the weight is off.",
            "Once the sale is known to be over, few will mention it.",
        ),
        "outage": ("Once the network runs again, it is soon forgotten.",),
        "sponsored": (
            "A promotion leaves no lasting effect.",
            "Nothing is left of it when the campaign ends.",
        ),
        "education": ("There is no event, so there is no lasting effect.",),
        "scam_warning": (
            "It matters to users now, and hardly at all to the price.",
            "It is useful to readers today and leaves no trace in prices.",
        ),
        "token_launch": ("Interest ends with the sale.",),
        "delisting": ("Holders act before the deadline, which is only days away.",),
        "opinion": ("An argument alone starts no clock.",),
        "other": (
            "If it is felt at all, it is felt within days.",
            "Any effect should be over within a week.",
        ),
    },
    Horizon.MEDIUM: {
        "enforcement": (
            "Investigations take weeks to show where they lead.",
            "Cases of this kind stay in the news for weeks.",
        ),
        "fund_flows": (
            "A run of weeks makes a trend, and flow trends turn slowly.",
            "Weekly figures smooth out single days, so they say more about the weeks ahead.",
        ),
        "etf_filing": (
            "The regulator's answer is weeks away at best.",
            "The regulator's calendar sets the pace, and it runs in weeks.",
        ),
        "macro_data": (
            "It counts until the next release and the next rate meeting, weeks from now.",
            "Rate expectations set by one release hold until the next one.",
        ),
        "turmoil": (
            "Fear or relief of this kind often lasts some weeks, until events turn again.",
        ),
        "rate_decision": ("It sets the tone until the next meeting, weeks from now.",),
        "tariff_policy": (
            "Trade policy comes in rounds, and the next is weeks away.",
            "Talks and deadlines will keep it in the news for weeks.",
        ),
        "delisting": ("Holders have weeks to act, so the effect is spread out.",),
        "bankruptcy": ("Bankruptcy estates move in weeks and months.",),
        "token_swap": ("It takes weeks to swap old tokens for new ones.",),
        "regulation_action": ("The next step in the process is weeks away.",),
        "other": (
            "It will take weeks rather than days to show.",
            "The effect should build over weeks.",
        ),
    },
    Horizon.LONG: {
        "regulation_action": (
            "Rules outlast headlines: what is decided here should hold for years.",
            "What regulators settle tends to stay settled for years.",
            "Firms need many months to adapt to new rules, and so does the market.",
        ),
        "court_ruling": (
            "Courts are slow, and what they settle binds for years.",
            "Hearings and appeals will keep the question open for many months.",
        ),
        "enforcement": ("It changes how the business is policed, which outlasts the case.",),
        "etf_approval": (
            "Access, once granted, stays; money uses it over months and years.",
            "Funds gather assets over quarters, long after the first day.",
        ),
        "adoption_partnership": (
            "Services like this take quarters to build and are used for years.",
            "Adoption pays off by the quarter, not by the day.",
        ),
        "corporate_purchase": (
            "Such holders buy to keep, so the coins should be off the market for long.",
            "A treasury like this is built over years.",
        ),
        "network_upgrade": (
            "Technical change works slowly, and lasts.",
            "Developers and users take months to adopt such a change.",
        ),
        "funding": ("What the money builds will take years to show.",),
        "rate_decision": (
            "Rates and liquidity work over many months.",
            "Policy acts with a lag, and this plays out over many months.",
        ),
        "price_prediction": ("The target lies many months ahead.",),
        "opinion": ("The argument is about years, and so is any effect.",),
        "other": (
            "The effect is a matter of months or more.",
            "It plays out over many months.",
        ),
    },
}

PLAIN = {
    Horizon.SHORT: "It should wear off within days.",
    Horizon.MEDIUM: "The effect is measured in weeks.",
    Horizon.LONG: "The effect is measured in months.",
}
"""What is said when nothing more particular has ground."""

DATED = {
    Horizon.SHORT: (
        "The date named, {when}, is only days away.",
        "What counts is {when}, only days away.",
    ),
    Horizon.MEDIUM: (
        "The date named, {when}, is weeks away.",
        "What counts is {when}, weeks from now.",
    ),
    Horizon.LONG: (
        "The date named, {when}, is many months away.",
        "It looks as far ahead as {when}.",
    ),
}
"""What a date of the article says."""
