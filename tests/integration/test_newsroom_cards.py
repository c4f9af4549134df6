"""The sample newsroom through the whole pipeline: one event, one story, one card."""

from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from importlib.resources import files
from ipaddress import ip_network
from itertools import chain
from pathlib import Path
from random import Random

import pytest

from bot.app import World, services
from bot.config import Settings
from bot.models import Card, Direction, Horizon, Level, Story, StoryId, TagKind
from bot.newsroom import Newsroom
from bot.services.services import Services
from bot.stories.cluster import Clusterer
from bot.stories.fingerprint import fingerprint
from storage import Store
from tests.evaluation.stories import make_tagger
from tests.fakes.clock import FakeClock

OPENS = datetime(2025, 12, 12, 16, 0, tzinfo=UTC)
ONE_SAGA = frozenset({"fund-rumour", "fund-denial"})
"""Two files that tell one story: a claim and its denial belong on one card."""

TOO_OLD = frozenset({"recap"})
"""More than two hours old when the newsroom opens: stored, not posted."""

ORDERS = 40
"""Orders of arrival that are tried; a busy machine makes any of them."""


class Run:
    """A run of the pipeline over all that the newsroom has."""

    def __init__(self, newsroom: Newsroom, built: Services) -> None:
        self.newsroom = newsroom
        self._built = built

    async def cards(self) -> list[Card]:
        since = OPENS - timedelta(days=1)
        return await self._built.database.read(
            lambda store: store.cards.recent(since=since, limit=100)
        )

    async def stories(self) -> list[Story]:
        return await self._built.database.read(_stories)


def _stories(store: Store) -> list[Story]:
    ids = {card.story for card in store.cards.recent(since=OPENS - timedelta(days=1), limit=100)}
    return [story for number in ids if (story := store.stories.get(number)) is not None]


def _events(newsroom: Newsroom) -> dict[str, str]:
    return {
        f"{newsroom.url}/{piece.outlet}/{OPENS:%Y-%m-%d}/{piece.slug}": (
            "fund" if story.name in ONE_SAGA else story.name
        )
        for story in newsroom.edition.stories
        for piece in story.piece
    }


def _faults(told: Iterable[set[str]]) -> list[str]:
    """Name the stories of two events and the events of two stories."""
    groups = list(told)
    mixed = ["mixed: " + ", ".join(sorted(events)) for events in groups if len(events) > 1]
    stories_of = Counter(chain(*groups))
    return mixed + [f"twice: {event}" for event, count in stories_of.items() if count > 1]


@pytest.fixture
async def run(tmp_path: Path) -> AsyncIterator[Run]:
    clock = FakeClock(OPENS)
    async with Newsroom(files("seeds").joinpath("newsroom"), clock=clock) as newsroom:
        world = World(
            sources=newsroom.sources,
            database=tmp_path / "sample.db",
            price_urls=newsroom.price_urls,
            allow=(ip_network("127.0.0.0/8"),),
        )
        async with services(Settings(), world, clock) as built:
            await built.pipeline.start()
            for _ in range(5):
                await built.pipeline.tick()
                await built.pipeline.settle()
                clock.forward(timedelta(seconds=40))
            yield Run(newsroom, built)


async def test_every_event_of_the_newsroom_becomes_a_card_of_its_own(run: Run) -> None:
    event_of = _events(run.newsroom)
    told = [{event_of[article.url] for article in s.articles} for s in await run.stories()]
    assert _faults(told) == []
    assert len(set(chain(*told))) == len(set(event_of.values())) - len(TOO_OLD)


async def test_the_newsroom_is_grouped_alike_whichever_report_comes_first(run: Run) -> None:
    event_of, tagger = _events(run.newsroom), make_tagger()
    reports = [
        (event_of[article.url], fingerprint(article, tagger.tags(article.document)))
        for story in await run.stories()
        for article in story.articles
    ]
    chance = Random(7)
    for _ in range(ORDERS):
        chance.shuffle(reports)
        clusterer, told = Clusterer(), defaultdict[StoryId, set[str]](set)
        for number, (event, mark) in enumerate(reports):
            told[clusterer.place([str(number)], mark)].add(event)
        assert _faults(told.values()) == []


async def test_every_card_of_the_newsroom_says_sample_and_has_its_price(run: Run) -> None:
    cards = await run.cards()
    assert all(card.sample for card in cards)
    assert [card.title for card in cards if card.price.at_publication is None] == []


async def test_the_reference_story_becomes_the_reference_card(run: Run) -> None:
    card = next(card for card in await run.cards() if "Small Caps" in card.title)
    assert card.outlet == "Orbit Ledger"
    assert card.published == datetime(2025, 12, 12, 15, 50, tzinfo=UTC)
    assert card.zone_known
    assert [tag.name for tag in card.tags if tag.kind is TagKind.COIN] == ["BTC"]
    assert "Fed" in [tag.name for tag in card.tags]
    assert card.price.at_publication is not None
    assert card.price.at_publication.price == Decimal(92565)
    assert card.analysis.impact.level is Level.HIGH
    assert card.analysis.trust.level is not Level.LOW
    assert card.analysis.direction.level is Direction.BULLISH
    assert card.analysis.horizon.level is Horizon.LONG
