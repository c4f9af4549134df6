"""`/news`: the newest cards, for whoever does not want to wait for the channel."""

from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.briefing import news_components
from bot.client import MarketBot
from bot.services.desk import Desk
from cogs.drawn import DrawnLayout
from cogs.options import WINDOW_CHOICES, WINDOWS, complete_target


class News(commands.Cog):
    """Lists what was published."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    @app_commands.describe(
        tag="A coin (BTC) or a topic (Fed); all news when left out",
        window="How far back to look; 24 hours when left out",
        limit="How many stories, 1 to 10; 5 when left out",
    )
    @app_commands.autocomplete(tag=complete_target)
    @app_commands.choices(window=WINDOW_CHOICES)
    async def news(
        self,
        interaction: Interaction[MarketBot],
        tag: str | None = None,
        window: str = "24 hours",
        limit: app_commands.Range[int, 1, 10] = 5,
    ) -> None:
        """List the newest stories with their four levels and links."""
        if tag is not None:
            self._desk.subject(tag)  # what is unknown is told privately: before the defer
        await interaction.response.defer(thinking=True)
        cards = await self._desk.newest(tag, WINDOWS[window], limit=limit)
        await interaction.followup.send(view=DrawnLayout(news_components(cards, window=window)))


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(News(bot.services.desk))
