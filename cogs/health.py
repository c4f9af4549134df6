"""`/health`: how the bot does."""

from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.health import health_text
from bot.client import MarketBot
from bot.services.health import look
from bot.services.services import Services
from cogs.rights import everywhere


class Health(commands.Cog):
    """Sources, deliveries, the analyst and what it costs."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @everywhere
    @app_commands.command()
    async def health(self, interaction: Interaction[MarketBot]) -> None:
        """Say how the bot does: sources, deliveries, the analyst."""
        services = self._services
        now = services.clock.now()
        found = await services.database.read(
            lambda store: look(store, analyst=services.analyst, now=now)
        )
        await interaction.response.send_message(health_text(found), ephemeral=True)


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Health(bot.services))
