"""`/mute`: what a member, or a channel, hears nothing of for a while."""

from collections.abc import Sequence

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.follows import (
    mute_option,
    muted_text,
    muted_there_text,
    mutes_text,
    unmuted_text,
    unmuted_there_text,
)
from bot.client import MarketBot
from bot.models import ChannelId, GuildId, Listener, Mute
from bot.services.services import Services
from cogs.options import CHOICES, NAME, SPAN_CHOICES, SPANS, complete_tags
from cogs.panel import Panel
from cogs.places import Postable
from cogs.rights import asker, demand_manager, everywhere, here


class Silence(commands.Cog):
    """Silences: a member's own, and those that a manager sets for a channel."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @everywhere
    @app_commands.command()
    @app_commands.describe(
        what="A tag (DOGE), an outlet or a card's id; the list when left out",
        span="For how long; 1 day when left out",
        channel="For a whole channel, by managers; for you alone when left out",
    )
    @app_commands.rename(span="for")
    @app_commands.autocomplete(what=complete_tags)
    @app_commands.choices(span=SPAN_CHOICES)
    async def mute(
        self,
        interaction: Interaction[MarketBot],
        what: str | None = None,
        span: str = "1 day",
        channel: Postable | None = None,
    ) -> None:
        """Hear nothing of a tag, an outlet or a story for a while."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        if channel is not None:
            await demand_manager(interaction)
        listener = asker(interaction) if channel is None else ChannelId(channel.id)
        if what is None:
            await self._list(interaction, listener, is_channel=channel is not None)
            return
        mute = await self._services.mutes.begin(listener, what, SPANS[span])
        if channel is None:
            await interaction.followup.send(muted_text(mute), ephemeral=True)
            return
        await _note(interaction, f"muted {mute.what} in <#{listener}> for {span}")
        await interaction.followup.send(muted_there_text(mute), ephemeral=True)

    async def _list(
        self, interaction: Interaction[MarketBot], listener: Listener, *, is_channel: bool
    ) -> None:
        mutes = await self._services.mutes.of(listener)
        if not mutes:
            await interaction.followup.send(mutes_text(mutes), ephemeral=True)
            return
        panel = Silences(interaction, mutes, is_channel=is_channel)
        await interaction.followup.send(mutes_text(mutes), view=panel, ephemeral=True)


class Silences(Panel):
    """What a member or a channel muted; choosing one ends its silence."""

    def __init__(
        self, asked: Interaction[MarketBot], mutes: Sequence[Mute], *, is_channel: bool
    ) -> None:
        super().__init__(asked)
        self._mutes = mutes[:CHOICES]
        self._is_channel = is_channel
        self.choose.options = [
            discord.SelectOption(label=mute_option(mute)[:NAME], value=str(number))
            for number, mute in enumerate(self._mutes)
        ]

    @discord.ui.select(cls=discord.ui.Select, placeholder="Hear of it again…")
    async def choose(
        self, interaction: Interaction[MarketBot], select: discord.ui.Select["Silences"]
    ) -> None:
        """End a silence."""
        await interaction.response.defer()
        if self._is_channel:
            await demand_manager(interaction)
        mute = self._mutes[int(select.values[0])]
        await interaction.client.services.mutes.end(mute)
        if not self._is_channel:
            await self.end(interaction, unmuted_text(mute.what))
            return
        await _note(interaction, f"ended the silence about {mute.what} in <#{mute.listener}>")
        await self.end(interaction, unmuted_there_text(mute))


async def _note(interaction: Interaction[MarketBot], deed: str) -> None:
    """Add a line to the server's audit."""
    guild = GuildId(here(interaction).id)
    await interaction.client.services.settings.note(guild, asker(interaction), deed)


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Silence(bot.services))
