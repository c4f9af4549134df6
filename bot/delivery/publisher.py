"""What the dispatcher needs of a place where people read cards."""

from datetime import datetime
from typing import Protocol

from bot.models import Card, ChannelId, Style


class Publisher(Protocol):
    """Shows cards to people.

    Every method raises TransientError (later), DestinationGone (pause the channel) or Rejected
    (this payload will never be taken).
    """

    async def post(self, card: Card, channel: ChannelId, *, style: Style, nonce: str) -> int:
        """Show the card and return the message's id; the same nonce never shows it twice."""
        ...

    async def edit(self, card: Card, channel: ChannelId, message: int, *, style: Style) -> None:
        """Bring the message up to the card's present revision."""
        ...

    async def announce(
        self, card: Card, channel: ChannelId, *, about: int, reply_to: int | None, nonce: str
    ) -> int:
        """Tell what the card's revision `about` changed, below its message; return the id."""
        ...

    async def find(
        self, card: Card, channel: ChannelId, *, since: datetime, about: int = 0
    ) -> int | None:
        """Return the id of our message with this card, or with this notice, sent after `since`."""
        ...
