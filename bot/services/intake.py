"""Feed -> articles -> stories: what is new joins or makes a story, what is edited corrects its own.

One event is one story: identities first, then near-duplicates, then the likeliest of the
candidates of the last 48 hours. Placing is serialised, or two outlets' first reports that come
in the same second would make two stories.
"""

import asyncio
import logging
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.models import (
    Article,
    ArticleId,
    Entry,
    Feed,
    Held,
    Model,
    Polling,
    Source,
    SourceId,
    StoryId,
)
from bot.services.meter import Meter
from bot.services.press import Press
from bot.services.reporter import Reporter, entry_hash, identify
from bot.services.retention import drop_texts
from bot.sources.takeover import check_sites
from bot.stories.cluster import best_match
from bot.stories.fingerprint import Fingerprint, fingerprint, search_terms
from bot.stories.tagging import Tagger
from storage import Database, Store

log = logging.getLogger(__name__)

SAME_STORY = timedelta(hours=48)
"""How far apart two reports of one event may be: follow-ups come later."""

STALE = timedelta(hours=24)
"""An item this old when first met is stored and not posted, even from a source we know."""

BEHIND = timedelta(minutes=30)
"""A source that was not read for this long was missed; what it then brings is marked late."""

AT_ONCE = 8
"""Articles of one poll under way at a time."""

REMEMBERED = 50
"""Articles of a source whose sites are held against a feed that is all new."""

MOST_EDITS = 24
"""Edits taken of one article: a text that contains the time of day would change for ever."""


class News(Model):
    """An entry beside what is held of it, None when it is new."""

    entry: Entry
    held: Held | None


class Moment(Model):
    """When and after what pause a feed was read: it decides what is still news."""

    polling: Polling
    now: datetime
    catch_up: timedelta

    def age(self, entry: Entry) -> timedelta:
        """Return how old an entry is; undated ones are new."""
        return self.now - (entry.published or self.now)

    def is_wanted(self, entry: Entry) -> bool:
        """Say whether a new entry is to be published: a source's first poll posts no backlog."""
        return self.age(entry) <= (STALE if self.polling.seeded else self.catch_up)

    def is_late(self, entry: Entry) -> bool:
        """Say whether readers should be told that the card comes late."""
        last = self.polling.last_ok_at
        missed = last is not None and self.now - last > BEHIND
        return missed and self.age(entry) > BEHIND


