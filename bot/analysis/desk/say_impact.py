"""Why a story is large or small: the gap, the sum, the move, who acts; in the article's figures."""

from collections.abc import Iterator

from bot.analysis.desk import sizes
from bot.analysis.desk.actors import Actor, Rank
from bot.analysis.desk.amounts import Amount, Move
from bot.analysis.desk.findings import Findings
from bot.analysis.desk.impact import LARGE, SIZEABLE
from bot.analysis.desk.surprise import Surprise
from bot.models import Level

_COUNTED = frozenset(["fund_flows", "onchain_activity", "liquidation", "price_recap"])
"""Events that are sums over many hands: whoever is named is one of them."""

_VENUES = frozenset(["nyse", "nasdaq", "cboe", "the toronto stock exchange", "cme"])
"""Houses that list what others make."""

_UNNAMED = frozenset(["government", "the government", "central bank", "the central bank"])
"""States without a name: the sentence would not say whose."""

_TROUBLE = frozenset(["hack", "enforcement", "bankruptcy", "court_ruling", "outage", "delisting"])
"""Events that nobody would follow."""


def impact_sentences(found: Findings) -> Iterator[str]:
    """Yield what makes the story large or small, the weightiest first."""
    weight, happening = found.weight, found.happening
    if happening.is_debunked:
        yield found.say(sizes.TAKEN_BACK, "silent")
    elif happening.name in sizes.SILENT:
        yield found.say(sizes.SILENT[happening.name], "silent")
    elif happening.is_talk and weight.level is Level.LOW:
        yield found.say(sizes.TALK.get(happening.name, sizes.VOICED), "talk")
    elif happening.is_talk and weight.actor is not None and weight.actor.rank is Rank.HOUSE:
        yield found.say(sizes.HOUSE_VIEW, "talk")
    else:
        facts = tuple(_facts(found))
        yield from facts
        if not facts or (weight.money is None and weight.level is not Level.LOW):
            kind = sizes.CLASS[sizes.KINDS.get(happening.name, "other")]
            yield found.say(kind[weight.level], "class")


def _facts(found: Findings) -> Iterator[str]:
    weight = found.weight
    for gap in found.happening.gaps[:1]:
        yield _missed(gap, found)
    if weight.money is not None and not _belittles(weight.money, found):
        yield _sum(weight.money, found)
    if weight.move is not None:
        yield _moved(weight.move, found)
    if weight.actor is not None and weight.level is not Level.LOW and _acts(weight.actor, found):
        yield _acting(weight.actor, found)


def _belittles(money: Amount, found: Findings) -> bool:
    """Say whether the sum is not what makes the story as large as it is."""
    needed = {Level.HIGH: LARGE, Level.MEDIUM: SIZEABLE, Level.LOW: 0}
    return money.value < needed[found.weight.level]


def _acts(who: Actor, found: Findings) -> bool:
    """Say whether the one named has a hand in it; a state may only be the reader of a filing."""
    if found.happening.name in _COUNTED or who.named.lower() in _VENUES | _UNNAMED:
        return False
    first = min((line.id for line in found.reading.told), default=0)
    is_subject = who.line.is_title or who.line.id == first
    return is_subject and (who.rank is Rank.HOUSE or found.happening.kind.is_public)


def _missed(gap: Surprise, found: Findings) -> str:
    if gap.actual == gap.forecast:
        return f"The figure came out at {gap.actual}, as forecast."
    choices = (
        f"The figure came out at {gap.actual}, while {gap.forecast} had been forecast.",
        f"Forecasts had been for {gap.forecast}; the figure is {gap.actual}.",
    )
    return found.pick(choices, "gap")


def _moved(move: Move, found: Findings) -> str:
    way = "rise" if move.percent > 0 else "fall"
    return found.say(sizes.MOVES[found.weight.level], "moved", size=move.text, way=way)


def _sum(money: Amount, found: Findings) -> str:
    large, sizeable, small = sizes.SUMS.get(found.happening.name, sizes.SUMS["other"])
    size = large if money.value >= LARGE else sizeable if money.value >= SIZEABLE else small
    return found.say(size, "sum", sum=money.text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _acting(who: Actor, found: Findings) -> str:
    name = who.named
    if who.rank is Rank.HOUSE and found.happening.name in _TROUBLE:
        choices: sizes.Choices = (
            f"{_capital(name)} is large enough for its partners to feel it too.",
        )
    elif who.rank is Rank.STATE:
        choices = (
            f"With {name} behind it, the whole market has to take it into account.",
            f"What {name} does reaches well beyond those named.",
            f"A move by {name} is watched well beyond this case.",
        )
    else:
        choices = (
            f"With {name} involved, it is more than a local matter.",
            f"Others tend to follow an institution like {name}.",
        )
    return found.pick(choices, "acting")
