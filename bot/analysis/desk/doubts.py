"""What would make a call wrong, in words: the desk's own sentences, without figures or names."""

from bot.models import Direction

AGAINST = {
    Direction.BULLISH: ("", ""),
    Direction.BEARISH: ("", "On the bright side: "),
}
"""What stands before the article's own counter-case; a card heads it with "Against" already."""

NO_COIN = "a listed coin turning out to be involved"
"""What only a story without one can be spoiled by."""

SPOILERS = {
    Direction.BULLISH: {
        "fund_flows": (
            "flows turn quickly, and one day of redemptions could undo much of this",
            "some of this money chases the price and leaves with it",
        ),
        "etf_filing": (
            "a filing can be rejected or left pending",
            "the regulator may take its time, and rival funds may come first",
        ),
        "etf_approval": (
            "first-day interest often fades, and traders may have bought ahead of the launch",
        ),
        "price_prediction": (
            "a chart reading fails as soon as its level breaks",
            "traders who watch the same level may sell into it",
        ),
        "adoption_partnership": (
            "plans like this are often delayed and sometimes dropped",
            "customers may not use what they are offered",
        ),
        "corporate_purchase": (
            "the purchase may have been expected and already priced in",
            "a buyer who borrows to buy can be forced to sell",
        ),
        "rate_decision": ("much of it may already be in the price",),
        "macro_data": (
            "a single release can be revised, and the next may say the opposite",
            "the central bank may look through a single figure",
        ),
        "tariff_policy": ("a pause is not a settlement, and the threat can return",),
        "regulation_action": (
            "rules can change again, and the details are still to come",
            "this is not the last word, and others may yet object",
        ),
        "court_ruling": ("an appeal could undo it",),
        "exchange_listing": ("early buyers often sell into the attention a listing brings",),
        "network_upgrade": ("bugs can show up after launch, and users may not come",),
        "onchain_activity": ("the coins may have moved for reasons nobody knows",),
        "price_recap": (
            "a rise without an event behind it can be given back just as fast",
            "late buyers are the first to sell when it turns",
        ),
        "liquidation": ("once short sellers have closed, their buying ends",),
        "other": (
            "the effect may already be in the price",
            "the market may take it less seriously than the article does",
        ),
    },
    Direction.BEARISH: {
        "fund_flows": (
            "flows turn quickly, and one strong day could undo much of this",
            "outflows after a rise may be profit-taking rather than a change of mind",
        ),
        "enforcement": (
            "the market may have feared worse",
            "firms often carry on while a case like this runs",
        ),
        "court_ruling": ("an appeal could undo it",),
        "hack": (
            "losses that are made good are soon forgotten",
            "frozen or returned coins would shrink the damage",
        ),
        "price_prediction": ("the call fails as soon as the level is reclaimed",),
        "seized_coin_move": ("a transfer is not yet a sale",),
        "tariff_policy": ("announced tariffs can be delayed or bargained away",),
        "macro_data": (
            "a single release can be revised, and the next may say the opposite",
            "weak growth may bring rate cuts closer, which would help",
        ),
        "rate_decision": ("one weak figure could put cuts back on the table",),
        "regulation_action": (
            "drafts are often softened before a rule binds anyone",
            "the market may have feared worse",
        ),
        "etf_filing": ("a delay or a refusal is often followed by a new filing",),
        "delisting": ("other venues may take over the trading",),
        "airdrop_unlock": (
            "a date known for months is often sold in advance",
            "holders may keep or lock what they receive",
        ),
        "liquidation": ("with the leverage gone, the market may be on firmer ground",),
        "price_recap": (
            "a fall without an event behind it can be recovered just as fast",
            "sellers may already be done",
        ),
        "corporate_sale": ("one seller raising cash says little about the rest",),
        "outage": ("a quick and open repair would limit the damage",),
        "network_upgrade": ("a late upgrade that works is better than an early one that fails",),
        "other": ("the bad news may already be in the price",),
    },
    Direction.NEUTRAL: {
        "education": ("actual news on the subject",),
        "sponsored": (
            "figures from someone other than the issuer",
            "independent numbers on users or revenue",
        ),
        "scam_warning": ("losses large enough to make holders sell",),
        "funding": ("a listed token that shares in the company's success",),
        "bankruptcy": ("the estate's coins coming to market",),
        "hack": ("signs that more was lost than reported",),
        "rate_decision": ("an unexpected hint at the next step",),
        "macro_data": ("a revision, or a surprise in the next release",),
        "regulation_action": (
            "a final text that is stricter or milder than this one",
            "a date for a decision",
        ),
        "court_ruling": ("an appeal that reaches a listed coin",),
        "enforcement": ("a case that reaches an exchange or an issuer",),
        "token_swap": ("terms that give one side less than the other",),
        "fund_flows": ("a run of days in one direction",),
        "onchain_activity": ("a change large enough to make holders or miners sell",),
        "price_prediction": ("a clean break of either level",),
        "price_recap": ("an event that forces one side's hand",),
        "opinion": ("someone acting on the argument",),
        "other": ("a follow-up with harder facts", NO_COIN),
    },
}
UNSAID = (
    "The article offers no counter-case. Our own caution: {spoiler}.",
    "Nothing in the article argues the opposite, but {spoiler}.",
    "The article names no risk. One to keep in mind: {spoiler}.",
    "The article voices no doubt. Still, {spoiler}.",
)
UNMOVED = (
    "The article takes no side. What would change the picture: {spoiler}.",
    "No case is made either way. What would make it matter: {spoiler}.",
    "The article argues neither way. It would matter more with {spoiler}.",
)
