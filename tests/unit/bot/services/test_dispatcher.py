import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.delivery.retry import BASE
from bot.errors import DestinationGone, Rejected, TransientError
from bot.models import Card, CardId, ChannelId, Delivery, Status, Style
from bot.services.dispatcher import Dispatcher
from storage import Database, Store
from tests.factories import NOON, make_article, make_card, make_delivery
from tests.fakes.clock import FakeClock
from tests.fakes.publisher import FakePublisher

CHANNEL = ChannelId(20)


@pytest.fixture
def publisher() -> FakePublisher:
    return FakePublisher()


@pytest.fixture
async def dispatcher(
    database: Database, publisher: FakePublisher, clock: FakeClock
) -> AsyncIterator[Dispatcher]:
    made = Dispatcher(database, publisher, clock)
    yield made
    await made.close()


async def queue(database: Database, *channels: int, card: Card | None = None) -> Card:
    queued = card or make_card()

    def write(store: Store) -> None:
        article = store.articles.add(make_article(keys=(f"guid:{queued.id}",)))
        store.stories.add(article.id, now=NOON)
        store.cards.add(queued)
        for channel in channels:
            store.outbox.add(make_delivery(card=queued.id, channel=ChannelId(channel)))

    await database.write(write)
    return queued


async def row(database: Database, channel: int = CHANNEL) -> Delivery:
    rows = await database.read(lambda store: store.outbox.of_card(CardId("0a1b2c3d")))
    return next(r for r in rows if r.channel == channel)


async def test_a_card_reaches_every_channel_once(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher
) -> None:
    await queue(database, 20, 21, 22)
    await dispatcher.drain()
    await dispatcher.drain()
    assert {channel: len(m) for channel, m in publisher.channels.items()} == {20: 1, 21: 1, 22: 1}
    assert (await row(database)).status is Status.SENT


async def test_the_message_id_is_kept(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher
) -> None:
    await queue(database, CHANNEL)
    await dispatcher.drain()
    assert (await row(database)).message == publisher.channels[CHANNEL][0].id


async def test_a_busy_server_is_asked_again_when_it_said(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher, clock: FakeClock
) -> None:
    publisher.failures = [TransientError("429", retry_after=timedelta(seconds=41))]
    await queue(database, CHANNEL)
    await dispatcher.drain()
    assert (await row(database)).due_at == NOON + timedelta(seconds=41)
    clock.forward(timedelta(seconds=41))
    await dispatcher.drain()
    assert len(publisher.channels[CHANNEL]) == 1


async def test_a_lost_reply_does_not_double_the_card_after_the_nonce_is_forgotten(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher, clock: FakeClock
) -> None:
    publisher.failures, publisher.accepts_first = [TransientError("connection lost")], True
    await queue(database, CHANNEL)
    await dispatcher.drain()
    publisher.forget_nonces()
    clock.forward(BASE)
    await dispatcher.drain()
    assert len(publisher.channels[CHANNEL]) == 1
    assert publisher.searches == 1
    assert (await row(database)).status is Status.SENT


async def test_a_row_in_doubt_after_a_crash_is_looked_up_and_not_sent_again(
    database: Database, publisher: FakePublisher, clock: FakeClock
) -> None:
    card = await queue(database, CHANNEL)
    delivery = await row(database)
    await database.write(lambda store: store.outbox.claim(delivery.id, NOON))
    await publisher.post(card, delivery, style=Style.V2, nonce="forgotten")
    after_crash = Dispatcher(database, publisher, clock)
    await after_crash.start()
    await after_crash.drain()
    await after_crash.close()
    assert len(publisher.channels[CHANNEL]) == 1
    assert (await row(database)).status is Status.SENT


async def test_a_first_attempt_costs_no_search(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher
) -> None:
    await queue(database, CHANNEL)
    await dispatcher.drain()
    assert publisher.searches == 0


async def test_a_lost_channel_is_paused_with_its_reason_and_goes_on_when_it_is_back(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher
) -> None:
    publisher.failures = [DestinationGone("the channel was deleted")]
    await queue(database, CHANNEL)
    await dispatcher.drain()
    (pause,) = await database.read(lambda store: store.outbox.paused())
    assert (pause.channel, pause.reason) == (CHANNEL, "the channel was deleted")
    await dispatcher.drain()
    assert not publisher.channels[CHANNEL]
    await database.write(lambda store: store.outbox.resume_channel(CHANNEL, NOON))
    await dispatcher.drain()
    assert len(publisher.channels[CHANNEL]) == 1


async def test_what_is_refused_for_good_is_kept_as_a_dead_letter(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher
) -> None:
    publisher.failures = [Rejected("50035: title is too long")]
    await queue(database, CHANNEL)
    await dispatcher.drain()
    await dispatcher.drain()
    (dead,) = await database.read(lambda store: store.outbox.dead_letters())
    assert dead.error == "50035: title is too long"


