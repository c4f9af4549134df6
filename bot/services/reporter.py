"""Entry -> Article: the fullest honest text we can get of one feed item.

The feed's own text is taken when it is long enough; else the page is fetched. When the page
cannot be had the summary stands in, and the article says that it is not the full text.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

from bot.articles.canonical import content_hash, identities
from bot.articles.clean import clean, from_text
from bot.articles.extract import extract
from bot.errors import SourceError
from bot.models import Article, Document, Entry, Source, SourceId
from bot.models.source import Category
from bot.sources.fetch import Fetcher

log = logging.getLogger(__name__)

T = TypeVar("T")

LONG_ENOUGH = 600
"""Characters of feed text that spare the page (most shorter ones are teasers)."""

SAMPLE = "sample-"
"""How the ids of the sample newsroom's sources begin; their cards are marked SAMPLE."""


class Reporter:
    """Turns feed items and links into articles.

    With `is_sample` the prices are made up, so what a link leads to is marked SAMPLE too.
    """

    def __init__(self, fetcher: Fetcher, executor: Executor, *, is_sample: bool = False) -> None:
        self._fetcher = fetcher
        self._link = SourceId(f"{SAMPLE}link" if is_sample else "link")
        self._executor = executor

    async def reports(
        self, source: Source, entries: Sequence[Entry], *, seen: datetime
    ) -> list[Article]:
        """Return the cleaned articles of entries, from what the feed says of them alone."""
        documents = await self._run(lambda: [_from_feed(source, entry) for entry in entries])
        return [
            _article(source, entry, document, seen=seen, is_full=len(document.text) >= LONG_ENOUGH)
            for entry, document in zip(entries, documents, strict=True)
        ]

    async def report(
        self, source: Source, entry: Entry, *, seen: datetime, may_fetch: bool = True
    ) -> Article:
        """Return the cleaned article of an entry; with `may_fetch` False from the feed alone."""
        document = await self._run(_from_feed, source, entry)
        is_full = len(document.text) >= LONG_ENOUGH
        if not is_full and may_fetch and entry.link is not None:
            try:
                document = await self._page(entry.link, entry.title)
                is_full = True
            except SourceError as failure:
                log.info("source=%s: the feed's summary stands in: %s", source.id, failure)
        return _article(source, entry, document, seen=seen, is_full=is_full)

    async def read(self, url: str, *, seen: datetime) -> Article:
        """Return the article at a link that somebody gave us; SourceError when there is none."""
        page = await self._fetcher.page(url)
        draft = await self._run(lambda: extract(page.body, url=page.url))
        source = Source(
            id=self._link,
            outlet=draft.site or _host(page.url),
            url=page.url,
            tier=3,
            category=Category.CRYPTO,
        )
        entry = Entry(id=None, title=draft.title, link=page.url, published=draft.published)
        document = await self._run(clean, draft)
        return _article(source, entry, document, seen=seen, is_full=True)

    async def _page(self, url: str, title: str) -> Document:
        page = await self._fetcher.page(url)
        return await self._run(lambda: clean(extract(page.body, url=page.url, title=title)))

    async def _run(self, work: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work, *args)


def identify(source: Source, entry: Entry) -> tuple[str, ...]:
    """Return an entry's identities: guid and address when it has them, else its text.

    The text alone is no identity beside them: a daily "Market wrap" repeats its teaser.
    """
    keys = identities(
        source=source.id,
        guid=entry.id,
        url=entry.link,
        title=entry.title,
        text=entry.content or entry.summary,
    )
    named = tuple(key for key in keys if not key.startswith("hash:"))
    return named or keys


def entry_hash(entry: Entry) -> str:
    """Return a hash of what a feed says of an article; another one means that it was edited."""
    return content_hash(entry.title, entry.content or entry.summary)


def _article(
    source: Source, entry: Entry, document: Document, *, seen: datetime, is_full: bool
) -> Article:
    return Article(
        source=source.id,
        outlet=source.outlet,
        tier=source.tier,
        url=entry.link or source.url,
        keys=identify(source, entry),
        content_hash=entry_hash(entry),
        document=document,
        published=min(entry.published or seen, seen),  # a date in the future is a mistake
        zone_known=entry.published is not None and entry.zone_known,
        first_seen=seen,
        is_full_text=is_full,
        sample=source.id.startswith(SAMPLE),
    )


def _from_feed(source: Source, entry: Entry) -> Document:
    if entry.content:
        page = f"<html><body><article>{entry.content}</article></body></html>"
        with suppress(SourceError):  # too little to read as a page: the summary says what there is
            return clean(extract(page, url=entry.link or source.url, title=entry.title))
    return from_text(entry.title, entry.summary)


def _host(url: str) -> str:
    return url.split("//", 1)[-1].split("/", 1)[0].removeprefix("www.")
