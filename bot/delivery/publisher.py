"""What the dispatcher needs of a place where people read cards."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.models import Card, ChannelId, Delivery, Digest, Style


@dataclass(frozen=True)
class Shown:
    """A message that people see: its id, its thread when it does not stand in the channel itself.

    `is_announcement` says that it waits to be published to the channels that follow.
    """

    message: int
    place: ChannelId | None = None
    is_announcement: bool = False


class Publisher(Protocol):
    """Shows cards to people, as their outbox rows say.

    Every method raises TransientError (later), DestinationGone (pause the channel) or Rejected
    (this payload will never be taken). The same nonce never shows a message twice.
    """

    def locale(self, row: Delivery) -> str | None:
        """Return the language of the place itself, as Discord names it; None when unknown."""
        ...

    async def post(self, card: Card, row: Delivery, *, style: Style, nonce: str) -> Shown:
        """Show the card in the row's mode, its roles mentioned."""
        ...

    async def settle(self, card: Card, row: Delivery, shown: Shown) -> None:
        """Do what follows a posted card, the thread under it say; doing it twice does no harm."""
        ...

    async def edit(self, card: Card, row: Delivery, *, style: Style) -> None:
        """Bring the row's message up to the card's present revision; nobody is mentioned again."""
        ...

    async def announce(
        self, card: Card, row: Delivery, *, below: Delivery | None, nonce: str
    ) -> Shown:
        """Tell what the card's revision `row.about` changed, where `below` shows the card."""
        ...

    async def digest(self, digest: Digest, row: Delivery, *, style: Style, nonce: str) -> Shown:
        """Show the digest that the row delivers."""
        ...

    async def find(
        self, row: Delivery, *, since: datetime, below: Delivery | None = None
    ) -> Shown | None:
        """Return the row's message if it was sent after `since`: the card, a notice, a digest."""
        ...

    async def publish(self, row: Delivery) -> None:
        """Hand an announcement to the channels that follow; twice does no harm."""
        ...
