"""One delivery at a time: claim, look in the channel, hold or post, note what came of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.delivery.budget import SILENCED, Hold, Posted, hold
from bot.delivery.nonce import nonce
from bot.delivery.publisher import Publisher, Shown
from bot.delivery.retry import next_attempt
from bot.errors import DestinationGone, Rejected, TransientError
from bot.i18n import speaking
from bot.log import follow
from bot.models import Card, Delivery, Digest, GuildSettings
from bot.services.digests import read_digest
from bot.services.meter import Delivered, Meter
from bot.services.subscriptions import drop_unread
from storage import Database, Store

log = logging.getLogger(__name__)

SKEW = timedelta(minutes=1)
"""How far before the row's own time the channel is searched: clocks differ."""

PUBLISHED = 10
"""Messages that a channel may publish in an hour (Discord's limit for announcements)."""

HOUR, DAY = timedelta(hours=1), timedelta(days=1)

PAUSE = timedelta(minutes=10)
"""Before publishing is tried again."""

PATIENCE = 30.0
"""Seconds for publishing: somebody else may have used up the hour, and the library would wait."""

OnPause = Callable[[Delivery, str], Awaitable[None]]
"""Told of the delivery at which a channel was paused, and why."""


async def tell_nobody(_row: Delivery, _reason: str) -> None:
    """Say nothing: the log has it."""


@dataclass(frozen=True)
class Task:
    """All that one attempt needs to know.

    `below` is the delivery that shows the card a notice is about, `digest` what a digest lists.
    `language` is the one that was chosen or learnt; None follows the place itself.
    """

    card: Card
    settings: GuildSettings
    posted: Posted
    below: Delivery | None
    digest: Digest | None
    language: str | None


class Courier:
    """Makes deliveries; what it is given is under way for nobody else."""

    def __init__(
        self,
        database: Database,
        publisher: Publisher,
        clock: Clock,
        *,
        on_pause: OnPause,
        meter: Meter,
    ) -> None:
        self._database = database
        self._publisher = publisher
        self._clock = clock
        self._on_pause = on_pause
        self._meter = meter

    async def post(self, waiting: Delivery) -> None:
        """Show a waiting message, or hold its card for the channel's digest."""
        now = self._clock.now()
        row = await self._database.write(lambda store: store.outbox.claim(waiting.id, now))
        if row is None:
            return
        try:
            task = await self._task(row)
            found = await self._find(row, task) if row.attempts > 1 else None
            if found is None and await self._is_put_aside(row, task):
                return
            with self._speaking(row, task):
                shown = found or await self._say(row, task)
            await self._settle(row, task, shown)
        except (TransientError, DestinationGone, Rejected) as failure:
            await self._failed(row, failure)
            return
        await self._sent(row, shown, max(row.about, 0) if found else task.card.revision)

    async def edit(self, row: Delivery) -> None:
        """Bring a message up to date."""
        task = await self._task(row)
        card = task.card
        try:
            with self._speaking(row, task):
                await self._publisher.edit(card, row, style=task.settings.style)
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

    async def publish(self, row: Delivery) -> None:
        """Publish an announcement, unless the channel had its share of this hour."""
        now = self._clock.now()
        lately = await self._database.read(
            lambda store: store.announcements.since(row.channel, now - HOUR)
        )
        if len(lately) >= PUBLISHED:
            await self._publish_later(row, lately[-PUBLISHED] + HOUR)
            return
        try:
            async with asyncio.timeout(PATIENCE):
                await self._publisher.publish(row)
        except (TransientError, TimeoutError) as failure:
            log.warning("card=%s is published later: %s", row.card, failure)
            await self._publish_later(row, now + PAUSE)
            return
        except (DestinationGone, Rejected) as refused:
            log.warning("card=%s cannot be published: %s", row.card, refused)
        await self._database.write(lambda store: store.announcements.published(row.id, now))

    async def _publish_later(self, row: Delivery, at: datetime) -> None:
        await self._database.write(lambda store: store.announcements.later(row.channel, at))

    async def _task(self, row: Delivery) -> Task:
        """Return what to show and how the guild wants it; Rejected when it is not stored."""
        now = self._clock.now()
        task = await self._database.read(lambda store: _read(store, row, now))
        if task is None:
            raise Rejected(f"card {row.card} is not stored any more")
        follow(story=task.card.story)
        return task

    async def _find(self, row: Delivery, task: Task) -> Shown | None:
        """Look for what an earlier attempt may have sent."""
        since = row.created_at - SKEW
        found = await self._publisher.find(row, since=since, below=task.below)
        if found is not None:
            self._meter.delivered(Delivered.FOUND)
        return found

    async def _is_put_aside(self, row: Delivery, task: Task) -> bool:
        """Put a message aside that must not be shown now: its server is paused, or has enough."""
        now, silent = self._clock.now(), task.settings.paused_until
        if silent is not None and now < silent:
            await self._database.write(lambda store: store.outbox.retry(row.id, silent, SILENCED))
            return True
        held = None if row.about else hold(task.settings, row.mode, task.posted, now)
        if held is not None:
            await self._hold(row, held)
        return held is not None

    async def _hold(self, row: Delivery, held: Hold) -> None:
        self._meter.delivered(Delivered.HELD)
        log.info("card=%s is held for channel=%d: %s", row.card, row.channel, held.reason)

        def put_aside(store: Store) -> None:
            store.outbox.hold(row.id, held.until, held.reason)
            drop_unread(store, row.channel)  # its last rule may have gone while this was under way

        await self._database.write(put_aside)

    def _speaking(self, row: Delivery, task: Task) -> AbstractContextManager[None]:
        """Speak the language that the server chose, or the follower, else the server's own."""
        return speaking(task.language or self._publisher.locale(row))

    async def _say(self, row: Delivery, task: Task) -> Shown:
        name, style = nonce(row.channel, row.card, row.about), task.settings.style
        if task.digest is not None:
            shown = await self._publisher.digest(task.digest, row, style=style, nonce=name)
            self._meter.delivered(Delivered.DIGEST)
        elif row.about:
            shown = await self._publisher.announce(task.card, row, below=task.below, nonce=name)
            self._meter.delivered(Delivered.ANNOUNCED)
        else:
            shown = await self._publisher.post(task.card, row, style=style, nonce=name)
            self._meter.delivered(Delivered.POSTED)
        return shown

    async def _settle(self, row: Delivery, task: Task, shown: Shown) -> None:
        """Finish a posted card before it counts as sent: a crash in between finds it again."""
        if row.about == 0:
            await self._publisher.settle(task.card, row, shown)

    async def _sent(self, row: Delivery, shown: Shown, revision: int) -> None:
        at = self._clock.now()
        publish_at = at if shown.is_announcement and shown.message else None
        await self._database.write(
            lambda store: store.outbox.sent(
                row.id, shown.message, revision, at, place=shown.place, publish_at=publish_at
            )
        )
        log.info("card=%s posted to channel=%d", row.card, row.channel)

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


def _read(store: Store, row: Delivery, now: datetime) -> Task | None:
    card = store.cards.get(row.card)
    digest = None if row.digest is None else read_digest(store, row.digest)
    if card is None or (row.digest is not None and digest is None):
        return None
    live, settings = store.outbox.live, store.meta.guild(row.guild)
    return Task(
        card=card,
        settings=settings,
        posted=Posted(hour=live(row.channel, now - HOUR), day=live(row.channel, now - DAY)),
        below=store.outbox.shown(row) if row.about > 0 else None,
        digest=digest,
        language=settings.language or store.meta.language(row.channel),
    )
