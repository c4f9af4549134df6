"""`/analyze`: what the news says about a coin, a topic or a link."""

from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.briefing import briefing_components
from bot.cards.components import components
from bot.client import MarketBot
from bot.services.desk import Desk
from cogs.drawn import DrawnLayout
from cogs.options import WINDOW_CHOICES, WINDOWS, complete_target


class Analyze(commands.Cog):
    """Questions about a coin, a topic or a page."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @app_commands.command()
    @app_commands.describe(
        target="A coin (BTC), a topic (Fed) or a link to an article",
        window="How far back to look; 24 hours when left out",
    )
    @app_commands.autocomplete(target=complete_target)
    @app_commands.choices(window=WINDOW_CHOICES)
    @app_commands.checks.cooldown(5, 60.0)
    async def analyze(
        self, interaction: Interaction[MarketBot], target: str, window: str = "24 hours"
    ) -> None:
        """Say what the news means for a coin or a topic, or what a linked article says."""
        is_link = target.startswith(("http://", "https://"))
        if not is_link:
            self._desk.subject(target)  # what is unknown is told privately: before the defer
        await interaction.response.defer(thinking=True)
        if is_link:
            drawn = components(await self._desk.read(target))
        else:
            drawn = briefing_components(await self._desk.brief(target, WINDOWS[window]))
        await interaction.followup.send(view=DrawnLayout(drawn))


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Analyze(bot.services.desk))
