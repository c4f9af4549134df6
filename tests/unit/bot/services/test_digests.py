"""What is over a budget, in quiet hours or for the digest: held, ranked, listed once."""

from collections.abc import AsyncIterator
from datetime import time, timedelta
from typing import Any

import pytest

from bot.cards.digest import digest_text
from bot.delivery.rank import ranked
from bot.delivery.retry import BASE
from bot.errors import DestinationGone, TransientError
from bot.models import (
    Card,
    CardId,
    ChannelId,
    Delivery,
    Digest,
    GuildId,
    GuildSettings,
    Level,
    Mode,
    Search,
    Status,
)
from bot.services.digests import Digests
from bot.services.dispatcher import Dispatcher
from storage import Database, Store
from tests.factories import NOON, make_analysis, make_delivery, make_subscription
from tests.fakes.clock import FakeClock
from tests.fakes.publisher import FakePublisher
from tests.stored import keep_card

CHANNEL = ChannelId(20)
HOUR = timedelta(hours=1)


class Room:
    """One channel, its dispatcher, and what is queued for it."""

    def __init__(self, database: Database, clock: FakeClock) -> None:
        self.database = database
        self.clock = clock
        self.publisher = FakePublisher()
        self.dispatcher = Dispatcher(database, self.publisher, clock)

    async def choose(self, **choices: Any) -> None:
        settings = GuildSettings(guild=GuildId(10), **choices)
        await self.database.write(lambda store: store.meta.save_guild(settings))

    async def queue(self, count: int = 1, **changes: Any) -> list[Card]:
        """Store cards of mixed worth and queue them for the channel."""
        now, mode = self.clock.now(), changes.pop("mode", Mode.LIVE)

        def write(store: Store) -> list[Card]:
            made = [keep_card(store, **{"analysis": worth(n), **changes}) for n in range(count)]
            for card in made:
                store.outbox.add(make_delivery(card=card.id, mode=mode, due_at=now, created_at=now))
            return made

        return await self.database.write(write)

    async def at(self, later: timedelta) -> None:
        """Let time pass and deliver what is due then."""
        self.clock.forward(later)
        await self.dispatcher.drain()

    @property
    def live(self) -> list[CardId]:
        return [m.card.id for m in self.publisher.channels[CHANNEL] if m.digest is None]

    @property
    def digests(self) -> list[Digest]:
        return [m.digest for m in self.publisher.channels[CHANNEL] if m.digest is not None]

    async def row(self, card: Card) -> Delivery:
        rows = await self.database.read(lambda store: store.outbox.of_card(card.id))
        return next(row for row in rows if row.about == 0)


def worth(number: int) -> Any:
    told = make_analysis()
    impact = told.impact.model_copy(update={"level": list(Level)[number % 3]})
    return told.model_copy(update={"impact": impact, "confidence": number % 7 / 10})


def listed(digest: Digest) -> list[CardId]:
    return [line.card.id for line in digest.lines]


@pytest.fixture
async def room(database: Database, clock: FakeClock) -> AsyncIterator[Room]:
    made = Room(database, clock)
    await database.write(lambda store: store.subscriptions.add(make_subscription()))
    yield made
    await made.dispatcher.close()


async def test_forty_stories_in_ten_minutes_are_the_budget_and_one_digest_of_the_rest(
    room: Room,
) -> None:
    cards: list[Card] = []
    for _ in range(10):
        cards += await room.queue(4)
        await room.at(timedelta(minutes=1))
    assert room.live == [card.id for card in cards[:12]]
    assert room.digests == []
    await room.at(timedelta(minutes=50))
    (digest,) = room.digests
    assert listed(digest) == [card.id for card in ranked(cards[12:])]
    text = digest_text(digest)
    assert text.count("](https://coinpost.example/a-1)") == 28
    await room.at(timedelta(days=2))
    assert len(room.digests) == 1
    assert len(room.live) == 12


