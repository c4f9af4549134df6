from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.models import ChannelId, Delivery
from storage import Store
from tests.factories import NOON
from tests.stored import keep_delivery, memory

CHANNEL = ChannelId(20)
HOUR = timedelta(hours=1)


@pytest.fixture
def store() -> Iterator[Store]:
    with memory() as made:
        yield made


def announce(store: Store, message: int = 900, channel: ChannelId = CHANNEL) -> Delivery:
    row = keep_delivery(store, channel=channel)
    store.outbox.claim(row.id, NOON)
    store.outbox.sent(row.id, message, 0, NOON, publish_at=NOON)
    return row


def test_a_channels_oldest_announcement_is_published_first(store: Store) -> None:
    first, _, other = announce(store), announce(store, 901), announce(store, 902, ChannelId(21))
    assert [row.id for row in store.announcements.due(NOON, limit=9)] == [first.id, other.id]
    assert len(store.announcements.due(NOON, limit=1)) == 1


def test_what_is_published_is_due_no_more_and_counts(store: Store) -> None:
    row = announce(store)
    store.announcements.published(row.id, NOON)
    assert store.announcements.due(NOON + HOUR, limit=9) == []
    assert store.announcements.since(CHANNEL, NOON - HOUR) == [NOON]
    assert store.announcements.since(CHANNEL, NOON) == []


def test_all_of_a_channel_is_put_off_together(store: Store) -> None:
    announce(store)
    announce(store, 901)
    store.announcements.later(CHANNEL, NOON + HOUR)
    assert store.announcements.due(NOON, limit=9) == []
    assert len(store.announcements.due(NOON + HOUR, limit=9)) == 1


def test_a_plain_message_is_never_published(store: Store) -> None:
    row = keep_delivery(store)
    store.outbox.claim(row.id, NOON)
    store.outbox.sent(row.id, 900, 0, NOON)
    assert store.announcements.due(NOON + HOUR, limit=9) == []


def test_a_paused_channel_publishes_nothing(store: Store) -> None:
    announce(store)
    store.outbox.pause_channel(CHANNEL, "gone", NOON)
    assert store.announcements.due(NOON, limit=9) == []
