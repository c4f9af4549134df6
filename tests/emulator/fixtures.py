"""Fixtures and what a test needs to run a real client against the emulator.

async def test_the_bot_answers(emulator: Emulator) -> None:
    channel = emulator.add_guild().add_text_channel()
    async with running(MyClient(), emulator):
        ...
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import discord
import pytest
from discord.gateway import DiscordWebSocket
from yarl import URL

from tests.emulator.server import Emulator


@contextmanager
def pointed_at(emulator: Emulator) -> Iterator[None]:
    """Aim discord.py at the emulator: its two addresses are class attributes."""
    before = discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    discord.http.Route.BASE = emulator.url
    DiscordWebSocket.DEFAULT_GATEWAY = URL(emulator.gateway_url)
    try:
        yield
    finally:
        discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before


def knows_all(client: discord.Client, emulator: Emulator) -> bool:
    """Say whether a client is connected and has heard of every guild."""
    known = {guild.id for guild in client.guilds if not guild.unavailable}
    return bool(emulator.gateway.connected) and known >= set(emulator.world.guilds)


@asynccontextmanager
async def running(client: discord.Client, emulator: Emulator) -> AsyncIterator[discord.Client]:
    """Run a client until the block ends; inside, it is connected and knows its guilds."""
    async with client:
        task = asyncio.create_task(client.start(emulator.token))
        connected = asyncio.create_task(emulator.wait_for(lambda: knows_all(client, emulator)))
        try:
            await asyncio.wait({task, connected}, return_when=asyncio.FIRST_COMPLETED)
            if task.done():
                task.result()
            await connected
            yield client
        finally:
            connected.cancel()
            await client.close()
            task.cancel()
            await asyncio.gather(task, connected, *_left(), return_exceptions=True)


def _left() -> list[asyncio.Task[object]]:
    """Stop what discord.py forgets to: two seconds after its start it tells even a closed client
    that it is ready, which fails in whichever test runs by then.
    """
    left = [task for task in asyncio.all_tasks() if "._delay_ready " in repr(task.get_coro())]
    for task in left:
        task.cancel()
    return left


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator() as started:
        with pointed_at(started):
            yield started
