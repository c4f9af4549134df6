"""How large events are, in words: the desk's own sentences, without figures or names."""

from collections.abc import Mapping

from bot.models import Level

Choices = tuple[str, ...]

SILENT: Mapping[str, Choices] = {
    "education": (
        "It explains rather than reports, so there is nothing for a price to react to.",
        "It is a lesson and no event.",
    ),
    "sponsored": (
        "Advertising does not move a market, whatever it promises.",
        "It is the issuer's own advertising, and nobody outside has to act on it.",
    ),
    "scam_warning": (
        "It concerns the safety of users, not the worth of {asset}.",
        "Those who might be robbed should read it; a trader in {asset} need not.",
    ),
}
TALK: Mapping[str, Choices] = {
    "price_prediction": (
        "A forecast is not an event, and one voice seldom moves {asset}.",
        "This is a call on a chart; nothing has happened to {asset} yet.",
        "It is one view of {asset} among the many published every day.",
    ),
    "opinion": (
        "An argument in print changes nothing for {asset} until somebody acts on it.",
        "It is an author's view, with no decision behind it.",
    ),
}
VOICED = (
    "Nothing has happened yet: it is a view, tied to a condition.",
    "Somebody speaks and nobody acts, so {asset} has little to go by.",
)
HOUSE_VIEW = (
    "A large house's target is repeated widely, which gives it some weight of its own.",
    "Clients of a large house read its targets, so the call is more than one voice.",
)
TAKEN_BACK = (
    "The event did not take place, so there is nothing to price in.",
    "A denial only takes back what a rumour had added.",
)

SUMS: Mapping[str, tuple[Choices, Choices, Choices]] = {
    "fund_flows": (
        (
            "A flow of {sum} is large enough to be felt in {asset} by itself.",
            "With {sum} on the move, the funds become a force in {asset}.",
        ),
        (
            "A flow of {sum} is noticed in {asset} without carrying it.",
            "At {sum} the flow is solid, and still within what these funds often see.",
        ),
        ("A flow of {sum} is small change for a market like this.",),
    ),
    "hack": (
        ("A loss of {sum} is among the gravest kind and is felt beyond its victims.",),
        (
            "A loss of {sum} hurts the platform more than it hurts {asset}.",
            "At {sum} it is a serious theft, though not one that shakes the market.",
        ),
        ("A loss of {sum} is bitter for its victims and too small to be felt beyond them.",),
    ),
    "corporate_purchase": (
        (
            "Buying of {sum} is large even for {asset}.",
            "Few single buyers spend {sum} on {asset}.",
        ),
        ("An order of {sum} is real demand, if small beside a day's trading.",),
        ("At {sum} the purchase is too small for {asset} to notice.",),
    ),
    "corporate_sale": (
        ("Coins worth {sum} are more than the market takes in unnoticed.",),
        ("A sale of {sum} weighs for a day or so and is then absorbed.",),
        ("At {sum} the sale is too small for {asset} to notice.",),
    ),
    "seized_coin_move": (
        ("Coins worth {sum} are a supply that every trader in {asset} has to think of.",),
        ("Coins worth {sum} weigh on {asset} until it is known where they go.",),
        ("At {sum} the coins are too few for {asset} to notice.",),
    ),
    "liquidation": (
        (
            "With {sum} of positions closed by force, the market was plainly caught out.",
            "Forced closures of {sum} are a shock that takes time to settle.",
        ),
        ("Forced closures of {sum} belong to a rough day, not to a crisis.",),
        ("Forced closures of {sum} happen on most days.",),
    ),
    "airdrop_unlock": (
        ("New supply of {sum} is a great deal for one token.",),
        ("Tokens worth {sum} are enough to weigh on {asset} around the date.",),
        ("Tokens worth {sum} can be absorbed without much notice.",),
    ),
    "enforcement": (
        ("With {sum} at stake the case is among the large ones.",),
        ("A sum of {sum} hurts those concerned and is bearable for the rest.",),
        ("At {sum} the case stays a matter for those concerned.",),
    ),
    "funding": (
        ("A round of {sum} is large, but the money goes to a company and not into a coin.",),
        ("A round of {sum} is good for the company and is not spent on coins.",),
        ("A round of {sum} matters to the company alone.",),
    ),
    "bankruptcy": (
        (
            "Payments of {sum} go to former customers, some of whom may buy coins again.",
            "The estate's {sum} is large, but who gets it was settled before.",
        ),
        ("The estate's {sum} matters to its creditors and hardly to others.",),
        ("The estate's {sum} matters to its creditors alone.",),
    ),
    "other": (
        (
            "At {sum} the matter is too large for {asset} to ignore.",
            "A sum of {sum} leaves its mark on {asset}.",
        ),
        (
            "A sum of {sum} is felt without deciding a trend.",
            "At {sum} it is more than noise and less than a turning point.",
        ),
        (
            "A sum of {sum} is too small to be felt beyond those concerned.",
            "At {sum} it stays a matter for those directly concerned.",
        ),
    ),
}
"""For each event what its sum means: when large, sizeable, small."""

