from datetime import timedelta
from typing import Any

from bot.delivery.rank import ranked
from bot.models import Card, CardId, Level
from tests.factories import NOON, make_analysis, make_card


def card(name: str, impact: Level, trust: Level, **changes: Any) -> Card:
    told = make_analysis()
    analysis = told.model_copy(
        update={
            "impact": told.impact.model_copy(update={"level": impact}),
            "trust": told.trust.model_copy(update={"level": trust}),
            "confidence": changes.pop("confidence", 0.5),
        }
    )
    return make_card(id=CardId(name), analysis=analysis, **changes)


def test_impact_comes_before_trust_before_confidence_before_age() -> None:
    cards = [
        card("oldest", Level.LOW, Level.HIGH, published=NOON - timedelta(hours=1)),
        card("newer", Level.LOW, Level.HIGH),
        card("sure", Level.LOW, Level.HIGH, confidence=0.9),
        card("trusted", Level.HIGH, Level.HIGH),
        card("doubted", Level.HIGH, Level.LOW, confidence=0.9),
        card("struck", Level.HIGH, Level.HIGH, retracted="withdrawn"),
    ]
    assert [c.id for c in ranked(cards)] == [
        "trusted", "doubted", "sure", "newer", "oldest", "struck",
    ]  # fmt: skip
