from datetime import timedelta
from decimal import Decimal

from bot.market.source import DAY, Candle
from bot.market.usual import FEWEST_MOVES, usual_move
from tests.factories import NOON

MIDNIGHT = NOON.replace(hour=0)


def candles(*closes: object, until: int = 0) -> list[Candle]:
    """Return daily candles, the last of which opened `until` days before today's midnight."""
    count = len(closes)
    return [
        Candle(
            at=MIDNIGHT - (until + count - 1 - n) * DAY,
            open=Decimal(str(close)),
            close=Decimal(str(close)),
        )
        for n, close in enumerate(closes)
    ]


def test_the_usual_move_is_the_median_of_the_absolute_moves() -> None:
    days = candles(100, 101, 100, 102, 100, 103, 100, 110, until=1)
    assert usual_move(days, now=NOON) == Decimal("0.0200")


def test_the_day_that_is_not_over_does_not_count() -> None:
    closed = candles(*[100, 101] * 5, until=1)
    running = candles(900)
    assert usual_move([*closed, *running], now=NOON) == usual_move(closed, now=NOON)


def test_a_gap_between_days_is_no_move() -> None:
    before = candles(*[100] * 6, until=10)
    after = candles(*[500] * 6, until=1)
    assert usual_move([*before, *after], now=NOON) == 0


def test_too_few_days_are_no_habit() -> None:
    assert usual_move(candles(*[100] * FEWEST_MOVES, until=1), now=NOON) is None
    assert usual_move(candles(*[100] * (FEWEST_MOVES + 1), until=1), now=NOON) is not None
    assert usual_move([], now=NOON) is None


def test_only_the_last_thirty_moves_count() -> None:
    old = [100, 200] * 40
    recent = [100, 101] * 15
    days = candles(*old, *recent, until=1)
    assert usual_move(days, now=NOON + timedelta(minutes=1)) == Decimal("0.0100")
