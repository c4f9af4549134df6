"""How large events are, in words: the desk's own sentences, without figures or names."""

from collections.abc import Mapping

from bot.models import Level

Choices = tuple[str, ...]

SILENT: Mapping[str, Choices] = {
    "education": (
        "It explains rather than reports, so there is nothing for a price to react to.",
        "It is a lesson, not an event.",
    ),
    "sponsored": (
        "Advertising does not move a market, whatever it promises.",
        "It is the issuer's own advertising, and nobody has to act on it.",
    ),
    "scam_warning": (
        "It concerns the safety of users, not the value of {asset}.",
        "It matters to those who might be robbed, not to traders in {asset}.",
    ),
}
TALK: Mapping[str, Choices] = {
    "price_prediction": (
        "A forecast is not an event, and one voice seldom moves {asset}.",
        "It is a chart call; nothing has happened to {asset} yet.",
        "It is one view of {asset} among many published every day.",
    ),
    "opinion": (
        "An argument in print changes nothing for {asset} until somebody acts on it.",
        "It is one author's view, with no decision behind it.",
    ),
}
VOICED = (
    "Nothing has happened yet: it is a view that depends on a condition.",
    "It is talk rather than action, so {asset} has little to react to.",
)
HOUSE_VIEW = (
    "A large bank's target is widely repeated, which gives it some weight of its own.",
    "A large firm's clients trade on its targets, so the call is more than one voice.",
)
TAKEN_BACK = (
    "The event did not take place, so there is nothing to price in.",
    "A denial only takes back what a rumour had added.",
)

SUMS: Mapping[str, tuple[Choices, Choices, Choices]] = {
    "fund_flows": (
        (
            "A flow of {sum} is large enough to move {asset} by itself.",
            "With {sum} moving, the funds are a force in {asset}.",
        ),
        (
            "Traders in {asset} notice a flow of {sum}.",
            "At {sum} the flow is large enough for {asset} traders to notice.",
        ),
        ("A flow of {sum} is small change for a market like this.",),
    ),
    "hack": (
        ("A loss of {sum} ranks among the largest and is felt beyond its victims.",),
        (
            "A loss of {sum} hurts the platform more than it hurts {asset}.",
            "At {sum} it is a serious theft, but not one that shakes the market.",
        ),
        ("A loss of {sum} is painful for its victims but too small to be felt beyond them.",),
    ),
    "corporate_purchase": (
        (
            "A purchase of {sum} is large even for {asset}.",
            "Few single buyers spend {sum} on {asset}.",
        ),
        ("A purchase of {sum} is real demand, if small next to a day's trading.",),
        ("At {sum} the purchase is too small for {asset} to notice.",),
    ),
    "corporate_sale": (
        ("The market does not absorb coins worth {sum} unnoticed.",),
        ("A sale of {sum} weighs for a day or so, then is absorbed.",),
        ("At {sum} the sale is too small for {asset} to notice.",),
    ),
    "seized_coin_move": (
        ("Coins worth {sum} are supply that every {asset} trader has to reckon with.",),
        ("Coins worth {sum} weigh on {asset} until it is clear where they go.",),
        ("At {sum} the coins are too few for {asset} to notice.",),
    ),
    "liquidation": (
        (
            "With {sum} in positions liquidated, the market was clearly caught off guard.",
            "Liquidations of {sum} are a shock that takes time to settle.",
        ),
        ("Liquidations of {sum} belong to a rough day, not to a crisis.",),
        ("Liquidations of {sum} happen on most days.",),
    ),
    "airdrop_unlock": (
        ("New supply of {sum} is a lot for one token.",),
        ("Tokens worth {sum} are enough to weigh on {asset} around the date.",),
        ("The market can absorb tokens worth {sum} without much notice.",),
    ),
    "enforcement": (
        ("With {sum} at stake, the case is among the large ones.",),
        ("A bill of {sum} hurts those involved more than the market.",),
        ("At {sum} the case matters to those involved, not to the market.",),
    ),
    "funding": (
        ("A round of {sum} is large, but the money goes to a company and not into a coin.",),
        ("A round of {sum} helps the company but is not spent on coins.",),
        ("A round of {sum} matters to the company alone.",),
    ),
    "bankruptcy": (
        (
            "What becomes of {sum} decides what former customers have left to buy coins with.",
            "The estate's {sum} is large, but who gets it was settled before.",
        ),
        ("The estate's {sum} matters to its creditors and hardly to anyone else.",),
        ("The estate's {sum} matters to its creditors alone.",),
    ),
    "other": (
        (
            "At {sum} it is too large for {asset} to ignore.",
            "A sum of {sum} is large enough to move {asset}.",
        ),
        (
            "A sum of {sum} is felt, but does not make a trend.",
            "At {sum} it is more than noise, less than a turning point.",
        ),
        (
            "A sum of {sum} is too small to be felt beyond those involved.",
            "At {sum} it matters to those involved and few others.",
        ),
    ),
}
"""For each event what its sum means: when large, sizeable, small."""

