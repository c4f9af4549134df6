"""Story -> card and outbox rows: printing is judging, composing and queueing in one place."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from weakref import WeakValueDictionary

from bot.cards.compose import struck
from bot.cards.notice import is_announced
from bot.clock import Clock
from bot.delivery.arrival import deliveries
from bot.errors import AnalysisError, AskedWrong, Rejected
from bot.log import follow
from bot.models import Card, Delivery, Refusal, Status, StoryId
from bot.services.judge import Judge
from bot.services.meter import Judged, Meter
from bot.services.router import is_silent, routes
from bot.services.search import exactly
from storage import Database, Store

log = logging.getLogger(__name__)


class Press:
    """Prints a story's card, or its next revision, and queues it for whoever subscribed."""

    def __init__(
        self,
        database: Database,
        judge: Judge,
        clock: Clock,
        *,
        on_card: Callable[[Card], None],
        meter: Meter,
    ) -> None:
        self._database = database
        self._judge = judge
        self._clock = clock
        self._on_card = on_card
        self._meter = meter
        self._locks: WeakValueDictionary[StoryId, asyncio.Lock] = WeakValueDictionary()

    async def print(self, story_id: StoryId, *, late: bool = False) -> None:
        """Judge the story and store its card with its outbox rows in one transaction.

        A story that the gate or a limit refuses gets no card; the log says why.
        """
        follow(story=story_id)
        lock = self._locks.setdefault(story_id, asyncio.Lock())
        async with lock:  # two reports of one story must not judge it at the same time
            old = await self._database.read(lambda store: store.cards.of_story(story_id))
            card = await self._judged(story_id, old, late=late)
            now = self._clock.now()
            await self._database.write(lambda store: _queue(store, story_id, old, card, now))
        if card is not None:
            log.info(
                "story=%d card=%s revision=%d: %s", story_id, card.id, card.revision, card.title
            )
            self._on_card(card)

    async def retract(self, typed: str, reason: str) -> Card:
        """Strike a card wherever it is read; AskedWrong when there is none or it is struck.

        `typed` is its id or a link to it.
        """
        found = await self._database.read(lambda store: exactly(store, typed))
        if found is None:
            raise AskedWrong("wrong-card-id")
        number = found.id
        lock = self._locks.setdefault(found.story, asyncio.Lock())
        async with lock:
            old = await self._database.read(lambda store: store.cards.get(number)) or found
            if old.retracted is not None:
                raise AskedWrong("wrong-card-struck", reason=old.retracted)
            now = self._clock.now()
            card = struck(old, reason, now=now)
            await self._database.write(lambda store: _queue(store, old.story, old, card, now))
        self._on_card(card)
        return card

    async def _judged(self, story_id: StoryId, old: Card | None, *, late: bool) -> Card | None:
        story = await self._database.read(lambda store: store.stories.get(story_id))
        if story is None:
            return None
        try:
            card = await self._judge.card(story, old, late=late)
        except (AnalysisError, Rejected) as refusal:
            self._meter.judged(self._judge.analyst, Judged.REFUSED)
            log.warning("story=%d gets no card: %s", story_id, refusal)
            await self._note(story_id, refusal)
            return None
        self._count(old, card)
        return card

    async def _note(self, story: StoryId, refusal: Exception) -> None:
        """Keep why there is no card, for whoever asks `/why`."""
        told = Refusal(reason=str(refusal), at=self._clock.now())
        await self._database.write(lambda store: store.stories.refuse(story, told))

    def _count(self, old: Card | None, card: Card | None) -> None:
        if card is None:
            self._meter.judged(self._judge.analyst, Judged.NOTHING_NEW)
        else:
            outcome = Judged.CARD if old is None else Judged.REVISION
            self._meter.judged(card.analysis.analyst, outcome)


def _queue(
    store: Store, story: StoryId, old: Card | None, card: Card | None, now: datetime
) -> None:
    store.stories.judged(story)
    if card is None:
        return
    if old is None:
        store.cards.add(card)
    else:
        store.cards.save(card)
        if is_announced(old, card):
            _announce(store, card, now)
    for delivery in deliveries(card, routes(store, card, now), now):
        store.outbox.add(delivery)


def _announce(store: Store, card: Card, now: datetime) -> None:
    """Queue a notice wherever the card is read already; elsewhere it comes as it is now.

    A channel that muted it is told of nothing but that it was taken back.
    """
    for row in store.outbox.of_card(card.id):
        is_told = card.retracted is not None or not is_silent(store, row.channel, card, now)
        if row.about == 0 and row.status is Status.SENT and is_told:
            store.outbox.add(
                Delivery(
                    card=card.id, channel=row.channel, guild=row.guild, about=card.revision,
                    due_at=now, created_at=now,
                )
            )  # fmt: skip
