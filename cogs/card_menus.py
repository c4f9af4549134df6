"""What a message's menu offers for the card it shows: follow its tags, report a mistake."""

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.follows import following_text
from bot.client import MarketBot
from bot.errors import AskedWrong
from bot.models import Card, Level, Mode
from bot.rules.expression import HasTag
from bot.services.follows import blank
from cogs.card_buttons import MistakeForm
from cogs.follow import chat
from cogs.rights import asker

FOLLOW, REPORT = "Follow these tags", "Report mistake"


class CardMenus(commands.Cog):
    """The two entries; a menu cannot be declared inside a cog, so it brings its own."""

    def __init__(self, bot: MarketBot) -> None:
        self._services = bot.services
        self._tree = bot.tree
        self._menus = (
            app_commands.ContextMenu(name=FOLLOW, callback=self.follow_tags),
            app_commands.ContextMenu(name=REPORT, callback=self.report_mistake),
        )
        for menu in self._menus:
            bot.tree.add_command(menu)

    async def cog_unload(self) -> None:
        """Take the entries away with the cog."""
        for menu in self._menus:
            self._tree.remove_command(menu.name, type=menu.type)

    async def follow_tags(
        self, interaction: Interaction[MarketBot], message: discord.Message
    ) -> None:
        """Follow a card's coins and topics in the private chat, as `/follow add` does."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        card = await self._card(message)
        named = (*card.analysis.coins, *card.analysis.topics)
        tags = ", ".join(str(HasTag(tag.name)) for tag in named)  # a coin trades as NOT
        if not tags:
            raise AskedWrong("wrong-card-untagged")
        rule = blank(
            asker(interaction), await chat(interaction), Mode.LIVE, None, self._services.clock
        )
        kept = await self._services.follows.add(tags, rule, min_impact=Level.HIGH)
        await interaction.followup.send(following_text(kept), ephemeral=True)

    async def report_mistake(
        self, interaction: Interaction[MarketBot], message: discord.Message
    ) -> None:
        """Ask what is wrong with a card."""
        card = await self._card(message)
        await interaction.response.send_modal(MistakeForm(card.id))

    async def _card(self, message: discord.Message) -> Card:
        card = await self._services.finder.shown(message.id)
        if card is None:
            raise AskedWrong("wrong-message-card")
        return card


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(CardMenus(bot))
