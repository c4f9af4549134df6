"""Many calls -> one outlook: the net call, its spread, both sides and what changed in a day."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from math import sqrt
from typing import NamedTuple

from bot.models import Briefing, Call, Card, CardId, Direction, Level

SIGN = {Direction.BULLISH: 1, Direction.NEUTRAL: 0, Direction.BEARISH: -1}

COUNTS = {level: level.rank + 1 for level in Level}
"""How much an impact or a trust counts, looked up tens of thousands of times."""

LEANING = 0.2
"""A net call weaker than this is told as Neutral: fewer than three in five of the weight agree."""

TOP = 3
"""Stories that an answer shows with their evidence."""

DAY = timedelta(days=1)


class Weighed(NamedTuple):
    """A call and how much it counts."""

    call: Call
    weight: float


def outlook(
    name: str,
    title: str,
    calls: Sequence[Call],
    *,
    window: timedelta,
    now: datetime,
    find: Callable[[CardId], Card | None],
) -> Briefing:
    """Weigh the calls by impact, trust and age into one with its spread.

    A call's weight is impact (1 to 3) x trust (1 to 3), halved with each half window of age.
    `calls` reach a day further back than the window, so that it can be told what changed; `find`
    fetches the cards of the few that are shown.
    """
    standing = [call for call in calls if not call.is_void]
    ranked = _ranked(standing, window=window, at=now)
    net, spread = _net(ranked)
    inside = [weighed.call for weighed in ranked]
    sides = Counter(call.direction for call in inside)
    return Briefing(
        target=name,
        title=title,
        window=window,
        stories=len(inside),
        net=net,
        direction=_leaning(net),
        spread=spread,
        bullish=sides[Direction.BULLISH],
        bearish=sides[Direction.BEARISH],
        neutral=sides[Direction.NEUTRAL],
        impact=max((call.impact for call in inside), key=COUNTS.__getitem__, default=None),
        trust=_typical([call.trust for call in inside]),
        horizons=tuple(Counter(call.horizon for call in inside).most_common()),
        net_yesterday=_net_at(standing, window=window, at=now - DAY),
        new_today=sum(call.published > now - DAY for call in inside),
        bull=_shown(_of_side(inside, Direction.BULLISH), find),
        bear=_shown(_of_side(inside, Direction.BEARISH), find),
        top=tuple(card for call in inside[:TOP] if (card := _shown(call, find)) is not None),
    )


def _ranked(calls: Iterable[Call], *, window: timedelta, at: datetime) -> list[Weighed]:
    """Return the calls that were made in a window before an instant, the heaviest first."""
    inside = (call for call in calls if at - window < call.published <= at)
    weighed = [Weighed(call, _weight(call, window=window, at=at)) for call in inside]
    return sorted(weighed, key=lambda one: -one.weight)


def _net(calls: Sequence[Weighed]) -> tuple[float, float]:
    """Return the weighted mean of the calls and their weighted standard deviation."""
    total = sum(one.weight for one in calls)
    if not total:
        return 0.0, 0.0
    signed = [(one.weight, SIGN[one.call.direction]) for one in calls]
    net = sum(weight * sign for weight, sign in signed) / total
    variance = sum(weight * (sign - net) ** 2 for weight, sign in signed) / total
    return round(net, 3), round(sqrt(variance), 3)


def _net_at(calls: Sequence[Call], *, window: timedelta, at: datetime) -> float | None:
    """Return what the net call was then, None when there was no story to call."""
    known = _ranked(calls, window=window, at=at)
    return _net(known)[0] if known else None


def _weight(call: Call, *, window: timedelta, at: datetime) -> float:
    age = (at - call.published) / window
    return float(COUNTS[call.impact] * COUNTS[call.trust] * 0.5 ** (2 * age))


def _of_side(calls: Sequence[Call], side: Direction) -> Call | None:
    """Return the heaviest call of a side."""
    return next((call for call in calls if call.direction is side), None)


def _shown(call: Call | None, find: Callable[[CardId], Card | None]) -> Card | None:
    return None if call is None else find(call.card)


def _leaning(net: float) -> Direction:
    if abs(net) < LEANING:
        return Direction.NEUTRAL
    return Direction.BULLISH if net > 0 else Direction.BEARISH


def _typical(levels: list[Level]) -> Level | None:
    """Return the median level, the lower one of two."""
    return sorted(levels, key=COUNTS.__getitem__)[(len(levels) - 1) // 2] if levels else None
