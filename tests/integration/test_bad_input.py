"""What publishers do wrong: it is said once by name, and nothing else suffers."""

import gzip
import logging
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot.models import Category, Source, SourceId
from tests.fakes.clock import FakeClock
from tests.fakes.publishers_site import Item, PublishersSite
from tests.integration.main_job import START, inflow, poll, running

GOOD = inflow()


async def many(_: web.Request) -> web.Response:
    item = "<item><title>Fee of {0}</title><guid>m-{0}</guid><description>Old</description></item>"
    items = "".join(item.format(number) for number in range(100_000))
    return web.Response(
        body=f"<rss><channel>{items}</channel></rss>"[: 4 * 1024 * 1024].encode(),
        content_type="application/rss+xml",
    )


async def page(_: web.Request) -> web.Response:
    return web.Response(text="<html><body><p>Please enable cookies.</p></body></html>")


async def bomb(_: web.Request) -> web.Response:
    return web.Response(body=gzip.compress(b" " * 30_000_000), headers={"Content-Encoding": "gzip"})


async def loop(_: web.Request) -> web.Response:
    raise web.HTTPFound("/loop")


async def empty(_: web.Request) -> web.Response:
    return web.Response(body=b"")


async def broken(_: web.Request) -> web.Response:
    return web.Response(body=zlib.compress(b"<rss/>")[:5], headers={"Content-Encoding": "deflate"})


async def endless(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse()
    await answer.prepare(request)
    with suppress(ConnectionError):  # the reader has had enough
        while True:
            await answer.write(b"<item>" * 10_000)
    return answer


BAD = {
    "page": (page, "sent a web page, not a feed"),
    "bomb": (bomb, "sent more than 5120 KiB"),
    "loop": (loop, "redirects without end"),
    "empty": (empty, "sent an empty body"),
    "broken": (broken, ""),
    "endless": (endless, "sent more than 5120 KiB"),
    "nothing": (None, "has nothing at this address"),
}


@asynccontextmanager
async def hostile_site() -> AsyncIterator[str]:
    application = web.Application()
    for name, (handler, _) in BAD.items():
        if handler is not None:
            application.router.add_get(f"/{name}", handler)
    application.router.add_get("/many", many)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


def source(url: str, name: str) -> Source:
    return Source(
        id=SourceId(name),
        outlet=name.title(),
        url=f"{url}/{name}",
        tier=2,
        category=Category.CRYPTO,
    )


async def test_bad_feeds_are_named_once_and_the_good_one_gets_its_card(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clock = FakeClock(START)
    async with PublishersSite(items=[GOOD]) as good, hostile_site() as url:
        bad = [source(url, name) for name in BAD]
        async with running(tmp_path, clock, *bad, good.source()) as built:
            (card,) = await poll(built)
            clock.forward(timedelta(hours=7))
            await poll(built)
            said = await built.database.read(lambda s: s.sources.all())
    assert card.title == GOOD.title
    errors = {row.source: row.last_error or "" for row in said}
    for name, (_, sentence) in BAD.items():
        assert sentence in errors[SourceId(name)]
        assert errors[SourceId(name)]
        warned = [r for r in caplog.records if f"source={name}:" in r.getMessage()]
        assert [r.levelno for r in warned] == [logging.WARNING]


async def test_a_feed_of_a_hundred_thousand_items_gives_its_newest(tmp_path: Path) -> None:
    clock = FakeClock(START)
    async with hostile_site() as url, running(tmp_path, clock, source(url, "many")) as built:
        await poll(built)
        assert 0 < await built.database.read(lambda s: s.articles.count()) <= 1000


ODD = {
    "no words": ("Bitcoin rises", ""),
    "one word": ("Bitcoin", "Up."),
    "endless": ("Bitcoin funds draw $9 million", "Bitcoin fell as traders sold. " * 40_000),
    "Japanese": ("ビットコインが上昇", "ビットコインの価格は火曜日に3%上昇した。" * 9),
    "German": ("Bitcoin auf Rekord", "Der Bitcoin stieg am Dienstag um drei Prozent. " * 9),
    "Arabic": ("ارتفاع بيتكوين", "ارتفع سعر بيتكوين يوم الثلاثاء بنسبة ثلاثة في المئة. " * 9),
    "invisible": (
        "Bit\u200bcoin \u202efalls\u202c 3%",
        "Bitcoin\u200b fell\u2066 3%\u2069 on Tuesday. " * 9,
    ),
    "deep": ("Bitcoin <b>slips</b>", "<div>" * 200_000 + "Bitcoin slips 2% on Tuesday."),
}


@pytest.mark.parametrize(("title", "text"), ODD.values(), ids=ODD)
async def test_odd_articles_neither_stop_the_poll_nor_get_lost(
    tmp_path: Path, title: str, text: str
) -> None:
    odd = Item("odd", title, START, summary=title, paragraphs=(text,) if text else ())
    async with (
        PublishersSite(items=[odd, GOOD]) as site,
        running(tmp_path, FakeClock(START), site.source()) as built,
    ):
        cards = await poll(built)
        assert GOOD.title in [card.title for card in cards]
        assert await built.database.read(lambda s: s.articles.count()) == 2
        (state,) = await built.database.read(lambda s: s.sources.all())
        assert state.last_error is None
    shown = "".join(card.model_dump_json() for card in cards)
    assert not set(shown) & set("\u200b\u202e\u202c\u2066\u2069")
