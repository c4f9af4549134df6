"""Fixtures: `emulator`, and `boot` that connects a real client and closes it cleanly."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import discord
import pytest
import yarl
from discord.gateway import DiscordWebSocket

from tests.discord_emulator.server import Emulator

Boot = Callable[[discord.Client], Awaitable[None]]


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    """A running emulator that discord.py is aimed at; afterwards it aims where it did."""
    base, gateway = discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    async with Emulator() as running:
        discord.http.Route.BASE = running.url
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(running.gateway_url)
        yield running
    discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway


@pytest.fixture
async def boot(emulator: Emulator) -> AsyncIterator[Boot]:
    """Start clients and wait until they know all guilds; all are closed at the end.

    `on_ready` comes two seconds later, when discord.py has waited for further guilds
    (`guild_ready_timeout`); commands and messages need not wait for that.
    """
    started: list[tuple[discord.Client, asyncio.Task[None]]] = []

    async def start(client: discord.Client) -> None:
        running = asyncio.create_task(client.start(emulator.token))
        started.append((client, running))
        await emulator.wait_for(lambda: running.done() or knows_all(client, emulator), timeout=20)
        if running.done():
            running.result()

    yield start
    for client, running in started:
        await client.close()
        await asyncio.gather(running, return_exceptions=True)


def knows_all(client: discord.Client, emulator: Emulator) -> bool:
    """Say whether a client has read READY and has been told of every guild."""
    has_session = getattr(client.ws, "session_id", None) in emulator.gateway.sessions
    known = {guild.id for guild in client.guilds if not guild.unavailable}
    return has_session and known == set(emulator.guilds)
