"""Fixtures of the emulator's own tests."""

from collections.abc import AsyncIterator

import pytest

from tests.emulator.channel import Channel
from tests.emulator.fixtures import emulator, running
from tests.emulator.guild import FakeGuild
from tests.emulator.server import Emulator
from tests.emulator.small_bot import SmallBot

__all__ = ["emulator"]


@pytest.fixture
def guild(emulator: Emulator) -> FakeGuild:
    return emulator.add_guild()


@pytest.fixture
def channel(guild: FakeGuild) -> Channel:
    return guild.add_text_channel("news")


@pytest.fixture
async def bot(emulator: Emulator, channel: Channel) -> AsyncIterator[SmallBot]:
    """A connected bot that knows the guild and its channel."""
    async with running(SmallBot(), emulator) as client:
        assert isinstance(client, SmallBot)
        yield client


@pytest.fixture
async def rest(emulator: Emulator, channel: Channel) -> AsyncIterator[SmallBot]:
    """A bot that is logged in and not connected to the gateway."""
    async with SmallBot() as client:
        await client.login(emulator.token)
        yield client
