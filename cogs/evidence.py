"""The Evidence button: the exact sentences a card rests on, shown to whoever asks."""

from discord import Interaction

from bot.cards.evidence import evidence_text
from bot.client import MarketBot
from cogs.card_items import CARD, CardItem, stored


class EvidenceButton(CardItem, template=f"nv:ev:{CARD}"):
    """Shows the quotes."""

    async def pressed(self, interaction: Interaction[MarketBot]) -> None:
        """Show them privately."""
        card = await stored(interaction, self.card)
        await interaction.response.send_message(evidence_text(card), ephemeral=True)


async def setup(bot: MarketBot) -> None:
    """Answer the button on every card."""
    bot.add_dynamic_items(EvidenceButton)
