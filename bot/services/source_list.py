"""Which sources are polled: the catalog, what was added in Discord, less what is paused."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from bot.clock import Clock
from bot.errors import AskedWrong, SourceError
from bot.models import Article, Category, Entry, Feed, Polling, Source, SourceId
from bot.services.reporter import Reporter
from bot.sources.cadence import first
from bot.sources.discovery import feed_links
from bot.sources.feed import parse
from bot.sources.fetch import Fetched, Fetcher
from bot.sources.opml import read_opml
from storage import Database, Store

UNKNOWN_TIER = 3
"""Nobody vouched for an added source: its own word weighs least until the owner says more."""

NEWEST = 3
"""Items that a trial shows."""

MOST_SOURCES = 1000
"""Sources of one bot; what `make soak` is measured with."""

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Trial:
    """What came of reading a feed once: its newest items, and the newest one's clean text."""

    url: str
    feed: Feed
    newest: tuple[Entry, ...]
    article: Article | None


@dataclass(frozen=True)
class Listed:
    """A source with how its polls go; `polling` is None while it is paused."""

    source: Source
    polling: Polling | None
    is_own: bool


class SourceList:
    """Keeps `active`, the sources that the pipeline polls; changes count at once."""

    def __init__(
        self,
        *,
        catalog: Iterable[Source],
        database: Database,
        fetcher: Fetcher,
        reporter: Reporter,
        clock: Clock,
    ) -> None:
        self._catalog = {source.id: source for source in catalog}
        self._database = database
        self._fetcher = fetcher
        self._reporter = reporter
        self._clock = clock
        self.active: Mapping[SourceId, Source] = self._catalog

    async def load(self) -> None:
        """Read what was added and paused in earlier runs."""
        await self._database.read(self._refresh)

    async def all(self) -> list[Listed]:
        """Return every source with its state, by outlet."""

        def read(store: Store) -> list[Listed]:
            polls = {polling.source: polling for polling in store.sources.all()}
            paused = store.own_sources.paused()
            return [
                Listed(
                    source,
                    None if source.id in paused else polls.get(source.id),
                    source.id not in self._catalog,
                )
                for source in self._known(store)
            ]

        listed = await self._database.read(read)
        return sorted(listed, key=lambda one: one.source.outlet.casefold())

    async def trial(self, url: str) -> Trial:
        """Read a feed, or the feed that a page names; AskedWrong says why there is none."""
        try:
            address, feed = await self._feed(url)
        except SourceError as wrong:
            raise AskedWrong("wrong-feed", reason=str(wrong)) from wrong
        newest = feed.entries[:NEWEST]
        article = await self._sample(address, newest[0]) if newest else None
        return Trial(address, feed, newest, article)

    async def add(
        self, url: str, *, outlet: str | None, tier: int | None, interval: timedelta | None
    ) -> Trial:
        """Try a feed and poll it from now on; AskedWrong, and nothing kept, when it fails."""
        trial = await self.trial(url)
        if not trial.feed.entries:
            raise AskedWrong("wrong-feed-empty")
        name = (outlet or trial.feed.title or _host(trial.url)).strip()[:80]
        await self._database.write(
            lambda store: self._add(store, [(name, trial.url)], tier, interval)
        )
        return trial

    def read_list(self, body: bytes) -> list[tuple[str, str]]:
        """Return the feeds of an OPML file that are not known yet; AskedWrong when it is none."""
        try:
            found = read_opml(body)
        except SourceError as wrong:
            raise AskedWrong("wrong-feed-list", reason=str(wrong)) from wrong
        known = {source.url for source in self.active.values()}
        return [(name or _host(url), url) for name, url in found if url not in known]

    async def add_all(self, feeds: Sequence[tuple[str, str]]) -> int:
        """Poll several feeds from now on, all or none; return how many were new."""
        return await self._database.write(lambda store: self._add(store, feeds, None, None))

    async def pause(self, source: SourceId) -> Source:
        """Leave a source alone; AskedWrong when there is none."""

        def write(store: Store) -> Source:
            found = self._one(store, source)
            store.own_sources.pause(source)
            self._apply(store)
            return found

        return await self._database.write(write)

    async def resume(self, source: SourceId) -> Source:
        """Poll a source again, at once; AskedWrong when there is none."""

        def write(store: Store) -> Source:
            found = self._one(store, source)
            store.own_sources.resume(source)
            store.sources.save(first(found, self._clock.now()))
            self._apply(store)
            return found

        return await self._database.write(write)

    async def remove(self, source: SourceId) -> Source:
        """Forget a source that was added; AskedWrong for the catalog's and unknown ones."""

        def write(store: Store) -> Source:
            found = self._one(store, source)
            if not store.own_sources.remove(source):
                raise AskedWrong("wrong-source-ours", outlet=found.outlet)
            store.own_sources.resume(source)
            self._apply(store)
            return found

        return await self._database.write(write)

    def _add(
        self,
        store: Store,
        feeds: Sequence[tuple[str, str]],
        tier: int | None,
        interval: timedelta | None,
    ) -> int:
        known = {source.url for source in self._known(store)}
        new = [(name, url) for name, url in feeds if url not in known]
        if not new:
            raise AskedWrong("wrong-source-known")
        if len(known) + len(new) > MOST_SOURCES:
            raise AskedWrong("wrong-sources-full", most=MOST_SOURCES)
        for name, url in new:
            told = {} if interval is None else {"interval": interval}
            source = Source(
                id=_free_id(name, {one.id for one in self._known(store)}),
                outlet=name,
                url=url,
                tier=tier or UNKNOWN_TIER,
                category=Category.CRYPTO,
                **told,
            )
            store.own_sources.save(source)
            store.sources.save(first(source, self._clock.now()))
        self._apply(store)
        return len(new)

    async def _feed(self, url: str) -> tuple[str, Feed]:
        """Read a feed, or the first feed that a page names."""
        fetched = await self._fetcher.feed(url)
        try:
            return url, _parsed(fetched)
        except SourceError:
            links = feed_links(fetched.body, url=fetched.url)
            if not links:
                raise
        return links[0], _parsed(await self._fetcher.feed(links[0]))

    async def _sample(self, url: str, entry: Entry) -> Article:
        source = Source(
            id=SourceId("trial"), outlet=_host(url), url=url, tier=UNKNOWN_TIER,
            category=Category.CRYPTO,
        )  # fmt: skip
        return await self._reporter.report(source, entry, seen=self._clock.now())

    def _known(self, store: Store) -> list[Source]:
        return [*self._catalog.values(), *store.own_sources.all()]

    def _one(self, store: Store, source: SourceId) -> Source:
        for known in self._known(store):
            if known.id == source:
                return known
        raise AskedWrong("wrong-source")

    def _apply(self, store: Store) -> None:
        """Let a change count: what is not polled any more must not stand in the queue."""
        self._refresh(store)
        store.sources.keep_only(self.active)

    def _refresh(self, store: Store) -> None:
        paused = store.own_sources.paused()
        # a new mapping, never a changed one: the pipeline reads it from another thread
        self.active = {s.id: s for s in self._known(store) if s.id not in paused}


def _parsed(fetched: Fetched) -> Feed:
    return parse(fetched.body, url=fetched.url, content_type=fetched.content_type)


def _free_id(name: str, taken: set[SourceId]) -> SourceId:
    short = _NOT_IN_IDS.sub("-", name.casefold()).strip("-")[:40] or "source"
    numbered = (f"{short}-{number}" for number in range(2, MOST_SOURCES + 2))
    return next(SourceId(one) for one in (short, *numbered) if one not in taken)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")
