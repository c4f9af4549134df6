"""The preview's channel: cards in the terminal, with one line that says how far things are."""

import itertools
from datetime import datetime

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from bot.cards.text import text
from bot.models import Card, ChannelId, Direction, GuildId, Style

CHANNEL = ChannelId(1)
GUILD = GuildId(0)
"""The terminal is one more channel to the dispatcher; Discord's ids are never this small."""

EDGE = {Direction.BULLISH: "green", Direction.BEARISH: "red", Direction.NEUTRAL: "bright_black"}
WIDTH = 100


class Terminal:
    """Implements bot.delivery.publisher.Publisher on a console."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._numbers = itertools.count(1)

    async def post(self, card: Card, channel: ChannelId, *, style: Style, nonce: str) -> int:
        """Print the card."""
        self.show(card)
        return next(self._numbers)

    async def edit(self, card: Card, channel: ChannelId, message: int, *, style: Style) -> None:
        """Print what changed; a terminal cannot take back what it printed."""
        changed = card.changes[-1].text if card.changes else "updated"
        self._console.print(Text(f"↻ {card.title}: {changed}", style="dim"))

    async def announce(
        self, card: Card, channel: ChannelId, *, about: int, reply_to: int | None, nonce: str
    ) -> int:
        """Print what a level changed to."""
        lines = "; ".join(change.text for change in card.changes if change.revision == about)
        self._console.print(Text(f"! {card.title}: {lines}", style="bold"))
        return next(self._numbers)

    async def find(
        self, card: Card, channel: ChannelId, *, since: datetime, about: int = 0
    ) -> int | None:
        """Return None: what an earlier run printed is gone with its terminal."""
        return None

    def show(self, card: Card) -> None:
        """Print one card in its frame."""
        self._console.print(
            Panel(
                Text(text(card)),
                border_style=EDGE[card.analysis.direction.level],
                width=min(WIDTH, self._console.width),
                title="SAMPLE" if card.sample else None,
                title_align="right",
            )
        )
