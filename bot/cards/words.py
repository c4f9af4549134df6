"""The words, symbols and colours of a card's levels and marks: never colour alone."""

from collections.abc import Iterable
from datetime import datetime
from functools import reduce

from bot.cards.escape import visible
from bot.i18n import say
from bot.models import Analysis, Axis, Card, Direction, Evidence, Horizon, Level

ACCENT = {
    Direction.BULLISH: 0x23A55A,
    Direction.BEARISH: 0xF23F43,
    Direction.NEUTRAL: 0x80848E,
}
"""Discord's own green, red and grey."""

ARROW = {Direction.BULLISH: "▲", Direction.BEARISH: "▼", Direction.NEUTRAL: "◆"}
BARS = {Level.LOW: "▰▱▱", Level.MEDIUM: "▰▰▱", Level.HIGH: "▰▰▰"}
DIAL = {Horizon.SHORT: "◔", Horizon.MEDIUM: "◑", Horizon.LONG: "●"}

MOST_TAGS = 8
MOST_CITES = 6


def symbol(level: str) -> str:
    """Return a level's symbol."""
    match level:
        case Level():
            return BARS[level]
        case Direction():
            return ARROW[level]
        case Horizon():
            return DIAL[level]
    return "·"


def level_name(level: str) -> str:
    """Return a level's name; what is no level of ours stays as it is."""
    match level:
        case Level() | Direction() | Horizon():
            return say(f"{type(level).__name__}-{level}".lower())
    return level


def window_name(window: str) -> str:
    """Return a span that was chosen for an option, like 24 hours."""
    return say(f"choice-{window.replace(' ', '-')}")


def either(names: Iterable[str]) -> str:
    """Join names: BTC or Fed."""
    return reduce(lambda left, right: say("rule-or", left=left, right=right), names)


def axis_name(axis: Axis) -> str:
    """Return an axis's name."""
    return say(f"axis-{axis.name.lower()}")


def window(horizon: Horizon) -> str:
    """Return how long a Time Effect is: up to 1 week."""
    return say(f"window-{horizon.lower()}")


def disclaimer() -> str:
    """Return what stands at the foot of everything that judges."""
    return say("disclaimer")


def level_word(level: str) -> str:
    """Return a level with its symbol and, for a Time Effect, its length: ● Long (over 3 months)."""
    length = f" ({window(level)})" if isinstance(level, Horizon) else ""
    return f"{symbol(level)} {level_name(level)}{length}"


def level_words(analysis: Analysis) -> str:
    """Return the four levels on one line, each with symbol and word."""
    horizon = analysis.horizon.level
    return say(
        "levels-line",
        impact=level_word(analysis.impact.level),
        trust=level_word(analysis.trust.level),
        direction=level_word(analysis.direction.level),
        horizon=f"{symbol(horizon)} {level_name(horizon)}",
    )


def scored_at(card: Card) -> datetime | None:
    """Return when the call is held against the price; of what is struck or not kept, never."""
    if card.retracted is not None or not card.is_stored:
        return None
    return card.published + card.analysis.horizon.level.scored_after


def date_note(card: Card, *, is_sentence: bool = False) -> str:
    """Say what is uncertain about the time of publication; nothing when it is known."""
    if card.is_dated and card.zone_known:
        return ""
    key = "zone-unknown" if card.is_dated else "date-unknown"
    return say(f"{key}-note" if is_sentence else key)


def tag_names(card: Card) -> tuple[str, ...]:
    """Return the tags as the reader sees them, #BTC #Fed #Bullish; the direction is never cut."""
    names = [f"#{visible(tag.name).replace('`', '')}" for tag in card.tags]
    return tuple(names if len(names) <= MOST_TAGS else [*names[: MOST_TAGS - 1], names[-1]])


def marks(card: Card) -> tuple[str, ...]:
    """Return what a reader must know before reading: SAMPLE, late, retracted."""
    found = []
    if card.sample:
        found.append(say("mark-sample"))
    if card.late:
        found.append(say("mark-late"))
    if card.retracted is not None:
        found.append(say("mark-retracted", reason=visible(card.retracted)))
    return tuple(found)


def outlet_count(card: Card) -> str:
    """Return how many others report the story: +2, or nothing."""
    more = len(card.reports) - 1
    return f" +{more}" if more > 0 else ""


def source_count(card: Card) -> str:
    """Return the number of outlets in words: 1 source, 3 sources."""
    return say("source-count", count=max(len(card.reports), 1))


def is_first_reported_elsewhere(card: Card) -> bool:
    """Say whether the card's time is another outlet's: a later report has become its lead."""
    return bool(card.reports) and card.reports[0].published != card.published


def cited(evidence: Iterable[Evidence]) -> tuple[int, ...]:
    """Return the numbers of the sentences something rests on, each once, in their order."""
    numbers = sorted({item.sentence for item in evidence})
    return tuple(numbers[:MOST_CITES])
