"""The preview's channel: cards in the terminal, with one line that says how far things are."""

import itertools
from datetime import datetime

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from bot.cards.escape import visible
from bot.cards.text import text
from bot.cards.words import marks
from bot.delivery.publisher import Shown
from bot.models import Axis, Card, CardId, ChannelId, Delivery, Digest, Direction, GuildId, Style

CHANNEL = ChannelId(1)
GUILD = GuildId(0)
"""The terminal is one more channel to the dispatcher; Discord's ids are never this small."""

EDGE = {Direction.BULLISH: "green", Direction.BEARISH: "red", Direction.NEUTRAL: "bright_black"}
WIDTH = 100
AXES = rf"(?m)^({'|'.join(Axis)}): .*$"


class Terminal:
    """Implements bot.delivery.publisher.Publisher on a console."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._numbers = itertools.count(1)
        self._shown: set[CardId] = set()

    def locale(self, row: Delivery) -> str | None:
        """Return None: the terminal speaks English."""
        return None

    async def post(self, card: Card, row: Delivery, *, style: Style, nonce: str) -> Shown:
        """Print the card, unless it was shown among those of an earlier run."""
        if card.id not in self._shown:
            self.show(card)
        return Shown(next(self._numbers))

    async def settle(self, card: Card, row: Delivery, shown: Shown) -> None:
        """Do nothing: a terminal has no threads."""

    async def edit(self, card: Card, row: Delivery, *, style: Style) -> None:
        """Print what changed; a terminal cannot take back what it printed."""
        changed = card.changes[-1].text if card.changes else "updated"
        self._console.print(Text(f"↻ {_named(card)}: {visible(changed)}", style="dim"))

    async def announce(
        self, card: Card, row: Delivery, *, below: Delivery | None, nonce: str
    ) -> Shown:
        """Print what a level changed to."""
        lines = "; ".join(change.text for change in card.changes if change.revision == row.about)
        self._console.print(Text(f"! {_named(card)}: {visible(lines)}", style="bold"))
        return Shown(next(self._numbers))

    async def digest(self, digest: Digest, row: Delivery, *, style: Style, nonce: str) -> Shown:
        """Print the headlines."""
        for line in digest.lines:
            self._console.print(Text(f"- {_named(line.card)}"))
        return Shown(next(self._numbers))

    async def find(
        self, row: Delivery, *, since: datetime, below: Delivery | None = None
    ) -> Shown | None:
        """Return None: what an earlier run printed is gone with its terminal."""
        return None

    async def publish(self, row: Delivery) -> None:
        """Do nothing: nobody follows a terminal."""

    def show(self, card: Card) -> None:
        """Print one card in its frame."""
        self._shown.add(card.id)
        self._console.print(
            Panel(
                drawn(card),
                border_style=EDGE[card.analysis.direction.level],
                width=min(WIDTH, self._console.width),
                title="SAMPLE" if card.sample else None,
                title_align="right",
            )
        )


def _named(card: Card) -> str:
    sample = "[SAMPLE] " if card.sample else ""
    return f"{sample}{visible(card.title)}"


def drawn(card: Card) -> Text:
    """Return a card's text, marks in yellow, title and levels in bold, small print dim."""
    shown = Text(text(card))
    lines = shown.plain.splitlines()
    before = sum(len(line) + 1 for line in lines[: len(marks(card))])
    shown.stylize("bold yellow", 0, before)
    shown.stylize("bold", before, before + len(lines[len(marks(card))]))
    shown.highlight_regex(AXES, "bold")
    shown.stylize("dim", len(shown.plain) - len(lines[-1]))
    return shown
