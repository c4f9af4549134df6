"""What would make a call wrong, in words: the desk's own sentences, without figures or names."""

from bot.models import Direction

AGAINST = {
    Direction.BULLISH: ("", ""),
    Direction.BEARISH: ("", "On the bright side: "),
}
"""What stands before the article's own counter-case; a card heads it with "Against" already."""

SPOILERS = {
    Direction.BULLISH: {
        "fund_flows": (
            "flows turn quickly, and one day of redemptions would undo much of this",
            "part of such money follows the price and leaves with it",
        ),
        "etf_filing": (
            "a filing is a request, and it can be refused or left to lie",
            "the regulator may take its time, and rivals may come first",
        ),
        "etf_approval": (
            "first-day interest often fades, and the opening may have been bought in advance",
        ),
        "price_prediction": (
            "a chart reading fails as soon as its level breaks",
            "traders who watch the same level may sell into it",
        ),
        "adoption_partnership": (
            "plans of this kind are often late and sometimes dropped",
            "clients may not use what they are offered",
        ),
        "corporate_purchase": (
            "the buyer may have been expected, and the price may have risen in advance",
            "a buyer who borrows to buy can be forced to sell",
        ),
        "rate_decision": ("much of it may be in the price already",),
        "macro_data": (
            "one release can be revised, and the next may say the opposite",
            "the central bank may look through a single figure",
        ),
        "tariff_policy": ("a pause is no settlement, and the threat can return",),
        "regulation_action": (
            "rules can be changed again, and the details are still to come",
            "a vote or a letter is not the last word, and others may yet object",
        ),
        "court_ruling": ("an appeal may undo it",),
        "exchange_listing": ("early buyers often sell into the attention of a listing",),
        "network_upgrade": ("faults show up after the change, and users may not come",),
        "onchain_activity": ("one holder's moves are no trend, and the reason is unknown",),
        "price_recap": (
            "a rise that no event explains can be given back as fast",
            "late buyers are the first to sell when it turns",
        ),
        "liquidation": ("once the short sellers are out, their buying ends",),
        "other": (
            "the effect may be in the price already",
            "others may take it less seriously than the article does",
        ),
    },
    Direction.BEARISH: {
        "fund_flows": (
            "flows turn quickly, and one strong day would undo much of this",
            "money that leaves after a rise may be profit taken and no change of mind",
        ),
        "enforcement": (
            "an inquiry is no verdict",
            "a settlement would lift the cloud at a stroke",
        ),
        "court_ruling": ("an appeal may undo it",),
        "hack": (
            "losses that are made good are soon forgotten",
            "frozen or returned coins would shrink the damage",
        ),
        "price_prediction": ("a chart reading fails as soon as its level is won back",),
        "seized_coin_move": ("a transfer is not yet a sale",),
        "tariff_policy": ("what was announced can be put off or traded away",),
        "macro_data": (
            "one release can be revised, and the next may say the opposite",
            "weak growth may bring rate cuts closer, which would help",
        ),
        "rate_decision": ("one weak figure may bring cuts back on the table",),
        "regulation_action": (
            "drafts are softened and votes repeated before a rule binds anybody",
            "the market may have feared worse",
        ),
        "etf_filing": ("a delay or a refusal is often followed by a new filing",),
        "delisting": ("other venues may take the trade",),
        "airdrop_unlock": (
            "a date known for months is often sold in advance",
            "holders may keep or lock what they receive",
        ),
        "liquidation": ("with the borrowed money gone, the market may stand more firmly",),
        "price_recap": (
            "a fall that no event explains can be made up as fast",
            "sellers may already be done",
        ),
        "corporate_sale": ("a single seller with debts to pay says little about the rest",),
        "outage": ("a quick and open repair would limit the damage",),
        "network_upgrade": ("a late upgrade that works is better than an early one that fails",),
        "other": ("bad news may be in the price already",),
    },
    Direction.NEUTRAL: {
        "education": ("a change in the thing explained, which would be news of its own",),
        "sponsored": (
            "figures from somebody other than the issuer",
            "users or revenue that an outsider has counted",
        ),
        "scam_warning": ("losses large enough to make holders sell",),
        "funding": ("a listed token that shares in the company's fortune",),
        "bankruptcy": ("coins of the estate coming to market",),
        "hack": ("signs that more was lost than is said",),
        "rate_decision": ("a hint at the next step that the market had not expected",),
        "macro_data": ("a revision, or a next release that is off its forecast",),
        "regulation_action": (
            "a final text that is stricter or milder than this one",
            "a date on which somebody decides",
        ),
        "court_ruling": ("an appeal that touches a listed coin",),
        "enforcement": ("a case that reaches an exchange or an issuer",),
        "token_swap": ("terms that give one side less than the other",),
        "fund_flows": ("a run of days in one direction",),
        "onchain_activity": ("a change large enough to make holders or miners sell",),
        "price_prediction": ("a clean break of either level",),
        "price_recap": ("an event that makes one side act",),
        "opinion": ("somebody who acts on the argument",),
        "other": ("a follow-up with facts", "a listed coin that turns out to be concerned"),
    },
}
UNSAID = (
    "The article gives no counter-case. Our own caution: {spoiler}.",
    "Nothing in the article argues the opposite. What could still spoil the call: {spoiler}.",
    "The article names no risk to this view. One to keep in mind: {spoiler}.",
    "No doubt is voiced in the article. Against it stands that {spoiler}.",
)
UNMOVED = (
    "The article argues for neither side. What would change the picture: {spoiler}.",
    "No case is made either way. What could still make it matter: {spoiler}.",
    "The article takes no side. It would matter more with {spoiler}.",
)
