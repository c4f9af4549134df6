"""A place that people read, on paper: remembers messages as Discord does, nonces included."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from bot.delivery.publisher import Shown
from bot.models import Card, ChannelId, Delivery, Digest, Style


@dataclass
class FakeMessage:
    id: int
    nonce: str
    card: Card
    about: int = 0
    reply_to: int | None = None
    digest: Digest | None = None


@dataclass
class FakePublisher:
    """Raises what stands in `failures` first; with `accepts_first` it takes the message before."""

    failures: list[Exception] = field(default_factory=list)
    accepts_first: bool = False
    is_announcement: bool = False
    searches: int = 0
    settled: list[int] = field(default_factory=list)
    published: list[int] = field(default_factory=list)
    channels: dict[int, list[FakeMessage]] = field(default_factory=lambda: defaultdict(list))

    def locale(self, row: Delivery) -> str | None:
        return None

    async def post(self, card: Card, row: Delivery, *, style: Style, nonce: str) -> Shown:
        return self._taken(row.channel, FakeMessage(0, nonce, card))

    async def settle(self, card: Card, row: Delivery, shown: Shown) -> None:
        self.settled.append(shown.message)

    async def edit(self, card: Card, row: Delivery, *, style: Style) -> None:
        if self.failures:
            raise self.failures.pop(0)
        next(m for m in self.channels[row.channel] if m.id == row.message).card = card

    async def announce(
        self, card: Card, row: Delivery, *, below: Delivery | None, nonce: str
    ) -> Shown:
        shown = None if below is None else below.message
        return self._taken(row.channel, FakeMessage(0, nonce, card, row.about, shown))

    async def digest(self, digest: Digest, row: Delivery, *, style: Style, nonce: str) -> Shown:
        first = digest.lines[0].card
        return self._taken(row.channel, FakeMessage(0, nonce, first, row.about, digest=digest))

    async def find(
        self, row: Delivery, *, since: datetime, below: Delivery | None = None
    ) -> Shown | None:
        self.searches += 1
        found = (
            m for m in self.channels[row.channel] if (m.card.id, m.about) == (row.card, row.about)
        )
        return next((Shown(m.id) for m in found), None)

    async def publish(self, row: Delivery) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.published.append(row.message or 0)

    def forget_nonces(self) -> None:
        """What Discord does after a few minutes."""
        for messages in self.channels.values():
            for message in messages:
                message.nonce = ""

    def _taken(self, channel: ChannelId, message: FakeMessage) -> Shown:
        if self.failures and not self.accepts_first:
            raise self.failures.pop(0)
        known = self._known(channel, message.nonce)
        if known is None:
            message.id = 1000 * channel + len(self.channels[channel])
            self.channels[channel].append(message)
        if self.failures:
            raise self.failures.pop(0)
        return Shown((known or message).id, is_announcement=self.is_announcement)

    def _known(self, channel: ChannelId, nonce: str) -> FakeMessage | None:
        return next((m for m in self.channels[channel] if m.nonce == nonce), None)
