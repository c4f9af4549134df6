"""For how long: what the event's kind says, and what the times named in the text say."""

import re
from dataclasses import dataclass

from bot.analysis.desk.direction import Call
from bot.analysis.desk.events import Happening
from bot.analysis.desk.reading import BODY, LEAD, TITLE, Reading
from bot.analysis.desk.timing import Timing, timings
from bot.models import Direction, Horizon

_BY_TIME = {TITLE: 2.4, LEAD: 1.7, BODY: 0.5}
"""Votes of a time named in the title, the lead, the body."""

_BY_DATE_IN_TITLE = 3.2
"""A date in the headline outvotes any class: it is what the news is about."""


_TARGET = re.compile(r"\b(?:targets?|forecasts?|estimates?|outlook)\b")
_TARGET_VOTE = 2.0
"""A house's target is set for many months ahead (ANALYST.md)."""

_IDLE = frozenset(["token_launch", "opinion", "enforcement", "hack"])


_TRADED = re.compile(
    r"[$€]|\b(?:prices?|bottom|peak|rally|crash|bulls?|bears?|supply|staking|trading|deposits?|"
    r"withdrawals?|swaps?|redemptions?)\b"
)
"""Words of a headline without a class by which a market may still be touched."""


@dataclass(frozen=True, slots=True)
class Reach:
    """A horizon with how clear it is and the time expression that speaks for it."""

    horizon: Horizon
    clarity: float
    timing: Timing | None


def reach(
    reading: Reading, happening: Happening, call: Call, *, is_unjudged: bool = False
) -> Reach:
    """Weigh the class default against the times named; what is not judged has no effect to last."""
    votes = dict.fromkeys(Horizon, 0.0)
    votes[happening.kind.horizon] += happening.kind.firm
    named = timings(reading)
    for timing in named:
        votes[timing.horizon] += _vote(timing)
    if happening.name == "price_prediction" and _TARGET.search(reading.title):
        votes[Horizon.LONG] += _TARGET_VOTE
    is_none = is_unjudged or happening.is_lesson or happening.is_debunked
    if is_none or _is_idle(reading, happening, call):
        votes[Horizon.SHORT] += 4
    chosen = max(Horizon, key=lambda horizon: votes[horizon])
    said = [timing for timing in named if timing.horizon is chosen]
    best = max(said, key=lambda timing: timing.line.weight, default=None)
    return Reach(chosen, votes[chosen] / sum(votes.values()), best)


def _vote(timing: Timing) -> float:
    if timing.is_dated and timing.line.is_title:
        return _BY_DATE_IN_TITLE
    return _BY_TIME.get(timing.line.weight, 0.1)


def _is_idle(reading: Reading, happening: Happening, call: Call) -> bool:
    """Say whether nothing moves: without a mechanism the time effect is short (docs/judging.md).

    So it is off our beat, and where a change that works for long left the price flat.
    """
    is_flat = any(hit.cue.is_calm and hit.line.is_title for hit in happening.hits)
    is_off = not (happening.is_near or happening.kind.is_public)
    is_idle = happening.name in _IDLE or happening.is_minor_case or is_off
    is_idle |= happening.name == "other" and not _TRADED.search(reading.title)
    is_idle |= is_flat and happening.kind.horizon is Horizon.LONG
    return call.direction is Direction.NEUTRAL and is_idle
