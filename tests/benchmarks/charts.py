"""Charts beside a beating event loop: how long a reader waits, and how late the loop comes."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from statistics import median

from bot.charts.painter import Painter
from bot.models import Chart, Direction, Mark, Point, Series
from tests.factories import NOON

CHARTS = 200
POINTS = 289
BEAT = 0.005
"""Seconds between two beats of the loop."""

GOAL, LAG_GOAL = 400, 50
"""Milliseconds for 95 of 100 charts, and for 99 of 100 beats."""

DAY = timedelta(days=1)


def make(number: int) -> Chart:
    """Return a day's chart of random prices with everything on it that a chart can have."""
    random, price, points = Random(number), 92_565.0, []
    for step in range(POINTS):
        price *= 1 + random.gauss(0, 0.001)
        at = NOON - timedelta(minutes=5) * (POINTS - 1 - step)
        points.append(Point(at=at, price=Decimal(f"{price:.2f}")))
    marks = tuple(
        Mark(at=NOON - DAY * part / 9, label=str(part), direction=Direction.BEARISH)
        for part in range(1, 9)
    )
    return Chart(
        title=f"BTC  ${price:,.0f}",
        subtitle="▲ +1.6% since publication at $92,565",
        move=Direction.BULLISH,
        series=Series(coin="BTC", source="Binance", points=tuple(points)),
        start=NOON - DAY,
        end=NOON + DAY,
        published=Mark(at=NOON - DAY / 2, label="published 00:00", direction=Direction.BULLISH),
        until=NOON + DAY / 2,
        stories=marks,
        note="Binance · times in UTC",
    )


def report(_folder: Path) -> Iterator[str]:
    """Yield the lines of the report."""
    charts = [make(number) for number in range(CHARTS + 1)]
    first, took, late = asyncio.run(_measure(charts))
    yield (
        f"charts                p95 {took[int(len(took) * 0.95)]:.0f} ms, p50 {median(took):.0f} "
        f"ms, the first {first:.0f} ms (goal p95 {GOAL})"
    )
    yield (
        f"loop while drawing    p99 {late[int(len(late) * 0.99)]:.0f} ms late, p50 "
        f"{median(late):.0f} ms (goal p99 {LAG_GOAL})"
    )


async def _measure(charts: list[Chart]) -> tuple[float, list[float], list[float]]:
    late: list[float] = []
    beats = asyncio.create_task(_beat(late))
    painter = Painter()
    first, *took = [await _drawn(painter, chart) for chart in charts]
    await painter.close()
    beats.cancel()
    with suppress(asyncio.CancelledError):
        await beats
    return first, sorted(took), sorted(late)


async def _drawn(painter: Painter, chart: Chart) -> float:
    before = time.perf_counter()
    await painter.png(chart)
    return (time.perf_counter() - before) * 1000


async def _beat(late: list[float]) -> None:
    while True:
        before = time.perf_counter()
        await asyncio.sleep(BEAT)
        late.append((time.perf_counter() - before - BEAT) * 1000)
