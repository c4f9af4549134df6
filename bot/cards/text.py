"""A card as plain text: for terminals and logs. Control characters are gone."""

from bot.cards.escape import safe_url, visible
from bot.cards.figures import price_origin, price_words
from bot.cards.words import (
    cited,
    disclaimer,
    is_first_reported_elsewhere,
    level_word,
    marks,
    outlet_count,
    scored_at,
    source_count,
    tag_names,
)
from bot.models import Axis, Card, Evidence


def text(card: Card) -> str:
    """Return the card in the reference card's order, one fact a line, without line breaks in it."""
    return "\n".join([*_head(card), "", *_axes(card), *_changes(card), "", _foot(card)])


def _head(card: Card) -> list[str]:
    zone = "UTC" if card.zone_known else "UTC (the source names no time zone)"
    zone = zone if card.is_dated else "UTC (when it was met: the report names no date)"
    published = "First reported" if is_first_reported_elsewhere(card) else "Published"
    lines = [
        *marks(card),
        card.title,
        f"Source: {card.outlet}{outlet_count(card)}",
        f"{published}: {card.published:%Y-%m-%d %H:%M} {zone}",
        f"{card.price.coin} Price: {price_words(card.price, named=False)}",
        " ".join(tag_names(card)),
        safe_url(card.url) or "",
    ]
    return [_line(line) for line in lines if line]


def _axes(card: Card) -> list[str]:
    lines = []
    for axis, judgement in card.analysis.axes:
        lines.append(f"{axis}: {level_word(judgement.level)}{_scored(axis, card)}")
        lines.append(f"  {_line(judgement.rationale)}{_cites(judgement.evidence)}")
        if axis is Axis.DIRECTION:
            case = card.analysis.counter_case
            lines.append(f"  Against: {_line(case.text)}{_cites(case.evidence)}")
    return lines


def _scored(axis: Axis, card: Card) -> str:
    at = scored_at(card)
    if axis is not Axis.HORIZON or at is None:
        return ""
    return f" · scored {at:%Y-%m-%d}"


def _cites(evidence: tuple[Evidence, ...]) -> str:
    return "".join(f" [{number}]" for number in cited(evidence))


def _changes(card: Card) -> list[str]:
    return [f"↻ {change.at:%Y-%m-%d %H:%M} {_line(change.text)}" for change in card.changes]


def _foot(card: Card) -> str:
    parts = [
        f"id {card.id}",
        f"analyst {card.analysis.analyst}",
        source_count(card),
        price_origin(card.price, card.published),
        disclaimer(),
    ]
    return _line(" · ".join(part for part in parts if part))


def _line(words: str) -> str:
    return " ".join(visible(words).split())
