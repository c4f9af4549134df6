"""A card as components v2: what Discord draws by default."""

from pydantic import JsonValue

from bot.cards.escape import escape, safe_url
from bot.cards.text import level_word, marks, tag_line
from bot.cards.words import ACCENT, DISCLAIMER, SCORED, price_origin, price_words
from bot.models import Axis, Card, CardId, Horizon, Judgement, Style

Component = dict[str, JsonValue]

ACTION_ROW, BUTTON, TEXT, SEPARATOR, CONTAINER = 1, 2, 10, 14, 17
"""Discord's component types."""

SECONDARY, LINK = 2, 5
"""Discord's button styles."""

SHOWN_CHANGES = 3


def components(
    card: Card, *, style: Style = Style.V2, permalink: str | None = None
) -> list[Component]:
    """Return the message's components; the compact style leaves the reasons to the buttons."""
    blocks = (
        [_head(card), _levels_line(card)]
        if style is Style.COMPACT
        else [_head(card), *_axes(card), *_changes(card)]
    )
    parts: list[JsonValue] = [*blocks, *buttons(card, permalink=permalink), _text(_foot(card))]
    return [{"type": CONTAINER, "accent_color": accent(card), "components": parts}]


def accent(card: Card) -> int:
    """Return the colour of the card's edge; the words say the same."""
    return ACCENT[card.analysis.direction.level]


def evidence_id(card: CardId) -> str:
    """Return the custom id of a card's Evidence button: also how a card is found in a channel."""
    return f"nv:ev:{card}"


def buttons(card: Card, *, permalink: str | None = None) -> list[Component]:
    """Return the row of buttons below a card."""
    row: list[JsonValue] = [
        {
            "type": BUTTON,
            "style": SECONDARY,
            "label": "Evidence",
            "custom_id": evidence_id(card.id),
        }
    ]
    for label, address in (("Article", safe_url(card.url)), ("Permalink", permalink)):
        if address is not None:
            row.append({"type": BUTTON, "style": LINK, "label": label, "url": address})
    return [{"type": ACTION_ROW, "components": row}]


def title_line(card: Card) -> str:
    """Return the headline, linked, struck through when the card was retracted."""
    address = safe_url(card.url)
    title = escape(card.title)
    linked = f"[{title}]({address})" if address else title
    return f"~~{linked}~~" if card.retracted is not None else linked


def origin_line(card: Card) -> str:
    """Return who reported it and when, in the reader's own time zone."""
    at = int(card.published.timestamp())
    others = ", ".join(escape(report.outlet) for report in card.reports[1:4])
    more = f" (also {others}{' and others' if len(card.reports) > 4 else ''})" if others else ""  # noqa: PLR2004 - the lead and three others
    zone = "" if card.zone_known else " · the source names no time zone, UTC assumed"
    return f"{escape(card.outlet)}{more} · <t:{at}:f> · <t:{at}:R>{zone}"


def axis_text(axis: Axis, judgement: Judgement, card: Card) -> str:
    """Return one axis: its name and level, the reason, and for the call what speaks against it."""
    head = f"**{axis}** · {level_word(judgement.level)}"
    if axis is Axis.HORIZON:
        head += f" · scored <t:{_scored(card)}:d>"
    lines = [head, f"> {escape(judgement.rationale)}{_cites(judgement)}"]
    if axis is Axis.DIRECTION:
        lines.append(f"> **Against:** {escape(card.analysis.counter_case.text)}")
    return "\n".join(lines)


def _head(card: Card) -> Component:
    lines = [f"-# {escape(mark)}" for mark in marks(card)]
    lines += [
        f"### {title_line(card)}",
        f"-# {origin_line(card)}",
        " ".join(f"`{tag}`" for tag in tag_line(card).split()),
        price_words(card.price, bold="**"),
    ]
    return _text("\n".join(lines))


def _axes(card: Card) -> list[Component]:
    texts = [_text(axis_text(axis, judgement, card)) for axis, judgement in card.analysis.axes]
    return [{"type": SEPARATOR, "divider": True}, *texts]


def _levels_line(card: Card) -> Component:
    return _text(" · ".join(level_word(judgement.level) for _, judgement in card.analysis.axes))


def _changes(card: Card) -> list[Component]:
    if not card.changes:
        return []
    lines = [
        f"-# ↻ <t:{int(change.at.timestamp())}:t> {escape(change.text)}"
        for change in card.changes[-SHOWN_CHANGES:]
    ]
    return [_text("\n".join(lines))]


def _foot(card: Card) -> str:
    outlets = len(card.reports)
    parts = [
        f"id {card.id}",
        f"analyst {escape(card.analysis.analyst)}",
        f"{outlets} {'source' if outlets == 1 else 'sources'}",
        price_origin(card.price),
        DISCLAIMER,
    ]
    return "-# " + " · ".join(part for part in parts if part)


def _scored(card: Card) -> int:
    window: Horizon = card.analysis.horizon.level
    return int((card.published + SCORED[window]).timestamp())


def _cites(judgement: Judgement) -> str:
    numbers = dict.fromkeys(evidence.sentence for evidence in judgement.evidence)
    return "".join(f" \\[{number}\\]" for number in numbers)


def _text(content: str) -> Component:
    return {"type": TEXT, "content": content}
