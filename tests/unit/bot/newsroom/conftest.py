"""The shipped edition, opened in the reference story's hour."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from importlib.resources import files

import aiohttp
import pytest

from bot.newsroom import Newsroom
from bot.newsroom.edition import Edition, read_edition
from tests.fakes.clock import FakeClock

FOLDER = files("seeds").joinpath("newsroom")
OPENS = datetime(2025, 12, 12, 16, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def edition() -> Edition:
    return read_edition(FOLDER)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(OPENS)


@pytest.fixture
async def newsroom(clock: FakeClock) -> AsyncIterator[Newsroom]:
    async with Newsroom(FOLDER, clock=clock) as opened:
        yield opened


@pytest.fixture
async def reader(newsroom: Newsroom) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(newsroom.url) as session:
        yield session
