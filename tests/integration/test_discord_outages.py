"""What Discord does to a bot within a year: nothing is lost, and it goes on by itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

import pytest

from bot.app import World, services
from bot.client import MarketBot
from bot.config import Settings
from bot.market.prices import PriceUrls
from bot.services.services import Services
from cogs import EXTENSIONS
from tests.commands import hear, running_bot
from tests.emulator.channel import Channel
from tests.emulator.fixtures import running
from tests.emulator.gateway import INVALID_INTENTS, PRIVILEGED_INTENTS
from tests.emulator.server import Emulator
from tests.factories import make_subscription
from tests.fakes.clock import FakeClock
from tests.fakes.publishers_site import Item, PublishersSite
from tests.integration.conftest import NOBODY, inflow
from tests.integration.test_running_bot import SOURCE, subscribe
from tests.soak.tales import tale

HOUR = timedelta(hours=1)


def item(number: int, at: datetime) -> Item:
    title, *prose = tale(number)
    return Item(f"n-{number}", title, at, paragraphs=tuple(prose), summary=prose[0])


def titles(channel: Channel) -> list[str]:
    """Return what stands in a channel, message by message."""
    return [str(message.payload()) for message in channel.messages]


@asynccontextmanager
async def clocked(
    folder: Path, emulator: Emulator, site: PublishersSite, clock: FakeClock
) -> AsyncIterator[Services]:
    """Run the bot by a clock that the test moves."""
    world = World(
        sources=(site.source(),),
        database=folder / "newsvane.db",
        price_urls=PriceUrls(NOBODY, NOBODY, NOBODY, NOBODY),
        allow=(ip_network("127.0.0.0/8"),),
    )
    async with (
        services(Settings(_env_file=None), world, clock) as built,
        running(MarketBot(built, EXTENSIONS), emulator),
    ):
        await built.pipeline.start()
        yield built


async def test_an_hour_without_discord_loses_and_doubles_nothing(
    tmp_path: Path, emulator: Emulator
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    clock = FakeClock(datetime.now(UTC))
    async with PublishersSite() as site, clocked(tmp_path, emulator, site, clock) as built:
        assert channel.guild is not None
        rule = make_subscription(guild=channel.guild.id, channel=channel.id, tags=())
        await built.database.write(lambda store: store.subscriptions.add(rule))
        await emulator.go_down()
        for number in range(4):
            site.items = [item(number, clock.now()), *site.items]
            await built.pipeline.tick()
            await built.pipeline.settle()
            clock.forward(HOUR / 4)
        assert await built.database.read(lambda store: store.outbox.depth()) == 4
        await emulator.come_back()
        async with asyncio.timeout(30):
            while len(channel.messages) < 4:  # what was tried at the last moment waits once more
                clock.forward(HOUR / 4)
                await asyncio.sleep(0.1)
        clock.forward(HOUR)
        await settled(built)
    assert len(channel.messages) == 4
    for number in range(4):
        assert sum(tale(number)[0] in shown for shown in titles(channel)) == 1


async def settled(built: Services) -> None:
    async with asyncio.timeout(10):
        while await built.database.read(lambda store: store.outbox.depth()):
            await asyncio.sleep(0.01)


@asynccontextmanager
async def process(
    folder: Path, emulator: Emulator, site: PublishersSite
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the bot as its operator does, on one source that is asked each second."""
    sources = folder / "sources.toml"
    sources.write_text(SOURCE.format(url=site.source().url) + "interval = 1\n")
    about = {"NEWSVANE_ALLOW_NETWORKS": "127.0.0.0/8", "NEWSVANE_TICK": "0.1"}
    async with running_bot(folder, emulator, **about) as started:
        yield started


async def test_many_channels_that_wait_do_not_run_into_the_limit_over_all(
    tmp_path: Path, emulator: Emulator
) -> None:
    guild = emulator.add_guild()
    channels = [guild.add_text_channel(f"news-{number}") for number in range(150)]
    clock = FakeClock(datetime.now(UTC))
    rules = [make_subscription(guild=guild.id, channel=channel.id) for channel in channels]
    async with (
        PublishersSite(items=[inflow()]) as site,
        clocked(tmp_path, emulator, site, clock) as built,
    ):
        await built.database.write(lambda store: [store.subscriptions.add(rule) for rule in rules])
        await built.pipeline.tick()
        await emulator.wait_for(lambda: all(c.messages for c in channels), within=60)
    assert all(len(channel.messages) == 1 for channel in channels)
    assert emulator.invalid_requests < 10  # none but where this machine bunches them


async def test_a_revoked_token_stops_the_bot_with_what_to_do_and_the_next_one_posts_what_waited(
    tmp_path: Path, emulator: Emulator
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await subscribe(tmp_path, channel)
    async with PublishersSite(items=[inflow()]) as site:
        posting = emulator.faults.hold(path="/messages")
        async with process(tmp_path, emulator, site) as bot:
            await emulator.wait_for(posting.arrived.is_set, within=60)
            await emulator.revoke_token()
            async with asyncio.timeout(60):
                _, said = await bot.communicate()
        emulator.faults.clear()
        assert bot.returncode == 2
        assert b"Reset Token" in said
        assert channel.messages == []
        async with process(tmp_path, emulator, site):
            await emulator.wait_for(lambda: channel.messages, within=60)
    assert len(channel.messages) == 1


@pytest.mark.parametrize("code", [PRIVILEGED_INTENTS, INVALID_INTENTS])
async def test_refused_intents_are_said_and_asked_again_until_they_are_granted(
    tmp_path: Path, emulator: Emulator, code: int
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await subscribe(tmp_path, channel)
    async with PublishersSite() as site, process(tmp_path, emulator, site) as bot:
        await emulator.gateway.drop(code)
        await hear(bot, b"Trying again in")
        site.items = [inflow()]
        await emulator.wait_for(lambda: channel.messages, within=30)
    assert len(channel.messages) == 1


async def test_an_invalidated_session_is_opened_anew_and_cards_go_on(
    tmp_path: Path, emulator: Emulator
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await subscribe(tmp_path, channel)
    async with PublishersSite() as site, process(tmp_path, emulator, site):
        (before,) = emulator.gateway.connected
        emulator.gateway.invalidate()
        await emulator.wait_for(
            lambda: emulator.gateway.connected and before not in emulator.gateway.connected,
            within=30,
        )
        site.items = [inflow()]
        await emulator.wait_for(lambda: channel.messages, within=30)
    assert len(channel.messages) == 1
