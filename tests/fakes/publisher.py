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


@dataclass
class FakePublisher:
    """Raises what stands in `failures` first; with `accepts_first` it takes the message before."""

    failures: list[Exception] = field(default_factory=list)
    accepts_first: bool = False
    searches: int = 0
    channels: dict[int, list[FakeMessage]] = field(default_factory=lambda: defaultdict(list))

    async def post(self, card: Card, channel: ChannelId, *, style: Style, nonce: str) -> int:
        if self.failures and not self.accepts_first:
            raise self.failures.pop(0)
        message = self._known(channel, nonce)
        if message is None:
            message = FakeMessage(1000 * channel + len(self.channels[channel]), nonce, card)
            self.channels[channel].append(message)
        if self.failures:
            raise self.failures.pop(0)
        return message.id

    async def edit(self, card: Card, channel: ChannelId, message: int, *, style: Style) -> None:
        if self.failures:
            raise self.failures.pop(0)
        next(m for m in self.channels[channel] if m.id == message).card = card

    async def find(self, card: Card, channel: ChannelId, *, since: datetime) -> int | None:
        self.searches += 1
        return next((m.id for m in self.channels[channel] if m.card.id == card.id), None)

    def forget_nonces(self) -> None:
        """What Discord does after a few minutes."""
        for messages in self.channels.values():
            for message in messages:
                message.nonce = ""

    def _known(self, channel: ChannelId, nonce: str) -> FakeMessage | None:
        return next((m for m in self.channels[channel] if m.nonce == nonce), None)
