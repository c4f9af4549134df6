"""A card as an embed: for servers that chose it, and when components v2 are refused."""

from pydantic import JsonValue

from bot.cards.components import (
    Component,
    accent,
    against,
    buttons,
    change_lines,
    link_row,
    price_lines,
    reason,
    tag_line,
)
from bot.cards.escape import safe_url, visible
from bot.cards.fit import NOTE, OUTLET, fitted
from bot.cards.words import (
    axis_name,
    date_note,
    disclaimer,
    is_first_reported_elsewhere,
    level_word,
    marks,
    outlet_count,
    scored_at,
    source_count,
)
from bot.i18n import say
from bot.models import Card

TITLE = 256
"""Discord's limit for an embed's title."""

ROOM = 720
"""For one reason: five of them and the rest stay below an embed's 6,000 characters."""


def embed(card: Card) -> Component:
    """Return the embed object of a create-message body."""
    drawn: Component = {
        "title": fitted(card.title, TITLE),
        "description": _description(card),
        "color": accent(card),
        "timestamp": card.published.isoformat(),
        "author": {"name": f"{fitted(card.outlet, OUTLET, draw=visible)}{outlet_count(card)}"},
        "fields": _fields(card),
        "footer": {"text": _footer(card)},
    }
    address = safe_url(card.url)
    return drawn if address is None else {**drawn, "url": address}


def rows(card: Card, *, permalink: str | None = None) -> list[Component]:
    """Return the button rows below the embed."""
    return [buttons(card), *link_row(permalink)]


def _fields(card: Card) -> list[JsonValue]:
    fields = [
        _field(
            f"{axis_name(axis)} · {level_word(judgement.level)}",
            reason(judgement.rationale, judgement.evidence, ROOM),
        )
        for axis, judgement in card.analysis.axes
    ]
    fields.append(_field(say("against"), against(card, ROOM)))
    scored = scored_at(card)
    if scored is not None:
        fields.append(_field(say("scored"), f"<t:{int(scored.timestamp())}:d>"))
    return fields


def _field(name: str, value: str) -> JsonValue:
    return {"name": name, "value": value, "inline": False}


def _description(card: Card) -> str:
    lines = [
        *(f"**{fitted(mark, NOTE)}**" for mark in marks(card)),
        tag_line(card),
        *price_lines(card),
        f"-# {date_note(card, is_sentence=True)}" if date_note(card) else "",
        f"-# {say('elsewhere-note')}" if is_first_reported_elsewhere(card) else "",
        *change_lines(card, 1),
    ]
    return "\n".join(line for line in lines if line)


def _footer(card: Card) -> str:
    analyst = fitted(card.analysis.analyst, OUTLET, draw=visible)
    foot = say("card-foot", id=card.id, analyst=analyst)
    return f"{foot} · {source_count(card)} · {disclaimer()}"
