"""`/digest`: what matters most of a span, in one message."""

from functools import partial

from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.digest import components, summary_text
from bot.client import MarketBot
from bot.models import ChannelId, GuildId
from bot.services.digests import Digests
from bot.services.search import Finder
from cogs.drawn import DrawnLayout
from cogs.options import ASKED, MINUTE, WINDOW_CHOICES, WINDOWS, complete_tags
from cogs.places import seen_by
from cogs.rights import everywhere

USUAL = "24 hours"


class Digest(commands.Cog):
    """Sums up what was published."""

    def __init__(self, finder: Finder, digests: Digests) -> None:
        self._finder = finder
        self._digests = digests

    @everywhere
    @app_commands.command()
    @app_commands.describe(
        window="How far back to look; 24 hours when left out",
        tags="Coins, topics or directions, comma separated (BTC, Fed); any of them will do",
        public="Whether everybody in the channel sees the answer; else you alone",
    )
    @app_commands.choices(window=WINDOW_CHOICES)
    @app_commands.autocomplete(tags=complete_tags)
    @app_commands.checks.cooldown(ASKED, MINUTE)
    async def digest(
        self,
        interaction: Interaction[MarketBot],
        *,
        window: str = USUAL,
        tags: str = "",
        public: bool = False,
    ) -> None:
        """List the most important stories by tag, with links to their cards."""
        search = await self._finder.search(WINDOWS[window], tags=tags)
        await interaction.response.defer(ephemeral=not public, thinking=True)
        guild = None if interaction.guild_id is None else GuildId(interaction.guild_id)
        near = ChannelId(interaction.channel_id or 0)
        sees = partial(seen_by, interaction, is_public=public)
        lines = await self._digests.summary(search, guild, near, sees=sees)
        page = interaction.client.services.public_url
        text = summary_text(search, window, lines, page)
        await interaction.followup.send(view=DrawnLayout(components(text)))


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    services = bot.services
    await bot.add_cog(Digest(services.finder, Digests(services.database, services.clock)))