async def test_a_held_card_says_why_and_until_when(room: Room) -> None:
    await room.choose(budget_hour=1)
    _, over = await room.queue(2)
    await room.at(timedelta(minutes=1))
    row = await room.row(over)
    assert (row.status, row.due_at) == (Status.HELD, NOON + HOUR)
    assert row.error == "the budget of 1 an hour is used up"
    await room.at(HOUR)
    assert (await room.row(over)).status is Status.LISTED


async def test_a_card_in_the_hands_of_the_courier_is_not_held_for_a_channel_that_left(
    room: Room,
) -> None:
    (card,) = await room.queue(mode=Mode.DIGEST)

    def unsubscribe(store: Store) -> None:
        for rule in store.subscriptions.of_channel(CHANNEL):
            store.subscriptions.remove(rule.id, rule.guild)

    await room.database.write(unsubscribe)
    await room.at(timedelta(minutes=1))
    assert not await room.database.read(lambda store: store.outbox.of_card(card.id))


async def test_what_was_queued_for_a_paused_server_waits_and_comes_once(room: Room) -> None:
    await room.choose(budget_hour=1, paused_until=NOON + 5 * HOUR)
    live, over = await room.queue(2)
    await room.at(timedelta(minutes=1))
    await room.at(4 * HOUR)
    assert not room.publisher.channels[CHANNEL]
    await room.at(HOUR)
    assert room.live == [live.id]
    await room.at(HOUR)
    assert [listed(digest) for digest in room.digests] == [[over.id]]


async def test_a_digest_of_a_paused_server_waits(room: Room) -> None:
    await room.choose(budget_hour=1)
    await room.queue(2)
    await room.at(timedelta(minutes=1))
    await room.choose(budget_hour=1, paused_until=NOON + 5 * HOUR)
    await room.at(2 * HOUR)
    assert not room.digests
    await room.at(3 * HOUR)
    assert len(room.digests) == 1


async def test_the_days_budget_holds_too(room: Room) -> None:
    await room.choose(budget_day=2)
    await room.queue(3)
    await room.at(timedelta(minutes=1))
    assert len(room.live) == 2


async def test_quiet_hours_end_with_one_digest(room: Room) -> None:
    await room.choose(
        timezone="Europe/Berlin", quiet_from=time(12, 30), quiet_to=time(15, 30)
    )  # NOON is 13:00 there
    cards = await room.queue(3)
    await room.at(timedelta(minutes=1))
    await room.at(timedelta(hours=2, minutes=28))
    assert not room.publisher.channels[CHANNEL]
    await room.at(timedelta(minutes=1))
    assert [sorted(listed(d)) for d in room.digests] == [[card.id for card in cards]]
    assert not room.digests[0].is_late


async def test_a_night_without_news_ends_without_a_digest(room: Room) -> None:
    await room.choose(quiet_from=time(11), quiet_to=time(13))
    for _ in range(30):
        await room.at(HOUR)
    assert not room.publisher.channels[CHANNEL]


async def test_cards_of_a_rule_for_digests_come_once_a_day(room: Room) -> None:
    await room.choose(digest_at=time(8))
    await room.queue(2, mode=Mode.DIGEST)
    await room.at(timedelta(hours=19, minutes=59))
    assert not room.publisher.channels[CHANNEL]
    await room.at(timedelta(minutes=1))
    assert [len(d.lines) for d in room.digests] == [2]


async def test_digests_due_together_are_one_message(room: Room) -> None:
    await room.choose(digest_at=time(13), quiet_from=time(11), quiet_to=time(13))
    await room.queue(2, mode=Mode.DIGEST)
    await room.queue(2)
    await room.at(timedelta(minutes=1))
    await room.at(HOUR)
    assert [len(d.lines) for d in room.digests] == [4]