MOVES: Mapping[Level, Choices] = {
    Level.HIGH: (
        "The price has already reacted: the article reports a {way} of {size}.",
        "A {way} of {size} is far beyond an ordinary day.",
    ),
    Level.MEDIUM: (
        "The reported {way} of {size} shows that traders noticed.",
        "A {way} of {size} is clear but not extraordinary.",
    ),
    Level.LOW: (
        "A {way} of {size} is well within {asset}'s usual swings.",
        "A {way} of {size} is little more than noise.",
    ),
}
CLASS: Mapping[str, Mapping[Level, Choices]] = {
    "macro": {
        Level.HIGH: (
            "Rates and growth price every risk asset, and {asset} feels them early.",
            "Few things reach every market at once the way this does.",
        ),
        Level.MEDIUM: (
            "It shifts rate expectations, and through them {asset}.",
            "It reaches {asset} through rates and the dollar.",
        ),
        Level.LOW: (
            "It holds no surprise, so {asset} has little to adjust to.",
            "It is too remote from {asset}, or too expected, to matter.",
        ),
    },
    "law": {
        Level.HIGH: (
            "Decisions at this level set who may trade {asset} and on what terms.",
            "It changes the terms for everyone who deals in {asset}.",
        ),
        Level.MEDIUM: (
            "It concerns a firm or a rule that many {asset} traders deal with.",
            "It matters to part of the industry and leaves the rest untouched.",
        ),
        Level.LOW: (
            "It binds few, and changes nothing for {asset} yet.",
            "It matters to those named in it, hardly to {asset}.",
        ),
    },
    "supply": {
        Level.HIGH: (
            "It changes supply or demand for {asset} by a lot.",
            "Supply or demand on this scale shows up in the price of {asset}.",
        ),
        Level.MEDIUM: (
            "It shifts supply or demand for {asset} somewhat.",
            "Traders in {asset} will take note without changing course.",
        ),
        Level.LOW: (
            "It is too small to shift supply or demand for {asset}.",
            "The market in {asset} can absorb it unnoticed.",
        ),
    },
    "access": {
        Level.HIGH: (
            "It changes who can buy {asset}, for a great many people.",
            "Doors this large seldom open or close, and {asset} feels it at once.",
        ),
        Level.MEDIUM: (
            "It changes who can buy {asset}, though not for everyone.",
            "It changes how some of those who trade {asset} do so.",
        ),
        Level.LOW: (
            "Few {asset} traders will notice the difference.",
            "The venue or partner is too small to change who can buy {asset}.",
        ),
    },
    "tech": {
        Level.HIGH: ("It touches everyone who uses the network, and {asset} with them.",),
        Level.MEDIUM: (
            "Developers feel it first, {asset} holders later.",
            "It matters more to how the network is used than to the price of {asset} this week.",
        ),
        Level.LOW: (
            "It matters only to those who use this part of the network.",
            "Holders of {asset} have no need to act on it.",
        ),
    },
    "other": {
        Level.HIGH: (
            "It hits {asset} directly.",
            "Nobody who holds {asset} can ignore this.",
        ),
        Level.MEDIUM: (
            "It matters to {asset} without setting its course.",
            "For {asset} it is more than noise, less than a turning point.",
            "Those who follow {asset} will take note.",
        ),
        Level.LOW: (
            "For {asset} it is a small matter.",
            "It affects too few people for {asset} to feel it.",
            "Little of it is likely to reach {asset}.",
        ),
    },
}

KINDS = {
    **dict.fromkeys(("macro_data", "rate_decision", "tariff_policy"), "macro"),
    **dict.fromkeys(("regulation_action", "enforcement", "court_ruling", "etf_filing"), "law"),
    **dict.fromkeys(("fund_flows", "corporate_purchase", "corporate_sale"), "supply"),
    **dict.fromkeys(("seized_coin_move", "airdrop_unlock"), "supply"),
    **dict.fromkeys(("etf_approval", "exchange_listing", "derivatives_launch"), "access"),
    **dict.fromkeys(("delisting", "adoption_partnership"), "access"),
    **dict.fromkeys(("network_upgrade", "outage"), "tech"),
}