class Intake:
    """Stores what a feed brings and has its stories printed."""

    def __init__(
        self,
        *,
        database: Database,
        reporter: Reporter,
        tagger: Tagger,
        press: Press,
        clock: Clock,
        catch_up: timedelta,
        keep_texts: timedelta,
        meter: Meter,
    ) -> None:
        self._database = database
        self._reporter = reporter
        self._tagger = tagger
        self._press = press
        self._clock = clock
        self._catch_up = catch_up
        self._keep_texts = keep_texts
        self._meter = meter
        self._placing = asyncio.Lock()
        self._taken: dict[SourceId, frozenset[int]] = {}
        """Hashes of the entries that each source had at its last poll: those need no look-up."""

    async def resume(self) -> None:
        """Print what was stored and not printed: a crash or a full disk came between."""
        for story in await self._database.read(lambda store: store.stories.unjudged()):
            try:
                await self._press.print(story)
            except Exception:  # one story must not stop the others
                log.exception("story=%d could not be judged; it is tried again in an hour", story)

    async def tidy(self) -> None:
        """Print what was left; drop candidates and texts that are too old, and ended silences."""
        await self.resume()
        now = self._clock.now()
        await self._database.write(lambda store: store.stories.prune_window(now - SAME_STORY))
        await self._database.write(lambda store: store.mutes.prune(now))
        await drop_texts(self._database, before=now - self._keep_texts)

    async def take(self, source: Source, feed: Feed, polling: Polling) -> bool:
        """Take what is new or edited; say whether all of it was stored.

        An entry that fails in an unforeseen way is logged and met again at the next poll.
        SourceError when the feed seems to be another publisher's now.
        """
        moment = Moment(polling=polling, now=self._clock.now(), catch_up=self._catch_up)
        changed = await self._changed(source, feed)
        if polling.seeded and len(changed) == len(feed.entries):
            await self._check_sites(source, changed)
        old = [n for n in changed if n.held is None and moment.age(n.entry) > SAME_STORY]
        await self._file(source, [news.entry for news in old], moment)
        live = [news for news in reversed(changed) if news not in old]
        room = asyncio.Semaphore(AT_ONCE)
        results = await asyncio.gather(
            *(self._one(source, news, moment, room) for news in live), return_exceptions=True
        )
        failures = [result for result in results if isinstance(result, BaseException)]
        for failure in failures:
            log.error("source=%s: an entry could not be taken", source.id, exc_info=failure)
        if not failures:
            self._taken[source.id] = frozenset(hash(entry) for entry in feed.entries)
        return not failures

    async def _changed(self, source: Source, feed: Feed) -> list[News]:
        """Return the entries that are new, or whose text differs from what is held."""
        taken = self._taken.get(source.id, frozenset())
        fresh = [entry for entry in feed.entries if hash(entry) not in taken]
        if not fresh:
            return []
        keys = [identify(source, entry) for entry in fresh]
        since = self._clock.now() - self._keep_texts
        held = await self._database.read(lambda store: store.articles.held(keys))
        return [
            News(entry=entry, held=of_entry)
            for entry, of_entry in zip(fresh, held, strict=True)
            if of_entry is None or _is_edited(entry, of_entry, since=since)
        ]

    async def _check_sites(self, source: Source, changed: list[News]) -> None:
        """Raise SourceError when a feed that has nothing we know turns out to be another's."""
        if any(news.held is not None for news in changed):
            return
        known = await self._database.read(
            lambda store: store.articles.addresses(source.id, limit=REMEMBERED)
        )
        check_sites(source, [news.entry for news in changed], known)

    async def _file(self, source: Source, entries: list[Entry], moment: Moment) -> None:
        """Store entries too old to be anybody's story, in one go and from the feed's text."""
        if not entries:
            return
        articles = await self._reporter.reports(source, entries, seen=moment.now)

        def write(store: Store) -> None:
            for article in articles:
                stored = store.articles.add(article)
                store.stories.add(stored.id, now=moment.now, judged=True)

        await self._database.write(write)

    async def _one(
        self, source: Source, news: News, moment: Moment, room: asyncio.Semaphore
    ) -> None:
        is_wanted = moment.is_wanted(news.entry)
        async with room:
            article = await self._reporter.report(
                source, news.entry, seen=moment.now, may_fetch=is_wanted
            )
            if news.held is not None:
                story = await self._correct(news.held, article)
            else:
                story = await self._place(article, is_wanted=is_wanted)
            if story is not None:
                what = "a report" if news.held is None else "an edit"
                log.info("source=%s brings %s of story=%d", source.id, what, story)
                await self._press.print(story, late=moment.is_late(news.entry))

    async def _correct(self, held: Held, edited: Article) -> StoryId | None:
        """Store an edit; return the story to judge again, None when it has no card."""
        kept = held.model_dump(include={"id", "published", "first_seen"})
        merged = edited.model_copy(update={**kept, "edits": held.edits + 1})
        mark = fingerprint(merged, self._tagger.tags(merged.document))

        def write(store: Store) -> StoryId | None:
            store.articles.update(merged)
            story = store.stories.of_article(held.id)
            if story is None:  # every article is stored with its story
                return None
            _attach(store, story, held.id, mark, now=edited.first_seen)
            return _reopened(store, story)

        return await self._database.write(write)

    async def _place(self, article: Article, *, is_wanted: bool) -> StoryId | None:
        """Store a new article in its story; return the story to judge, if any.

        A report that is not wanted by itself still corroborates a story that has a card.
        """
        mark = fingerprint(article, self._tagger.tags(article.document))
        async with self._placing:
            since = article.published - SAME_STORY
            candidates = await self._database.read(
                lambda store: store.stories.candidates(search_terms(mark), since)
            )
            match = best_match(
                mark, [(i, Fingerprint.model_validate_json(text)) for i, text in candidates]
            )
            story = None if match is None else match[0]
            if story is None:
                self._meter.told()
            return await self._database.write(
                lambda store: _store(store, article, mark, story, is_wanted=is_wanted)
            )


def _is_edited(entry: Entry, held: Held, *, since: datetime) -> bool:
    """Say whether an entry is an edit to take; of an article whose text was dropped none is."""
    return (
        held.first_seen >= since
        and held.edits < MOST_EDITS
        and entry_hash(entry) != held.content_hash
    )


def _store(
    store: Store, article: Article, mark: Fingerprint, story: StoryId | None, *, is_wanted: bool
) -> StoryId | None:
    stored = store.articles.add(article).id
    now = article.first_seen
    if story is None:
        made = store.stories.add(
            stored,
            fingerprint=mark.model_dump_json(),
            terms=search_terms(mark),
            now=now,
            judged=not is_wanted,
        )
        return made if is_wanted else None
    _attach(store, story, stored, mark, now=now)
    if is_wanted:
        store.stories.reopen(story)
        return story
    return _reopened(store, story)


def _attach(
    store: Store, story: StoryId, article: ArticleId, mark: Fingerprint, *, now: datetime
) -> None:
    store.stories.attach(
        story, article, fingerprint=mark.model_dump_json(), terms=search_terms(mark), now=now
    )


def _reopened(store: Store, story: StoryId) -> StoryId | None:
    """Have a story judged again if it has a card; what has none was not wanted by itself."""
    if store.cards.of_story(story) is None:
        return None
    store.stories.reopen(story)
    return story
