"""The select below a list of cards: it opens the chosen one, for whoever chose it alone."""

import re

from discord import Interaction

from bot.cards.components import components
from bot.cards.opening import OPEN
from bot.client import MarketBot
from bot.models import CardId
from cogs.card_items import CardItem, stored
from cogs.drawn import DrawnLayout


class OpenSelect(CardItem, template=re.escape(OPEN)):
    """Opens a card; a list does not belong to anybody, so everybody may choose."""

    async def pressed(self, interaction: Interaction[MarketBot]) -> None:
        """Show the card privately."""
        card = await stored(interaction, CardId(self.chosen))
        await interaction.response.send_message(view=DrawnLayout(components(card)), ephemeral=True)


async def setup(bot: MarketBot) -> None:
    """Answer the select below every list."""
    bot.add_dynamic_items(OpenSelect)
