"""Which way: the signed cues, the stated move and the learned score, weighed against each other.

The rubric is ANALYST.md's: the sign of the event on its target first, flips applied, a past move
of a recap at half, the balance of both cases, a learned score beside them; below TAU it is Neutral.
"""

from dataclasses import dataclass

from bot.analysis.desk.amounts import Move
from bot.analysis.desk.events import Happening, Hit
from bot.analysis.desk.reading import Reading
from bot.models import Direction

TAU = 0.2
"""Leans smaller than this are no call."""

LEARNED = 0.4
"""Share of the learned score."""

_DOUBT = 5.0
"""Weight of the unsaid: a single weak cue makes no full lean."""

_CALM = 2.0
"""What words of standstill weigh beside words of movement."""

_BALANCED = 0.6
"""From this share of the weaker case on, the lean fades to nothing: both sides are made."""

_UNTOUCHED = 0.45
"""What is left of a lean when no listed asset is named."""

_MARKETWIDE = frozenset(
    [
        "rate_decision",
        "tariff_policy",
        "macro_data",
        "regulation_action",
        "enforcement",
        "court_ruling",
        "fund_flows",
        "liquidation",
        "price_recap",
        "price_prediction",
        "seized_coin_move",
        "etf_approval",
        "etf_filing",
    ]
)
"""Events that move the whole market even when no coin is named."""


@dataclass(frozen=True, slots=True)
class Call:
    """A direction: `lean` in [-1, 1], and the cues that speak for and against it."""

    direction: Direction
    lean: float
    hits_for: tuple[Hit, ...]
    hits_against: tuple[Hit, ...]
    is_mixed: bool = False

    @property
    def margin(self) -> float:
        """How far the lean is from the nearest other answer, 0 to 1."""
        if self.direction is Direction.NEUTRAL:
            return max(0.0, 1 - abs(self.lean) / TAU)
        return (abs(self.lean) - TAU) / (1 - TAU)


def decide(
    reading: Reading,
    happening: Happening,
    moves: tuple[Move, ...],
    learned: float,
    *,
    has_coin: bool,
) -> Call:
    """Weigh everything that speaks of a direction."""
    bull, bear = _cases(happening)
    calm = sum(hit.weight for hit in happening.hits if hit.cue.is_calm)
    silence = _DOUBT / (bull + bear + _DOUBT)
    share = LEARNED + (1 - LEARNED) * silence * silence
    lean = (1 - share) * _balance(bull, bear, calm) + share * learned
    lean += _moved(reading, happening, moves)
    lean *= _mechanism(reading, happening, has_coin=has_coin)
    lean = max(-1.0, min(1.0, lean))
    ups = tuple(hit for hit in happening.hits if hit.sign > 0)
    downs = tuple(hit for hit in happening.hits if hit.sign < 0)
    if lean >= TAU:
        return Call(Direction.BULLISH, lean, ups, downs)
    if lean <= -TAU:
        return Call(Direction.BEARISH, lean, downs, ups)
    is_mixed = min(bull, bear) > 2 and min(bull, bear) / max(bull, bear) > 0.4  # noqa: PLR2004
    return Call(Direction.NEUTRAL, lean, ups, downs, is_mixed)


def _cases(happening: Happening) -> tuple[float, float]:
    """Return the weight of the bull case and of the bear case; the main event counts double."""
    swap = happening.kind.name == "token_swap"
    bull = bear = 0.0
    for hit in happening.hits:
        if swap and hit.event == "delisting":
            continue
        force = abs(hit.sign) * hit.weight * (2.0 if hit.event == happening.kind.name else 1.0)
        bull, bear = (bull + force, bear) if hit.sign > 0 else (bull, bear + force)
    return bull, bear


def _balance(bull: float, bear: float, calm: float) -> float:
    total = bull + bear
    if not total:
        return 0.0
    lean = (bull - bear) / (total + _DOUBT + _CALM * calm)
    share = min(bull, bear) / max(bull, bear)
    return lean * (0.5 if share > _BALANCED else 1.0)


def _moved(reading: Reading, happening: Happening, moves: tuple[Move, ...]) -> float:
    """Return what the stated price moves of the lead add: half of it in a recap of the past."""
    led = [move for move in moves if move.line.weight > 1]
    if not led:
        return 0.0
    size = max(led, key=lambda move: (move.line.weight, abs(move.percent)))
    worth = 0.15 if happening.kind.name == "price_recap" else 0.25
    force = max(-1.0, min(1.0, size.percent / 10))
    return worth * force if happening.kind.name in _PRICED else 0.0


_PRICED = frozenset(
    [
        "price_recap",
        "price_prediction",
        "airdrop_unlock",
        "liquidation",
        "hack",
        "exchange_listing",
        "token_launch",
        "other",
    ]
)


def _mechanism(reading: Reading, happening: Happening, *, has_coin: bool) -> float:
    """Return what is left of the lean where little can move a price."""
    left = happening.kind.market
    if reading.is_headline_only and happening.kind.name in ("other", "funding"):
        return 1.0
    if has_coin or reading.is_headline_only or happening.kind.name in _MARKETWIDE:
        return left
    return left * _UNTOUCHED
