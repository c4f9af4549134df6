"""Does a card pass a rule? The one answer that the router, the rehearsal and `/why` share."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from bot.models import Card, Subscription
from bot.rules.expression import Said, stored, words_of


class Mismatch(StrEnum):
    """The condition of a rule that a card did not meet; the value is the name of its option."""

    PAUSED = "paused"
    TAGS = "tags"
    WHERE = "where"
    IMPACT = "min_impact"
    TRUST = "min_trust"
    DIRECTIONS = "directions"
    HORIZONS = "horizons"
    SOURCES = "sources"


@dataclass(frozen=True)
class Wire:
    """A card and what its story says, ready to be asked by many rules."""

    card: Card
    said: Said

    @classmethod
    def of(cls, card: Card, text: str) -> Self:
        """Prepare a card; `text` is what its reports say, one after the other."""
        tags = frozenset(tag.name.casefold() for tag in card.tags)
        return cls(card, Said(tags, words_of(f"{card.title}\n{text}")))


def wants(rule: Subscription, wire: Wire) -> bool:
    """Say whether the rule's channel gets the card."""
    return mismatch(rule, wire) is None


def mismatch(rule: Subscription, wire: Wire) -> Mismatch | None:
    """Return the first condition that the card fails, None when it passes all."""
    return next((name for name, is_met in _conditions(rule, wire) if not is_met), None)


def _conditions(rule: Subscription, wire: Wire) -> tuple[tuple[Mismatch, bool], ...]:
    axes, tags = wire.card.analysis, wire.said.tags
    outlets = {report.outlet.casefold() for report in wire.card.reports}
    return (
        (Mismatch.PAUSED, not rule.is_paused),
        (Mismatch.TAGS, not rule.tags or any(tag.casefold() in tags for tag in rule.tags)),
        (Mismatch.WHERE, not rule.where or stored(rule.where).holds(wire.said)),
        (Mismatch.IMPACT, axes.impact.level.rank >= rule.min_impact.rank),
        (Mismatch.TRUST, axes.trust.level.rank >= rule.min_trust.rank),
        (Mismatch.DIRECTIONS, not rule.directions or axes.direction.level in rule.directions),
        (Mismatch.HORIZONS, not rule.horizons or axes.horizon.level in rule.horizons),
        (Mismatch.SOURCES, not rule.sources
            or any(source.casefold() in outlets for source in rule.sources)),
    )  # fmt: skip
