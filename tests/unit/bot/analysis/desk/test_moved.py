from datetime import timedelta
from decimal import Decimal

import pytest

from bot.analysis.desk.moved import already_moved
from bot.models import Direction
from tests.factories import NOON, make_price, make_quote

USUAL = Decimal("0.02")
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("now", "direction", "told"),
    [
        (104_000, Direction.BULLISH, "has mostly moved before this card: 4.0%"),
        (102_000, Direction.BULLISH, "has begun to move that way, 2.0%"),
        (101_000, Direction.BULLISH, None),
        (98_000, Direction.BULLISH, "has gone the other way since publication, by 2.0%"),
        (96_000, Direction.BEARISH, "has mostly moved before this card"),
        (102_000, Direction.NEUTRAL, None),
    ],
)
def test_the_move_is_told_in_units_of_the_usual_one(
    now: int, direction: Direction, told: str | None
) -> None:
    price = make_price(
        at_publication=make_quote(price=Decimal(100_000)),
        now=make_quote(price=Decimal(now), at=NOON + DAY),
        usual_move=USUAL,
    )
    said = already_moved(direction, price)
    assert said is None if told is None else told in (said or "")


def test_without_a_price_nothing_is_claimed() -> None:
    assert already_moved(Direction.BULLISH, make_price(now=None)) is None
    assert already_moved(Direction.BULLISH, make_price(usual_move=None)) is None


def test_an_hours_move_is_held_against_an_hour() -> None:
    price = make_price(
        at_publication=make_quote(price=Decimal(100_000)),
        now=make_quote(price=Decimal(101_000), at=NOON + timedelta(hours=1)),
        usual_move=USUAL,
    )
    assert "mostly moved" in (already_moved(Direction.BULLISH, price) or "")


def test_the_move_counts_from_the_first_report() -> None:
    price = make_price(
        before=make_quote(price=Decimal(90_000), at=NOON - timedelta(hours=2)),
        at_publication=make_quote(price=Decimal(100_000)),
        now=make_quote(price=Decimal(100_000), at=NOON + timedelta(minutes=1)),
        usual_move=USUAL,
    )
    said = already_moved(Direction.BULLISH, price)
    assert said == "BTC has mostly moved before this card: 11.1% since the first report."


def test_minutes_are_held_against_an_hour() -> None:
    price = make_price(
        at_publication=make_quote(price=Decimal(100_000)),
        now=make_quote(price=Decimal(100_200), at=NOON + timedelta(minutes=1)),
        usual_move=USUAL,
    )
    assert already_moved(Direction.BULLISH, price) is None
