"""A site over an archive of lists, asked over a real socket."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.web.site import Site
from tests.factories import make_card, make_story
from tests.fakes.archive import FakeArchive


@pytest.fixture
def archive() -> FakeArchive:
    return FakeArchive(cards=[make_card()], stories=[make_story()])


@pytest.fixture
async def site(archive: FakeArchive) -> AsyncIterator[Site]:
    async with Site(archive, port=0) as opened:
        yield opened


@pytest.fixture
async def browser(site: Site) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(site.url) as session:
        yield session
