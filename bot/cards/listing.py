"""A list of cards, a page at a time, with a select that opens one."""

from collections.abc import Callable, Sequence

from pydantic import JsonValue

from bot.cards.briefing import headline
from bot.cards.components import CONTAINER, SEPARATOR, TEXT, Component
from bot.cards.fit import OUTLET, fitted, length
from bot.cards.opening import open_row
from bot.cards.words import ACCENT, disclaimer, either, level_name, level_word, window_name
from bot.i18n import say
from bot.models import Card, Direction, Level, Search

PER_PAGE = 5
"""Cards of one page: a phone's screen, and headlines of 400 characters still fit a message."""

ROOM = 680
"""Characters of one headline: five of them, the head and the foot stay below 4,000."""


def pages(cards: int) -> int:
    """Return how many pages a list needs; an empty list is a page too."""
    return max(1, -(-cards // PER_PAGE))


def listing(
    cards: Sequence[Card],
    head: str,
    *,
    page: int,
    of: int,
    line: Callable[[Card], str] = headline,
    nothing: str | None = None,
) -> list[Component]:
    """Draw one page, numbered from 0, below its head: a line for each card, or `nothing`."""
    if not cards:
        return [_container([f"### {head}", nothing or say("list-nothing")])]
    foot = f"-# {_place(page, of)}{say('list-choose')} · {disclaimer()}"
    shown = [f"### {head}", *(_short(card, line) for card in cards), foot]
    return [_container(shown), open_row(cards)]


def news_head(search: Search, window: str, found: int, *, most: int) -> str:
    """Say what the list is of: 12 stories · BTC or Fed · High impact · last 7 days."""
    parts = [
        say("list-newest", count=most) if found >= most else say("list-stories", count=found),
        f"“{fitted(search.words, OUTLET)}”" if search.words else "",
        fitted(either(search.tags), OUTLET) if search.tags else "",
        _impact(search.min_impact),
        level_word(search.direction) if search.direction else "",
        fitted(search.outlet, OUTLET) if search.outlet else "",
        say("list-window", window=window_name(window)),
    ]
    return " · ".join(part for part in parts if part)


def _short(card: Card, line: Callable[[Card], str]) -> str:
    """Return the card's line, without its link when the address is too long for a list."""
    drawn = line(card)
    return drawn if length(drawn) <= ROOM else line(card.model_copy(update={"url": ""}))


def _place(page: int, of: int) -> str:
    return f"{say('list-page', page=page + 1, pages=of)} · " if of > 1 else ""


def _impact(least: Level) -> str:
    return "" if least is Level.LOW else say("list-impact", level=level_name(least))


def _container(blocks: Sequence[str]) -> Component:
    parts: list[JsonValue] = []
    for block in blocks:
        parts += [{"type": TEXT, "content": block}, {"type": SEPARATOR, "divider": True}]
    return {
        "type": CONTAINER,
        "accent_color": ACCENT[Direction.NEUTRAL],
        "components": parts[:-1],
    }
