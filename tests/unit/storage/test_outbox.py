from datetime import timedelta

import pytest

from bot.models import Card, ChannelId, Delivery, DeliveryId, GuildId, Status
from storage import Store
from storage.outbox import EDIT_PAUSE
from tests.factories import NOON, make_delivery
from tests.stored import keep_card, keep_delivery

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
MESSAGE = 900


def keep_claimed(store: Store, **changes: object) -> Delivery:
    claimed = store.outbox.claim(keep_delivery(store, **changes).id, NOON)
    assert claimed is not None
    return claimed


def keep_sent(store: Store, **changes: object) -> Delivery:
    row = keep_claimed(store, **changes)
    store.outbox.sent(row.id, MESSAGE, 0, NOON)
    return state(store, row)


def state(store: Store, row: Delivery) -> Delivery:
    kept = store.outbox.get(row.id)
    assert kept is not None
    return kept


def revise(store: Store, row: Delivery) -> Card:
    card = store.cards.get(row.card)
    assert card is not None
    newer = card.model_copy(update={"revision": card.revision + 1})
    store.cards.save(newer)
    return newer


def due(store: Store, *, limit: int = 99) -> list[DeliveryId]:
    return [row.id for row in store.outbox.due(NOON, limit=limit)]


def edits(store: Store, after: timedelta = timedelta()) -> list[DeliveryId]:
    return [row.id for row in store.outbox.edits_due(NOON + after, limit=99)]


def test_a_card_is_queued_for_a_channel_once(store: Store) -> None:
    card = keep_card(store).id
    assert store.outbox.add(make_delivery(card=card))
    assert not store.outbox.add(make_delivery(card=card))
    assert store.outbox.add(make_delivery(card=card, channel=ChannelId(21)))
    assert [row.channel for row in store.outbox.of_card(card)] == [20, 21]


def test_a_card_that_was_sent_is_not_queued_again(store: Store) -> None:
    row = keep_sent(store)
    assert not store.outbox.add(make_delivery(card=row.card))
    assert due(store) == []


def test_what_was_never_queued_is_none(store: Store) -> None:
    assert store.outbox.get(DeliveryId(7)) is None
    assert store.outbox.by_message(7) is None


def test_a_channel_gets_its_oldest_first_and_one_at_a_time(store: Store) -> None:
    second = keep_delivery(store, due_at=NOON - SECOND)
    first = keep_delivery(store, due_at=NOON - 2 * SECOND)
    assert due(store) == [first.id]
    store.outbox.claim(first.id, NOON)
    assert due(store) == []
    store.outbox.sent(first.id, MESSAGE, 0, NOON)
    assert due(store) == [second.id]


def test_what_is_due_later_waits(store: Store) -> None:
    keep_delivery(store, due_at=NOON + SECOND)
    assert due(store) == []


def test_guilds_take_turns(store: Store) -> None:
    big = [
        keep_delivery(store, channel=ChannelId(100 + i), due_at=NOON - HOUR + i * SECOND).id
        for i in range(3)
    ]
    small = keep_delivery(store, guild=GuildId(11), channel=ChannelId(200)).id
    assert due(store) == [big[0], small, big[1], big[2]]
    assert due(store, limit=2) == [big[0], small]
    assert due(store, limit=-1) == []


def test_a_claim_is_taken_once(store: Store) -> None:
    claimed = keep_claimed(store)
    assert (claimed.status, claimed.attempts, claimed.tried_at) == (Status.SENDING, 1, NOON)
    assert store.outbox.in_doubt() == [claimed]
    assert store.outbox.claim(claimed.id, NOON) is None


def test_a_row_that_is_gone_cannot_be_claimed(store: Store) -> None:
    assert store.outbox.claim(DeliveryId(7), NOON) is None


def test_a_sent_row_knows_its_message_and_revision(store: Store) -> None:
    row = keep_sent(store)
    assert (row.status, row.message, row.revision, row.sent_at) == (Status.SENT, MESSAGE, 0, NOON)
    assert store.outbox.by_message(MESSAGE) == row
    assert store.outbox.in_doubt() == []


def test_the_first_message_of_a_row_stays_its_message(store: Store) -> None:
    row = keep_sent(store)
    store.outbox.sent(row.id, 901, 0, NOON)
    assert state(store, row).message == MESSAGE


def test_an_answer_that_comes_after_all_ends_the_retries(store: Store) -> None:
    row = keep_claimed(store)
    store.outbox.retry(row.id, NOON, "timed out")
    store.outbox.sent(row.id, MESSAGE, 0, NOON)
    assert due(store) == []
    assert state(store, row).error is None


def test_a_retry_waits_for_its_time_and_keeps_count(store: Store) -> None:
    row = keep_claimed(store)
    store.outbox.retry(row.id, NOON + SECOND, "503")
    assert due(store) == []
    waiting = store.outbox.due(NOON + SECOND, limit=1)[0]
    assert (waiting.status, waiting.attempts, waiting.error) == (Status.PENDING, 1, "503")


@pytest.mark.parametrize("late", ["retry", "dead"])
def test_a_sent_row_cannot_become_unsent(store: Store, late: str) -> None:
    row = keep_sent(store)
    if late == "retry":
        store.outbox.retry(row.id, NOON, "late")
    else:
        store.outbox.dead(row.id, "late")
    assert state(store, row) == row


