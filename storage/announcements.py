"""Messages of announcement channels that wait to be published to the channels that follow."""

from datetime import datetime

from bot.models import ChannelId, Delivery, DeliveryId
from storage.outbox import read_delivery
from storage.rows import Repository


class Announcements(Repository):
    """What is to be published, and how much a channel published lately."""

    def due(self, now: datetime, *, limit: int) -> list[Delivery]:
        """Return the messages that may be published now: one a channel, its oldest."""
        rows = self._rows(
            """
            SELECT outbox.* FROM outbox JOIN (
                SELECT min(id) AS id FROM deliveries
                WHERE publish_at <= :now AND status = 'sent'
                    AND channel NOT IN (SELECT channel FROM paused_channels)
                GROUP BY channel) AS heads USING (id)
            ORDER BY id LIMIT max(:limit, 0)
            """,
            now=now,
            limit=limit,
        )
        return [read_delivery(row) for row in rows]

    def since(self, channel: ChannelId, since: datetime) -> list[datetime]:
        """Return when the channel published something after then, oldest first."""
        rows = self._rows(
            """
            SELECT published_at FROM deliveries
            WHERE channel = :channel AND published_at > :since ORDER BY published_at
            """,
            channel=channel,
            since=since,
        )
        return [datetime.fromisoformat(row["published_at"]) for row in rows]

    def published(self, delivery: DeliveryId, now: datetime) -> None:
        """Note that a message was published, or cannot be any more."""
        self._run(
            "UPDATE deliveries SET publish_at = NULL, published_at = :now WHERE id = :id",
            id=delivery,
            now=now,
        )

    def later(self, channel: ChannelId, publish_at: datetime) -> None:
        """Put off what a channel still has to publish."""
        self._run(
            """
            UPDATE deliveries SET publish_at = :publish_at
            WHERE channel = :channel AND publish_at < :publish_at
            """,
            channel=channel,
            publish_at=publish_at,
        )
