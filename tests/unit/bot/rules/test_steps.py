"""Stricter and Looser: each step changes the least levels one way, and both ends are reached."""

import pytest

from bot.models import Level, Subscription
from bot.rules.steps import STEPS, looser, stricter
from tests.factories import make_subscription


def rule(impact: Level, trust: Level) -> Subscription:
    return make_subscription(min_impact=impact, min_trust=trust)


@pytest.mark.parametrize("impact", list(Level))
@pytest.mark.parametrize("trust", list(Level))
def test_stricter_never_lets_more_through(impact: Level, trust: Level) -> None:
    old = rule(impact, trust)
    new = stricter(old)
    if new is None:
        assert (impact, trust) == (Level.HIGH, Level.HIGH)
    else:
        assert new != old
        assert new.min_impact.rank >= impact.rank
        assert new.min_trust.rank >= trust.rank


@pytest.mark.parametrize("impact", list(Level))
@pytest.mark.parametrize("trust", list(Level))
def test_looser_never_lets_less_through(impact: Level, trust: Level) -> None:
    old = rule(impact, trust)
    new = looser(old)
    if new is None:
        assert (impact, trust) == (Level.LOW, Level.LOW)
    else:
        assert new != old
        assert new.min_impact.rank <= impact.rank
        assert new.min_trust.rank <= trust.rank


def test_looser_undoes_stricter_on_the_ladder() -> None:
    for step in STEPS[:-1]:
        up = stricter(rule(*step))
        assert up is not None
        assert looser(up) == rule(*step)
