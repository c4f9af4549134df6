"""`/news`: the stored stories, searched, for whoever does not want to wait for the channel."""

from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.listing import news_head
from bot.client import MarketBot
from bot.models import Direction, Level
from bot.services.search import MOST, Finder
from cogs.options import (
    ASKED,
    LEVEL_CHOICES,
    MINUTE,
    WINDOW_CHOICES,
    WINDOWS,
    complete_outlet,
    complete_tags,
)
from cogs.paging import card_pages
from cogs.rights import everywhere

DIRECTIONS = [app_commands.Choice(name=way.value, value=way.value) for way in Direction]

RECENT, FAR = "24 hours", "30 days"
"""How far back a list reaches; one with search words reaches further."""


class News(commands.Cog):
    """Lists what was published."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder

    @everywhere
    @app_commands.command()
    @app_commands.describe(
        search="Words that one of the story's reports must have",
        tags="Coins, topics or directions, comma separated (BTC, Fed); any of them will do",
        impact="The least Price Impact",
        direction="The Price Direction",
        source="An outlet that reported the story",
        since="How far back; 24 hours when left out, 30 days with search words",
    )
    @app_commands.autocomplete(tags=complete_tags, source=complete_outlet)
    @app_commands.choices(impact=LEVEL_CHOICES, direction=DIRECTIONS, since=WINDOW_CHOICES)
    @app_commands.checks.cooldown(ASKED, MINUTE)
    async def news(
        self,
        interaction: Interaction[MarketBot],
        *,
        search: str = "",
        tags: str = "",
        impact: str = Level.LOW.value,
        direction: str = "",
        source: str = "",
        since: str = "",
    ) -> None:
        """List or search the stories, newest first; choose one to read its card."""
        window = since or (FAR if search else RECENT)
        wanted = await self._finder.search(
            WINDOWS[window],
            words=search,
            tags=tags,
            outlet=source,
            min_impact=Level(impact),
            direction=Direction(direction) if direction else None,
        )
        await interaction.response.defer(thinking=True)
        found = await self._finder.found(wanted)
        head = news_head(wanted, window, len(found), most=MOST)
        await card_pages(interaction, self._finder, found, head).show(interaction)


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(News(bot.services.finder))
