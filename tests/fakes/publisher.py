"""A place that people read, on paper: remembers messages as Discord does, nonces included."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from bot.models import Card, ChannelId, Style


@dataclass
class FakeMessage:
    id: int
    nonce: str
    card: Card
    about: int = 0
    reply_to: int | None = None


@dataclass
class FakePublisher:
    """Raises what stands in `failures` first; with `accepts_first` it takes the message before."""

    failures: list[Exception] = field(default_factory=list)
    accepts_first: bool = False
    searches: int = 0
    channels: dict[int, list[FakeMessage]] = field(default_factory=lambda: defaultdict(list))

    async def post(self, card: Card, channel: ChannelId, *, style: Style, nonce: str) -> int:
        return self._taken(channel, FakeMessage(0, nonce, card))

    async def edit(self, card: Card, channel: ChannelId, message: int, *, style: Style) -> None:
        if self.failures:
            raise self.failures.pop(0)
        next(m for m in self.channels[channel] if m.id == message).card = card

    async def announce(
        self, card: Card, channel: ChannelId, *, about: int, reply_to: int | None, nonce: str
    ) -> int:
        return self._taken(channel, FakeMessage(0, nonce, card, about, reply_to))

    async def find(
        self, card: Card, channel: ChannelId, *, since: datetime, about: int = 0
    ) -> int | None:
        self.searches += 1
        found = (m for m in self.channels[channel] if (m.card.id, m.about) == (card.id, about))
        return next((m.id for m in found), None)

    def forget_nonces(self) -> None:
        """What Discord does after a few minutes."""
        for messages in self.channels.values():
            for message in messages:
                message.nonce = ""

    def _taken(self, channel: ChannelId, message: FakeMessage) -> int:
        if self.failures and not self.accepts_first:
            raise self.failures.pop(0)
        known = self._known(channel, message.nonce)
        if known is None:
            message.id = 1000 * channel + len(self.channels[channel])
            self.channels[channel].append(message)
        if self.failures:
            raise self.failures.pop(0)
        return (known or message).id

    def _known(self, channel: ChannelId, nonce: str) -> FakeMessage | None:
        return next((m for m in self.channels[channel] if m.nonce == nonce), None)
