"""Cards that were held back, and the digests that list them.

A digest is made in one transaction: its number, the rows it lists, and the outbox row by which it
is delivered like any other message.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.models import CardId, ChannelId, Delivery, Digest, DigestId, GuildId
from storage.outbox import read_delivery
from storage.rows import Repository, fields


class Digests(Repository):
    """Held cards by channel, digests by number."""

    def channels_due(self, now: datetime) -> list[ChannelId]:
        """Return the channels whose held cards are to be listed now; paused ones wait."""
        rows = self._rows(
            """
            SELECT DISTINCT channel FROM deliveries
            WHERE status = 'held' AND due_at <= :now
                AND channel NOT IN (SELECT channel FROM paused_channels)
            ORDER BY channel
            """,
            now=now,
        )
        return [ChannelId(row["channel"]) for row in rows]

    def held(self, channel: ChannelId, now: datetime) -> list[Delivery]:
        """Return the cards that a channel's next digest lists if it is made now."""
        rows = self._rows(
            """
            SELECT outbox.* FROM deliveries JOIN outbox USING (id)
            WHERE deliveries.status = 'held' AND deliveries.channel = :channel
                AND deliveries.due_at <= :now
            ORDER BY deliveries.id
            """,
            channel=channel,
            now=now,
        )
        return [read_delivery(row) for row in rows]

    def add(self, digest: Digest, first: CardId, rows: Iterable[Delivery]) -> DigestId:
        """Make a digest of held cards and queue it; `first` is the card it begins with."""
        number = DigestId(
            self._value(
                """
                INSERT INTO digests (guild, channel, made_at, is_late)
                VALUES (:guild, :channel, :made_at, :is_late) RETURNING id
                """,
                **fields(digest.model_copy(update={"lines": ()})),
            )
        )
        self._run(
            """
            UPDATE deliveries SET status = 'listed', digest = :digest
            WHERE status = 'held' AND id IN (SELECT value FROM json_each(:rows))
            """,
            digest=number,
            rows=tuple(row.id for row in rows),
        )
        self._run(
            """
            INSERT INTO deliveries (card, channel, guild, about, due_at, created_at)
            VALUES (:card, :channel, :guild, -:digest, :made_at, :made_at)
            """,
            digest=number,
            card=first,
            **fields(digest),
        )
        return number

    def shown(self, guild: GuildId, cards: Sequence[CardId]) -> list[Delivery]:
        """Return the deliveries by which these cards were posted in a server, oldest first."""
        rows = self._rows(
            """
            SELECT * FROM outbox
            WHERE card IN (SELECT value FROM json_each(:cards))
                AND guild = :guild AND about = 0 AND message > 0
            ORDER BY id
            """,
            guild=guild,
            cards=tuple(cards),
        )
        return [read_delivery(row) for row in rows]

    def get(self, digest: DigestId) -> Digest | None:
        """Return a digest without its lines."""
        row = self._row("SELECT * FROM digests WHERE id = :digest", digest=digest)
        return None if row is None else Digest.model_validate(row)

    def cards(self, digest: DigestId) -> list[CardId]:
        """Return the cards that a digest lists, in the order they came."""
        rows = self._rows(
            "SELECT card FROM deliveries WHERE digest = :digest ORDER BY id", digest=digest
        )
        return [CardId(row["card"]) for row in rows]
