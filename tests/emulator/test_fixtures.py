"""What a client leaves behind for the next test: nothing."""

import asyncio

import discord

from tests.emulator.fixtures import emulator as emulator  # noqa: PLC0414 - a fixture, handed on
from tests.emulator.fixtures import running
from tests.emulator.server import Emulator


async def test_a_client_that_is_stopped_at_once_leaves_nothing_that_tells_it_to_be_ready(
    emulator: Emulator,
) -> None:
    emulator.add_guild()
    async with running(discord.Client(intents=discord.Intents(guilds=True)), emulator):
        assert any("_delay_ready" in repr(task) for task in asyncio.all_tasks())
    assert not any("_delay_ready" in repr(task) for task in asyncio.all_tasks())
