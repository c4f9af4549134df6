"""A card as an embed: for servers that chose it, and when components v2 are refused."""

from pydantic import JsonValue

from bot.cards.components import Component, accent, buttons
from bot.cards.escape import escape, safe_url, visible
from bot.cards.text import level_word, marks, tag_line
from bot.cards.words import DISCLAIMER, price_origin, price_words
from bot.models import Card

TITLE, VALUE = 256, 1024
"""Discord's limits for an embed's title and a field's value."""


def embed(card: Card) -> Component:
    """Return the embed object of a create-message body."""
    fields: list[JsonValue] = [
        {
            "name": f"{axis} · {level_word(judgement.level)}",
            "value": escape(judgement.rationale)[:VALUE],
            "inline": False,
        }
        for axis, judgement in card.analysis.axes
    ]
    fields.append({"name": "Against", "value": escape(card.analysis.counter_case.text)[:VALUE]})
    drawn: Component = {
        "title": visible(card.title)[:TITLE],
        "description": _description(card),
        "color": accent(card),
        "timestamp": card.published.isoformat(),
        "author": {"name": _author(card)},
        "fields": fields,
        "footer": {"text": _footer(card)},
    }
    address = safe_url(card.url)
    return drawn if address is None else {**drawn, "url": address}


def rows(card: Card, *, permalink: str | None = None) -> list[Component]:
    """Return the button rows below the embed."""
    return buttons(card, permalink=permalink)


def _author(card: Card) -> str:
    more = len(card.reports) - 1
    return visible(card.outlet)[:200] + (f" +{more}" if more else "")


def _description(card: Card) -> str:
    tags = " ".join(f"`{tag}`" for tag in tag_line(card).split())
    zone = "" if card.zone_known else "-# The source names no time zone, UTC assumed"
    changed = f"-# ↻ {escape(card.changes[-1].text)}" if card.changes else ""
    struck = [f"**{escape(mark)}**" for mark in marks(card)]
    lines = [*struck, tags, price_words(card.price, bold="**"), zone, changed]
    return "\n".join(line for line in lines if line)


def _footer(card: Card) -> str:
    parts = [f"id {card.id}", card.analysis.analyst, price_origin(card.price), DISCLAIMER]
    return visible(" · ".join(part for part in parts if part))
