"""Rules and cards: each condition decides by itself and is named when it fails."""

from typing import Any

import pytest

from bot.models import Direction, Horizon, Level
from bot.rules.match import Mismatch, Wire, mismatch, wants
from tests.factories import make_card, make_subscription

CARD = make_card()
WIRE = Wire.of(CARD, "The committee surprised nobody.")


def other(value: Any, kind: Any) -> Any:
    return next(one for one in kind if one is not value)


def test_a_rule_without_conditions_wants_everything() -> None:
    assert wants(make_subscription(tags=()), WIRE)


@pytest.mark.parametrize(
    ("condition", "named"),
    [
        ({"is_paused": True}, Mismatch.PAUSED),
        ({"tags": ("DOGE",)}, Mismatch.TAGS),
        ({"where": "DOGE"}, Mismatch.WHERE),
        ({"where": '"nobody" AND "everybody"'}, Mismatch.WHERE),
        ({"directions": (other(CARD.analysis.direction.level, Direction),)}, Mismatch.DIRECTIONS),
        ({"horizons": (other(CARD.analysis.horizon.level, Horizon),)}, Mismatch.HORIZONS),
        ({"sources": ("Some Other Paper",)}, Mismatch.SOURCES),
    ],
)
def test_the_condition_that_failed_is_named(condition: dict[str, Any], named: Mismatch) -> None:
    rule = make_subscription(**{"tags": (), **condition})
    assert mismatch(rule, WIRE) is named


@pytest.mark.parametrize(
    "condition",
    [
        {"tags": (CARD.tags[0].name.lower(), "DOGE")},
        {"where": f'{CARD.tags[0].name} AND "surprised nobody"'},
        {"where": f'"{CARD.title.split()[0]}"'},
        {"directions": (CARD.analysis.direction.level,)},
        {"horizons": (CARD.analysis.horizon.level,)},
        {"sources": (CARD.reports[0].outlet.upper(), "Some Other Paper")},
    ],
)
def test_a_condition_that_is_met_lets_the_card_pass(condition: dict[str, Any]) -> None:
    assert wants(make_subscription(**{"tags": (), **condition}), WIRE)


@pytest.mark.parametrize("axis", ["impact", "trust"])
@pytest.mark.parametrize("least", list(Level))
def test_levels_are_compared_by_rank(axis: str, least: Level) -> None:
    level: Level = getattr(CARD.analysis, axis).level
    rule = make_subscription(tags=(), **{f"min_{axis}": least})
    assert wants(rule, WIRE) is (level.rank >= least.rank)
