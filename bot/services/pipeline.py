"""The main job: what is due is polled, and each entry is seen through to its card.

A source's next check is written before its fetch, so a crash cannot hot-loop; its validators
(ETag and the like) are written after its entries are stored, so a crash cannot lose one.
"""

import asyncio
import logging
from concurrent.futures import Executor
from random import Random

from bot.clock import Clock
from bot.errors import SourceError
from bot.log import follow
from bot.models import Feed, Polling, Source
from bot.services.crew import Crew
from bot.services.intake import Intake
from bot.services.meter import Meter, Polled
from bot.services.source_list import SourceList
from bot.sources.cadence import after_failure, after_success, body_hash, claimed, first
from bot.sources.feed import parse
from bot.sources.fetch import Fetched, Fetcher
from bot.sources.identity import distinct
from storage import Database, Store

log = logging.getLogger(__name__)

POLLS = 64
"""Sources under way at a time; the fetcher holds each host to two."""

SMALL = 128 * 1024
"""Bytes of a feed that is parsed where it is, in 2 to 6 ms; the way to a thread costs as much."""


class Pipeline:
    """Takes what is due and hands what it finds to the intake."""

    def __init__(
        self,
        *,
        sources: SourceList,
        database: Database,
        fetcher: Fetcher,
        intake: Intake,
        executor: Executor,
        clock: Clock,
        random: Random,
        meter: Meter,
    ) -> None:
        self._sources = sources
        self._database = database
        self._fetcher = fetcher
        self._intake = intake
        self._executor = executor
        self._clock = clock
        self._random = random
        self._meter = meter
        self._crew = Crew()

    async def start(self) -> None:
        """Register new sources and take up what an earlier run stored and did not finish."""
        await self._sources.load()
        await self._database.write(self._register)
        self._crew.start(self._intake.resume(), name="resume")

    async def tick(self) -> None:
        """Claim every source that is due and start its poll; return without waiting for them."""
        for polling in await self._database.write(self._claim):
            self._crew.start(self._poll(polling), name=f"poll {polling.source}")

    async def tidy(self) -> None:
        """Forget what no new report can join any more; the stories themselves stay."""
        await self._intake.tidy()

    async def settle(self) -> None:
        """Wait until every poll under way has ended."""
        await self._crew.settle()

    async def close(self) -> None:
        """Stop the polls under way; what they had not stored is fetched again next time."""
        await self._crew.close()

    def _register(self, store: Store) -> None:
        store.sources.keep_only(self._sources.active)
        known = {polling.source for polling in store.sources.all()}
        for source in self._sources.active.values():
            if source.id not in known:
                store.sources.save(first(source, self._clock.now()))

    def _claim(self, store: Store) -> list[Polling]:
        now = self._clock.now()
        taken = []
        for source_id in store.sources.due(now, limit=POLLS - len(self._crew)):
            source, polling = self._sources.active.get(source_id), store.sources.polling(source_id)
            if source is not None and polling is not None:
                self._meter.late(now - polling.next_check_at)
                store.sources.save(claimed(polling, source, now, self._random))
                taken.append(polling)
        return taken

    async def _poll(self, polling: Polling) -> None:
        source = self._sources.active.get(polling.source)
        if source is None:  # paused or removed since it was claimed
            return
        follow(source=source.id)
        try:
            after = await self._read(source, polling)
        except asyncio.CancelledError:  # the bot stops: the source is due at its next start
            await self._database.write(lambda store: store.sources.save(polling))
            raise
        except SourceError as failure:
            after = self._failed(source, polling, failure)
        except Exception as failure:  # a fault of ours with one source must not stop the others
            log.exception("source=%s: unforeseen failure", source.id)
            after = self._failed(source, polling, SourceError(f"unforeseen failure: {failure!r}"))
        await self._database.write(lambda store: store.sources.save(after))

    async def _read(self, source: Source, polling: Polling) -> Polling:
        """Fetch and take one feed; return what to remember of it."""
        fetched = await self._fetcher.feed(
            source.url, etag=polling.etag, last_modified=polling.last_modified
        )
        if fetched.unchanged or body_hash(fetched.body) == polling.body_hash:
            self._meter.polled(Polled.UNCHANGED)
            return self._succeeded(source, polling, fetched, feed=None)
        feed = await self._parse(fetched)
        if await self._intake.take(source, feed, polling):
            self._meter.polled(Polled.CHANGED)
            return self._succeeded(source, polling, fetched, feed=feed)
        return polling.model_copy(update={"next_check_at": self._clock.now() + polling.interval})

    async def _parse(self, fetched: Fetched) -> Feed:
        if len(fetched.body) <= SMALL:
            return _parsed(fetched)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, _parsed, fetched)

    def _succeeded(
        self, source: Source, polling: Polling, fetched: Fetched, *, feed: Feed | None
    ) -> Polling:
        if polling.failures:
            log.info("source=%s answers again after %d failures", source.id, polling.failures)
        return after_success(
            polling, source, fetched, feed=feed, now=self._clock.now(), rng=self._random
        )

    def _failed(self, source: Source, polling: Polling, failure: SourceError) -> Polling:
        self._meter.polled(Polled.FAILED)
        if str(failure) != polling.last_error:  # said once, not at each poll
            log.warning("source=%s: %s", source.id, failure)
        return after_failure(polling, source, failure, now=self._clock.now(), rng=self._random)


def _parsed(fetched: Fetched) -> Feed:
    return distinct(parse(fetched.body, url=fetched.url, content_type=fetched.content_type))
