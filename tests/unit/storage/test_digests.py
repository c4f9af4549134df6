from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from bot.models import ChannelId, Delivery, Digest, DigestId, GuildId, Status
from storage import Store
from tests.factories import NOON
from tests.stored import keep_delivery, memory

CHANNEL = ChannelId(20)
HOUR = timedelta(hours=1)


@pytest.fixture
def store() -> Iterator[Store]:
    with memory() as made:
        yield made


def hold(store: Store, *, until: datetime = NOON, channel: ChannelId = CHANNEL) -> Delivery:
    row = keep_delivery(store, channel=channel)
    store.outbox.claim(row.id, NOON)
    store.outbox.hold(row.id, until, "quiet hours")
    return row


def make(store: Store, *rows: Delivery) -> DigestId:
    digest = Digest(id=DigestId(0), guild=GuildId(10), channel=CHANNEL, made_at=NOON, is_late=True)
    return store.digests.add(digest, rows[0].card, rows)


def test_held_cards_are_due_with_their_digest(store: Store) -> None:
    hold(store, until=NOON + HOUR)
    assert store.digests.channels_due(NOON) == []
    assert store.digests.channels_due(NOON + HOUR) == [CHANNEL]
    assert store.digests.held(CHANNEL, NOON) == []
    assert len(store.digests.held(CHANNEL, NOON + HOUR)) == 1


def test_a_paused_channel_gets_no_digest(store: Store) -> None:
    hold(store)
    store.outbox.pause_channel(CHANNEL, "gone", NOON)
    assert store.digests.channels_due(NOON) == []


def test_a_held_card_does_not_wait_in_the_outbox(store: Store) -> None:
    row = hold(store)
    assert store.outbox.due(NOON + HOUR, limit=9) == []
    assert store.outbox.depth() == 0
    kept = store.outbox.get(row.id)
    assert kept is not None
    assert (kept.status, kept.error) == (Status.HELD, "quiet hours")


def test_a_digest_lists_its_cards_and_is_delivered_like_any_message(store: Store) -> None:
    rows = [hold(store), hold(store)]
    number = make(store, *rows)
    (queued,) = store.outbox.due(NOON, limit=9)
    assert (queued.card, queued.digest) == (rows[0].card, number)
    assert store.digests.cards(number) == [row.card for row in rows]
    assert store.digests.channels_due(NOON) == []
    found = store.digests.get(number)
    assert found is not None
    assert (found.channel, found.is_late) == (CHANNEL, True)


def test_only_what_is_held_can_be_listed(store: Store) -> None:
    held, sent = hold(store), keep_delivery(store)
    number = make(store, held, sent)
    assert store.digests.cards(number) == [held.card]


def test_the_same_card_can_be_first_in_two_channels_digests(store: Store) -> None:
    row = hold(store)
    assert make(store, row) != make(store, row)
    assert len({one.about for one in store.outbox.of_card(row.card)}) == 3


def test_a_server_that_is_forgotten_takes_its_digests_along(store: Store) -> None:
    number = make(store, hold(store))
    store.outbox.forget_guild(GuildId(10))
    assert store.digests.get(number) is None


def test_where_a_card_was_posted_is_known_by_server(store: Store) -> None:
    row = keep_delivery(store)
    assert store.digests.shown(GuildId(10), [row.card]) == []
    store.outbox.claim(row.id, NOON)
    store.outbox.sent(row.id, 900, 0, NOON, place=ChannelId(900))
    (shown,) = store.digests.shown(GuildId(10), [row.card])
    assert (shown.message, shown.stands_in) == (900, 900)
    assert store.digests.shown(GuildId(11), [row.card]) == []
