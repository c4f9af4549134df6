"""The More button of every card, and the selects behind it."""

from datetime import timedelta
from typing import Any

import discord
from discord import Interaction

from bot.cards.follows import muted_text
from bot.cards.more import (
    id_text,
    mistake_text,
    more_rows,
    mute_prompt_text,
    mute_rows,
    prompt_text,
    told_text,
    vote_text,
)
from bot.cards.why import why_text
from bot.client import MarketBot
from bot.i18n import say
from bot.models import CardId
from cogs.card_items import CARD, CardItem, stored
from cogs.drawn import DrawnRows
from cogs.owned import Form
from cogs.rights import asker
from cogs.rooms import tell_admins, tell_owner
from cogs.why import here

A_DAY = timedelta(days=1)
SHORTEST, LONGEST = 10, 500
"""Characters of a mistake's description."""


class MoreButton(CardItem, template=f"nv:mo:{CARD}"):
    """Offers what has no button of its own."""

    async def pressed(self, interaction: Interaction[MarketBot]) -> None:
        """Show the select privately."""
        card = await stored(interaction, self.card)
        await interaction.response.send_message(
            prompt_text(), view=DrawnRows(more_rows(card.id)), ephemeral=True
        )


class MoreSelect(CardItem, template=f"nv:ms:{CARD}"):
    """Does what was chosen."""

    async def pressed(self, interaction: Interaction[MarketBot]) -> None:
        """Answer the choice."""
        match self.chosen:
            case "mistake":
                await interaction.response.send_modal(MistakeForm(self.card))
            case "agree" | "disagree" as word:
                await self._vote(interaction, agrees=word == "agree")
            case "why":
                await self._why(interaction)
            case "mute":
                await self._offer_mutes(interaction)
            case _:
                await self._tell_id(interaction)

    async def _vote(self, interaction: Interaction[MarketBot], *, agrees: bool) -> None:
        card = await stored(interaction, self.card)
        feedback = interaction.client.services.feedback
        votes = await feedback.vote(card.id, asker(interaction), agrees=agrees)
        text = vote_text(votes, agrees=agrees)
        await interaction.response.send_message(text, ephemeral=True)

    async def _why(self, interaction: Interaction[MarketBot]) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        why = interaction.client.services.why
        decision = await why.decision(self.card, here(interaction))
        await interaction.followup.send(why_text(decision), ephemeral=True)

    async def _offer_mutes(self, interaction: Interaction[MarketBot]) -> None:
        rows = DrawnRows(mute_rows(await stored(interaction, self.card)))
        await interaction.response.send_message(mute_prompt_text(), view=rows, ephemeral=True)

    async def _tell_id(self, interaction: Interaction[MarketBot]) -> None:
        card = await stored(interaction, self.card)
        base = interaction.client.services.public_url
        text = id_text(card, None if base is None else f"{base}/card/{card.id}")
        await interaction.response.send_message(text, ephemeral=True)


class MuteSelect(CardItem, template=f"nv:mu:{CARD}"):
    """Mutes what was chosen, for whoever chose it."""

    async def pressed(self, interaction: Interaction[MarketBot]) -> None:
        """Begin the silence."""
        mutes = interaction.client.services.mutes
        mute = await mutes.begin(asker(interaction), self.chosen, A_DAY)
        await interaction.response.send_message(muted_text(mute), ephemeral=True)


class MistakeForm(Form):
    """Asks what is wrong with a card."""

    def __init__(self, card: CardId) -> None:
        super().__init__(say("mistake-form"))
        self._card = card
        self.what = discord.ui.TextInput[Any](
            custom_id="what",
            style=discord.TextStyle.paragraph,
            placeholder=say("mistake-form-hint"),
            min_length=SHORTEST,
            max_length=LONGEST,
        )
        self.add_item(discord.ui.Label(text=say("mistake-form-what"), component=self.what))

    async def on_submit(self, interaction: Interaction[MarketBot]) -> None:  # type: ignore[override]
        """Keep it, and pass it on to whoever looks after the bot here."""
        card = await stored(interaction, self._card)
        await interaction.response.defer(ephemeral=True, thinking=True)
        bot = interaction.client
        mistake = await bot.services.feedback.report(card.id, asker(interaction), self.what.value)
        text = mistake_text(card, mistake)
        guild = bot.get_guild(interaction.guild_id or 0)  # None where the bot is no member
        is_told = guild is not None and await tell_admins(bot, guild, text)
        is_told = is_told or await tell_owner(bot, text)
        await interaction.followup.send(told_text(is_told=is_told), ephemeral=True)


async def setup(bot: MarketBot) -> None:
    """Answer the button and the selects of every card."""
    bot.add_dynamic_items(MoreButton, MoreSelect, MuteSelect)
