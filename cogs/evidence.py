"""The Evidence button: the exact sentences a card rests on, shown to whoever asks."""

import re
from typing import Self

import discord
from discord import Interaction

from bot.cards.evidence import evidence_text
from bot.client import MarketBot
from bot.models import CardId


class EvidenceButton(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]],
    template=r"nv:ev:(?P<card>[0-9a-f]{8})",
):
    """Works for every card ever posted: its id is all the state there is."""

    def __init__(self, card: CardId) -> None:
        super().__init__(discord.ui.Button(label="Evidence", custom_id=f"nv:ev:{card}"))
        self._card = card

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: Interaction[discord.Client],
        _item: discord.ui.Item[discord.ui.View],
        match: re.Match[str],
    ) -> Self:
        """Make the button of a message that may be older than this process."""
        return cls(CardId(match["card"]))

    async def callback(self, interaction: Interaction[MarketBot]) -> None:  # type: ignore[override]
        """Show the quotes privately."""
        services = interaction.client.services
        card = await services.database.read(lambda store: store.cards.get(self._card))
        text = "This card is not stored here any more." if card is None else evidence_text(card)
        await interaction.response.send_message(text, ephemeral=True)


async def setup(bot: MarketBot) -> None:
    """Answer the button on every card."""
    bot.add_dynamic_items(EvidenceButton)
