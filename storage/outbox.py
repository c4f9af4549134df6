"""Which card still has to reach which channel: the promise that none is lost and none doubled.

    PENDING --claim--> SENDING --sent--> SENT (--edits_due/edited--> SENT)
       ^                  |----retry---> PENDING
       |                  |----hold----> HELD --(storage/digests.py)--> LISTED
       '---resend-- DEAD <'----dead

A row found SENDING at start is in doubt: nobody knows whether Discord took it. PAUSED is not
stored: a pending row of a paused channel reads as PAUSED, so pausing and resuming a channel
touch one row. A transition of a row that is gone or has left its state changes nothing.
"""

import json
from datetime import datetime, timedelta

from bot.models import CardId, ChannelId, Delivery, DeliveryId, GuildId, Pause, Status, UserId
from storage.rows import Repository, Row, fields

EDIT_PAUSE = timedelta(minutes=20)
"""Least time between two edits of one message: three an hour; revisions between them coalesce."""


LISTS = ("roles", "users")
"""Columns that hold JSON."""


class Outbox(Repository):
    """Deliveries, one for each card (or notice) and channel, and the channels that are paused."""

    def add(self, delivery: Delivery) -> bool:
        """Queue a card, or a notice about it; False when it is there already, in any state."""
        added = self._run(
            """
            INSERT INTO deliveries (card, channel, guild, about, due_at, created_at, mode, roles,
                users)
            VALUES (:card, :channel, :guild, :about, :due_at, :created_at, :mode, :roles, :users)
            ON CONFLICT (card, channel, about) DO NOTHING
            """,
            **fields(delivery),
        )
        return bool(added)

    def get(self, delivery: DeliveryId) -> Delivery | None:
        """Return one delivery."""
        row = self._row("SELECT * FROM outbox WHERE id = :id", id=delivery)
        return None if row is None else read_delivery(row)

    def due(self, now: datetime, *, limit: int) -> list[Delivery]:
        """Return what may be sent now: at most one row a channel, its oldest.

        A channel that is paused or has a row under way is passed over. Guilds take turns: the
        second channel of a guild comes after the first of every other. The recursion steps
        from channel to channel in the index, so a long queue costs no more than a short one.
        """
        return _deliveries(
            self._rows(
                """
                WITH RECURSIVE lanes (channel) AS (
                    SELECT min(channel) FROM deliveries WHERE status = 'pending'
                    UNION ALL
                    SELECT (SELECT min(channel) FROM deliveries
                            WHERE status = 'pending' AND channel > lanes.channel)
                    FROM lanes WHERE lanes.channel IS NOT NULL
                ), heads (head) AS (
                    SELECT (SELECT id FROM deliveries
                            WHERE status = 'pending' AND channel = lanes.channel
                                AND due_at <= :now
                            ORDER BY due_at, id LIMIT 1)
                    FROM lanes
                    WHERE channel NOT IN (SELECT channel FROM paused_channels)
                        AND channel NOT IN (
                            SELECT channel FROM deliveries WHERE status = 'sending')
                )
                SELECT outbox.* FROM heads JOIN outbox ON outbox.id = heads.head
                LEFT JOIN (
                    SELECT guild AS busy, count(*) AS under_way FROM deliveries
                    WHERE status = 'sending' GROUP BY guild
                ) ON busy = guild
                ORDER BY row_number() OVER (PARTITION BY guild ORDER BY due_at, id)
                    + coalesce(under_way, 0), due_at, id
                LIMIT max(:limit, 0)
                """,
                now=now,
                limit=limit,
            )
        )

    def claim(self, delivery: DeliveryId, now: datetime) -> Delivery | None:
        """Take a row for sending; None when it waits no more, because its guild left for one."""
        claimed = self._run(
            """
            UPDATE deliveries SET status = 'sending', attempts = attempts + 1, tried_at = :now
            WHERE id = :id AND status = 'pending'
            """,
            id=delivery,
            now=now,
        )
        return self.get(delivery) if claimed else None

    def sent(
        self,
        delivery: DeliveryId,
        message: int,
        revision: int,
        now: datetime,
        *,
        place: ChannelId | None = None,
        publish_at: datetime | None = None,
    ) -> None:
        """Note that Discord accepted the message; it showed this revision of the card.

        `place` is its thread when it does not stand in the channel itself; with `publish_at` it
        waits to be published to the channels that follow.
        """
        self._run(
            """
            UPDATE deliveries SET status = 'sent', message = :message, revision = :revision,
                sent_at = :now, error = NULL, place = :place, publish_at = :publish_at,
                stale = about = 0
                    AND :revision < (SELECT revision FROM cards WHERE cards.id = card)
            WHERE id = :id AND status <> 'sent'
            """,
            id=delivery,
            message=message,
            revision=revision,
            now=now,
            place=place,
            publish_at=publish_at,
        )

    def hold(self, delivery: DeliveryId, until: datetime, reason: str) -> None:
        """Keep a card for its channel's digest, which is due then."""
        self._run(
            """
            UPDATE deliveries SET status = 'held', due_at = :until, error = :reason
            WHERE id = :id AND status = 'sending'
            """,
            id=delivery,
            until=until,
            reason=reason,
        )

    def retry(self, delivery: DeliveryId, due_at: datetime, error: str) -> None:
        """Put a row that was not accepted back in the queue."""
        self._run(
            """
            UPDATE deliveries SET status = 'pending', due_at = :due_at, error = :error
            WHERE id = :id AND status = 'sending'
            """,
            id=delivery,
            due_at=due_at,
            error=error,
        )

    def put_off(self, guild: GuildId, error: str, until: datetime) -> int:
        """Let a guild's rows that wait or are held for one reason wait until then; how many."""
        # + keeps SQLite from walking all that the guild was ever sent
        return self._run(
            """
            UPDATE deliveries SET due_at = :until
            WHERE +guild = :guild AND status IN ('pending', 'held') AND error = :error
            """,
            guild=guild,
            error=error,
            until=until,
        )

    def dead(self, delivery: DeliveryId, error: str) -> None:
        """Give a row up that Discord will never accept; it is kept and can be sent again."""
        self._run(
            "UPDATE deliveries SET status = 'dead', error = :error "
            "WHERE id = :id AND status = 'sending'",
            id=delivery,
            error=error,
        )

    def resend(self, delivery: DeliveryId) -> Delivery | None:
        """Queue a dead row once more, as if it were new; None when it is not dead."""
        revived = self._run(
            "UPDATE deliveries SET status = 'pending', attempts = 0 "
            "WHERE id = :id AND status = 'dead'",
            id=delivery,
        )
        return self.get(delivery) if revived else None

    def edits_due(self, now: datetime, *, limit: int) -> list[Delivery]:
        """Return sent rows that show an older revision and may be edited now, longest first."""
        return _deliveries(
            self._rows(
                """
                SELECT outbox.* FROM deliveries JOIN outbox USING (id)
                WHERE deliveries.stale = 1 AND deliveries.edit_after <= :now
                    AND deliveries.channel NOT IN (SELECT channel FROM paused_channels)
                ORDER BY deliveries.edit_after, deliveries.id LIMIT max(:limit, 0)
                """,
                now=now,
                limit=limit,
            )
        )

    def edited(self, delivery: DeliveryId, revision: int, now: datetime) -> None:
        """Note that the message now shows this revision; the next edit keeps its distance."""
        self._run(
            """
            UPDATE deliveries SET revision = :revision, edit_after = :edit_after,
                stale = :revision < (SELECT revision FROM cards WHERE cards.id = card)
            WHERE id = :id AND status = 'sent'
            """,
            id=delivery,
            revision=revision,
            edit_after=now + EDIT_PAUSE,
        )

    def edit_later(self, delivery: DeliveryId, edit_after: datetime) -> None:
        """Put an edit off that was not accepted."""
        self._run(
            "UPDATE deliveries SET edit_after = :edit_after WHERE id = :id",
            id=delivery,
            edit_after=edit_after,
        )

    def pause_channel(self, channel: ChannelId, reason: str, now: datetime) -> bool:
        """Hold a channel's deliveries; False when it is paused already (first reason stays)."""
        paused = self._run(
            """
            INSERT INTO paused_channels (channel, reason, since) VALUES (:channel, :reason, :now)
            ON CONFLICT (channel) DO NOTHING
            """,
            channel=channel,
            reason=reason,
            now=now,
        )
        return bool(paused)

    def resume_channel(self, channel: ChannelId, now: datetime) -> bool:
        """Let a channel's deliveries go on, at once; False when it was not paused."""
        resumed = self._run("DELETE FROM paused_channels WHERE channel = :channel", channel=channel)
        if resumed:
            self._run(
                """
                UPDATE deliveries SET due_at = :now
                WHERE channel = :channel AND status = 'pending' AND due_at > :now
                """,
                channel=channel,
                now=now,
            )
        return bool(resumed)

    def paused(self) -> list[Pause]:
        """Return the paused channels, the longest paused first."""
        rows = self._rows("SELECT * FROM paused_channels ORDER BY since, channel")
        return [Pause.model_validate(row) for row in rows]

    def in_doubt(self) -> list[Delivery]:
        """Return the rows that are SENDING; at start nobody knows whether they arrived."""
        return self._in_state(Status.SENDING)

    def dead_letters(self) -> list[Delivery]:
        """Return what Discord refused for good, oldest first."""
        return self._in_state(Status.DEAD)

    def of_card(self, card: CardId) -> list[Delivery]:
        """Return where a card and its notices go or went, in the order they were queued."""
        return _deliveries(
            self._rows("SELECT * FROM outbox WHERE card = :card ORDER BY id", card=card)
        )

    def shown(self, row: Delivery) -> Delivery | None:
        """Return the delivery that shows the row's card in its channel, None before one does."""
        found = self._row(
            """
            SELECT * FROM outbox
            WHERE card = :card AND channel = :channel AND about = 0 AND message > 0
            """,
            card=row.card,
            channel=row.channel,
        )
        return None if found is None else read_delivery(found)

    def live(self, channel: ChannelId, since: datetime) -> int:
        """Return how many cards were posted to a channel after then; digests do not count."""
        return int(
            self._value(
                """
                SELECT count(*) FROM deliveries
                WHERE channel = :channel AND sent_at > :since AND about = 0
                """,
                channel=channel,
                since=since,
            )
        )

    def by_message(self, message: int) -> Delivery | None:
        """Return the delivery that a Discord message is."""
        row = self._row("SELECT * FROM outbox WHERE message = :message", message=message)
        return None if row is None else read_delivery(row)

    def depth(self) -> int:
        """Return how many deliveries wait or are under way; paused channels do not count."""
        return int(
            self._value(
                """
                SELECT count(*) FROM deliveries WHERE status = 'sending' OR status = 'pending'
                    AND channel NOT IN (SELECT channel FROM paused_channels)
                """
            )
        )

    def waiting(self, channel: ChannelId) -> int:
        """Return how many deliveries to a channel wait, whether it is paused or not."""
        return int(
            self._value(
                "SELECT count(*) FROM deliveries WHERE status = 'pending' AND channel = :channel",
                channel=channel,
            )
        )

    def last_sent(self, channel: ChannelId) -> Delivery | None:
        """Return the newest delivery that a channel got, None before the first."""
        row = self._row(
            """
            SELECT * FROM outbox WHERE channel = :channel AND sent_at IS NOT NULL
            ORDER BY sent_at DESC LIMIT 1
            """,
            channel=channel,
        )
        return None if row is None else read_delivery(row)

    def oldest_pending(self, now: datetime) -> timedelta | None:
        """Return for how long the oldest delivery that is due waits; None when none is."""
        since = self._value(
            """
            SELECT min(created_at) FROM deliveries WHERE status = 'pending' AND due_at <= :now
                AND channel NOT IN (SELECT channel FROM paused_channels)
            """,
            now=now,
        )
        return None if since is None else now - datetime.fromisoformat(since)

    def drop_waiting(self, channel: ChannelId) -> int:
        """Delete the cards that wait for a channel nobody reads any more; return how many."""
        return self._run(
            """
            DELETE FROM deliveries
            WHERE channel = :channel AND about = 0 AND status IN ('pending', 'held')
            """,
            channel=channel,
        )

    def forget_channel(self, channel: ChannelId) -> int:
        """Delete a channel's deliveries, digests and pause; return how many deliveries."""
        self._run("DELETE FROM paused_channels WHERE channel = :channel", channel=channel)
        forgotten = self._run("DELETE FROM deliveries WHERE channel = :channel", channel=channel)
        self._run("DELETE FROM digests WHERE channel = :channel", channel=channel)
        return forgotten

    def forget_user(self, user: UserId) -> int:
        """Let deliveries forget that they name a member; return how many did."""
        return self._run(
            """
            UPDATE deliveries SET users = (
                SELECT json_group_array(value) FROM json_each(deliveries.users)
                WHERE value <> :user)
            WHERE :user IN (SELECT value FROM json_each(deliveries.users))
            """,
            user=user,
        )

    def forget_guild(self, guild: GuildId) -> int:
        """Delete a guild's deliveries, digests and pauses; return how many deliveries."""
        self._run(
            "DELETE FROM paused_channels WHERE channel IN "
            "(SELECT channel FROM deliveries WHERE guild = :guild)",
            guild=guild,
        )
        forgotten = self._run("DELETE FROM deliveries WHERE guild = :guild", guild=guild)
        self._run("DELETE FROM digests WHERE guild = :guild", guild=guild)
        return forgotten

    def _in_state(self, status: Status) -> list[Delivery]:
        """Return all rows in a stored state, oldest first."""
        return _deliveries(
            self._rows(
                """
                SELECT outbox.* FROM deliveries JOIN outbox USING (id)
                WHERE deliveries.status = :status ORDER BY deliveries.id
                """,
                status=status,
            )
        )


def _deliveries(rows: list[Row]) -> list[Delivery]:
    return [read_delivery(row) for row in rows]


def read_delivery(row: Row) -> Delivery:
    """Return a row of the view `outbox` as a model."""
    return Delivery.model_validate({**row, **{name: json.loads(row[name]) for name in LISTS}})
