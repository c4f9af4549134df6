"""`/why` and "Why this card?": how far a story came on its way here, and what stopped it."""

import re

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.why import why_text
from bot.client import MarketBot
from bot.errors import AskedWrong
from bot.models import ChannelId, Decision
from cogs.analyze import links_of
from cogs.options import ASKED, MINUTE, complete_card
from cogs.places import Postable

MENU = "Why this card?"

_MESSAGE = re.compile(r"/channels/\d+/([1-8]\d{18}|\d{1,18})/\d+")
"""The channel in a message's link."""


class Why(commands.Cog):
    """Explains what was posted and what was not."""

    def __init__(self, bot: MarketBot) -> None:
        self._decisions = bot.services.why
        self._tree = bot.tree
        # a menu cannot be declared inside a cog, so the cog brings its own and takes it along
        self._menu = app_commands.ContextMenu(name=MENU, callback=self.why_this)
        bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take the menu entry away with the cog."""
        self._tree.remove_command(MENU, type=self._menu.type)

    @app_commands.command()
    @app_commands.rename(asked="card")
    @app_commands.describe(
        asked="Words of a headline, a card's id, a link to its message, or an article's link",
        channel="For which channel; this one when left out",
    )
    @app_commands.autocomplete(asked=complete_card)
    @app_commands.checks.cooldown(ASKED, MINUTE)
    async def why(
        self,
        interaction: Interaction[MarketBot],
        asked: str,
        channel: Postable | None = None,
    ) -> None:
        """Say why a story was posted to a channel or not, and which setting would change it."""
        place = seen(interaction, channel) or linked(interaction, asked) or here(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        decision = await self._decisions.decision(asked, place)
        await interaction.followup.send(why_text(decision), ephemeral=True)

    async def why_this(self, interaction: Interaction[MarketBot], message: discord.Message) -> None:
        """Say the same of the card that a message shows, or of the page that it links to."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        decision = await self._of_message(message, here(interaction))
        await interaction.followup.send(why_text(decision), ephemeral=True)

    async def _of_message(self, message: discord.Message, place: ChannelId | None) -> Decision:
        found = await self._decisions.of_message(message.id, place)
        if found is not None:
            return found
        links = links_of(message)
        if not links:
            raise AskedWrong("wrong-message")
        return await self._decisions.decision(links[0], place)


def here(interaction: Interaction[MarketBot]) -> ChannelId | None:
    """Return the channel that was asked in; a private chat has what its member follows."""
    return None if interaction.channel_id is None else ChannelId(interaction.channel_id)


def seen(interaction: Interaction[MarketBot], channel: Postable | None) -> ChannelId | None:
    """Return the channel that was named; AskedWrong for one that the member may not see."""
    if channel is None:
        return None
    if not isinstance(interaction.user, discord.Member) or not _may_see(interaction.user, channel):
        raise AskedWrong("wrong-channel")
    return ChannelId(channel.id)


def linked(interaction: Interaction[MarketBot], asked: str) -> ChannelId | None:
    """Return the channel of a message's link when the member may see it."""
    found = _MESSAGE.search(asked)
    if found is None or interaction.guild is None:
        return None
    place = interaction.guild.get_channel_or_thread(int(found[1]))
    user = interaction.user
    if isinstance(place, Postable) and isinstance(user, discord.Member) and _may_see(user, place):
        return ChannelId(place.id)
    return None


def _may_see(member: discord.Member, place: Postable) -> bool:
    return place.permissions_for(member).view_channel


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Why(bot))
