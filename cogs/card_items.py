"""What the buttons and selects of cards share: they work for every card ever posted.

All the state there is stands in the custom id, so a restart changes nothing.
"""

import logging
import re
from abc import abstractmethod
from typing import Any, Self

import discord
from discord import Interaction

from bot.client import MarketBot, hear
from bot.errors import AskedWrong
from bot.models import Card, CardId
from cogs.errors import answer

log = logging.getLogger(__name__)

CARD = "(?P<card>[0-9a-f]{8})"
"""A card's id in a custom id."""


class CardItem(discord.ui.DynamicItem[discord.ui.Item[Any]], template="nv:(?!)"):
    """A part of a message; a subclass names its custom id and says what a press does."""

    def __init__(self, item: discord.ui.Item[Any], match: re.Match[str]) -> None:
        super().__init__(item)
        self._match = match

    @classmethod
    async def from_custom_id(
        cls,
        _interaction: Interaction[discord.Client],
        item: discord.ui.Item[Any],
        match: re.Match[str],
    ) -> Self:
        """Take over a part of a message that may be older than this process."""
        return cls(item, match)

    @property
    def card(self) -> CardId:
        """The card whose part this is."""
        return CardId(self._match["card"])

    @property
    def chosen(self) -> str:
        """What was chosen, when this is a select."""
        return self.item.values[0] if isinstance(self.item, discord.ui.Select) else ""

    async def callback(self, interaction: Interaction[MarketBot]) -> None:  # type: ignore[override]
        """Answer the press; what goes wrong is told as it is of commands."""
        hear(interaction)
        try:
            await self.pressed(interaction)
        except Exception as error:
            log.debug("%s is answered with what went wrong", self.custom_id, exc_info=True)
            await answer(interaction, error)

    @abstractmethod
    async def pressed(self, interaction: Interaction[MarketBot]) -> None:
        """Do what the part is for."""


async def stored(interaction: Interaction[MarketBot], card: CardId) -> Card:
    """Return a card as it stands now; AskedWrong when it is not stored any more."""
    found = await interaction.client.services.finder.cards([card])
    if not found:
        raise AskedWrong("error-card-gone")
    return found[0]
