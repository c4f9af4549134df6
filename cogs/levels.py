"""`/levels`: what each level means."""

from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.levels import levels_text
from bot.client import MarketBot
from cogs.rights import everywhere


class Levels(commands.Cog):
    """The words on every card, explained."""

    @everywhere
    @app_commands.command()
    async def levels(self, interaction: Interaction[MarketBot]) -> None:
        """Explain the levels on a card and when a call is held against the price."""
        await interaction.response.send_message(levels_text(), ephemeral=True)


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Levels())
