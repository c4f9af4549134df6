"""One step more or fewer cards: what Stricter and Looser do to a rule."""

from bot.models import Level, Subscription

STEPS = (
    (Level.LOW, Level.LOW),
    (Level.MEDIUM, Level.LOW),
    (Level.MEDIUM, Level.MEDIUM),
    (Level.HIGH, Level.MEDIUM),
    (Level.HIGH, Level.HIGH),
)
"""Least impact and trust from all to few: impact first, it is what people mean by too many."""


def stricter(rule: Subscription) -> Subscription | None:
    """Return the rule with the next higher least levels; None when there are none."""
    higher = [step for step in STEPS if _covers(step, _levels(rule)) and step != _levels(rule)]
    return _with(rule, higher[0]) if higher else None


def looser(rule: Subscription) -> Subscription | None:
    """Return the rule with the next lower least levels; None when there are none."""
    lower = [step for step in STEPS if _covers(_levels(rule), step) and step != _levels(rule)]
    return _with(rule, lower[-1]) if lower else None


def _levels(rule: Subscription) -> tuple[Level, Level]:
    return rule.min_impact, rule.min_trust


def _covers(high: tuple[Level, Level], low: tuple[Level, Level]) -> bool:
    return all(above.rank >= below.rank for above, below in zip(high, low, strict=True))


def _with(rule: Subscription, step: tuple[Level, Level]) -> Subscription:
    return rule.model_copy(update={"min_impact": step[0], "min_trust": step[1]})
