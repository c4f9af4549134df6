"""How long events are felt, in words: the desk's own sentences, without figures or names."""

from bot.models import Horizon

SPAN = {
    Horizon.SHORT: {
        "fund_flows": (
            "One day's flow is soon overtaken by the next unless it repeats.",
            "Daily flows turn quickly, so the effect is a matter of days.",
        ),
        "hack": (
            "The shock is worked off within days, the cost more slowly.",
            "Prices react in the first hours; what follows is for lawyers and insurers.",
        ),
        "exchange_listing": (
            "A listing is priced in its first days.",
            "Interest peaks when trading opens and fades within the week.",
        ),
        "price_recap": (
            "A price move is old news within days.",
            "It describes trading that is over, and the next days may look different.",
        ),
        "price_prediction": (
            "Chart levels like these are met or broken within days.",
            "A call on a chart runs out quickly, right or wrong.",
        ),
        "liquidation": (
            "Once the positions are closed, the pressure is gone.",
            "Such a wave passes in hours, its nerves in days.",
        ),
        "seized_coin_move": ("Transfers are felt when they happen, within days.",),
        "airdrop_unlock": (
            "Most who mean to sell do so in the first days.",
            "Selling bunches around the date and then thins out.",
        ),
        "onchain_activity": (
            "Figures like these change by the day.",
            "The next reading may look different, and it is never far off.",
        ),
        "corporate_sale": (
            "The coins are sold in days, and then the weight is off.",
            "Once it is known that the sale is over, few will talk of it.",
        ),
        "outage": ("Once blocks are made again, the matter is soon forgotten.",),
        "sponsored": (
            "The text has no effect that could last.",
            "Nothing is left of it when the campaign ends.",
        ),
        "education": ("There is no event, and so no lasting effect.",),
        "scam_warning": (
            "The warning matters to users now and to the price hardly at all.",
            "It is of use to readers today and leaves no trace in prices.",
        ),
        "token_launch": ("The interest passes with the sale.",),
        "delisting": ("Holders act before the deadline, which is only days away.",),
        "opinion": ("An argument alone sets no clock running.",),
        "other": (
            "If it is felt at all, it is felt within days.",
            "Its effect, if any, should be over within a week.",
        ),
    },
    Horizon.MEDIUM: {
        "enforcement": (
            "Inquiries take weeks to show where they lead.",
            "Cases of this kind stay in the news for weeks.",
        ),
        "fund_flows": (
            "A run of weeks is a trend, and trends in flows turn slowly.",
            "Weekly figures smooth out single days, so they speak for the weeks ahead.",
        ),
        "etf_filing": (
            "The regulator's answer is weeks away at best.",
            "Its calendar sets the pace, and that is counted in weeks.",
        ),
        "macro_data": (
            "It counts until the next figures and the next rate meeting, some weeks on.",
            "Rate expectations set by one release hold until the next one.",
        ),
        "turmoil": (
            "Fear or relief of this kind lasts until the next turn of events, often some weeks.",
        ),
        "rate_decision": ("It sets the tone until the next meeting, some weeks on.",),
        "tariff_policy": (
            "Trade policy is made in rounds, and the next is weeks away.",
            "Talks and deadlines will keep it in the news for weeks.",
        ),
        "delisting": ("Holders have weeks to act, and the effect spreads over them.",),
        "bankruptcy": ("Estates move in weeks and months.",),
        "token_swap": ("The exchange of old tokens for new takes weeks to complete.",),
        "regulation_action": (
            "The next step in the process is weeks away, and prices wait for it.",
        ),
        "other": (
            "It will take weeks rather than days to show.",
            "The effect should build over weeks.",
        ),
    },
    Horizon.LONG: {
        "regulation_action": (
            "Rules outlast news: what is decided here should hold for years.",
            "What authorities settle tends to stay settled for years.",
            "Firms need many months to adapt to new rules, and so does the market.",
        ),
        "court_ruling": (
            "Courts are slow, and what they settle binds for years.",
            "Appeals and hearings stretch over many months, so the question stays open.",
        ),
        "enforcement": ("It changes how the business is policed, and that outlasts the case.",),
        "etf_approval": (
            "Access once given stays, and money uses it over months and years.",
            "Funds gather assets over quarters, long after the first day.",
        ),
        "adoption_partnership": (
            "Services like this are built over quarters and used for years.",
            "Adoption pays slowly, by the quarter and not by the day.",
        ),
        "corporate_purchase": (
            "Such holders buy to keep, so the coins should be gone for long.",
            "A treasury of this kind is built over years.",
        ),
        "network_upgrade": (
            "Technology works slowly and lasts.",
            "Developers and users take months to make use of such a change.",
        ),
        "funding": ("What the money builds will take years to show.",),
        "rate_decision": (
            "The path of rates and liquidity works over many months.",
            "Policy acts with a lag, and this one is planned over many months.",
        ),
        "price_prediction": ("The target is set many months ahead.",),
        "opinion": ("The argument is about years, and so is any effect.",),
        "other": (
            "The effect is a matter of months and more.",
            "It plays out over many months.",
        ),
    },
}

DATED = {
    Horizon.SHORT: (
        "The date named, {when}, is only days away.",
        "What counts is {when}, only days away.",
    ),
    Horizon.MEDIUM: (
        "The date named, {when}, is weeks away.",
        "What counts is {when}, some weeks off.",
    ),
    Horizon.LONG: (
        "The time named, {when}, is many months off.",
        "It looks as far ahead as {when}.",
    ),
}
"""What a date of the article says."""
