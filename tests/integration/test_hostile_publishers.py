"""What a publisher does to a bot within a year: storms, takeovers, silence, wrong clocks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from email.utils import format_datetime
from html import escape
from pathlib import Path

import pytest
from aiohttp import web

from bot.models import Category, Source, SourceId
from bot.services.services import Services
from tests.factories import make_subscription
from tests.fakes.clock import FakeClock
from tests.integration.main_job import START, poll, running
from tests.soak.tales import tale

HOME, ELSEWHERE = "127.0.0.1", "127.0.3.1"
ITEMS = 12


class Feed:
    """A feed of items whose ids, links, dates and site a test changes at will."""

    def __init__(self) -> None:
        self.numbers = list(range(ITEMS))
        self.guid = "old-{}"
        self.link = f"http://{HOME}:9/{{}}"
        self.date = START - timedelta(minutes=5)
        self.status = 200
        self.polls = 0
        self.url = ""

    async def answer(self, _: web.Request) -> web.Response:
        self.polls += 1
        if self.status != 200:
            return web.Response(status=self.status)
        body = "".join(self._item(number) for number in self.numbers)
        return web.Response(
            text=f"<rss version='2.0'><channel>{body}</channel></rss>",
            content_type="application/rss+xml",
        )

    def _item(self, number: int) -> str:
        title, *prose = (escape(text) for text in tale(number))
        return (
            f"<item><title>{title}</title><guid>{self.guid.format(number)}</guid>"
            f"<link>{self.link.format(number)}</link><pubDate>{format_datetime(self.date)}"
            f"</pubDate><description>{' '.join(prose * 3)}</description></item>"
        )

    @property
    def source(self) -> Source:
        return Source(
            id=SourceId("coin-post"), outlet="CoinPost", url=self.url, tier=2,
            category=Category.CRYPTO,
        )  # fmt: skip


@pytest.fixture
async def feed() -> AsyncIterator[Feed]:
    served = Feed()
    app = web.Application()
    app.router.add_get("/rss", served.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, HOME, 0).start()
    served.url = f"http://{HOME}:{runner.addresses[0][1]}/rss"
    yield served
    await runner.cleanup()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(START)


@asynccontextmanager
async def reading(folder: Path, clock: FakeClock, feed: Feed) -> AsyncIterator[Services]:
    """Run the main job on the feed, with a channel that wants everything."""
    async with running(folder, clock, feed.source) as built:
        rule = make_subscription(tags=())
        await built.database.write(lambda store: store.subscriptions.add(rule))
        yield built


async def posts(built: Services) -> int:
    """Return how many messages the outbox has been told to make."""
    return await built.database.read(lambda store: store.outbox.depth())


async def error(built: Services) -> str:
    polling = await built.database.read(lambda store: store.sources.polling(SourceId("coin-post")))
    assert polling is not None
    return polling.last_error or ""


async def again(built: Services, clock: FakeClock, span: timedelta) -> int:
    clock.forward(span)
    await poll(built)
    return await posts(built)


@pytest.mark.parametrize("what", ["guids", "guids and links", "guids, links and dates"])
async def test_a_feed_whose_ids_are_all_rebuilt_posts_nothing_again(
    tmp_path: Path, clock: FakeClock, feed: Feed, what: str
) -> None:
    async with reading(tmp_path, clock, feed) as built:
        await poll(built)
        before = await posts(built)
        assert before > ITEMS // 2
        feed.guid = "rebuilt-{}"
        if "links" in what:
            feed.link = f"http://{HOME}:9/archive/{{}}.html"
        if "dates" in what:
            feed.date = START + timedelta(minutes=50)
        assert await again(built, clock, timedelta(hours=1)) == before


async def test_a_feed_that_was_taken_over_posts_nothing_and_is_named(
    tmp_path: Path, clock: FakeClock, feed: Feed
) -> None:
    async with reading(tmp_path, clock, feed) as built:
        await poll(built)
        before = await posts(built)
        feed.numbers = list(range(100, 100 + ITEMS))
        feed.link = f"http://{ELSEWHERE}/{{}}"
        feed.date = START + timedelta(minutes=50)
        assert await again(built, clock, timedelta(hours=1)) == before
        assert "it may have been taken over" in await error(built)
        feed.numbers = list(range(200, 203))
        feed.link = f"http://{HOME}:9/{{}}"
        feed.date = START + timedelta(hours=7)
        assert await again(built, clock, timedelta(hours=7)) > before
        assert await error(built) == ""


async def test_a_publisher_whose_clock_runs_ahead_is_posted_once_as_of_now(
    tmp_path: Path, clock: FakeClock, feed: Feed
) -> None:
    feed.numbers = [1]
    feed.date = START + timedelta(days=400)
    async with reading(tmp_path, clock, feed) as built:
        (card,) = await poll(built)
        assert card.published == START
        for _ in range(3):
            feed.date += timedelta(days=1)
            assert await again(built, clock, timedelta(hours=1)) == 1


async def test_a_feed_that_is_gone_for_a_week_is_asked_rarely_and_taken_up_when_it_returns(
    tmp_path: Path, clock: FakeClock, feed: Feed
) -> None:
    feed.numbers = [1]
    async with reading(tmp_path, clock, feed) as built:
        await poll(built)
        feed.status, feed.polls = 404, 0
        for _ in range(7 * 24):
            await again(built, clock, timedelta(hours=1))
        assert 7 <= feed.polls <= 7 * 5
        assert "the feed was moved or closed" in await error(built)
        feed.status, feed.numbers, feed.date = 200, [1, 2], clock.now() + timedelta(hours=6)
        assert await again(built, clock, timedelta(hours=7)) == 2
        assert await error(built) == ""


async def test_a_clock_that_is_set_back_or_ahead_neither_doubles_nor_loses(
    tmp_path: Path, clock: FakeClock, feed: Feed
) -> None:
    feed.numbers = [1]
    async with reading(tmp_path, clock, feed) as built:
        await poll(built)
        assert await again(built, clock, timedelta(hours=-1)) == 1
        feed.numbers, feed.date = [1, 2], datetime.fromisoformat("2026-03-04T11:00:00+00:00")
        assert await again(built, clock, timedelta(hours=3)) == 2
        assert await again(built, clock, timedelta(hours=1)) == 2