def test_a_dead_letter_is_kept_and_can_be_sent_again(store: Store) -> None:
    row = keep_claimed(store)
    store.outbox.dead(row.id, "400: invalid form body")
    dead = store.outbox.dead_letters()
    assert [(letter.id, letter.error) for letter in dead] == [(row.id, "400: invalid form body")]
    assert due(store) == []
    again = store.outbox.resend(row.id)
    assert again is not None
    assert (again.status, again.attempts) == (Status.PENDING, 0)
    assert due(store) == [row.id]
    assert store.outbox.resend(row.id) is None


def test_a_paused_channel_holds_what_it_has_and_what_comes(store: Store) -> None:
    row = keep_delivery(store)
    assert store.outbox.pause_channel(row.channel, "the bot may not post here", NOON)
    later = keep_delivery(store)
    assert due(store) == []
    assert state(store, row).status is state(store, later).status is Status.PAUSED
    assert store.outbox.depth() == 0


def test_the_first_reason_of_a_pause_is_kept(store: Store) -> None:
    channel = ChannelId(20)
    store.outbox.pause_channel(channel, "no permission", NOON)
    assert not store.outbox.pause_channel(channel, "unknown channel", NOON + HOUR)
    pauses = store.outbox.paused()
    assert [(p.channel, p.reason, p.since) for p in pauses] == [(channel, "no permission", NOON)]


def test_a_resumed_channel_sends_at_once(store: Store) -> None:
    row = keep_delivery(store, due_at=NOON + HOUR)
    store.outbox.pause_channel(row.channel, "no permission", NOON)
    assert store.outbox.resume_channel(row.channel, NOON)
    assert due(store) == [row.id]
    assert store.outbox.paused() == []
    assert not store.outbox.resume_channel(row.channel, NOON)


def test_resuming_a_channel_that_was_not_paused_changes_nothing(store: Store) -> None:
    row = keep_delivery(store, due_at=NOON + HOUR)
    store.outbox.resume_channel(row.channel, NOON)
    assert due(store) == []


def test_revisions_of_a_sent_card_coalesce_into_one_edit(store: Store) -> None:
    row = keep_sent(store)
    revise(store, row)
    card = revise(store, row)
    assert edits(store) == [row.id]
    store.outbox.edited(row.id, card.revision, NOON)
    assert edits(store) == []
    assert state(store, row).revision == 2


def test_a_message_is_edited_at_most_three_times_an_hour(store: Store) -> None:
    row = keep_sent(store)
    made = []
    for minute in range(60):
        card = revise(store, row)
        at = NOON + timedelta(minutes=minute)
        if store.outbox.edits_due(at, limit=1):
            store.outbox.edited(row.id, card.revision, at)
            made.append(at - NOON)
    assert made == [EDIT_PAUSE * 0, EDIT_PAUSE, EDIT_PAUSE * 2]


def test_a_card_revised_while_it_was_sent_is_edited_after(store: Store) -> None:
    row = keep_claimed(store)
    revise(store, row)
    assert edits(store) == []
    store.outbox.sent(row.id, MESSAGE, 0, NOON)
    assert edits(store) == [row.id]


def test_a_card_revised_while_it_was_edited_is_edited_again(store: Store) -> None:
    row = keep_sent(store)
    seen = revise(store, row)
    revise(store, row)
    store.outbox.edited(row.id, seen.revision, NOON)
    assert edits(store, EDIT_PAUSE) == [row.id]


def test_an_edit_that_failed_waits_for_its_time(store: Store) -> None:
    row = keep_sent(store)
    revise(store, row)
    store.outbox.edit_later(row.id, NOON + HOUR)
    assert edits(store) == []
    assert edits(store, HOUR) == [row.id]


def test_a_paused_channel_gets_no_edits(store: Store) -> None:
    row = keep_sent(store)
    revise(store, row)
    store.outbox.pause_channel(row.channel, "no permission", NOON)
    assert edits(store) == []


def test_the_queue_is_counted_and_its_age_is_known(store: Store) -> None:
    assert store.outbox.depth() == 0
    assert store.outbox.oldest_pending(NOON) is None
    keep_delivery(store, created_at=NOON - HOUR)
    keep_sent(store, channel=ChannelId(21))
    store.outbox.claim(keep_delivery(store, channel=ChannelId(22)).id, NOON)
    keep_delivery(store, channel=ChannelId(23), created_at=NOON - 2 * HOUR, due_at=NOON + HOUR)
    assert store.outbox.depth() == 3
    assert store.outbox.oldest_pending(NOON) == HOUR


def test_a_forgotten_guild_leaves_nothing_behind(store: Store) -> None:
    row = keep_delivery(store)
    store.outbox.pause_channel(row.channel, "no permission", NOON)
    other = keep_delivery(store, guild=GuildId(11), channel=ChannelId(21))
    assert store.outbox.forget_guild(row.guild) == 1
    assert store.outbox.get(row.id) is None
    assert store.outbox.paused() == []
    assert due(store) == [other.id]


def test_the_number_of_a_forgotten_row_is_never_used_again(store: Store) -> None:
    row = keep_delivery(store)
    store.outbox.forget_guild(row.guild)
    assert keep_delivery(store).id > row.id
