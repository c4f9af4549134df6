"""Charts of made-up prices."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

from bot.models import Chart, Direction, Mark, Point, Series
from tests.factories import NOON

DAY = timedelta(days=1)
STEP = timedelta(minutes=15)
COUNT = 97


def rising(number: int) -> Decimal:
    """Return a price that gains a dollar a step, and swings."""
    return Decimal(92_000 + number + (number * 37) % 11)


def make_series(
    price: Callable[[int], Decimal] = rising,
    *,
    count: int = COUNT,
    skip: Callable[[int], bool] = lambda _number: False,
) -> Series:
    """Return a day's prices up to noon, without those that are skipped."""
    points = tuple(
        Point(at=NOON - STEP * (count - 1 - number), price=price(number))
        for number in range(count)
        if not skip(number)
    )
    return Series(coin="BTC", source="Binance", points=points)


def make_chart(**changes: Any) -> Chart:
    """Return a day of bitcoin."""
    fields: dict[str, Any] = {
        "title": "BTC  $92,096",
        "subtitle": "▲ +0.1% in 24 hours",
        "move": Direction.BULLISH,
        "series": make_series(),
        "start": NOON - DAY,
        "end": NOON,
        "note": "Binance · times in UTC",
    }
    return Chart(**{**fields, **changes})


def make_mark(**changes: Any) -> Mark:
    """Return a story six hours ago."""
    fields: dict[str, Any] = {
        "at": NOON - DAY / 4,
        "label": "published 06:00",
        "direction": Direction.BULLISH,
    }
    return Mark(**{**fields, **changes})
