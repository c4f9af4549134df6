"""Completions as a member sees them: typed at the emulator, answered by the real client.

The server has 10,000 subscriptions in 500 channels; the lexicon is the shipped one (300 coins and
all topics). Discord shows a completion late when it takes long, and never after three seconds.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from ipaddress import ip_network
from itertools import cycle
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from bot.app import World, services
from bot.client import MarketBot
from bot.clock import SystemClock
from bot.config import Settings
from bot.market.prices import PriceUrls
from bot.models import ChannelId, GuildId, Subscription, UserId
from cogs import EXTENSIONS
from storage import Store
from tests.emulator.channel import Channel
from tests.emulator.fixtures import pointed_at, running
from tests.emulator.people import User
from tests.emulator.permissions import Permission
from tests.emulator.server import Emulator

NOBODY = "http://127.0.0.1:9"
CHANNELS, RULES = 500, 10_000
TYPED = (
    ("analyze", {"target": "b"}, "target"),
    ("analyze", {"target": "bitc"}, "target"),
    ("subscribe", {"tags": "BTC, fed, e"}, "tags"),
    ("subscribe", {"tags": "zzz"}, "tags"),
    ("settings", {"timezone": "a"}, "timezone"),
)
ROUNDS = 40
GOAL = 100
"""Milliseconds for 95 of 100."""


def report(folder: Path) -> Iterator[str]:
    """Yield the line of the report."""
    times = sorted(asyncio.run(_measure(folder)))
    p95 = quantiles(times, n=20)[-1]
    yield (
        f"completions with {RULES:,} subscriptions: p50 {times[len(times) // 2]:.0f} ms, "
        f"p95 {p95:.0f} ms (goal {GOAL})"
    )


async def _measure(folder: Path) -> list[float]:
    async with _bot(folder) as (channel, admin):
        times = []
        for _, (command, options, focused) in zip(
            range(ROUNDS * len(TYPED)), cycle(TYPED), strict=False
        ):
            began = perf_counter()
            await channel.autocomplete(admin, command, options, focused)
            times.append((perf_counter() - began) * 1000)
        return times


@asynccontextmanager
async def _bot(folder: Path) -> AsyncIterator[tuple[Channel, User]]:
    world = World(
        sources=(),
        database=folder / "completions.db",
        price_urls=PriceUrls(NOBODY, NOBODY, NOBODY, NOBODY),
        allow=(ip_network("127.0.0.0/8"),),
    )
    async with Emulator() as emulator:
        emulator.limits.relax()
        guild = emulator.add_guild()
        places = [guild.add_text_channel(f"room-{number}") for number in range(CHANNELS)]
        admin = guild.add_member("admin", permissions=Permission.MANAGE_GUILD)
        with pointed_at(emulator):
            async with services(Settings(_env_file=None), world, SystemClock()) as built:
                await built.database.write(lambda store: _fill(store, guild.id, places))
                bot = MarketBot(built, EXTENSIONS)
                async with running(bot, emulator):
                    await bot.tree.sync()
                    yield places[0], admin


def _fill(store: Store, guild: int, places: list[Channel]) -> None:
    for number in range(RULES):
        store.subscriptions.add(
            Subscription(
                guild=GuildId(guild),
                channel=ChannelId(places[number % CHANNELS].id),
                where=f'BTC AND "word {number}"',
                created_by=UserId(1),
                created_at=datetime.now(UTC),
            )
        )
