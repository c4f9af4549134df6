"""What events mean, in words; no figure and no name stands here, so none can be wrong."""

from bot.models import Direction, Horizon, Level

MEANING = {
    Direction.BULLISH: {
        "fund_flows": (
            "Money coming into the funds is matched with coins, which supports {asset}.",
        ),
        "other": ("On balance that speaks for a higher price of {asset}.",),
    },
    Direction.BEARISH: {
        "fund_flows": ("Funds that lose money have to sell coins, and that weighs on {asset}.",),
        "other": ("On balance that weighs on {asset}.",),
    },
    Direction.NEUTRAL: {
        "other": ("Nothing in it gives {asset} a clear push either way.",),
    },
}
SIZE = {
    Level.HIGH: ("That is enough to move {asset} by itself.",),
    Level.MEDIUM: ("That matters to {asset} without deciding its course.",),
    Level.LOW: ("That is too small to be felt in {asset}.",),
}
SPAN = {
    Horizon.SHORT: ("Such news is worked off within days.",),
    Horizon.MEDIUM: ("It will take weeks to play out.",),
    Horizon.LONG: ("The effect is measured in months and beyond.",),
}
AGAINST = ("Against it:", "The other side:")
UNSAID = ("The article itself gives no case against this reading.",)
PLAIN = {
    "High": "The article's cues add up to a high mark.",
    "Medium": "The article's cues add up to a middling mark.",
    "Low": "The article gives little to go on.",
    "Bullish": "The article leans towards higher prices.",
    "Bearish": "The article leans towards lower prices.",
    "Neutral": "The article gives no clear push either way.",
    "Short": "Such news is worked off within days.",
    "Long": "The effect is measured in months.",
}
