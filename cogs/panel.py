"""Buttons and selects under a plain message, while somebody uses them."""

import discord
from discord import Interaction

from bot.client import MarketBot
from cogs.owned import Owned

Press = discord.ui.Button["Panel"]
"""What a button's method is handed besides the interaction."""


class Panel(Owned, discord.ui.View):
    """A message that changes with each press; the press is deferred first, then redrawn."""

    async def redraw(self, interaction: Interaction[MarketBot], text: str) -> None:
        """Show the panel in its new state."""
        self._shown_by = interaction
        await interaction.edit_original_response(content=text, view=self)

    async def end(self, interaction: Interaction[MarketBot], text: str) -> None:
        """Leave a sentence where the buttons were."""
        self.stop()
        await interaction.edit_original_response(content=text, view=None)
