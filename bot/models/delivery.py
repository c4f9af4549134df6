"""A card on its way to one channel."""

from enum import StrEnum

from pydantic import AwareDatetime

from bot.models.base import CardId, ChannelId, DeliveryId, DigestId, GuildId, Model, RoleId, UserId
from bot.models.subscription import Mode


class Status(StrEnum):
    """Where a delivery stands.

    PENDING waits for `due_at`; SENDING was handed to Discord and its answer is not known yet
    (after a restart: in doubt, looked up before it is sent again); SENT has its message id;
    PAUSED waits for the channel to come back; HELD waits until `due_at` for its channel's digest
    and `error` says why; LISTED is named by a digest; DEAD will never be accepted.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    PAUSED = "paused"
    HELD = "held"
    LISTED = "listed"
    DEAD = "dead"


class Delivery(Model):
    """One row of the outbox: this card in this channel, exactly one visible message.

    `about` is 0 for the card itself. Above, the message is a notice, and `about` names the revision
    whose change it tells; below, it is the digest of that number, and `card` its first.
    `revision` is the card's revision that was last sent; -1 before the first send. `roles` and
    `users` are mentioned above the card when it is posted, and by no edit.
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
    mode: Mode = Mode.LIVE
    roles: tuple[RoleId, ...] = ()
    users: tuple[UserId, ...] = ()
    place: ChannelId | None = None
    """Where the message stands when it is not the channel itself: the thread of a forum post."""

    @property
    def digest(self) -> DigestId | None:
        """Return the number of the digest that the message is; None when it is none."""
        return DigestId(-self.about) if self.about < 0 else None

    @property
    def stands_in(self) -> ChannelId:
        """Return the channel or thread that has the message."""
        return self.channel if self.place is None else self.place

    @property
    def talk(self) -> ChannelId:
        """Return where notices about the card go; a thread has the id of its first message."""
        if self.mode is Mode.THREAD and self.message:
            return ChannelId(self.message)
        return self.stands_in


class Pause(Model):
    """A channel that cannot be written to: its deliveries wait until it is back."""

    channel: ChannelId
    reason: str
    since: AwareDatetime
