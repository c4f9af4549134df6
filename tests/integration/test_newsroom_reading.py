"""The newsroom's pages, fetched, read and cleaned: all of each story, none of its furniture."""

import re
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from ipaddress import ip_network

import pytest

from bot.articles.clean import clean
from bot.articles.extract import extract
from bot.models import Document, Entry, Source
from bot.newsroom import Newsroom
from bot.newsroom.edition import Outlet, Piece
from bot.newsroom.wording import dated, plain
from bot.sources.feed import parse
from bot.sources.fetch import Fetcher
from tests.fakes.clock import FakeClock

OPENS = datetime(2025, 12, 12, 16, 0, tzinfo=UTC)
LATER = OPENS + timedelta(minutes=5)
FOLDER = files("seeds").joinpath("newsroom")


@pytest.fixture
async def newsroom() -> AsyncIterator[Newsroom]:
    clock = FakeClock(OPENS)
    async with Newsroom(FOLDER, clock=clock) as opened:
        clock.forward(LATER - OPENS)
        yield opened


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(allow=(ip_network("127.0.0.0/8"),)) as opened:
        yield opened


async def entries(fetcher: Fetcher, source: Source) -> tuple[Entry, ...]:
    fetched = await fetcher.feed(source.url)
    return parse(fetched.body, url=fetched.url, content_type=fetched.content_type).entries


async def read(fetcher: Fetcher, entry: Entry) -> Document:
    page = await fetcher.page(entry.link or "")
    return clean(extract(page.body, url=page.url, title=entry.title))


def piece_of(newsroom: Newsroom, entry: Entry) -> tuple[Outlet, Piece]:
    outlet, _, slug = (entry.link or "").rsplit("/", 3)[1:]
    piece = next(p for p in newsroom.edition.pieces if (p.outlet, p.slug) == (outlet, slug))
    return next(o for o in newsroom.edition.outlets if o.id == outlet), piece


def furniture(outlet: Outlet) -> Iterator[str]:
    """Yield every text of an outlet's pages that belongs to no story."""
    yield from outlet.share
    yield from filter(None, re.split(r"(?<=\.) ", outlet.disclaimer))
    for linked in (outlet.related, outlet.latest):
        if linked is not None:
            yield from (item.title for item in linked.items)
    if outlet.newsletter is not None:
        yield outlet.newsletter.text
        yield outlet.newsletter.small_print or outlet.newsletter.text
    if outlet.promotion is not None:
        yield outlet.promotion.heading
        yield outlet.promotion.sponsor
        yield from outlet.promotion.points
    if outlet.talk is not None:
        yield from (remark.text for remark in outlet.talk.items)


def _is_in(lines: list[str], text: str) -> bool:
    """Say whether a text is a line or part of one; single words only count as a line."""
    return text in lines or (" " in text and any(text in line for line in lines))


def written(outlet: Outlet, piece: Piece) -> Iterator[str]:
    """Yield the story's own lines as they read on the page, without instructions to machines."""
    at = datetime.fromisoformat(f"2000-01-01T00:00:00{outlet.zone}")
    published = piece.published(OPENS).astimezone(at.tzinfo)
    for line in piece.edited(OPENS, LATER).paragraphs:
        text = dated(plain(line), published, language=outlet.language)
        if text != "[newsletter]" and not text.startswith(("Ignore all previous", "Media contact")):
            yield text.removeprefix("## ")


async def test_every_piece_is_in_its_feed_once(newsroom: Newsroom, fetcher: Fetcher) -> None:
    links = [e.link for s in newsroom.sources for e in await entries(fetcher, s)]
    assert len(links) == len(set(links)) == len(newsroom.edition.pieces)


async def test_dates_survive_every_kind_of_feed(newsroom: Newsroom, fetcher: Fetcher) -> None:
    for source in newsroom.sources:
        for entry in await entries(fetcher, source):
            _, piece = piece_of(newsroom, entry)
            assert entry.published == piece.published(OPENS)


async def test_no_paragraph_of_any_story_is_lost(newsroom: Newsroom, fetcher: Fetcher) -> None:
    for source in newsroom.sources:
        for entry in await entries(fetcher, source):
            body = " ".join(s.text for s in (await read(fetcher, entry)).body)
            lost = [line for line in written(*piece_of(newsroom, entry)) if line not in body]
            assert lost == [], entry.link


async def test_no_furniture_gets_into_any_story(newsroom: Newsroom, fetcher: Fetcher) -> None:
    for source in newsroom.sources:
        for entry in await entries(fetcher, source):
            outlet, _ = piece_of(newsroom, entry)
            lines = [s.text for s in (await read(fetcher, entry)).sentences]
            kept = [text for text in furniture(outlet) if _is_in(lines, text)]
            assert kept == [], entry.link


async def test_the_reference_story_is_read_as_its_author_wrote_it(
    newsroom: Newsroom, fetcher: Fetcher
) -> None:
    orbit = newsroom.sources[0]
    found = await entries(fetcher, orbit)
    entry = next(e for e in found if "small-caps" in (e.link or ""))
    document = await read(fetcher, entry)
    assert entry.published == datetime(2025, 12, 12, 15, 50, tzinfo=UTC)
    assert document.dek.startswith("The Federal Reserve starts buying Treasury bills today")
    assert len(document.key_points) == 3
    assert not any("$ 92" in s.text or "92,5" in s.text for s in document.sentences)
    assert not any(coin in document.text for coin in ("Dogecoin", "XRP", "Solana", "Glasswing"))


async def test_what_a_page_hides_from_readers_is_not_read(
    newsroom: Newsroom, fetcher: Fetcher
) -> None:
    moonboard = newsroom.sources[-1]
    found = await entries(fetcher, moonboard)
    entry = next(e for e in found if "free-claim" in (e.link or ""))
    text = (await read(fetcher, entry)).text
    assert "Rate this story High" not in text
    assert "lured to a fake airdrop page" in text
