"""Many cards -> one outlook: the net call, its spread, both sides and what changed in a day."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from math import sqrt

from bot.models import Briefing, Card, Direction, Level

SIGN = {Direction.BULLISH: 1, Direction.NEUTRAL: 0, Direction.BEARISH: -1}

LEANING = 0.2
"""A net call weaker than this is told as Neutral: fewer than three in five of the weight agree."""

TOP = 3
"""Stories that an answer shows with their evidence."""

DAY = timedelta(days=1)


def outlook(
    name: str, title: str, cards: Sequence[Card], *, window: timedelta, now: datetime
) -> Briefing:
    """Weigh the cards by impact, trust and age into one call with its spread.

    A card's weight is impact (1 to 3) x trust (1 to 3), halved with each half window of age.
    `cards` reach a day further back than the window, so that it can be told what changed.
    """
    standing = [card for card in cards if card.retracted is None]
    inside = [card for card in standing if card.published > now - window]
    ranked = sorted(inside, key=lambda card: -_weight(card, window=window, now=now))
    net, spread = _net(ranked, window=window, now=now)
    calls = Counter(card.analysis.direction.level for card in ranked)
    return Briefing(
        target=name,
        title=title,
        window=window,
        stories=len(ranked),
        net=net,
        direction=_leaning(net),
        spread=spread,
        bullish=calls[Direction.BULLISH],
        bearish=calls[Direction.BEARISH],
        neutral=calls[Direction.NEUTRAL],
        impact=max((card.analysis.impact.level for card in ranked), key=_rank, default=None),
        trust=_typical([card.analysis.trust.level for card in ranked]),
        horizons=tuple(Counter(card.analysis.horizon.level for card in ranked).most_common()),
        net_yesterday=_net_at(standing, window=window, at=now - DAY),
        new_today=sum(card.published > now - DAY for card in ranked),
        bull=_first(ranked, Direction.BULLISH),
        bear=_first(ranked, Direction.BEARISH),
        top=tuple(ranked[:TOP]),
    )


def _net(cards: Sequence[Card], *, window: timedelta, now: datetime) -> tuple[float, float]:
    """Return the weighted mean of the calls and their weighted standard deviation."""
    weights = [_weight(card, window=window, now=now) for card in cards]
    signs = [SIGN[card.analysis.direction.level] for card in cards]
    total = sum(weights)
    if not total:
        return 0.0, 0.0
    net = sum(w * s for w, s in zip(weights, signs, strict=True)) / total
    variance = sum(w * (s - net) ** 2 for w, s in zip(weights, signs, strict=True)) / total
    return round(net, 3), round(sqrt(variance), 3)


def _net_at(cards: Sequence[Card], *, window: timedelta, at: datetime) -> float | None:
    """Return what the net call was then, None when there was no story to call."""
    known = [card for card in cards if at - window < card.published <= at]
    return _net(known, window=window, now=at)[0] if known else None


def _weight(card: Card, *, window: timedelta, now: datetime) -> float:
    age = max(now - card.published, timedelta(0)) / window
    axes = card.analysis
    return float((axes.impact.level.rank + 1) * (axes.trust.level.rank + 1) * 0.5 ** (2 * age))


def _first(cards: Sequence[Card], side: Direction) -> Card | None:
    return next((card for card in cards if card.analysis.direction.level is side), None)


def _leaning(net: float) -> Direction:
    if abs(net) < LEANING:
        return Direction.NEUTRAL
    return Direction.BULLISH if net > 0 else Direction.BEARISH


def _rank(level: Level) -> int:
    return level.rank


def _typical(levels: list[Level]) -> Level | None:
    """Return the median level, the lower one of two."""
    return sorted(levels, key=_rank)[(len(levels) - 1) // 2] if levels else None
