"""A card on its way to one channel."""

from enum import StrEnum

from pydantic import AwareDatetime

from bot.models.base import CardId, ChannelId, DeliveryId, GuildId, Model


class Status(StrEnum):
    """Where a delivery stands.

    PENDING waits for `due_at`; SENDING was handed to Discord and its answer is not known yet
    (after a restart: in doubt, looked up before it is sent again); SENT has its message id;
    PAUSED waits for the channel to come back; DEAD will never be accepted.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    PAUSED = "paused"
    DEAD = "dead"


class Delivery(Model):
    """One row of the outbox: this card in this channel, exactly one visible message.

    `about` is 0 for the card itself; else the message is a notice, and it names the revision whose
    change it tells. `revision` is the card's revision that was last sent; -1 before the first send.
    """

    id: DeliveryId = DeliveryId(0)
    card: CardId
    channel: ChannelId
    guild: GuildId
    about: int = 0
    status: Status = Status.PENDING
    revision: int = -1
    attempts: int = 0
    tried_at: AwareDatetime | None = None
    """When it was last handed to Discord."""
    due_at: AwareDatetime
    created_at: AwareDatetime
    sent_at: AwareDatetime | None = None
    message: int | None = None
    error: str | None = None


class Pause(Model):
    """A channel that cannot be written to: its deliveries wait until it is back."""

    channel: ChannelId
    reason: str
    since: AwareDatetime
