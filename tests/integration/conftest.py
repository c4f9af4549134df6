"""A whole bot: a publisher on loopback, the store, the real client, Discord's emulator."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

import pytest

from bot.app import World, services
from bot.client import MarketBot
from bot.clock import SystemClock
from bot.config import Settings
from bot.market.prices import PriceUrls
from bot.services.services import Services
from cogs import EXTENSIONS
from tests.emulator.channel import Channel
from tests.emulator.fixtures import emulator as emulator  # noqa: PLC0414 - a fixture, handed on
from tests.emulator.fixtures import pointed_at, running
from tests.emulator.guild import FakeGuild
from tests.emulator.interaction import InteractionResult
from tests.emulator.people import User
from tests.emulator.permissions import Permission
from tests.emulator.server import Emulator
from tests.fakes.publishers_site import Item, PublishersSite

NOBODY = "http://127.0.0.1:9"


@dataclass
class Town:
    """Everybody a wire test may meet."""

    emulator: Emulator
    guild: FakeGuild
    channel: Channel
    admin: User
    member: User
    site: PublishersSite
    bot: MarketBot
    services: Services

    async def poll(self) -> None:
        await self.services.pipeline.tick()
        await self.services.pipeline.settle()

    async def subscribe(self, tags: str = "BTC") -> None:
        await subscribe(self.channel, self.admin, tags=tags)


async def subscribe(channel: Channel, admin: User, **options: object) -> InteractionResult:
    """Subscribe a channel and save the rehearsed rule; return the answer."""
    answer = await (await channel.slash(admin, "subscribe", options)).wait_response()
    await (await answer.click("Save")).wait_response()
    return answer


def inflow() -> Item:
    """A story of our own, five minutes old."""
    return Item(
        guid="a-1",
        title="Bitcoin funds draw $512 million, the most since January",
        published=datetime.now(UTC) - timedelta(minutes=5),
        summary="US spot bitcoin funds took in $512 million on Tuesday, SoSoValue data show.",
        paragraphs=(
            (
                "US spot bitcoin funds took in $512 million on Tuesday, the most in a day since "
                "January, according to data from SoSoValue."
            ),
            "BlackRock's fund alone drew $310 million, while the Fidelity fund added $96 million.",
            "Bitcoin rose 2.4% to $92,565 after the figures came out.",
            "Mara Lind, an analyst at Northbank, said demand could fade if bond yields rise again.",
            "The funds have now taken in money on six days in a row, the longest run this year.",
        ),
    )


@pytest.fixture
async def town(tmp_path: Path, emulator: Emulator) -> AsyncIterator[Town]:
    prices = PriceUrls(NOBODY, NOBODY, NOBODY, NOBODY)
    async with open_town(tmp_path, emulator, prices) as found:
        yield found


@asynccontextmanager
async def open_town(folder: Path, emulator: Emulator, prices: PriceUrls) -> AsyncIterator[Town]:
    """Run a whole bot that asks for prices there."""
    emulator.limits.relax()
    guild = emulator.add_guild()
    async with PublishersSite(items=[inflow()]) as site:
        world = World(
            sources=(site.source(),),
            database=folder / "newsvane.db",
            price_urls=prices,
            allow=(ip_network("127.0.0.0/8"),),
        )
        with pointed_at(emulator):
            async with services(Settings(_env_file=None), world, SystemClock()) as built:
                bot = MarketBot(built, EXTENSIONS)
                channel = guild.add_text_channel()
                admin = guild.add_member("admin", permissions=Permission.MANAGE_GUILD)
                async with running(bot, emulator):
                    await bot.tree.sync()
                    await built.pipeline.start()
                    member = guild.add_member("ann")
                    yield Town(emulator, guild, channel, admin, member, site, bot, built)
