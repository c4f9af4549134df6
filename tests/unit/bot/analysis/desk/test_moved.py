from decimal import Decimal

import pytest

from bot.analysis.desk.moved import already_moved
from bot.models import Direction
from tests.factories import make_price, make_quote

USUAL = Decimal("0.02")


@pytest.mark.parametrize(
    ("now", "direction", "told"),
    [
        (102_000, Direction.BULLISH, "has mostly moved before this card: 2.0%"),
        (101_000, Direction.BULLISH, "has begun to move that way, 1.0%"),
        (100_100, Direction.BULLISH, None),
        (98_000, Direction.BULLISH, "has gone the other way since publication, by 2.0%"),
        (98_000, Direction.BEARISH, "has mostly moved before this card"),
        (102_000, Direction.NEUTRAL, None),
    ],
)
def test_the_move_is_told_in_units_of_the_usual_one(
    now: int, direction: Direction, told: str | None
) -> None:
    price = make_price(
        at_publication=make_quote(price=Decimal(100_000)),
        now=make_quote(price=Decimal(now)),
        usual_move=USUAL,
    )
    said = already_moved(direction, price)
    assert said is None if told is None else told in (said or "")


def test_without_a_price_nothing_is_claimed() -> None:
    assert already_moved(Direction.BULLISH, make_price(now=None)) is None
    assert already_moved(Direction.BULLISH, make_price(usual_move=None)) is None
