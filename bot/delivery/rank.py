"""Which card matters most: the order of every digest."""

from collections.abc import Iterable

from bot.models import Card


def ranked(cards: Iterable[Card]) -> list[Card]:
    """Return the cards by impact, then trust, then confidence, then age; retracted ones last."""
    return sorted(cards, key=_merit, reverse=True)


def _merit(card: Card) -> tuple[bool, int, int, float, float, str]:
    told = card.analysis
    return (
        card.retracted is None,
        told.impact.level.rank,
        told.trust.level.rank,
        told.confidence,
        card.published.timestamp(),
        card.id,
    )
