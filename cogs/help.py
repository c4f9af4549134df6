"""`/help`: what the bot is and what to type, for someone who never saw it."""

from discord import Interaction, app_commands
from discord.ext import commands

from bot import __version__
from bot.client import MarketBot
from bot.i18n import say
from cogs.rights import everywhere


class Help(commands.Cog):
    """The manual, on one screen."""

    @everywhere
    @app_commands.command(name="help")
    async def show(self, interaction: Interaction[MarketBot]) -> None:
        """Explain the cards and list the commands."""
        analyst = interaction.client.services.analyst
        foot = say("help-foot", version=__version__, analyst=analyst)
        text = f"{say('help-text')}\n-# {foot}"
        await interaction.response.send_message(text, ephemeral=True)


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Help())
