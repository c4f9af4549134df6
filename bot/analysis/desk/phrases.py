"""What events mean for a price, in words: the desk's own sentences.

No figure and no name stands here, so none can be wrong; {asset} is what the article calls the
coin. A story always gets the same of several wordings.
"""

from bot.models import Direction, Horizon

BULLISH = {
    "regulation_action": (
        (
            "A threat that hung over {asset} is smaller than it was, and money that waited for the"
            " rules has less reason to wait."
        ),
        "Clearer ground for {asset} tends to bring in those who could not act without it.",
    ),
    "court_ruling": (
        "A ruling of this kind takes legal risk off {asset}, and buyers pay for certainty.",
        "The courts are moving in favour of {asset}, which lowers the discount for legal risk.",
    ),
    "enforcement": ("The pressure on those who trade {asset} eases with it.",),
    "etf_filing": (
        (
            "If it is let through, {asset} gains a door for brokers and pension money;"
            " the filing itself only opens the question."
        ),
        "Issuers do not file without expecting demand, and a fund would have to buy {asset}.",
    ),
    "etf_approval": (
        "A fund that trades has to hold {asset}, so each new buyer of it buys the coin as well.",
        "It widens the circle of those who can own {asset} without holding a key.",
    ),
    "fund_flows": (
        "Money that comes into the funds is matched with coins, a steady bid under {asset}.",
        "Buyers are back in the funds, and the funds have to buy {asset}.",
    ),
    "hack": ("The damage is being made good, which takes fear out of {asset}.",),
    "exchange_listing": (
        "More places to trade {asset} mean more buyers within reach.",
        "New venues bring {asset} to traders who could not hold it before.",
    ),
    "derivatives_launch": (
        "Futures let institutions trade {asset} without holding it.",
        "It gives professionals a regulated way into {asset}.",
    ),
    "macro_data": (
        "Softer figures give the central bank room to ease, and {asset} lives on easy money.",
        "Less inflation means cheaper money sooner, which has been good for {asset}.",
    ),
    "rate_decision": (
        "Cheaper money and more of it push investors towards assets like {asset}.",
        "Liquidity of this kind looks for risk, and {asset} is where some of it ends up.",
    ),
    "tariff_policy": (
        "With the trade threat put off, investors return to risk, and {asset} with them.",
    ),
    "corporate_purchase": (
        "Coins that go into such hands leave the market and rarely come back soon.",
        "It is plain demand for {asset}, paid for and put away.",
    ),
    "corporate_sale": ("The selling eases, and that leaves {asset} more room.",),
    "seized_coin_move": ("Supply that the market feared stays where it is.",),
    "adoption_partnership": (
        "It brings {asset} to clients who had no easy way to hold or use it.",
        "Each such step makes {asset} more useful, and use is what lasts.",
    ),
    "funding": ("Private money backs the business, a vote of confidence in the field.",),
    "network_upgrade": (
        "A better network is a reason to use {asset}, and use supports the price.",
    ),
    "airdrop_unlock": ("The change eases the pressure of new supply on {asset}.",),
    "liquidation": (
        "Those who had bet against {asset} must buy it back, and that feeds the rise.",
    ),
    "onchain_activity": (
        "More use of the network is demand for {asset}, as long as it lasts.",
        "Figures like these say that {asset} is used, not just held.",
    ),
    "price_recap": (
        "The move itself draws in buyers, although it tells of the past.",
        "Momentum is with the buyers of {asset} for now.",
    ),
    "price_prediction": (
        (
            "The case made is for a higher {asset}; it is a forecast and stands or falls with its"
            " levels."
        ),
        "The reading favours the buyers of {asset}, on the strength of a chart and no more.",
    ),
    "opinion": ("The view, if right, is a case for a higher {asset}.",),
    "other": ("For {asset} it is a small plus.", "It speaks, if for anything, for {asset}."),
}
BEARISH = {
    "regulation_action": (
        "Tighter rules make {asset} dearer to deal in and keep some buyers out.",
        "The burden falls on those who trade and build, and it weighs on {asset}.",
    ),
    "court_ruling": (
        "The legal risk stays with {asset} and has grown, and buyers ask a discount for it.",
        "A case that goes on is a cost and a cloud for all it touches.",
    ),
    "enforcement": (
        "Partners and clients step back from whoever is under inquiry, and trading thins out.",
        "Action by the authorities makes everyone in the same line of business more careful.",
    ),
    "etf_filing": ("The fund that buyers hoped for is put off, and so is its demand for {asset}.",),
    "etf_approval": ("The start falls short of what buyers of {asset} had paid for in advance.",),
    "fund_flows": (
        "Funds that lose money have to sell coins, and that weighs on {asset}.",
        "The funds were the buyers of {asset}; now they are sellers.",
    ),
    "hack": (
        "Stolen coins are sold, and trust goes with them.",
        "A loss like this makes holders pull back first and ask later.",
    ),
    "scam_warning": ("Those who were caught sell what is left, and others stay away.",),
    "exchange_listing": ("Fewer venues mean fewer buyers for {asset}.",),
    "delisting": (
        "With fewer places to sell it, holders of {asset} tend to leave early.",
        "What is hard to trade is worth less, and holders of {asset} know it.",
    ),
    "macro_data": (
        "Figures like these keep money dear for longer, and {asset} does badly on dear money.",
        "Worse data send investors out of risk, and {asset} is risk.",
    ),
    "rate_decision": (
        "Without cheaper money there is less of it looking for risk, {asset} included.",
        "Rates that stay up keep cash attractive, and {asset} pays no interest.",
    ),
    "tariff_policy": (
        "Trade barriers cloud growth, and investors cut risk such as {asset} first.",
        "Fear of a slowdown takes money out of risk, and {asset} goes with it.",
    ),
    "corporate_purchase": ("A buyer that the market counted on falls away.",),
    "corporate_sale": (
        "Coins are coming to market from a hand that used to hold them.",
        "The seller adds supply, and others watch and follow.",
    ),
    "seized_coin_move": (
        "Coins that reach exchanges are usually there to be sold, and the market sells ahead.",
        "A large holder who owes nothing to the price of {asset} is about to sell, or may be.",
    ),
    "adoption_partnership": ("A door for users of {asset} closes.",),
    "bankruptcy": ("A failure forces sales and freezes money that would otherwise trade.",),
    "funding": ("Private money is turning away from the business.",),
    "network_upgrade": ("The delay keeps a reason to hold {asset} out of reach.",),
    "outage": (
        "A network that stops costs users their patience and {asset} some of its standing.",
    ),
    "token_launch": ("New supply meets thin demand.",),
    "airdrop_unlock": (
        "Those who got the tokens for nothing sell them, and nothing holds them back.",
        "New supply comes to holders whose cost is low, and some of them will sell.",
    ),
    "liquidation": (
        "Forced selling feeds on itself until the leverage is gone.",
        "Positions closed by force leave a thinner and more nervous market for {asset}.",
    ),
    "onchain_activity": (
        "Less use of the network is less demand for {asset}.",
        "When activity dries up, the price of {asset} tends to follow.",
    ),
    "price_recap": (
        "Sellers have the upper hand in {asset}, although the move tells of the past.",
        "A fall of this kind shakes out those who bought late.",
    ),
    "price_prediction": (
        (
            "The case made is for a lower {asset}; it is a forecast and stands or falls with its"
            " levels."
        ),
        "The reading favours the sellers of {asset}, on the strength of a chart and no more.",
    ),
    "opinion": ("The view, if right, is a case for a lower {asset}.",),
    "other": ("For {asset} it is a small minus.", "It speaks, if anything, against {asset}."),
}
NEUTRAL = {
    "education": (
        "The piece explains; it reports nothing that a price could react to.",
        "It is there to teach, and a lesson moves no market.",
    ),
    "sponsored": (
        "Promotion alone is no reason to buy or sell.",
        "An announcement in the company's own words is no evidence of demand.",
    ),
    "scam_warning": (
        "A warning helps users and leaves the price of {asset} alone.",
        "It protects holders without changing what {asset} is worth.",
    ),
    "funding": (
        "The money goes to a private company; no listed asset is touched by it.",
        "It is good for the company, and a traded asset does not come into it.",
    ),
    "bankruptcy": (
        "The quarrel is about who gets what from an estate; no listed asset hangs on it.",
        "It settles an old failure and moves nothing that trades.",
    ),
    "token_swap": ("Holders exchange one token for another and end up with the same value.",),
    "hack": ("The loss is contained, and nothing of it reaches the market.",),
    "rate_decision": ("The decision is what the market had expected.",),
    "token_launch": ("A sale to members or fans is no demand for {asset} itself.",),
    "airdrop_unlock": ("Notice of a claim says nothing about what holders will do with it.",),
    "exchange_listing": ("The notice is routine and leaves demand for {asset} as it was.",),
    "price_prediction": (
        "The reading sees neither side in control of {asset}.",
        "It names levels on both sides and commits to none of them.",
    ),
    "price_recap": ("Gains and losses balance, and {asset} is left without a direction.",),
    "opinion": (
        "It is somebody's view, and nothing has changed for {asset}.",
        "Words about {asset}, with no deed behind them.",
    ),
    "other": (
        "Nothing in it gives {asset} a push either way.",
        "It is hard to see how this would move {asset}.",
    ),
}
MIXED = (
    "The article makes both cases for {asset} at about equal length, so no side is taken here.",
    "What speaks for {asset} and what speaks against it come close to balance here.",
)
MEANING = {
    Direction.BULLISH: BULLISH,
    Direction.BEARISH: BEARISH,
    Direction.NEUTRAL: NEUTRAL,
}

