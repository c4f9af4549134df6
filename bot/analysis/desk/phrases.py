"""What events mean for a price, in words: the desk's own sentences.

No figure and no name stands here, so none can be wrong; {asset} is what the article calls the
coin. A story always gets the same of several wordings.
"""

from bot.models import Direction

BULLISH = {
    "regulation_action": (
        "Firms that stayed away for legal reasons have one reason fewer, which helps {asset}.",
        "Clear rules tend to bring in larger buyers, and {asset} stands to gain.",
        "Less legal risk should narrow the discount on {asset}.",
    ),
    "court_ruling": (
        "The ruling takes legal risk off {asset}, and buyers usually pay up for that.",
        "With the court leaning this way, less legal risk needs to be priced into {asset}.",
    ),
    "enforcement": (
        "As pressure on firms that trade {asset} eases, banks and partners can come back.",
    ),
    "etf_filing": (
        "Approval would open {asset} to brokerage accounts; for now it is only an application.",
        "Issuers file where they expect demand, and an approved fund would have to buy {asset}.",
    ),
    "etf_approval": (
        "The fund must hold what it sells, so every new investor means buying of {asset}.",
        "Investors who will not hold keys themselves can now own {asset} through a broker.",
    ),
    "fund_flows": (
        "The funds must buy coins against that money, which puts a bid under {asset}.",
        "Money going into the funds is actual buying of {asset}, not sentiment.",
        "Issuers turn what comes in into {asset}, so the inflow is direct demand.",
    ),
    "hack": ("Users are being made whole, which takes some fear out of {asset}.",),
    "exchange_listing": (
        "The listing puts {asset} in front of traders who could not buy it there before.",
        "Listings widen the pool of buyers, and coins often gain on the announcement alone.",
    ),
    "derivatives_launch": (
        "Professionals get to trade and hedge {asset} on a venue they already use.",
        "Regulated contracts tend to deepen the market for {asset}.",
    ),
    "macro_data": (
        "It gives the central bank room to ease, and cheaper money has tended to lift {asset}.",
        "Figures like these bring rate cuts closer, and with them a lower cost of holding {asset}.",
    ),
    "rate_decision": (
        "Lower rates make cash less attractive and riskier assets such as {asset} more so.",
        "Easier policy adds liquidity, and {asset} has tended to benefit from it.",
    ),
    "tariff_policy": (
        "A smaller trade threat brings investors back to risk, {asset} included.",
        "With tariffs easing, fear of a slowdown recedes and buyers return to {asset}.",
    ),
    "corporate_purchase": (
        "Coins bought for a balance sheet seldom come back to market soon, so supply shrinks.",
        "This is spot demand for {asset}, already paid for.",
        "Such purchases take coins off the market and invite imitators.",
    ),
    "corporate_sale": ("With less left to sell, {asset} has more room.",),
    "seized_coin_move": ("Supply that traders had feared stays off the market.",),
    "adoption_partnership": (
        "Customers gain an easy way to use {asset}, and use supports demand.",
        "It gives people one more everyday reason to hold {asset}.",
        "A name like this building on {asset} makes others take it more seriously.",
    ),
    "funding": ("Private money backs the business, a vote of confidence in the field.",),
    "network_upgrade": (
        "A better network gives people more reason to use {asset}, which supports its price.",
        "A cheaper or easier network speaks for {asset}.",
    ),
    "airdrop_unlock": ("Less new supply reaches the market than feared.",),
    "liquidation": (
        "Traders who bet against {asset} have to buy it back, which feeds the rise.",
        "Short sellers closing in a hurry become buyers, whatever they think of {asset}.",
    ),
    "onchain_activity": (
        "For {asset} that is demand, for as long as it lasts.",
        "It suggests that {asset} is being held or used rather than sold.",
    ),
    "price_recap": (
        "Momentum attracts buyers, even though the move itself is already in the price.",
        "Momentum favours {asset} for now; whether it lasts is another matter.",
        "Buyers have the upper hand in {asset} for now.",
    ),
    "price_prediction": (
        "The call for a higher {asset} stands or falls with the levels named.",
        "The case for {asset} rests on the chart alone.",
        "It is a forecast of a higher {asset}, with no event behind it yet.",
    ),
    "opinion": ("If the author is right, {asset} should be worth more.",),
    "other": (
        "That is a modest plus for {asset}.",
        "If it moves the price at all, it helps {asset}.",
    ),
}
BEARISH = {
    "regulation_action": (
        "Tighter rules keep some buyers out and make {asset} costlier to trade.",
        "Those who trade and build get no easier terms, and that weighs on {asset}.",
        "The clear rules that {asset} buyers had hoped for are further off.",
    ),
    "court_ruling": (
        "The case drags on, and buyers want a discount for as long as it does.",
        "It adds to the legal risk around {asset}.",
    ),
    "enforcement": (
        "Partners and clients keep their distance from a firm in trouble with the law.",
        "Enforcement makes others in the same business more cautious too.",
    ),
    "etf_filing": (
        "The buying a fund would have brought to {asset} is delayed or lost.",
        "Traders had counted on this fund, so {asset} loses a reason to rise.",
    ),
    "etf_approval": ("The start falls short of what {asset} buyers had counted on.",),
    "fund_flows": (
        "To pay investors out, issuers sell coins, and that weighs on {asset}.",
        "Funds that buy {asset} on good days are net sellers here.",
    ),
    "hack": (
        "Stolen coins tend to be sold, and users pull back until they know more.",
        "A theft costs trust, and trust is what keeps deposits in place.",
    ),
    "scam_warning": ("Holders who were caught sell what is left, and others stay away.",),
    "exchange_listing": ("Fewer venues mean fewer buyers for {asset}.",),
    "delisting": (
        "Holders tend to sell before the door closes.",
        "A coin that is harder to trade usually trades lower.",
    ),
    "macro_data": (
        "Figures like these push rate cuts further out, and {asset} struggles when money is tight.",
        "When the outlook darkens investors cut risk first, and {asset} counts as risk.",
    ),
    "rate_decision": (
        "While rates stay high cash earns a return, and {asset} does not.",
        "Tighter money leaves less for risk assets, {asset} included.",
    ),
    "tariff_policy": (
        "Tariffs cloud growth and feed inflation, and investors cut risk such as {asset} first.",
        "Fear of a slowdown takes money out of risk assets, and {asset} goes with them.",
    ),
    "corporate_purchase": ("A buyer that the market had counted on is gone.",),
    "corporate_sale": (
        "Coins come to market from a holder who used to keep them.",
        "The sale adds supply, and other holders may follow.",
    ),
    "seized_coin_move": (
        "Coins sent to an exchange are usually there to be sold, and traders sell ahead of them.",
        "A seller who does not care about the price may soon unload {asset}.",
    ),
    "adoption_partnership": ("One way to use {asset} closes.",),
    "bankruptcy": ("A failure forces sales and freezes money that would otherwise trade.",),
    "funding": ("Private money is turning away from the business.",),
    "network_upgrade": (
        "A reason to hold {asset} moves further off.",
        "Delays test the patience of those who hold {asset}.",
    ),
    "outage": (
        "A halted network costs {asset} users, and some of its reputation.",
        "A network that stops cannot be relied on, and holders notice.",
    ),
    "token_launch": ("New supply meets thin demand.",),
    "airdrop_unlock": (
        "Recipients paid little or nothing for these tokens, and some will sell.",
        "More {asset} can be sold than before, to no more buyers than before.",
    ),
    "liquidation": (
        "Forced selling feeds on itself until the leverage is gone.",
        "Forced closures leave a thinner, more nervous market for {asset}.",
    ),
    "onchain_activity": (
        "For {asset} that is weaker demand.",
        "It suggests that holders of {asset} are getting ready to sell or losing interest.",
    ),
    "price_recap": (
        "Sellers are in control of {asset}, even though the move itself is already in the price.",
        "A fall like this shakes out those who bought late.",
        "Sellers have the upper hand in {asset} for now.",
    ),
    "price_prediction": (
        "The call for a lower {asset} stands or falls with the levels named.",
        "The case against {asset} rests on the chart alone.",
    ),
    "opinion": ("If the author is right, {asset} should be worth less.",),
    "other": (
        "That is a modest minus for {asset}.",
        "If it moves the price at all, it hurts {asset}.",
    ),
}
NEUTRAL = {
    "education": (
        "It is an explainer: there is no news here for a price to react to.",
        "It teaches rather than reports, so the price has nothing to react to.",
    ),
    "sponsored": (
        "Promotion alone is no reason to buy or sell.",
        "A company praising itself is no evidence of demand.",
        "The text advertises; it does not show that anybody is buying.",
    ),
    "scam_warning": (
        "The warning protects users; it does not change what {asset} is worth.",
        "The thieves target people's wallets; nothing is wrong with the coin itself.",
    ),
    "funding": (
        "The money goes to a private company; no listed asset shares in it.",
        "Good for the company, but no traded coin shares in it.",
    ),
    "bankruptcy": (
        "It decides who gets what from a bankrupt estate; no listed asset depends on the outcome.",
        "An old failure is being wound up, and nothing new comes to market.",
    ),
    "token_swap": (
        "Holders exchange one token for another and keep the same value.",
        "Trading pairs change names; what holders own stays the same.",
    ),
    "hack": (
        "Nothing suggests a loss large enough to reach the market.",
        "Little of the damage seems to reach the market.",
    ),
    "macro_data": (
        "The figures give neither buyers nor sellers of {asset} a reason to act.",
        "Nothing in the data pushes rates clearly one way or the other.",
    ),
    "rate_decision": (
        "The decision gives neither buyers nor sellers of {asset} a reason to act.",
        "On these terms, rates neither help nor hurt {asset} much.",
    ),
    "regulation_action": (
        "Until the text is final, it could help as much as hurt.",
        "The article shows no clear gain or loss for {asset}.",
    ),
    "court_ruling": (
        "The case matters to the parties in court, not to the price of {asset}.",
        "The market priced this dispute long ago.",
    ),
    "enforcement": (
        "It closes an old case that {asset} has long moved past.",
        "The case is against people, not against a coin.",
    ),
    "fund_flows": (
        "Inflows and outflows are too close to show a trend.",
        "The flows show no clear direction.",
    ),
    "token_launch": ("Selling to members or fans creates no demand for {asset} itself.",),
    "airdrop_unlock": ("The notice says nothing about whether recipients will hold or sell.",),
    "exchange_listing": ("The notice is routine and leaves demand for {asset} unchanged.",),
    "delisting": ("Only a trading pair is dropped; what holders own is unchanged.",),
    "onchain_activity": (
        "The figure describes the network but gives holders no reason to buy or sell.",
        "It is worth knowing, but hard to trade on.",
    ),
    "price_prediction": (
        "On this reading neither side controls {asset}.",
        "It names levels on both sides and commits to neither.",
    ),
    "price_recap": (
        "Gains and losses cancel out, leaving {asset} without direction.",
        "The market is waiting, and the article offers nothing to end the wait.",
    ),
    "opinion": (
        "It is one person's view; nothing has changed for {asset}.",
        "The author argues a case, but nobody in {asset} has acted on it.",
    ),
    "other": (
        "Nothing here pushes {asset} either way.",
        "There is no visible link from this to the price of {asset}.",
    ),
}
TURMOIL = {
    Direction.BULLISH: (
        "As the threat recedes, buyers return to risk, {asset} included.",
        "Relief brings money back into risk assets, {asset} included.",
    ),
    Direction.BEARISH: (
        "In a scare investors sell what they can, and {asset} trades around the clock.",
        "When the outlook darkens investors cut risk first, and {asset} counts as risk.",
    ),
}
"""For news of war, oil or politics that moves every price without a statistic."""

TAKEN_BACK = (
    "The claim turned out to be wrong, so nothing remains to move {asset}.",
    "With the claim withdrawn, {asset} is back where it was.",
)
"""When a claim is denied or shown to be false."""

OFF_BEAT = (
    "It touches neither a coin nor anything coins depend on.",
    "No traded coin is affected.",
)
"""When the story has nothing to do with crypto."""

MIXED = (
    "The article argues both sides on {asset} about equally, so no call is made.",
    "The points for and against {asset} come close to balancing out.",
)
MEANING = {
    Direction.BULLISH: BULLISH,
    Direction.BEARISH: BEARISH,
    Direction.NEUTRAL: NEUTRAL,
}

PLAIN = {
    "High": "This is news the whole market has to take into account.",
    "Medium": "It deserves a trader's attention without being decisive.",
    "Low": "It gives the market little to act on.",
    "Bullish": "On balance the article points to a higher price.",
    "Bearish": "On balance the article points to a lower price.",
    "Neutral": "The article points neither way.",
}
"""What is said when nothing more particular has ground."""
