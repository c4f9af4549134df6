"""Outbox -> Publisher -> delivered: each card once in each channel, whatever dies when.

A row is marked SENDING before the publisher is asked and SENT with the message's id after it
answered. Every further attempt looks in the channel first: the earlier one may have been
accepted although its answer never came (a lost reply, a crash, a kill).
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.delivery.publisher import Publisher
from bot.delivery.retry import next_attempt
from bot.errors import NewsvaneError, TransientError
from bot.log import follow
from bot.models import ChannelId, Delivery
from bot.services.courier import Courier, OnPause, tell_nobody
from bot.services.crew import Crew
from bot.services.digests import Digests
from bot.services.meter import Meter
from storage import Database, Store

log = logging.getLogger(__name__)

IDLE = timedelta(seconds=1)
"""How long to sleep when nothing says that there is work; `wake` cuts it short."""

AT_ONCE = 40
"""Deliveries under way at a time; Discord takes 50 requests a second, ten are left for answers."""

GRACE = timedelta(seconds=2)
"""How long a send under way may still take when the bot stops; systemd and people wait 5."""

Work = Callable[[Delivery], Awaitable[None]]
"""What is to be done for a row: to post, to edit or to publish it."""


def _put_doubts_back(store: Store, now: datetime) -> None:
    for row in store.outbox.in_doubt():
        store.outbox.retry(row.id, now, "in doubt after a restart")


def _resume(store: Store, channels: tuple[ChannelId, ...], now: datetime) -> None:
    for channel in channels:
        store.outbox.resume_channel(channel, now)


def _put_back_all(store: Store, rows: tuple[Delivery, ...], now: datetime) -> None:
    for row in rows:
        failure = TransientError("unforeseen failure, see the log")
        later = next_attempt(row, failure, now=now)
        if row.message is None:
            store.outbox.retry(row.id, later, str(failure))
        else:
            store.outbox.edit_later(row.id, later)


class Dispatcher:
    """Empties the outbox."""

    def __init__(
        self,
        database: Database,
        publisher: Publisher,
        clock: Clock,
        *,
        on_pause: OnPause = tell_nobody,
        meter: Meter | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._digests = Digests(database, clock)
        self._courier = Courier(
            database, publisher, clock, on_pause=on_pause, meter=meter or Meter()
        )
        self._runner = Crew()
        self._crew = Crew()
        self._work = asyncio.Event()
        self._busy: set[int] = set()
        self._fallen: list[Delivery] = []
        """Rows that failed in an unforeseen way, a full disk say, and have to be put back."""
        self._trouble = ""
        """What was last told of the outbox: a full disk is told once, not each second."""

    def wake(self) -> None:
        """Say that the outbox has new rows."""
        self._work.set()

    async def resume(self, channels: Iterable[ChannelId]) -> None:
        """Let paused channels go on, at once."""
        now, mended = self._clock.now(), tuple(channels)
        if mended:
            await self._database.write(lambda store: _resume(store, mended, now))
            self.wake()

    async def start(self) -> None:
        """Put back what an earlier run left in doubt, then deliver until closed."""
        now = self._clock.now()
        await self._database.write(lambda store: _put_doubts_back(store, now))
        self._runner.start(self._run(), name="dispatcher")

    async def close(self) -> None:
        """Begin no further send; one that does not end soon is looked up at the next start."""
        await self._runner.close()
        await self._crew.close(grace=GRACE)

    async def drain(self) -> None:
        """Deliver everything that is due now, then return."""
        while await self._round():
            await self._all_done()

    async def _run(self) -> None:
        while True:
            found = 0
            try:
                found = await self._round()
                self._trouble = ""
            except NewsvaneError as trouble:
                self._tell_once(str(trouble))
            except Exception:  # the loop must outlive a fault of ours
                log.exception("the outbox could not be read; trying again")
            if not found:
                await self._sleep()

    def _tell_once(self, trouble: str) -> None:
        if self._trouble != trouble:
            log.error("the outbox waits and is tried again: %s", trouble)
        self._trouble = trouble

    async def _sleep(self) -> None:
        self._work.clear()
        try:
            async with asyncio.timeout(IDLE.total_seconds()):
                await self._work.wait()
        except TimeoutError:
            return

    async def _round(self) -> int:
        """Start one delivery in each channel that is due and idle; return how many."""
        await self._lift()
        await self._digests.make_due()
        room = AT_ONCE - len(self._busy)
        if room <= 0:
            return 0
        started = 0
        for row, work in await self._due():
            if row.channel in self._busy or started >= room:
                continue
            self._busy.add(row.channel)
            self._crew.start(self._serve(row, work), name=f"delivery {row.id}")
            started += 1
        return started

    async def _due(self) -> list[tuple[Delivery, Work]]:
        """Return what may be done now: what is new first, what is only to be published last."""
        now, courier = self._clock.now(), self._courier

        def read(store: Store) -> list[tuple[Delivery, Work]]:
            return [
                *((row, courier.post) for row in store.outbox.due(now, limit=AT_ONCE)),
                *((row, courier.edit) for row in store.outbox.edits_due(now, limit=AT_ONCE)),
                *((row, courier.publish) for row in store.announcements.due(now, limit=AT_ONCE)),
            ]

        return await self._database.read(read)

    async def _lift(self) -> None:
        """Put back what fell, as soon as the store takes it: it may have been sent or not."""
        fallen, now = tuple(self._fallen), self._clock.now()
        if fallen:
            await self._database.write(lambda store: _put_back_all(store, fallen, now))
            del self._fallen[: len(fallen)]

    async def _all_done(self) -> None:
        while self._busy:
            self._work.clear()
            await self._work.wait()

    async def _serve(self, row: Delivery, work: Work) -> None:
        follow(delivery=row.id, card=row.card, channel=row.channel)
        try:
            await work(row)
        except Exception:  # one delivery must not stop the others; the row stays in doubt
            log.exception("delivery=%d card=%s failed in an unforeseen way", row.id, row.card)
            self._fallen.append(row)
        finally:
            self._busy.discard(row.channel)
            self._work.set()