SPAN = {
    Horizon.SHORT: {
        "fund_flows": (
            "A day's flow is forgotten with the next one unless it repeats.",
            "Daily flows turn quickly, so the effect is a matter of days.",
        ),
        "hack": ("The shock of a breach is worked off within days, its cost more slowly.",),
        "exchange_listing": ("A listing is priced in its first days.",),
        "price_recap": ("A price move is old news within days.",),
        "price_prediction": (
            "Chart levels like these are met or broken within days.",
            "A call on a chart runs out quickly, right or wrong.",
        ),
        "liquidation": ("Once the positions are closed, the pressure is gone.",),
        "seized_coin_move": ("Transfers are felt when they happen, within days.",),
        "airdrop_unlock": ("Most who mean to sell do so in the first days.",),
        "onchain_activity": ("Such figures change by the day.",),
        "corporate_sale": ("The coins are sold in days, and then the weight is off.",),
        "outage": ("Once blocks are made again, the matter is soon forgotten.",),
        "sponsored": ("There is nothing here that lasts beyond the notice.",),
        "education": ("No event, no lasting effect.",),
        "scam_warning": ("The warning matters to users now and to the price hardly at all.",),
        "token_launch": ("The interest passes with the sale.",),
        "other": (
            "If it is felt at all, it is felt within days.",
            "News of this kind is gone by next week.",
        ),
    },
    Horizon.MEDIUM: {
        "enforcement": (
            "An inquiry takes weeks to show where it leads.",
            "Cases of this kind stay in the news for weeks and rarely end with the first report.",
        ),
        "fund_flows": ("A run of weeks is a trend, and trends in flows turn slowly.",),
        "etf_filing": ("The answer of the regulator is weeks away at best.",),
        "macro_data": ("It counts until the next figures and the next meeting, some weeks on.",),
        "rate_decision": ("It sets the tone until the next meeting, some weeks on.",),
        "tariff_policy": ("Trade policy is made in rounds, and the next is weeks away.",),
        "delisting": ("Holders have weeks to act, and the effect spreads over them.",),
        "bankruptcy": ("Estates move in weeks and months.",),
        "token_swap": ("The swap takes weeks to complete.",),
        "other": (
            "It will take weeks rather than days to show.",
            "The effect builds over weeks.",
        ),
    },
    Horizon.LONG: {
        "regulation_action": (
            "Rules outlast news: what is decided here holds for years.",
            "A change in the law is structural and wears off slowly, if it does.",
        ),
        "court_ruling": (
            "Courts are slow, and what they settle binds for years.",
            "Appeals and hearings stretch over many months, so the question stays open.",
        ),
        "etf_approval": ("Access once given stays, and money uses it over months and years.",),
        "adoption_partnership": (
            "Services like this are built over quarters and used for years.",
            "Adoption pays slowly, by the quarter and not by the day.",
        ),
        "corporate_purchase": ("Such holders buy to keep, so the coins are gone for long.",),
        "network_upgrade": ("Technology works slowly and lasts.",),
        "funding": ("What the money builds will take years to show.",),
        "rate_decision": ("The path of rates and liquidity works over many months.",),
        "other": (
            "The effect is a matter of months and more.",
            "It plays out over many months.",
        ),
    },
}

