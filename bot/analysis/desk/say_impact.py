"""Why a story is large or small: the sum, the move, who acts; in the article's own figures."""

from collections.abc import Iterator

from bot.analysis.desk.actors import Actor, Rank
from bot.analysis.desk.amounts import Amount, Move
from bot.analysis.desk.findings import Findings
from bot.analysis.desk.impact import LARGE, SIZEABLE
from bot.models import Level

_SILENT = {
    "education": "It explains rather than reports, so there is nothing for a price to react to.",
    "sponsored": "Advertising does not move a market, whatever it promises.",
    "scam_warning": "It concerns the safety of users, not the worth of {asset}.",
}
_CLASS = {
    Level.HIGH: (
        "Few kinds of news reach {asset} as directly as this.",
        "This is the kind of news that traders drop other things for.",
    ),
    Level.MEDIUM: (
        "It matters to {asset} without deciding its course.",
        "Traders will notice, and most will carry on.",
        "It is more than noise for {asset} and less than a turning point.",
    ),
    Level.LOW: (
        "For {asset} it is a small matter.",
        "Too few are concerned for {asset} to feel it.",
        "Little of this will reach the price of {asset}.",
    ),
}


def impact_sentences(found: Findings) -> Iterator[str]:
    """Yield what makes the story large or small, the weightiest first."""
    weight, name = found.weight, found.happening.name
    if name in _SILENT:
        yield _SILENT[name].format(asset=found.asset)
        return
    if found.happening.is_talk:
        yield from _talk(found)
        return
    if weight.move is not None:
        yield _moved(weight.move, found)
    if weight.money is not None:
        yield _sum(weight.money, found)
    if weight.actor is not None and weight.level is not Level.LOW:
        yield _acting(weight.actor, found)
    yield found.pick(_CLASS[weight.level], "class").format(asset=found.asset)


def _talk(found: Findings) -> Iterator[str]:
    if found.happening.name == "price_prediction":
        yield found.pick(
            (
                "A forecast is not an event, and one voice seldom moves {asset}.",
                "This is a call on a chart; nothing has happened to {asset} yet.",
                "It is a view of {asset}, and views like it appear every day.",
            ),
            "talk",
        ).format(asset=found.asset)
    else:
        yield found.pick(
            (
                "Nothing has happened yet: it is a view, tied to a condition.",
                "Somebody speaks and nobody acts, so {asset} has little to go by.",
            ),
            "talk",
        ).format(asset=found.asset)


def _moved(move: Move, found: Findings) -> str:
    size, way = move.text, "rise" if move.percent > 0 else "fall"
    if found.weight.level is Level.HIGH:
        choices = (
            f"The article puts the {way} at {size}, far more than an ordinary day brings.",
            f"A {way} of {size} is the market's own verdict.",
        )
    else:
        choices = (
            f"The reported {way} of {size} is within what {found.asset} does on a lively day.",
            f"At {size} the {way} is noticeable and no more.",
        )
    return found.pick(choices, "moved")


def _sum(money: Amount, found: Findings) -> str:
    asset, text = found.asset, money.text
    if money.value >= LARGE:
        choices = (
            f"At {text} the sum is large even for a market like this.",
            f"A sum of {text} leaves its mark on {asset}.",
        )
    elif money.value >= SIZEABLE:
        choices = (
            f"A sum of {text} is felt in {asset} without deciding a trend.",
            f"At {text} it is more than noise, if not by itself a turning point.",
        )
    else:
        choices = (
            f"A sum of {text} is too small to be felt beyond those concerned.",
            f"At {text} it stays a matter for those directly concerned.",
        )
    return found.pick(choices, "sum")


def _acting(who: Actor, found: Findings) -> str:
    name = who.named
    if who.rank is Rank.STATE and found.happening.kind.is_public:
        choices = (
            f"With {name} behind it, the whole market has to take it into account.",
            f"What {name} does binds more than the parties named.",
        )
    else:
        choices = (
            f"With {name} involved it is more than a local matter.",
            f"The name of {name} gives it weight beyond its size.",
        )
    return found.pick(choices, "acting")
