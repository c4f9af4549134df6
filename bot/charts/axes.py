"""Where a chart's grid lines stand and what is written beside them: round prices, round times."""

from datetime import UTC, datetime, timedelta
from decimal import ROUND_CEILING, Decimal

from bot.i18n import day, decimal

ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
"""What a step may begin with, so that people count along."""

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STEPS = (
    *(HOUR * hours for hours in (1, 2, 3, 6, 12)),
    *(DAY * days for days in (1, 2, 4, 7, 14, 28)),
)
"""Distances of the times below a chart; hours of which a day is a multiple."""

MONDAY = datetime(1970, 1, 5, tzinfo=UTC)
"""Steps are counted from here, so that days begin at midnight and weeks on a Monday."""


def price_ticks(low: Decimal, high: Decimal, most: int) -> list[Decimal]:
    """Return at most so many round prices between two that differ."""
    least = (high - low) / most
    power = Decimal(1).scaleb(least.adjusted())
    step = next(first * power for first in ROUND if first * power >= least)
    first = (low / step).to_integral_value(ROUND_CEILING) * step
    return [first + step * n for n in range(int((high - first) / step) + 1)]


def price_labels(ticks: list[Decimal]) -> list[str]:
    """Return prices with the same number of decimals, as many as the finest of them needs."""
    # a tick's own exponent can be positive (2E+4), which is no decimals
    digits = max(-int(tick.normalize().as_tuple().exponent) for tick in ticks)
    return [decimal(tick, max(digits, 0)) for tick in ticks]


def price_tag(price: Decimal, ticks: list[Decimal]) -> str:
    """Return a price finer than the ticks beside it: a tenth of the leading digit of their step."""
    digits = 1 - (ticks[1] - ticks[0]).adjusted()
    return decimal(price, max(digits, 0))


def time_ticks(start: datetime, end: datetime, most: int) -> list[datetime]:
    """Return at most so many round times between two."""
    step = next((step for step in STEPS if (end - start) / step <= most), STEPS[-1])
    number = -((MONDAY - start) // step)  # the first one at or after the start
    found = []
    while (at := MONDAY + number * step) <= end:
        found.append(at)
        number += 1
    return found


def time_label(at: datetime) -> str:
    """Return the time of day, or at midnight the day."""
    there = at.astimezone(UTC)
    return f"{there:%H:%M}" if there.hour or there.minute else day(there)