async def test_a_new_revision_edits_the_message_and_posts_nothing(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher, clock: FakeClock
) -> None:
    card = await queue(database, CHANNEL)
    await dispatcher.drain()
    newer = card.model_copy(update={"revision": 1, "title": "Bitcoin funds draw more"})
    await database.write(lambda store: store.cards.save(newer))
    clock.forward(timedelta(hours=1))
    await dispatcher.drain()
    (message,) = publisher.channels[CHANNEL]
    assert message.card.title == "Bitcoin funds draw more"
    assert (await row(database)).revision == 1


async def test_an_edit_that_fails_is_made_later(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher, clock: FakeClock
) -> None:
    card = await queue(database, CHANNEL)
    await dispatcher.drain()
    newer = card.model_copy(update={"revision": 1})
    await database.write(lambda store: store.cards.save(newer))
    clock.forward(timedelta(hours=1))
    publisher.failures = [TransientError("503")]
    await dispatcher.drain()
    assert (await row(database)).revision == 0
    clock.forward(timedelta(hours=1))
    await dispatcher.drain()
    assert (await row(database)).revision == 1


async def test_an_edit_into_a_lost_channel_pauses_it(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher, clock: FakeClock
) -> None:
    card = await queue(database, CHANNEL)
    await dispatcher.drain()
    await database.write(lambda store: store.cards.save(card.model_copy(update={"revision": 1})))
    clock.forward(timedelta(hours=1))
    publisher.failures = [DestinationGone("I cannot see the channel")]
    await dispatcher.drain()
    assert len(await database.read(lambda store: store.outbox.paused())) == 1


async def test_an_edit_that_is_refused_is_not_tried_for_ever(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher, clock: FakeClock
) -> None:
    card = await queue(database, CHANNEL)
    await dispatcher.drain()
    await database.write(lambda store: store.cards.save(card.model_copy(update={"revision": 1})))
    clock.forward(timedelta(hours=1))
    publisher.failures = [Rejected("50035")]
    await dispatcher.drain()
    clock.forward(timedelta(hours=1))
    await dispatcher.drain()
    assert (await row(database)).revision == 1


async def test_the_running_dispatcher_wakes_for_new_rows(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher
) -> None:
    await dispatcher.start()
    await queue(database, CHANNEL)
    dispatcher.wake()
    for _ in range(200):
        if publisher.channels[CHANNEL]:
            break
        await asyncio.sleep(0.01)
    assert len(publisher.channels[CHANNEL]) == 1


async def test_a_fault_of_ours_in_one_channel_does_not_stop_the_others(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher
) -> None:
    publisher.failures = [ZeroDivisionError("a fault")]
    await queue(database, 20, 21)
    await dispatcher.drain()
    delivered = [channel for channel, messages in publisher.channels.items() if messages]
    assert len(delivered) == 1


async def test_a_delivery_that_was_cancelled_meanwhile_is_left_alone(
    database: Database, publisher: FakePublisher, clock: FakeClock
) -> None:
    first, second = (Dispatcher(database, publisher, clock) for _ in range(2))
    await queue(database, CHANNEL)
    await asyncio.gather(first.drain(), second.drain())
    assert len(publisher.channels[CHANNEL]) == 1
    assert (await row(database)).attempts == 1


async def test_a_notice_is_posted_once_below_its_card(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher, clock: FakeClock
) -> None:
    card = await queue(database, CHANNEL)
    await dispatcher.drain()
    told = make_delivery(card=card.id, channel=CHANNEL, about=1)
    await database.write(lambda store: store.outbox.add(told))
    publisher.failures, publisher.accepts_first = [TransientError("connection lost")], True
    await dispatcher.drain()
    publisher.forget_nonces()
    clock.forward(BASE)
    await dispatcher.drain()
    shown, notice = publisher.channels[CHANNEL]
    assert (notice.about, notice.reply_to) == (1, shown.id)


async def test_a_notice_is_never_edited(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher
) -> None:
    card = await queue(database, CHANNEL)
    told = make_delivery(card=card.id, channel=CHANNEL, about=1)
    await database.write(lambda store: store.outbox.add(told))
    await dispatcher.drain()
    await database.write(lambda s: s.cards.save(card.model_copy(update={"revision": 2})))
    due = await database.read(lambda s: s.outbox.edits_due(NOON + timedelta(days=1), limit=9))
    assert [row.about for row in due] == [0]


async def test_a_store_that_fails_is_told_of_once_and_not_each_round(
    database: Database, dispatcher: Dispatcher, caplog: pytest.LogCaptureFixture
) -> None:
    await dispatcher.start()
    await database.close()
    for _ in range(5):
        dispatcher.wake()
        await asyncio.sleep(0.02)
    told = [record.getMessage() for record in caplog.records if "outbox" in record.getMessage()]
    assert len(told) == 1
    assert "is closed" in told[0]
    assert not any(record.exc_info for record in caplog.records)
