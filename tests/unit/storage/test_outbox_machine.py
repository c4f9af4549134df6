"""Any order of posts, crashes, refusals and pauses, against a model in plain Python."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.models import Card, ChannelId, Delivery, DeliveryId, GuildId, Status
from storage.outbox import EDIT_PAUSE
from tests.factories import NOON, make_delivery
from tests.stored import keep_card, memory

CHANNELS = [ChannelId(20), ChannelId(21), ChannelId(22)]
CHANNEL = st.sampled_from(CHANNELS)
LONG = timedelta(days=1)


LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass
class Row:
    """What the model knows of one delivery."""

    card: Card
    channel: ChannelId
    due_at: datetime
    status: Status = Status.PENDING
    attempts: int = 0
    messages: int = 0
    shown: int = -1
    edit_after: datetime = LONG_AGO
    """Never edited: at once, even when the clock was put back since."""


class OutboxMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.context = memory()
        self.store = self.context.__enter__()
        self.now = NOON
        self.cards: list[Card] = []
        self.rows: dict[DeliveryId, Row] = {}
        self.paused: set[ChannelId] = set()

    def teardown(self) -> None:
        self.context.__exit__(None, None, None)

    def in_state(self, status: Status) -> list[DeliveryId]:
        return [number for number, row in self.rows.items() if row.status is status]

    @rule()
    def a_card_is_made(self) -> None:
        self.cards.append(keep_card(self.store))

    @precondition(lambda self: self.cards)
    @rule(data=st.data(), channel=CHANNEL)
    def a_card_is_queued(self, data: st.DataObject, channel: ChannelId) -> None:
        card = data.draw(st.sampled_from(self.cards))
        known = [row for row in self.rows.values() if (row.card, row.channel) == (card, channel)]
        added = self.store.outbox.add(
            make_delivery(card=card.id, channel=channel, due_at=self.now, created_at=self.now)
        )
        assert added == (not known)
        if added:
            number = max(row.id for row in self.store.outbox.of_card(card.id))
            self.rows[number] = Row(card, channel, self.now)

    @precondition(lambda self: self.cards)
    @rule(data=st.data())
    def a_card_is_revised(self, data: st.DataObject) -> None:
        old = data.draw(st.sampled_from(self.cards))
        new = old.model_copy(update={"revision": old.revision + 1})
        self.store.cards.save(new)
        self.cards[self.cards.index(old)] = new
        for row in self.rows.values():
            if row.card.id == new.id:
                row.card = new

    @rule(data=st.data())
    def what_is_due_is_claimed(self, data: st.DataObject) -> None:
        due = self.store.outbox.due(self.now, limit=9)
        self.check_due(due)
        if due:
            number = data.draw(st.sampled_from(due)).id
            claimed = self.store.outbox.claim(number, self.now)
            row = self.rows[number]
            row.status, row.attempts = Status.SENDING, row.attempts + 1
            assert claimed is not None
            assert claimed.attempts == row.attempts

    def check_due(self, due: list[Delivery]) -> None:
        """Exactly one row of each channel that is free: its oldest that is due."""
        expected = []
        for channel in CHANNELS:
            lane = [(n, row) for n, row in self.rows.items() if row.channel == channel]
            if channel in self.paused or any(row.status is Status.SENDING for _, row in lane):
                continue
            ready = [(row.due_at, n) for n, row in lane if row.status is Status.PENDING]
            expected += [n for at, n in sorted(ready)[:1] if at <= self.now]
        assert sorted(row.id for row in due) == sorted(expected)

    @precondition(lambda self: self.in_state(Status.SENDING))
    @rule(data=st.data())
    def discord_accepts(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.in_state(Status.SENDING)))
        row = self.rows[number]
        revision = data.draw(st.integers(0, row.card.revision))
        self.store.outbox.sent(number, 900 + number, revision, self.now)
        row.status, row.shown, row.messages = Status.SENT, revision, row.messages + 1

    @precondition(lambda self: self.in_state(Status.SENDING))
    @rule(data=st.data(), wait=st.integers(0, 600))
    def discord_is_busy(self, data: st.DataObject, wait: int) -> None:
        number = data.draw(st.sampled_from(self.in_state(Status.SENDING)))
        row = self.rows[number]
        row.status, row.due_at = Status.PENDING, self.now + timedelta(seconds=wait)
        self.store.outbox.retry(number, row.due_at, "busy")

    @precondition(lambda self: self.in_state(Status.SENDING))
    @rule(data=st.data())
    def discord_refuses(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.in_state(Status.SENDING)))
        self.store.outbox.dead(number, "refused")
        self.rows[number].status = Status.DEAD

    @precondition(lambda self: self.in_state(Status.DEAD))
    @rule(data=st.data())
    def somebody_sends_a_dead_letter_again(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.in_state(Status.DEAD)))
        assert self.store.outbox.resend(number) is not None
        self.rows[number].status, self.rows[number].attempts = Status.PENDING, 0

    @rule()
    def the_process_dies_and_settles(self) -> None:
        doubts = self.store.outbox.in_doubt()
        assert [row.id for row in doubts] == sorted(self.in_state(Status.SENDING))
        for doubt in doubts:
            self.store.outbox.retry(doubt.id, self.now, "in doubt")
            row = self.rows[doubt.id]
            row.status, row.due_at = Status.PENDING, self.now

    @rule(channel=CHANNEL)
    def a_channel_is_lost(self, channel: ChannelId) -> None:
        assert self.store.outbox.pause_channel(channel, "gone", self.now) == (
            channel not in self.paused
        )
        self.paused.add(channel)

    @rule(channel=CHANNEL)
    def a_channel_is_back(self, channel: ChannelId) -> None:
        assert self.store.outbox.resume_channel(channel, self.now) == (channel in self.paused)
        for row in self.rows.values():
            if row.channel == channel and channel in self.paused and row.status is Status.PENDING:
                row.due_at = min(row.due_at, self.now)
        self.paused.discard(channel)

    @rule()
    def edits_are_made(self) -> None:
        due = self.store.outbox.edits_due(self.now, limit=99)
        expected = [
            number
            for number, row in self.rows.items()
            if row.status is Status.SENT
            and row.shown < row.card.revision
            and row.edit_after <= self.now
            and row.channel not in self.paused
        ]
        assert sorted(row.id for row in due) == sorted(expected)
        for edit in due:
            row = self.rows[edit.id]
            self.store.outbox.edited(edit.id, row.card.revision, self.now)
            row.shown, row.edit_after = row.card.revision, self.now + EDIT_PAUSE

    @rule(seconds=st.integers(-3600, 3600))
    def the_clock_moves(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @invariant()
    def every_row_is_where_the_model_has_it(self) -> None:
        for number, row in self.rows.items():
            kept = self.store.outbox.get(number)
            assert kept is not None
            held = row.status is Status.PENDING and row.channel in self.paused
            assert kept.status is (Status.PAUSED if held else row.status)
            assert kept.guild == GuildId(10)
            assert row.messages == (kept.message is not None)

    @invariant()
    def no_channel_has_two_rows_under_way(self) -> None:
        under_way = [self.rows[n].channel for n in self.in_state(Status.SENDING)]
        assert len(under_way) == len(set(under_way))

    @invariant()
    def the_depth_is_what_is_left(self) -> None:
        left = [
            row
            for row in self.rows.values()
            if row.status is Status.SENDING
            or (row.status is Status.PENDING and row.channel not in self.paused)
        ]
        assert self.store.outbox.depth() == len(left)


TestOutboxMachine = OutboxMachine.TestCase
TestOutboxMachine.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
