"""The main job without Discord, as several tests run it: publishers, a clock, cards."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

from bot.app import World, services
from bot.config import Settings
from bot.market.prices import PriceUrls
from bot.models import Card, Source
from bot.services.services import Services
from tests.factories import make_subscription
from tests.fakes.clock import FakeClock
from tests.fakes.publishers_site import Item

START = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
NOBODY = "http://127.0.0.1:9"
NO_PRICES = PriceUrls(binance=NOBODY, coinbase=NOBODY, kraken=NOBODY, coingecko=NOBODY)

INFLOW = (
    (
        "US spot bitcoin funds took in $512 million on Tuesday, the most in a day since January, "
        "according to data from SoSoValue."
    ),
    "BlackRock's fund alone drew $310 million, while the Fidelity fund added $96 million.",
    "Bitcoin rose 2.4% to $92,565 after the figures came out.",
    "Mara Lind, an analyst at Northbank, said demand could fade if bond yields rise again.",
    "The funds have now taken in money on six days in a row, the longest such run this year.",
)


def inflow(**changes: object) -> Item:
    fields: dict[str, object] = {
        "guid": "a-1",
        "title": "Bitcoin funds draw $512 million, the most since January",
        "published": START - timedelta(minutes=5),
        "paragraphs": INFLOW,
        "summary": INFLOW[0],
    }
    return Item(**{**fields, **changes})  # type: ignore[arg-type]


@asynccontextmanager
async def running(
    path: Path, clock: FakeClock, *sources: Source, settings: Settings | None = None
) -> AsyncIterator[Services]:
    world = World(
        sources=sources,
        database=path / "newsvane.db",
        price_urls=NO_PRICES,
        allow=(ip_network("127.0.0.0/8"),),
    )
    async with services(settings or Settings(_env_file=None), world, clock) as built:
        await built.database.write(lambda s: s.subscriptions.add(make_subscription()))
        await built.pipeline.start()
        yield built


async def poll(built: Services) -> list[Card]:
    await built.pipeline.tick()
    await built.pipeline.settle()
    since = START - timedelta(days=30)
    return await built.database.read(lambda s: s.cards.recent(since=since, limit=100))


def confirmation() -> Item:
    """Return another outlet's report of the same inflow."""
    return inflow(guid="b-7", title="Spot bitcoin ETFs take in $512 million, most since January")
