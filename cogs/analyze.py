"""`/analyze`: what the news says about a coin, a topic or a link."""

import re

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.briefing import briefing_components
from bot.cards.components import components
from bot.client import MarketBot
from bot.errors import AskedWrong
from cogs.drawn import DrawnLayout
from cogs.options import WINDOW_CHOICES, WINDOWS, complete_target
from cogs.rights import everywhere

MENU = "Analyze links"
MOST_LINKS = 3
MESSAGE = 2000
"""Characters of a message."""

LINK = re.compile(r"https?://[^\s<>()\[\]\"'|\\^`{}]+")


class Analyze(commands.Cog):
    """Questions about a coin, a topic or a page."""

    def __init__(self, bot: MarketBot) -> None:
        self._desk = bot.services.desk
        self._tree = bot.tree
        # a menu cannot be declared inside a cog, so the cog brings its own and takes it along
        self._menu = app_commands.ContextMenu(name=MENU, callback=self.analyze_links)
        app_commands.checks.cooldown(5, 60.0)(self._menu)
        bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take the menu entry away with the cog."""
        self._tree.remove_command(MENU, type=self._menu.type)

    @everywhere
    @app_commands.command()
    @app_commands.describe(
        target="A coin (BTC), a topic (Fed) or a link to an article",
        window="How far back to look; 24 hours when left out",
        public="Whether everybody in the channel sees the answer; yes when left out",
    )
    @app_commands.autocomplete(target=complete_target)
    @app_commands.choices(window=WINDOW_CHOICES)
    @app_commands.checks.cooldown(5, 60.0)
    async def analyze(
        self,
        interaction: Interaction[MarketBot],
        target: str,
        window: str = "24 hours",
        *,
        public: bool = True,
    ) -> None:
        """Say what the news means for a coin or a topic, or what a linked article says."""
        target = target.strip().strip("<>")
        is_link = target.casefold().startswith(("http://", "https://"))
        if not is_link:
            self._desk.subject(target)  # what is unknown is told privately: before the defer
        await interaction.response.defer(ephemeral=not public, thinking=True)
        if is_link:
            drawn = components(await self._desk.read(target))
        else:
            drawn = briefing_components(await self._desk.brief(target, WINDOWS[window]))
        await interaction.followup.send(view=DrawnLayout(drawn), ephemeral=not public)

    async def analyze_links(
        self, interaction: Interaction[MarketBot], message: discord.Message
    ) -> None:
        """Judge the pages a message links to, for whoever asked alone."""
        links = links_of(message)
        if not links:
            raise AskedWrong("wrong-message-link")
        await interaction.response.defer(ephemeral=True, thinking=True)
        for link in links[:MOST_LINKS]:
            try:
                card = await self._desk.read(link)
                view = DrawnLayout(components(card))
            except AskedWrong as refusal:
                await interaction.followup.send(f"<{link}>: {refusal}"[:MESSAGE], ephemeral=True)
            else:
                await interaction.followup.send(view=view, ephemeral=True)


def links_of(message: discord.Message) -> tuple[str, ...]:
    """Return the web addresses in a message's text and embeds, each once, in their order."""
    texts = [message.content, *(embed.url or "" for embed in message.embeds)]
    found = (match.rstrip(".,;:!?") for text in texts for match in LINK.findall(text))
    return tuple(dict.fromkeys(found))


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Analyze(bot))
