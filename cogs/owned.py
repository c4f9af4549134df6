"""Views that belong to whoever asked for them, and switch themselves off when left alone."""

import logging
import secrets
from datetime import timedelta
from typing import Any, Self

import discord
from discord import Interaction
from discord.ui.select import BaseSelect
from discord.ui.view import BaseView

from bot.client import MarketBot, hear
from bot.i18n import say
from cogs.errors import answer

log = logging.getLogger(__name__)

RUN = secrets.token_hex(4)
"""Begins the custom ids of what this process shows: no other process can answer it."""

PATIENCE = timedelta(minutes=10)
"""How long a view waits for its next press; Discord lets it be changed for 15 minutes."""


class Owned(BaseView):
    """The manners of all views that live in memory; what must outlive them is a DynamicItem."""

    def __init__(self, asked: Interaction[MarketBot], *, patience: timedelta = PATIENCE) -> None:
        super().__init__(timeout=patience.total_seconds())
        for item in self.walk_children():
            _mark(item)
        self._asker = asked.user.id
        self._shown_by = asked
        """The interaction through which the view was last drawn: it can draw it once more."""

    def add_item(self, item: discord.ui.Item[Any]) -> Self:
        """Add an item below what is there."""
        for part in (item, *getattr(item, "children", ())):
            _mark(part)
        return super().add_item(item)

    async def interaction_check(self, interaction: Interaction[MarketBot], /) -> bool:  # type: ignore[override]
        """Let only the asker press."""
        hear(interaction)
        if interaction.user.id == self._asker:
            return True
        await interaction.response.send_message(say("error-not-yours"), ephemeral=True)
        return False

    async def on_timeout(self) -> None:
        """Grey out what would not answer any more."""
        for item in self.walk_children():
            if isinstance(item, discord.ui.Button | BaseSelect):
                item.disabled = True
        try:
            await self._shown_by.edit_original_response(view=self)  # type: ignore[arg-type]
        except discord.HTTPException as gone:
            log.debug("a view was gone before it was switched off: %s", gone)

    async def on_error(  # type: ignore[override]
        self,
        interaction: Interaction[MarketBot],
        error: Exception,
        _item: discord.ui.Item[Any],
        /,
    ) -> None:
        """Answer as the commands do."""
        await answer(interaction, error)


class Form(discord.ui.Modal):
    """The manners of all forms: whoever was shown one is let in and answered in their language."""

    def __init__(self, title: str) -> None:
        super().__init__(title=title, custom_id=own_id())

    async def interaction_check(self, interaction: Interaction[MarketBot], /) -> bool:  # type: ignore[override]
        """Let in whoever was shown the form."""
        hear(interaction)
        return True

    async def on_error(self, interaction: Interaction[MarketBot], error: Exception, /) -> None:  # type: ignore[override]
        """Answer as the commands do."""
        await answer(interaction, error)


def own_id() -> str:
    """Return a new custom id of this process."""
    return f"{RUN}:{secrets.token_hex(8)}"


def is_ours(custom_id: str) -> bool:
    """Say whether a custom id is one that this process has given."""
    return custom_id.startswith(f"{RUN}:")


def _mark(item: discord.ui.Item[Any]) -> None:
    """Give a button or a select its id, as the library would, but one that names this process."""
    if isinstance(item, BaseSelect) or (isinstance(item, discord.ui.Button) and not item.url):
        item.custom_id = own_id()
