"""Buttons and forms of an earlier run: nobody is there to answer them, so this says it."""

from discord import Interaction, InteractionType
from discord.ext import commands

from bot.cards.components import CUSTOM_ID
from bot.client import MarketBot, hear
from bot.i18n import say
from cogs.owned import is_ours


class Restarted(commands.Cog):
    """Panels and forms live in memory; a card's own buttons outlive it as `DynamicItem`s."""

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction[MarketBot]) -> None:
        """Tell whoever pressed something of an earlier run to type the command again."""
        if interaction.type not in (InteractionType.component, InteractionType.modal_submit):
            return
        custom_id = str(dict(interaction.data or {}).get("custom_id", ""))
        if custom_id.startswith(CUSTOM_ID) or is_ours(custom_id):
            return
        hear(interaction)
        await interaction.response.send_message(say("error-restarted"), ephemeral=True)


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Restarted())
