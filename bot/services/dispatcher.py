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
from bot.delivery.nonce import nonce
from bot.delivery.publisher import Publisher
from bot.delivery.retry import next_attempt
from bot.errors import DestinationGone, Rejected, TransientError
from bot.log import follow
from bot.models import Card, ChannelId, Delivery, Style
from bot.services.crew import Crew
from bot.services.meter import Delivered, Meter
from storage import Database, Store

log = logging.getLogger(__name__)

IDLE = timedelta(seconds=1)
"""How long to sleep when nothing says that there is work; `wake` cuts it short."""

AT_ONCE = 40
"""Deliveries under way at a time; Discord takes 50 requests a second, ten are left for answers."""

GRACE = timedelta(seconds=2)
"""How long a send under way may still take when the bot stops; systemd and people wait 5."""

SKEW = timedelta(minutes=1)
"""How far before the row's own time the channel is searched: clocks differ."""


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


OnPause = Callable[[Delivery, str], Awaitable[None]]
"""Told of the delivery at which a channel was paused, and why."""


async def _tell_nobody(_row: Delivery, _reason: str) -> None:
    """Say nothing: the log has it."""


class Dispatcher:
    """Empties the outbox."""

    def __init__(
        self,
        database: Database,
        publisher: Publisher,
        clock: Clock,
        *,
        on_pause: OnPause = _tell_nobody,
        meter: Meter | None = None,
    ) -> None:
        self._database = database
        self._publisher = publisher
        self._clock = clock
        self._on_pause = on_pause
        self._meter = meter or Meter()
        self._runner = Crew()
        self._crew = Crew()
        self._work = asyncio.Event()
        self._busy: set[int] = set()
        self._fallen: list[Delivery] = []
        """Rows that failed in an unforeseen way, a full disk say, and have to be put back."""

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
            try:
                found = await self._round()
            except Exception:  # the loop must outlive a full disk or a fault of ours
                log.exception("the outbox could not be read; trying again")
                found = 0
            if not found:
                await self._sleep()

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
        now = self._clock.now()
        room = AT_ONCE - len(self._busy)
        if room <= 0:
            return 0
        posts = await self._database.read(lambda store: store.outbox.due(now, limit=AT_ONCE))
        edits = await self._database.read(lambda store: store.outbox.edits_due(now, limit=AT_ONCE))
        free = [row for row in (*posts, *edits) if row.channel not in self._busy]
        started = 0
        for row in free:
            if row.channel in self._busy or started >= room:
                continue
            self._busy.add(row.channel)
            self._crew.start(self._serve(row), name=f"delivery {row.id}")
            started += 1
        return started

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

    async def _serve(self, row: Delivery) -> None:
        follow(delivery=row.id, card=row.card, channel=row.channel)
        try:
            await (self._post(row) if row.message is None else self._edit(row))
        except Exception:  # one delivery must not stop the others; the row stays in doubt
            log.exception("delivery=%d card=%s failed in an unforeseen way", row.id, row.card)
            self._fallen.append(row)
        finally:
            self._busy.discard(row.channel)
            self._work.set()

    async def _post(self, waiting: Delivery) -> None:
        now = self._clock.now()
        row = await self._database.write(lambda store: store.outbox.claim(waiting.id, now))
        if row is None:
            return
        try:
            message, revision = await self._find_or_post(row)
        except (TransientError, DestinationGone, Rejected) as failure:
            await self._failed(row, failure)
            return
        at = self._clock.now()
        await self._database.write(lambda store: store.outbox.sent(row.id, message, revision, at))
        log.info("card=%s posted to channel=%d", row.card, row.channel)

    async def _find_or_post(self, row: Delivery) -> tuple[int, int]:
        """Return the message's id and the revision it shows, at least."""
        card, style = await self._card(row)
        if row.attempts > 1:
            since = row.created_at - SKEW
            found = await self._publisher.find(card, row.channel, since=since, about=row.about)
            if found is not None:
                self._meter.delivered(Delivered.FOUND)
                return found, row.about
        name = nonce(row.channel, row.card, row.about)
        if row.about:
            shown = await self._database.read(lambda store: store.outbox.shown(row))
            message = await self._publisher.announce(
                card, row.channel, about=row.about, reply_to=shown, nonce=name
            )
            self._meter.delivered(Delivered.ANNOUNCED)
        else:
            message = await self._publisher.post(card, row.channel, style=style, nonce=name)
            self._meter.delivered(Delivered.POSTED)
        return message, card.revision

    async def _edit(self, row: Delivery) -> None:
        card, style = await self._card(row)
        if row.message is None:  # only rows that have a message come here
            return
        try:
            await self._publisher.edit(card, row.channel, row.message, style=style)
        except TransientError as failure:
            self._meter.delivered(Delivered.LATER)
            later = next_attempt(row, failure, now=self._clock.now())
            await self._database.write(lambda store: store.outbox.edit_later(row.id, later))
            return
        except DestinationGone as gone:
            await self._pause(row, gone)
            return
        except Rejected as refused:
            self._meter.delivered(Delivered.REFUSED)
            log.warning("card=%s cannot be edited in channel=%d: %s", card.id, row.channel, refused)
        else:
            self._meter.delivered(Delivered.EDITED)
        at = self._clock.now()
        await self._database.write(lambda store: store.outbox.edited(row.id, card.revision, at))

    async def _failed(self, row: Delivery, failure: Exception) -> None:
        if isinstance(failure, TransientError):
            await self._put_back(row, failure)
        elif isinstance(failure, DestinationGone):
            await self._pause(row, failure)
        else:
            self._meter.delivered(Delivered.REFUSED)
            log.error("card=%s was refused by channel=%d: %s", row.card, row.channel, failure)
            await self._database.write(lambda store: store.outbox.dead(row.id, str(failure)))

    async def _put_back(self, row: Delivery, failure: TransientError) -> None:
        self._meter.delivered(Delivered.LATER)
        later = next_attempt(row, failure, now=self._clock.now())
        log.warning(
            "card=%s for channel=%d waits until %s: %s",
            row.card,
            row.channel,
            f"{later:%H:%M:%S}",
            failure,
        )
        await self._database.write(lambda store: store.outbox.retry(row.id, later, str(failure)))

    async def _pause(self, row: Delivery, gone: DestinationGone) -> None:
        """Hold the channel's deliveries until somebody mends it; the first to notice tells."""
        self._meter.delivered(Delivered.PAUSED)
        log.warning("channel=%d is paused: %s", row.channel, gone.reason)
        now = self._clock.now()

        def pause(store: Store) -> bool:
            if row.message is None:
                store.outbox.retry(row.id, now, gone.reason)
            return store.outbox.pause_channel(row.channel, gone.reason, now)

        if await self._database.write(pause):
            await self._on_pause(row, gone.reason)

    async def _card(self, row: Delivery) -> tuple[Card, Style]:
        """Return what to show, and how the guild wants it drawn."""

        def read(store: Store) -> tuple[Card | None, Style]:
            return store.cards.get(row.card), store.meta.guild(row.guild).style

        card, style = await self._database.read(read)
        if card is None:
            raise Rejected(f"card {row.card} is not stored any more")
        follow(story=card.story)
        return card, style