MOVES: Mapping[Level, Choices] = {
    Level.HIGH: (
        "Prices have already answered: the article reports a {way} of {size}.",
        "A {way} of {size} is far more than an ordinary day brings.",
    ),
    Level.MEDIUM: (
        "The reported {way} of {size} shows that traders noticed.",
        "At {size} the {way} is clear without being out of the ordinary.",
    ),
    Level.LOW: (
        "The reported {way} of {size} is within what {asset} does on a lively day.",
        "At {size} the {way} is hardly more than noise.",
    ),
}
CLASS: Mapping[str, Mapping[Level, Choices]] = {
    "macro": {
        Level.HIGH: (
            "Rates and growth set the price of all risk, and {asset} feels them early.",
            "Few things reach every market at once as this does.",
        ),
        Level.MEDIUM: (
            "It shifts what traders expect of rates, and through them {asset}.",
            "It reaches {asset} by way of rates and the dollar, with some force.",
        ),
        Level.LOW: (
            "It holds no surprise, so there is little for {asset} to adjust to.",
            "It is too far from {asset}, or too much as expected, to matter.",
        ),
    },
    "law": {
        Level.HIGH: (
            "Who may trade {asset}, and on what terms, depends on decisions of this rank.",
            "It changes the terms for everybody who deals in {asset}.",
        ),
        Level.MEDIUM: (
            "It concerns a firm or a rule that many who trade {asset} deal with.",
            "It matters to part of the business and leaves the rest as it was.",
        ),
        Level.LOW: (
            "It binds few and changes nothing for {asset} yet.",
            "It stays a matter for those named in it.",
        ),
    },
    "supply": {
        Level.HIGH: (
            "It changes how much of {asset} is bought or on offer, and by a lot.",
            "Demand or supply of this size shows in the price of {asset}.",
        ),
        Level.MEDIUM: (
            "It shifts demand or supply of {asset} somewhat.",
            "Traders in {asset} will take note of it without changing course.",
        ),
        Level.LOW: (
            "It is too small to shift demand or supply of {asset}.",
            "The market in {asset} can absorb it unnoticed.",
        ),
    },
    "access": {
        Level.HIGH: (
            "It changes who can reach {asset}, and for a great many people.",
            "Doors of this size open or close seldom, and {asset} feels them at once.",
        ),
        Level.MEDIUM: (
            "It changes who can reach {asset}, though not for everybody.",
            "Part of those who trade {asset} will use other ways from now on.",
        ),
        Level.LOW: (
            "Few of those who trade {asset} will notice the difference.",
            "The venue or partner is too small to change who can reach {asset}.",
        ),
    },
    "tech": {
        Level.HIGH: ("It touches everybody who uses the network, and {asset} with them.",),
        Level.MEDIUM: (
            "Those who build on the network feel it first, holders of {asset} later.",
            "It matters to how the network is used, and less to this week's price of {asset}.",
        ),
        Level.LOW: (
            "It stays a matter for those who use this part of the network.",
            "Holders of {asset} elsewhere have no need to act on it.",
        ),
    },
    "other": {
        Level.HIGH: (
            "It touches {asset} directly and with force.",
            "Those who hold {asset} cannot pass this over.",
        ),
        Level.MEDIUM: (
            "It matters to {asset} without deciding its course.",
            "It is more than noise for {asset} and less than a turning point.",
            "Those who follow {asset} will take note of it.",
        ),
        Level.LOW: (
            "For {asset} it is a small matter.",
            "Too few are concerned for {asset} to feel it.",
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
