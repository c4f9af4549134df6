"""Buttons and selects under a plain message, while somebody uses them."""

import re

import discord
from discord import Interaction

from bot.client import MarketBot
from bot.i18n import say
from cogs.owned import Owned

Press = discord.ui.Button["Panel"]
"""What a button's method is handed besides the interaction."""

_NOT_IN_KEYS = re.compile(r"[^a-z]+")


def worded(label: str) -> str:
    """Return what a button or select says in the language that is spoken."""
    return say(f"press-{_NOT_IN_KEYS.sub('-', label.casefold()).strip('-')}")


class Panel(Owned, discord.ui.View):
    """A message that changes with each press; the press is deferred first, then redrawn."""

    def __init__(self, asked: Interaction[MarketBot]) -> None:
        super().__init__(asked)
        for item in self.children:
            if isinstance(item, discord.ui.Button) and item.label:
                item.label = worded(item.label)
            elif isinstance(item, discord.ui.Select | discord.ui.ChannelSelect):
                item.placeholder = worded(item.placeholder or "")

    async def redraw(self, interaction: Interaction[MarketBot], text: str) -> None:
        """Show the panel in its new state."""
        self._shown_by = interaction
        await interaction.edit_original_response(content=text, view=self)

    async def end(self, interaction: Interaction[MarketBot], text: str) -> None:
        """Leave a sentence where the buttons were."""
        self.stop()
        await interaction.edit_original_response(content=text, view=None)
