"""What events mean for a price, in words: the desk's own sentences.

No figure and no name stands here, so none can be wrong; {asset} is what the article calls the
coin. A story always gets the same of several wordings.
"""

from bot.models import Direction

BULLISH = {
    "regulation_action": (
        "Firms that held back for legal reasons have one reason less, and that helps {asset}.",
        "A clearer rulebook usually brings in larger buyers, and {asset} gains from them.",
        "Less legal risk means a smaller discount on {asset}.",
    ),
    "court_ruling": (
        "A ruling like this takes legal risk off {asset}, and buyers tend to pay for that.",
        "With the courts leaning this way, the discount for legal risk on {asset} should shrink.",
    ),
    "enforcement": (
        "Pressure on those who trade {asset} eases, so banks and partners can come back.",
    ),
    "etf_filing": (
        "If it is let through, brokers gain a simple way into {asset}; for now it is a request.",
        "An issuer that pays for a filing expects demand, and the fund would have to buy {asset}.",
    ),
    "etf_approval": (
        "The fund must hold what it sells, so each new investor in it means buying of {asset}.",
        "People who cannot or will not hold keys can now own {asset} through a broker.",
    ),
    "fund_flows": (
        "The funds have to cover such money with coins, which puts a bid under {asset}.",
        "New money in the funds is real buying of {asset}, not talk.",
        "Each dollar that enters has to be turned into {asset} by the issuer.",
    ),
    "hack": ("Users are being made whole, which takes fear out of {asset}.",),
    "exchange_listing": (
        "A new venue puts {asset} before traders who could not buy it there until now.",
        "Listings widen the circle of buyers, and coins often gain on the notice itself.",
    ),
    "derivatives_launch": (
        "Professionals can take and hedge positions in {asset} on a venue they already use.",
        "Regulated contracts tend to deepen the market for {asset}.",
    ),
    "macro_data": (
        "The central bank gains room to ease, and cheaper money has tended to lift {asset}.",
        "Figures like these pull rate cuts closer, which makes it less costly to hold {asset}.",
    ),
    "rate_decision": (
        "Lower rates make cash less attractive, and part of that money looks for {asset}.",
        "Easier policy puts more money into markets, and {asset} has tended to gain from it.",
    ),
    "tariff_policy": (
        "A smaller trade threat sends investors back to risk, and {asset} is part of it.",
        "With the duties eased, fear of a slowdown recedes and buyers return to {asset}.",
    ),
    "corporate_purchase": (
        "Coins bought for a balance sheet are seldom sold soon, so less of {asset} is on offer.",
        "This is outright demand for {asset}, already paid for.",
        "Purchases like this take coins off the market and invite others to copy them.",
    ),
    "corporate_sale": ("With less to be sold, {asset} has more room.",),
    "seized_coin_move": ("Supply that traders were afraid of stays where it is.",),
    "adoption_partnership": (
        "Clients who had no easy way to use {asset} get one, and use supports demand.",
        "Each such step gives people one more everyday reason to hold {asset}.",
        "When a firm of this kind builds on {asset}, others take it more seriously.",
    ),
    "funding": ("Private money backs the business, a vote of confidence in the field.",),
    "network_upgrade": (
        "A network that works better is a reason to use {asset}, and use supports its price.",
        "The change makes the network cheaper or easier to use, which speaks for {asset}.",
    ),
    "airdrop_unlock": ("Less new supply reaches the market than feared.",),
    "liquidation": (
        "Those who had bet against {asset} are forced to buy it back, and that feeds the rise.",
        "Short sellers closing in a hurry are buyers, whatever they think of {asset}.",
    ),
    "onchain_activity": (
        "More use or fewer coins on offer is demand for {asset}, for as long as it lasts.",
        "The figures say that {asset} is being held or used rather than sold.",
    ),
    "price_recap": (
        "The move itself draws in buyers, although it already lies in the past.",
        "Momentum is with the buyers of {asset}; how long is another matter.",
        "Buyers have the initiative in {asset} for now.",
    ),
    "price_prediction": (
        "It is a forecast of a higher {asset}, and it stands or falls with the levels named.",
        "The chart is read in favour of buyers of {asset}; nothing else speaks for it here.",
        "If the forecast holds, {asset} goes up; the article offers no event to make it so.",
    ),
    "opinion": ("If the author is right, {asset} should be worth more.",),
    "other": (
        "It is a modest plus for {asset}.",
        "As far as it matters to the price at all, it speaks for {asset}.",
    ),
}
BEARISH = {
    "regulation_action": (
        "Tighter rules keep some buyers out and make {asset} costlier to deal in.",
        "Those who trade and build carry the burden, and that weighs on {asset}.",
        "The clear rules that buyers of {asset} had hoped for are further off.",
    ),
    "court_ruling": (
        "The case goes on, and buyers ask a discount for as long as it does.",
        "Legal risk around {asset} has grown with it.",
    ),
    "enforcement": (
        "Partners and clients step back from whoever is under inquiry, and trading thins out.",
        "Action by the authorities makes others in the same business more careful as well.",
    ),
    "etf_filing": (
        "The buying that a fund would have brought to {asset} is put off or lost.",
        "Traders had counted on this fund, so {asset} loses a reason to rise.",
    ),
    "etf_approval": ("The start falls short of what buyers of {asset} had counted on.",),
    "fund_flows": (
        "When money leaves, issuers sell coins to pay it out, and that weighs on {asset}.",
        "The funds had been steady buyers of {asset}; here they are sellers.",
    ),
    "hack": (
        "Thieves tend to sell what they take, and users pull back until they know more.",
        "A loss like this costs trust first, and trust is what holds deposits in place.",
    ),
    "scam_warning": ("Those who were caught sell what is left, and others stay away.",),
    "exchange_listing": ("Fewer venues mean fewer buyers for {asset}.",),
    "delisting": (
        "With fewer places to sell, holders tend to leave before the door closes.",
        "A coin that is harder to trade usually pays for it in price.",
    ),
    "macro_data": (
        "Figures like these keep rate cuts at a distance, and {asset} does poorly on dear money.",
        "Investors cut risk first when the outlook darkens, and {asset} counts as risk.",
    ),
    "rate_decision": (
        "With rates staying up, cash pays, and {asset} does not.",
        "Dearer money leaves less of it for risk, {asset} included.",
    ),
    "tariff_policy": (
        "Duties cloud growth and feed inflation, and investors cut risk such as {asset} first.",
        "Fear of a slowdown takes money out of risk, and {asset} goes with it.",
    ),
    "corporate_purchase": ("A buyer that the market had counted on falls away.",),
    "corporate_sale": (
        "Coins come to market from a holder who used to keep them.",
        "The sale adds supply, and other holders watch what the first one does.",
    ),
    "seized_coin_move": (
        "Coins sent to exchanges are usually there to be sold, and traders sell ahead of them.",
        "A holder who did not choose its price may soon sell a large amount of {asset}.",
    ),
    "adoption_partnership": ("A way to use {asset} closes.",),
    "bankruptcy": ("A failure forces sales and freezes money that would otherwise trade.",),
    "funding": ("Private money is turning away from the business.",),
    "network_upgrade": (
        "A reason to hold {asset} moves further off.",
        "Delays cost {asset} patience and some of its lead.",
    ),
    "outage": (
        "A network that stops costs users their patience and {asset} some of its standing.",
        "While nothing can be moved, nobody can build on it or trust it with business.",
    ),
    "token_launch": ("New supply meets thin demand.",),
    "airdrop_unlock": (
        "Those who receive the tokens paid little or nothing for them, and some will sell.",
        "More of {asset} can be sold than before, with no more buyers than before.",
    ),
    "liquidation": (
        "Forced selling feeds on itself until the borrowed money is out.",
        "Positions closed by force leave a thinner, more nervous market for {asset}.",
    ),
    "onchain_activity": (
        "Less use of a network is less demand for its coin.",
        "The figures point to coins on their way to be sold or a network that is used less.",
    ),
    "price_recap": (
        "Sellers have the upper hand in {asset}, although the move already lies in the past.",
        "A fall of this kind shakes out those who bought late.",
        "Sellers have the initiative in {asset} for now.",
    ),
    "price_prediction": (
        "It is a forecast of a lower {asset}, and it stands or falls with the levels named.",
        "The chart is read in favour of sellers of {asset}; nothing else speaks for it here.",
    ),
    "opinion": ("If the author is right, {asset} should be worth less.",),
    "other": (
        "It is a modest minus for {asset}.",
        "As far as it matters to the price at all, it speaks against {asset}.",
    ),
}
NEUTRAL = {
    "education": (
        "The piece explains how something works; a price has nothing to react to.",
        "It teaches, and reports no event.",
    ),
    "sponsored": (
        "Promotion alone is no reason to buy or sell.",
        "A company praising itself is no evidence of demand.",
        "The text sells something; it does not report that anybody bought.",
    ),
    "scam_warning": (
        "A warning protects users; what {asset} is worth does not change with it.",
        "Thieves are after people's wallets here, and the coin itself is not at fault.",
    ),
    "funding": (
        "The money goes to a private company, and no listed asset is touched by it.",
        "It is good for the company; no coin that trades shares in it.",
    ),
    "bankruptcy": (
        "It is about who gets what from an estate, and no listed asset hangs on the answer.",
        "An old failure is being settled; nothing new comes to market through it.",
    ),
    "token_swap": (
        "Holders exchange one token for another and end up with the same value.",
        "The old pairs go and new ones come; what holders own stays the same.",
    ),
    "hack": (
        "Nothing in it shows a loss that would reach the market.",
        "Whatever was lost, little of it seems to reach the market.",
    ),
    "macro_data": (
        "The figures give neither buyers nor sellers of {asset} a new reason to act.",
        "Nothing in the data pulls rates clearly one way or the other.",
    ),
    "rate_decision": (
        "The decision gives neither buyers nor sellers of {asset} a new reason to act.",
        "Rates as set here neither help nor hurt {asset} by much.",
    ),
    "regulation_action": (
        "Until the text is final it helps and burdens in equal measure.",
        "The article shows no clear gain or loss for {asset} in it.",
    ),
    "court_ruling": (
        "The case concerns those in court; nothing in it moves {asset}.",
        "It settles an old quarrel that the market priced long ago.",
    ),
    "enforcement": (
        "It is the end of an old case, and {asset} has moved on from it.",
        "The case is against people rather than against a coin.",
    ),
    "fund_flows": (
        "What came in and what went out are too close to tell a trend.",
        "The flows point neither way with any force.",
    ),
    "token_launch": ("A sale to members or fans is no demand for {asset} itself.",),
    "airdrop_unlock": ("Notice of a claim says nothing about what holders will do with it.",),
    "exchange_listing": ("The notice is routine and leaves demand for {asset} as it was.",),
    "delisting": ("What is dropped is a trading pair; what holders own is unchanged.",),
    "onchain_activity": (
        "The figure describes the network and gives holders no reason to buy or sell.",
        "It is worth knowing and hard to trade on.",
    ),
    "price_prediction": (
        "The reading sees neither side in control of {asset}.",
        "It names levels on both sides and commits to none of them.",
    ),
    "price_recap": (
        "Gains and losses balance, and {asset} is left without a direction.",
        "The market is waiting, and the article gives it nothing to stop waiting for.",
    ),
    "opinion": (
        "It is somebody's view, and nothing has changed for {asset}.",
        "The author argues a case; no buyer or seller of {asset} has acted on it.",
    ),
    "other": (
        "Nothing in it gives {asset} a push either way.",
        "No link from this to the price of {asset} can be made out.",
    ),
}
TURMOIL = {
    Direction.BULLISH: (
        "With the threat receding, buyers return to risk, and {asset} is part of it.",
        "Relief brings money back into risk, {asset} included.",
    ),
    Direction.BEARISH: (
        "In a scare investors sell what they can, and {asset} trades day and night.",
        "Investors cut risk first when the outlook darkens, and {asset} counts as risk.",
    ),
}
"""For news of war, oil or politics that moves every price without a statistic."""

TAKEN_BACK = (
    "What had been claimed did not happen, so nothing is left for the price of {asset}.",
    "With the claim withdrawn, {asset} is where it was before.",
)
"""When a claim is denied or shown to be false."""

OFF_BEAT = (
    "It concerns neither a coin nor anything that coins depend on.",
    "No traded coin is touched by it.",
)
"""When the story has nothing to do with crypto."""

MIXED = (
    "The article makes both cases for {asset} at about equal length, so no side is taken here.",
    "What speaks for {asset} and what speaks against it come close to balance here.",
)
MEANING = {
    Direction.BULLISH: BULLISH,
    Direction.BEARISH: BEARISH,
    Direction.NEUTRAL: NEUTRAL,
}

PLAIN = {
    "High": "This is news that the whole market has to take into account.",
    "Medium": "It is worth a trader's attention without being decisive.",
    "Low": "It gives the market little to act on.",
    "Bullish": "On balance the article speaks for a higher price.",
    "Bearish": "On balance the article speaks for a lower price.",
    "Neutral": "The article gives no push either way.",
    "Short": "It should be worked off within days.",
    "Long": "The effect is measured in months.",
}
"""What is said when nothing more particular has ground."""
