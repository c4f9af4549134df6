"""The select that opens one of several cards, for whoever chooses in it alone."""

from collections.abc import Sequence

from pydantic import JsonValue

from bot.cards.components import ACTION_ROW, Component
from bot.cards.escape import visible
from bot.cards.fit import fitted
from bot.cards.words import outlet_count, symbol
from bot.i18n import say
from bot.models import Card

SELECT = 3
"""Discord's component type of a select."""

OPEN = "nv:op"
"""The custom id of the select; what is chosen in it is a card's id."""

LABEL = 100
"""Characters of an option's label and of its description."""


def open_row(cards: Sequence[Card]) -> Component:
    """Return the row with the select, an option a card."""
    options: list[JsonValue] = [
        {"label": option_label(card), "value": card.id, "description": _description(card)}
        for card in cards
    ]
    select: JsonValue = {
        "type": SELECT,
        "custom_id": OPEN,
        "placeholder": say("open-card"),
        "options": options,
    }
    return {"type": ACTION_ROW, "components": [select]}


def option_label(card: Card) -> str:
    """Return a card's headline where plain text of a hundred characters is shown."""
    return fitted(card.title, LABEL, draw=visible)


def _description(card: Card) -> str:
    axes = card.analysis
    levels = f"{axes.impact.level} impact · {symbol(axes.direction.level)} {axes.direction.level}"
    return fitted(f"{levels} · {card.outlet}{outlet_count(card)}", LABEL, draw=visible)
