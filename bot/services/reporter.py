"""Entry -> Article: the fullest honest text we can get of one feed item.

The feed's own text is taken when it is long enough; else the page is fetched. When the page
cannot be had the summary stands in, and the article says that it is not the full text.
"""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from datetime import datetime

from bot.articles.canonical import content_hash, identities
from bot.articles.clean import from_html, from_text
from bot.errors import SourceError
from bot.models import Article, Document, Entry, Source
from bot.sources.fetch import Fetcher

log = logging.getLogger(__name__)

LONG_ENOUGH = 600
"""Characters of feed text that spare the page (INGEST measured: shorter ones are teasers)."""


class Reporter:
    """Turns feed items into articles."""

    def __init__(self, fetcher: Fetcher, executor: Executor) -> None:
        self._fetcher = fetcher
        self._executor = executor

    async def report(
        self, source: Source, entry: Entry, *, seen: datetime, may_fetch: bool = True
    ) -> Article:
        """Return the cleaned article of an entry; with `may_fetch` False from the feed alone."""
        document, is_full = await self._document(source, entry, may_fetch=may_fetch)
        text = entry.content or entry.summary
        return Article(
            source=source.id,
            outlet=source.outlet,
            tier=source.tier,
            url=entry.link or source.url,
            keys=identify(source, entry),
            content_hash=content_hash(entry.title, text),
            document=document,
            published=min(entry.published or seen, seen),
            zone_known=entry.published is not None and entry.zone_known,
            first_seen=seen,
            is_full_text=is_full,
            sample=source.id.startswith("sample-"),
        )

    async def _document(
        self, source: Source, entry: Entry, *, may_fetch: bool
    ) -> tuple[Document, bool]:
        feed_text = await self._run(_from_feed, source, entry)
        if len(feed_text.text) >= LONG_ENOUGH or not may_fetch or entry.link is None:
            return feed_text, len(feed_text.text) >= LONG_ENOUGH
        try:
            page = await self._fetcher.page(entry.link)
            return await self._run(_from_page, page.body, page.url, entry), True
        except SourceError as failure:
            log.info("source=%s: the feed's summary stands in, %s", source.id, failure)
            return feed_text, False

    async def _run(self, work: Callable[..., Document], *args: object) -> Document:
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


def _from_feed(source: Source, entry: Entry) -> Document:
    if entry.content:
        with suppress(SourceError):  # too little to read as a page: the summary says what there is
            return from_html(entry.content, url=entry.link or source.url, title=entry.title)
    return from_text(entry.title, entry.summary)


def _from_page(body: bytes, url: str, entry: Entry) -> Document:
    return from_html(body, url=url, title=entry.title)
