"""Polling against the loop most bots have: `requests.get` + `feedparser.parse`, one by one.

Both read the same feeds of the same host process; CPU seconds of this process are compared, so
the ratio says how many more sources one core carries.
"""

import asyncio
import io
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path
from subprocess import PIPE, Popen
from sys import executable

import feedparser
import requests

from bot.app import World, services
from bot.config import Settings
from bot.market.prices import PriceUrls
from bot.models import Category, Source, SourceId
from bot.services.services import Services
from tests.fakes.clock import FakeClock

SOURCES = 1000
NAIVE = 100
NOBODY = "http://127.0.0.1:9"
NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@dataclass
class Run:
    """What one way of polling cost."""

    feeds: int
    cpu: float
    wall: float
    lag_p99: float = 0.0

    @property
    def per_core_second(self) -> float:
        return self.feeds / self.cpu


@contextmanager
def feeds_host() -> Iterator[str]:
    with Popen([executable, "-m", "tests.benchmarks.feeds_host"], stdout=PIPE, text=True) as host:
        assert host.stdout is not None
        yield host.stdout.readline().strip()
        host.terminate()


def naive(host: str, *, grow: bool) -> Run:
    session_start, cpu = time.perf_counter(), time.process_time()
    for number in range(NAIVE):
        answer = requests.get(f"{host}/feed/{number}", params={"grow": "1"} if grow else None)
        feedparser.parse(io.BytesIO(answer.content))
    return Run(NAIVE, time.process_time() - cpu, time.perf_counter() - session_start)


def sources(host: str, *, grow: bool) -> tuple[Source, ...]:
    query = "?grow=1" if grow else ""
    return tuple(
        Source(
            id=SourceId(f"feed-{number}"),
            outlet=f"Feed {number}",
            url=f"{host}/feed/{number}{query}",
            tier=2,
            category=Category.CRYPTO,
        )
        for number in range(SOURCES)
    )


async def ours(host: str, folder: Path, *, grow: bool) -> Run:
    """Poll every source once to fill the store, then measure the second round."""
    clock = FakeClock(NOW)
    world = World(
        sources=sources(host, grow=grow),
        database=folder / f"bench-{grow}.db",
        price_urls=PriceUrls(NOBODY, NOBODY, NOBODY, NOBODY),
        allow=(ip_network("127.0.0.0/8"),),
    )
    async with services(Settings(_env_file=None), world, clock) as built:
        await built.pipeline.start()
        await _round(built)
        clock.forward(timedelta(days=1))
        lag = asyncio.create_task(_lag())
        wall, cpu = time.perf_counter(), time.process_time()
        await _round(built)
        run = Run(SOURCES, time.process_time() - cpu, time.perf_counter() - wall)
        lag.cancel()
        run.lag_p99 = await lag
        return run


async def _round(built: Services) -> None:
    """Tick until nothing is due any more."""
    while await built.database.read(lambda s: s.sources.due(built.clock.now(), limit=1)):
        await built.pipeline.tick()
        await asyncio.sleep(0.01)
    await built.pipeline.settle()


async def _lag() -> float:
    """Measure how late a 5 ms timer fires until cancelled; return the 99th percentile in ms."""
    late: list[float] = []
    try:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            late.append((time.perf_counter() - before - 0.005) * 1000)
    except asyncio.CancelledError:
        late.sort()
        return late[int(len(late) * 0.99)] if late else 0.0


def report(folder: Path) -> Iterator[str]:
    """Yield the lines of the comparison."""
    for grow, name, goal in ((False, "unchanged", 20), (True, "changed, stored", 5)):
        with feeds_host() as host:
            peer = naive(host, grow=grow)
            run = asyncio.run(ours(host, folder, grow=grow))
        ratio = run.per_core_second / peer.per_core_second
        yield (
            f"{name:16} {run.per_core_second:7.0f} feeds/s/core, naive loop "
            f"{peer.per_core_second:5.1f}: {ratio:5.1f}x (goal {goal}x); "
            f"loop lag p99 {run.lag_p99:.1f} ms (goal 50)"
        )
