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
    """Start clients and wait until they are ready; all are closed at the end."""
    started: list[tuple[discord.Client, asyncio.Task[None]]] = []

    async def start(client: discord.Client) -> None:
        task = asyncio.create_task(client.start(emulator.token))
        started.append((client, task))
        ready = asyncio.create_task(ready_soon(client, task))
        await asyncio.wait({ready, task}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            ready.cancel()
            task.result()
        await ready

    yield start
    for client, task in started:
        await client.close()
        await asyncio.gather(task, return_exceptions=True)


async def ready_soon(client: discord.Client, task: asyncio.Task[None]) -> None:
    """Wait for READY and all guilds; the client can only be asked once it has logged in."""
    while client.user is None and not task.done():
        await asyncio.sleep(0.005)
    if client.user is not None:
        await asyncio.wait_for(client.wait_until_ready(), 10)
