"""Messages that bot.cards has drawn already, in the form discord.py sends.

The cards are rendered once, as Discord's own JSON, by pure functions; so the preview, the golden
files and Discord itself see the same payload. discord.py's views build such JSON from objects of
their own: these two hand over ours instead.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import discord
from pydantic import JsonValue

Payload = Mapping[str, JsonValue]


class DrawnLayout(discord.ui.LayoutView):
    """A components v2 message; its buttons are answered by `DynamicItem`s, so nothing is kept."""

    def __init__(self, components: Sequence[Payload]) -> None:
        super().__init__(timeout=None)
        self._drawn = [dict(component) for component in components]

    def to_components(self) -> list[dict[str, Any]]:
        """Return the components as they were drawn."""
        return list(self._drawn)

    def has_components_v2(self) -> bool:
        """Say that the message needs the components v2 flag."""
        return True


class DrawnRows(discord.ui.View):
    """The button rows below an embed, answered by `DynamicItem`s too."""

    def __init__(self, components: Sequence[Payload]) -> None:
        super().__init__(timeout=None)
        self._drawn = [dict(component) for component in components]

    def to_components(self) -> list[dict[str, Any]]:
        """Return the rows as they were drawn."""
        return list(self._drawn)