AGAINST = {
    Direction.BULLISH: ("Against it:", "The other side:", "What speaks against it:"),
    Direction.BEARISH: ("What could still lift it:", "The other side:", "On the bright side:"),
}
SPOILERS = {
    Direction.BULLISH: {
        "fund_flows": "flows can turn the next day",
        "etf_filing": "a filing is a request, and it can be refused or left to lie",
        "price_prediction": "a chart reading fails as soon as its level breaks",
        "adoption_partnership": "plans of this kind are often late and sometimes dropped",
        "corporate_purchase": "the buyer may have been expected, and its price paid in advance",
        "rate_decision": "much of it may be in the price already",
        "regulation_action": "rules can be changed again, and details are still to come",
        "other": "the effect may be in the price already",
    },
    Direction.BEARISH: {
        "fund_flows": "flows can turn the next day",
        "enforcement": "an inquiry is no verdict",
        "court_ruling": "an appeal may undo it",
        "hack": "losses that are made good are soon forgotten",
        "price_prediction": "a chart reading fails as soon as its level is won back",
        "seized_coin_move": "a transfer is not yet a sale",
        "tariff_policy": "what was announced can be put off or traded away",
        "other": "bad news may be in the price already",
    },
    Direction.NEUTRAL: {
        "education": "a change in the thing explained, which would be news of its own",
        "sponsored": "figures from somebody other than the issuer",
        "scam_warning": "losses large enough to make holders sell",
        "funding": "a listed token that shares in the company's fortune",
        "bankruptcy": "coins of the estate coming to market",
        "hack": "signs that more was lost than is said",
        "rate_decision": "a hint at the next step that the market had not expected",
        "price_prediction": "a clean break of either level",
        "other": "a follow-up with facts",
    },
}
UNSAID = (
    "The article gives no counter-case. Our own caution: {spoiler}.",
    "Nothing in the article argues the opposite. What could still spoil the call: {spoiler}.",
)
UNMOVED = (
    "The article argues for neither side. What would change the picture: {spoiler}.",
    "No case is made either way. What could still make it matter: {spoiler}.",
)

PLAIN = {
    "High": "Several of the article's facts point to a high mark.",
    "Medium": "The article's facts put it in the middle.",
    "Low": "The article gives little to go on.",
    "Bullish": "On balance the article speaks for a higher price.",
    "Bearish": "On balance the article speaks for a lower price.",
    "Neutral": "The article gives no push either way.",
    "Short": "News of this kind is worked off within days.",
    "Long": "The effect is measured in months.",
}
"""What is said when nothing more particular has ground."""
