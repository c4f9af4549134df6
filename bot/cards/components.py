"""A card as components v2: what Discord draws by default."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from pydantic import JsonValue

from bot.cards.changes import told
from bot.cards.escape import escape_line, safe_url
from bot.cards.figures import price_origin, price_words
from bot.cards.fit import DISPLAYED, NOTE, OUTLET, TITLE, fitted, shown
from bot.cards.words import (
    ACCENT,
    axis_name,
    cited,
    date_note,
    disclaimer,
    is_first_reported_elsewhere,
    level_word,
    level_words,
    marks,
    outlet_count,
    scored_at,
    source_count,
    tag_names,
)
from bot.i18n import say
from bot.models import Axis, Card, CardId, Evidence, Judgement, Report, RoleId, Style, UserId

Component = dict[str, JsonValue]

ACTION_ROW, BUTTON, TEXT, SEPARATOR, CONTAINER = 1, 2, 10, 14, 17
"""Discord's component types."""

SECONDARY, LINK = 2, 5
"""Discord's button styles."""

BUTTON_URL = 512
"""The longest address a button takes."""

LONGEST_LINK = 300
"""Characters of an address between an answer's words."""

SHOWN_CHANGES = 3

ROOMS = (720, 440, 300, 180)
"""Room for one reason, widest first: the whole card is drawn in the first that fits Discord."""


def components(
    card: Card,
    *,
    style: Style = Style.V2,
    permalink: str | None = None,
    mentions: str = "",
) -> list[Component]:
    """Return the message's components; the compact style leaves the reasons to the buttons.

    A card that is not stored has no buttons: they would have nothing to show. `mentions` stand
    above; whether somebody is pinged is up to the message's allowed mentions.
    """
    above = [_text(mentions)] if mentions else []
    row = [buttons(card, FEW if style is Style.COMPACT else Button)] if card.is_stored else []
    *roomy, narrowest = ROOMS
    for room in roomy:
        drawn = [*above, _container(card, style, permalink, room, row)]
        if shown(drawn) <= DISPLAYED:
            return drawn
    return [*above, _container(card, style, permalink, narrowest, row)]


def mention_line(roles: Iterable[RoleId], users: Iterable[UserId]) -> str:
    """Return mentions of roles and members, nothing without one."""
    return " ".join([*(f"<@&{role}>" for role in roles), *(f"<@{user}>" for user in users)])


def accent(card: Card) -> int:
    """Return the colour of the card's edge; the words say the same."""
    return ACCENT[card.analysis.direction.level]


class Button(StrEnum):
    """The buttons below a card in their order; the value is the mark in their custom ids."""

    EVIDENCE = "ev"
    CHART = "ch"
    TIMELINE = "tl"
    RECORD = "re"
    MORE = "mo"


FEW = (Button.EVIDENCE, Button.MORE)
"""The buttons of the compact style; what the others show is a tap further away."""


CUSTOM_ID = "nv:"
"""Begins the custom ids of a card's own buttons and selects, which any later run answers."""


def button_id(button: Button, card: CardId) -> str:
    """Return a button's custom id: it holds all the state there is."""
    return f"{CUSTOM_ID}{button}:{card}"


def evidence_id(card: CardId) -> str:
    """Return the custom id of a card's Evidence button: also how a card is found in a channel."""
    return button_id(Button.EVIDENCE, card)


def buttons(card: Card, shown: Iterable[Button] = Button) -> Component:
    """Return the row of buttons below a card."""
    row: list[JsonValue] = [
        {
            "type": BUTTON,
            "style": SECONDARY,
            "label": say(f"button-{button.name.lower()}"),
            "custom_id": button_id(button, card.id),
        }
        for button in shown
    ]
    return {"type": ACTION_ROW, "components": row}


def link_row(permalink: str | None) -> list[Component]:
    """Return a row with a link to the card's page, none without one."""
    address = safe_url(permalink or "")
    if address is None or len(address) > BUTTON_URL:
        return []
    link: JsonValue = {"type": BUTTON, "style": LINK, "label": say("permalink"), "url": address}
    return [{"type": ACTION_ROW, "components": [link]}]


def title_line(card: Card) -> str:
    """Return the headline, linked, struck through when the card was retracted."""
    address = safe_url(card.url)
    title = fitted(card.title, TITLE)
    linked = f"[{title}]({address})" if address else title
    return f"~~{linked}~~" if card.retracted is not None else linked