async def test_after_an_outage_the_flood_is_bounded_and_its_digest_is_late(room: Room) -> None:
    await room.queue(30)
    room.publisher.failures = [TransientError("503") for _ in range(200)]
    await room.at(timedelta(0))
    for _ in range(12):
        await room.at(timedelta(minutes=10))
    room.publisher.failures = []
    for _ in range(2):
        await room.at(HOUR)
    assert len(room.live) == 12
    assert sum(len(d.lines) for d in room.digests) == 18
    assert all(d.is_late for d in room.digests)


async def test_a_card_that_arrived_unseen_is_not_listed_again(room: Room) -> None:
    await room.choose(quiet_from=time(12, 1), quiet_to=time(13))
    (card,) = await room.queue()
    room.publisher.failures, room.publisher.accepts_first = [TransientError("lost")], True
    await room.dispatcher.drain()
    await room.at(timedelta(minutes=2))
    await room.at(HOUR)
    assert room.live == [card.id]
    assert room.digests == []


async def test_a_digest_whose_answer_was_lost_is_found_and_not_doubled(room: Room) -> None:
    await room.queue(13)
    await room.at(timedelta(minutes=1))
    room.publisher.failures, room.publisher.accepts_first = [TransientError("lost")], True
    await room.at(HOUR)
    room.publisher.forget_nonces()
    await room.at(BASE)
    assert len(room.digests) == 1


async def test_a_channel_that_is_back_after_days_gets_one_late_digest(room: Room) -> None:
    await room.queue(13)
    await room.at(timedelta(minutes=1))
    await room.database.write(lambda s: s.outbox.pause_channel(CHANNEL, "gone", NOON))
    await room.queue(5)
    await room.at(timedelta(days=2))
    assert room.digests == []
    await room.dispatcher.resume([CHANNEL])
    await room.at(timedelta(0))
    assert [d.is_late for d in room.digests] == [True]
    assert len(room.live) == 17


async def test_a_digest_that_meets_a_lost_channel_waits_for_it(room: Room) -> None:
    await room.queue(13)
    await room.at(timedelta(minutes=1))
    room.publisher.failures = [DestinationGone("I cannot see the channel")]
    await room.at(HOUR)
    assert room.digests == []
    await room.dispatcher.resume([CHANNEL])
    await room.at(timedelta(0))
    assert [len(d.lines) for d in room.digests] == [1]


async def test_notices_are_not_held_and_do_not_count(room: Room) -> None:
    await room.choose(budget_hour=1)
    (card,) = await room.queue()
    await room.dispatcher.drain()
    told = make_delivery(card=card.id, about=1, due_at=NOON, created_at=NOON)
    await room.database.write(lambda store: store.outbox.add(told))
    await room.dispatcher.drain()
    assert len(room.publisher.channels[CHANNEL]) == 2


async def test_a_listed_card_links_to_where_its_server_has_it(room: Room) -> None:
    (card,) = await room.queue(mode=Mode.DIGEST)
    other = make_delivery(card=card.id, channel=ChannelId(21))
    await room.database.write(lambda store: store.outbox.add(other))
    await room.at(timedelta(minutes=1))
    await room.at(timedelta(days=1))
    (message,) = room.publisher.channels[21]
    (line,) = room.digests[0].lines
    assert line.link == f"https://discord.com/channels/10/21/{message.id}"


def everywhere(_channel: ChannelId) -> bool:
    return True


async def test_a_question_is_answered_by_rank_with_links(room: Room) -> None:
    cards = await room.queue(3, published=NOON)
    await room.dispatcher.drain()
    asked = Digests(room.database, room.clock)
    search = Search(tags=("BTC",), since=NOON - HOUR)
    found = await asked.summary(search, GuildId(10), CHANNEL, sees=everywhere)
    assert [line.card.id for line in found] == [card.id for card in ranked(cards)]
    assert all(line.link for line in found)
    assert [line.link for line in await asked.summary(search, None, None, sees=everywhere)] == [
        None
    ] * 3
