"""Lists that are too long for one message: Previous and Next below a drawn page."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any

import discord
from discord import Interaction

from bot.cards.briefing import headline
from bot.cards.listing import PER_PAGE, listing, pages
from bot.client import MarketBot
from bot.models import Card, CardId
from bot.services.search import Finder
from cogs.drawn import Payload
from cogs.owned import PATIENCE, Owned

Draw = Callable[[int], Awaitable[Sequence[Payload]]]
"""Draws a page, numbered from 0, as components v2."""


class Turning(discord.ui.ActionRow["Pages"]):
    """The buttons that turn a page."""

    @discord.ui.button(label="Previous", emoji="◀", disabled=True)
    async def back(
        self, interaction: Interaction[MarketBot], _button: discord.ui.Button["Pages"]
    ) -> None:
        """Turn back."""
        await self._turn(interaction, -1)

    @discord.ui.button(label="Next", emoji="▶")
    async def ahead(
        self, interaction: Interaction[MarketBot], _button: discord.ui.Button["Pages"]
    ) -> None:
        """Turn on."""
        await self._turn(interaction, 1)

    async def _turn(self, interaction: Interaction[MarketBot], by: int) -> None:
        if self.view is not None:
            await self.view.turn(interaction, by)


class Pages(Owned, discord.ui.LayoutView):
    """A list that whoever asked for it may turn, until it is left alone."""

    def __init__(
        self,
        asked: Interaction[MarketBot],
        draw: Draw,
        pages: int,
        *,
        patience: timedelta = PATIENCE,
    ) -> None:
        super().__init__(asked, patience=patience)
        self._draw = draw
        self._pages = pages
        self._page = 0
        self._drawn: Sequence[Payload] = ()
        self._turning = Turning()
        if pages > 1:
            self.add_item(self._turning)

    async def show(self, interaction: Interaction[MarketBot], *, ephemeral: bool = False) -> None:
        """Answer a deferred interaction with the first page."""
        self._drawn = await self._draw(self._page)
        await interaction.followup.send(view=self, ephemeral=ephemeral)

    async def turn(self, interaction: Interaction[MarketBot], by: int) -> None:
        """Show the page before or after this one."""
        await interaction.response.defer()
        self._page = min(max(self._page + by, 0), self._pages - 1)
        self._drawn = await self._draw(self._page)
        self._turning.back.disabled = self._page == 0
        self._turning.ahead.disabled = self._page == self._pages - 1
        self._shown_by = interaction
        await interaction.edit_original_response(view=self)

    def to_components(self) -> list[dict[str, Any]]:
        """Return the page as it was drawn, and the buttons below it."""
        # the library leaves this method without types
        buttons: list[dict[str, Any]] = super().to_components()  # type: ignore[no-untyped-call]
        return [*(dict(part) for part in self._drawn), *buttons]

    def has_components_v2(self) -> bool:
        """Say that the message needs the components v2 flag."""
        return True


def card_pages(
    asked: Interaction[MarketBot],
    finder: Finder,
    found: Sequence[CardId],
    head: str,
    *,
    line: Callable[[Card], str] = headline,
    nothing: str | None = None,
) -> Pages:
    """Return a list of cards, which are read a page at a time, as they then stand."""
    of = pages(len(found))

    async def draw(page: int) -> Sequence[Payload]:
        cards = await finder.cards(found[page * PER_PAGE :][:PER_PAGE])
        return listing(cards, head, page=page, of=of, line=line, nothing=nothing)

    return Pages(asked, draw, of)
