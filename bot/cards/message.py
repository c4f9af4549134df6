"""A card as the whole body of Discord's create-message request."""

from pydantic import JsonValue

from bot.cards.components import components
from bot.cards.embed import embed, rows
from bot.models import Card, Style

IS_COMPONENTS_V2 = 1 << 15
"""Discord's message flag for components v2."""


def message(
    card: Card, *, style: Style = Style.V2, permalink: str | None = None
) -> dict[str, JsonValue]:
    """Return the body; nothing in it can ping anybody."""
    mentions: JsonValue = {"parse": []}
    if style is Style.EMBED:
        return {
            "embeds": [embed(card)],
            "components": list(rows(card, permalink=permalink)),
            "allowed_mentions": mentions,
        }
    return {
        "flags": IS_COMPONENTS_V2,
        "components": list(components(card, style=style, permalink=permalink)),
        "allowed_mentions": mentions,
    }
