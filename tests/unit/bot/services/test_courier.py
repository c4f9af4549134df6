"""What follows a posted card: its thread, and publishing it to the channels that follow."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.delivery.retry import BASE
from bot.errors import DestinationGone, Rejected, TransientError
from bot.models import Delivery
from bot.services.courier import PAUSE, PUBLISHED
from bot.services.dispatcher import Dispatcher
from storage import Database
from tests.factories import make_delivery
from tests.fakes.clock import FakeClock
from tests.fakes.publisher import FakePublisher
from tests.stored import keep_delivery

HOUR = timedelta(hours=1)


@pytest.fixture
def publisher() -> FakePublisher:
    return FakePublisher(is_announcement=True)


@pytest.fixture
async def dispatcher(
    database: Database, publisher: FakePublisher, clock: FakeClock
) -> AsyncIterator[Dispatcher]:
    made = Dispatcher(database, publisher, clock)
    yield made
    await made.close()


async def queue(database: Database, count: int = 1) -> list[Delivery]:
    return await database.write(lambda store: [keep_delivery(store) for _ in range(count)])


async def test_an_announcement_is_published_once(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher, clock: FakeClock
) -> None:
    await queue(database)
    await dispatcher.drain()
    clock.forward(HOUR)
    await dispatcher.drain()
    assert publisher.published == [m.id for m in publisher.channels[20]]


async def test_a_channel_publishes_ten_an_hour_and_the_rest_later(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher, clock: FakeClock
) -> None:
    await queue(database, PUBLISHED + 2)
    await dispatcher.drain()
    assert len(publisher.published) == PUBLISHED
    clock.forward(HOUR - timedelta(seconds=1))
    await dispatcher.drain()
    assert len(publisher.published) == PUBLISHED
    clock.forward(timedelta(seconds=1))
    await dispatcher.drain()
    assert len(publisher.published) == PUBLISHED + 2


async def sent(database: Database, clock: FakeClock) -> None:
    """Store a message that waits to be published."""
    (row,) = await queue(database)
    now = clock.now()
    await database.write(lambda store: store.outbox.claim(row.id, now))
    await database.write(lambda store: store.outbox.sent(row.id, 900, 0, now, publish_at=now))


async def test_publishing_that_fails_is_tried_again(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher, clock: FakeClock
) -> None:
    await sent(database, clock)
    publisher.failures = [TransientError("503")]
    await dispatcher.drain()
    assert publisher.published == []
    clock.forward(PAUSE)
    await dispatcher.drain()
    assert publisher.published == [900]


@pytest.mark.parametrize("refusal", [DestinationGone("no permission"), Rejected("50068")])
async def test_publishing_that_is_refused_is_not_tried_for_ever(
    database: Database,
    dispatcher: Dispatcher,
    publisher: FakePublisher,
    clock: FakeClock,
    refusal: Exception,
) -> None:
    await sent(database, clock)
    publisher.failures = [refusal]
    await dispatcher.drain()
    clock.forward(HOUR)
    await dispatcher.drain()
    assert publisher.published == []
    assert not publisher.failures


async def test_a_card_found_after_a_lost_answer_gets_its_thread_too(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher, clock: FakeClock
) -> None:
    await queue(database)
    publisher.failures, publisher.accepts_first = [TransientError("lost")], True
    await dispatcher.drain()
    assert publisher.settled == []
    publisher.forget_nonces()
    clock.forward(BASE)
    await dispatcher.drain()
    assert publisher.settled == [m.id for m in publisher.channels[20]]


async def test_a_notice_opens_no_thread(
    database: Database, dispatcher: Dispatcher, publisher: FakePublisher
) -> None:
    (row,) = await queue(database)
    await database.write(lambda s: s.outbox.add(make_delivery(card=row.card, about=1)))
    await dispatcher.drain()
    assert len(publisher.settled) == 1
