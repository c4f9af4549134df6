"""`/privacy`: what is kept about whoever asks, and its end."""

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.privacy import asking_text, gone_text, held_text
from bot.cards.rules import cancelled_text
from bot.client import MarketBot
from bot.models import ChannelId
from bot.services.follows import Follows
from cogs.follow import chat
from cogs.panel import Panel, Press
from cogs.rights import asker


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class Privacy(commands.GroupCog, group_name="privacy", group_description="What I keep about you"):
    """What is kept about a member."""

    def __init__(self, follows: Follows) -> None:
        self._follows = follows

    @app_commands.command()
    async def show(self, interaction: Interaction[MarketBot]) -> None:
        """Show what is kept about you."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        held = await self._follows.held(asker(interaction), await chat(interaction))
        await interaction.followup.send(held_text(held), ephemeral=True)

    @app_commands.command()
    async def delete(self, interaction: Interaction[MarketBot]) -> None:
        """Delete what is kept about you, after asking once."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        place = await chat(interaction)
        held = await self._follows.held(asker(interaction), place)
        text = asking_text(held)
        if held.is_empty:
            await interaction.followup.send(text, ephemeral=True)
            return
        panel = Forget(interaction, self._follows, place)
        await interaction.followup.send(text, view=panel, ephemeral=True)


class Forget(Panel):
    """The question before everything is deleted."""

    def __init__(self, asked: Interaction[MarketBot], follows: Follows, place: ChannelId) -> None:
        super().__init__(asked)
        self._follows = follows
        self._place = place

    @discord.ui.button(label="Delete everything", style=discord.ButtonStyle.danger)
    async def delete(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Delete it."""
        await interaction.response.defer()
        gone = await self._follows.forget(asker(interaction), self._place)
        await self.end(interaction, gone_text(gone))

    @discord.ui.button(label="Keep it")
    async def keep(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Change nothing."""
        await interaction.response.defer()
        await self.end(interaction, cancelled_text())


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Privacy(bot.services.follows))