def outlet_link(report: Report) -> str:
    """Link a report's outlet; the angle brackets keep Discord from drawing a preview of the page.

    A very long address would crowd out the rest of the answer, so the name stands alone.
    """
    address = safe_url(report.url)
    outlet = fitted(report.outlet, OUTLET)
    is_linked = address is not None and len(address) <= LONGEST_LINK
    return f"[{outlet}](<{address}>)" if is_linked else outlet


def origin_line(card: Card) -> str:
    """Return who reported it, on which host, and when, in the reader's own time zone."""
    at = int(card.published.timestamp())
    when = f"<t:{at}:f>"
    if is_first_reported_elsewhere(card):
        when = say("first-reported", at=when)
    note = date_note(card)
    zone = f" · {note}" if note else ""
    outlet = f"{fitted(card.outlet, OUTLET)}{_host(card)}{outlet_count(card)}"
    return f"{outlet} · {when} · <t:{at}:R>{zone}"


def tag_line(card: Card) -> str:
    """Return the tags as chips: `#BTC` `#Fed` `#Bullish`."""
    return " ".join(f"`{name}`" for name in tag_names(card))


def price_lines(card: Card) -> list[str]:
    """Return the prices, and below them in small print where they come from."""
    source = escape_line(price_origin(card.price, card.published))
    prices = price_words(card.price, bold="**")
    return [prices, f"-# {source}"] if source else [prices]


def reason(text: str, evidence: tuple[Evidence, ...], room: int) -> str:
    """Return why, and the numbers of the sentences it rests on."""
    return fitted(text, room) + "".join(f" \\[{number}\\]" for number in cited(evidence))


def against(card: Card, room: int) -> str:
    """Return what would make the call wrong, with its sentences' numbers."""
    case = card.analysis.counter_case
    return reason(case.text, case.evidence, room)


def change_lines(card: Card, most: int) -> list[str]:
    """Return the newest changes, oldest of them first, each with its time of day."""
    return [
        f"-# ↻ <t:{int(change.at.timestamp())}:t> {fitted(told(change.text), NOTE)}"
        for change in card.changes[-most:]
    ]


def _container(
    card: Card, style: Style, permalink: str | None, room: int, row: list[Component]
) -> Component:
    is_compact = style is Style.COMPACT
    parts: list[JsonValue] = [
        _text(_head(card)),
        *([_text(level_words(card.analysis))] if is_compact else _axes(card, room)),
        *([] if is_compact else _changes(card)),
        *row,
        _text(_foot(card, permalink)),
    ]
    return {"type": CONTAINER, "accent_color": accent(card), "components": parts}


def _head(card: Card) -> str:
    lines = [f"-# **{fitted(mark, NOTE)}**" for mark in marks(card)]
    lines += [f"### {title_line(card)}", f"-# {origin_line(card)}", tag_line(card)]
    return "\n".join([*lines, *price_lines(card)])


def _axes(card: Card, room: int) -> list[Component]:
    texts = [_text(_axis(axis, judgement, card, room)) for axis, judgement in card.analysis.axes]
    return [{"type": SEPARATOR, "divider": True}, *texts, {"type": SEPARATOR, "divider": True}]


def _axis(axis: Axis, judgement: Judgement, card: Card, room: int) -> str:
    """Return one axis: its name and level, the reason, and for the call what speaks against it."""
    scored = scored_at(card) if axis is Axis.HORIZON else None
    when = "" if scored is None else f" · {scored_words(scored)}"
    why = reason(judgement.rationale, judgement.evidence, room)
    lines = [f"**{axis_name(axis)}** {level_word(judgement.level)}{when}", f"> {why}"]
    if axis is Axis.DIRECTION:
        lines.append(f"> **{say('against')}:** {against(card, room)}")
    return "\n".join(lines)


def scored_words(at: datetime) -> str:
    """Return when a call is held against the price, as Discord shows a date."""
    return say("scored-at", at=f"<t:{int(at.timestamp())}:d>")


def _changes(card: Card) -> list[Component]:
    lines = change_lines(card, SHOWN_CHANGES)
    return [_text("\n".join(lines))] if lines else []


def _foot(card: Card, permalink: str | None) -> str:
    analyst = fitted(card.analysis.analyst, OUTLET)
    address = safe_url(permalink or "")
    name = f"[{card.id}]({address})" if address else card.id
    foot = say("card-foot", id=name, analyst=analyst) if card.is_stored else analyst
    return f"-# {foot} · {source_count(card)} · {disclaimer()}"


def _host(card: Card) -> str:
    """Return the link's host, so that an outlet's name cannot hide where a link goes."""
    address = safe_url(card.url)
    host = urlsplit(address).hostname if address else None
    return f" ({host.removeprefix('www.')})" if host else ""


def _text(content: str) -> Component:
    return {"type": TEXT, "content": content}
