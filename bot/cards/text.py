"""A card as plain text: for terminals, logs and direct messages. Control characters are gone."""

from bot.cards.escape import visible
from bot.cards.words import ARROW, BARS, DISCLAIMER, WINDOW, price_origin, price_words
from bot.models import Axis, Card, Direction, Horizon, Level


def text(card: Card) -> str:
    """Return the card in the order of the reference card, with the evidence left out."""
    return "\n".join([*_head(card), "", *_axes(card), "", _foot(card)])


def tag_line(card: Card) -> str:
    """Return the tags as the user's card shows them: #BTC #Fed #Bullish."""
    return " ".join(f"#{tag.name}" for tag in card.tags)


def origin(card: Card) -> str:
    """Return the publisher, and how many other outlets report the story."""
    more = len(card.reports) - 1
    return visible(card.outlet) + (f" +{more}" if more else "")


def marks(card: Card) -> tuple[str, ...]:
    """Return what a reader must know before reading: SAMPLE, late, retracted."""
    found = []
    if card.sample:
        found.append("SAMPLE: a made-up story, outlet and price")
    if card.late:
        found.append("late: this story was missed while the bot or its source was away")
    if card.retracted is not None:
        found.append(f"retracted: {visible(card.retracted)}")
    return tuple(found)


def level_word(level: str) -> str:
    """Return a level with its symbol and, for a window, its length."""
    match level:
        case Level():
            return f"{BARS[level]} {level}"
        case Direction():
            return f"{ARROW[level]} {level}"
        case Horizon():
            return f"{level} ({WINDOW[level]})"
    return level


def _head(card: Card) -> list[str]:
    zone = "UTC" if card.zone_known else "UTC (the source names no time zone)"
    lines = [
        *marks(card),
        visible(card.title),
        f"Source: {origin(card)} · Published: {card.published:%Y-%m-%d %H:%M} {zone}",
        price_words(card.price),
        tag_line(card),
        card.url,
    ]
    return [line for line in lines if line]


def _axes(card: Card) -> list[str]:
    lines = []
    for axis, judgement in card.analysis.axes:
        lines.append(f"{axis}: {level_word(judgement.level)}")
        lines.append(f"  {visible(judgement.rationale)}")
        if axis is Axis.DIRECTION:
            lines.append(f"  Against: {visible(card.analysis.counter_case.text)}")
    return lines


def _foot(card: Card) -> str:
    parts = [f"id {card.id}", f"analyst {card.analysis.analyst}", price_origin(card.price)]
    return " · ".join([*(part for part in parts if part), DISCLAIMER])
