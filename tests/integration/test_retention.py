"""Texts are kept as long as the operator wants; cards, calls and identities for ever."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import Settings
from bot.errors import NewsvaneError
from bot.models import Card, Document
from bot.replay import replay
from bot.services.services import Services
from tests.fakes.clock import FakeClock
from tests.fakes.publishers_site import PublishersSite
from tests.integration.main_job import START, inflow, poll, running

A_MONTH = Settings(_env_file=None, keep_texts_days=30)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(START)


@pytest.fixture
async def site() -> AsyncIterator[PublishersSite]:
    async with PublishersSite(items=[inflow()]) as opened:
        yield opened


@pytest.fixture
async def built(tmp_path: Path, clock: FakeClock, site: PublishersSite) -> AsyncIterator[Services]:
    async with running(tmp_path, clock, site.source(), settings=A_MONTH) as services:
        yield services


async def text(built: Services, card: Card) -> Document:
    story = await built.database.read(lambda store: store.stories.get(card.story))
    assert story is not None
    return story.lead.document


async def found(built: Services, words: str) -> int:
    since = START - timedelta(days=1)
    return len(await built.database.read(lambda store: store.stories.search(words, since=since)))


async def test_an_old_text_is_dropped_and_its_card_stays_as_it_is(
    built: Services, clock: FakeClock
) -> None:
    (card,) = await poll(built)
    whole = await text(built, card)
    clock.forward(timedelta(days=29))
    await built.pipeline.tidy()
    assert await text(built, card) == whole
    assert await found(built, "BlackRock") == 1
    clock.forward(timedelta(days=2))
    await built.pipeline.tidy()
    assert (await text(built, card)).text == card.title
    assert await found(built, "BlackRock") == 0
    assert await found(built, "bitcoin funds draw") == 1
    assert await built.database.read(lambda store: store.cards.get(card.id)) == card


async def test_an_old_item_is_known_again_and_its_edits_are_no_news(
    built: Services, clock: FakeClock, site: PublishersSite
) -> None:
    (card,) = await poll(built)
    clock.forward(timedelta(days=31))
    await built.pipeline.tidy()
    site.items = [inflow(title="Bitcoin funds draw $513 million, the most since January")]
    assert await poll(built) == [card]
    assert await built.database.read(lambda store: store.articles.count()) == 1
    assert (await text(built, card)).text == card.title


async def test_a_card_without_its_text_cannot_be_replayed_and_says_why(
    built: Services, clock: FakeClock, tmp_path: Path
) -> None:
    (card,) = await poll(built)
    clock.forward(timedelta(days=31))
    await built.pipeline.tidy()
    with pytest.raises(NewsvaneError, match="was dropped after NEWSVANE_KEEP_TEXTS_DAYS"):
        await replay(tmp_path / "newsvane.db", card.id)
