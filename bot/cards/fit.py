"""How much text there is room for, and where it may be cut: at sentence ends, else at a word."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from pydantic import JsonValue

from bot.cards.escape import escape_line

DISPLAYED = 4000
"""Characters that Discord shows over all texts of one components v2 message."""

TITLE = 380
OUTLET = 120
NOTE = 160
"""Room for a headline, for an outlet's name and for a mark or a change line."""

NOTHING = "—"
LOOSE_ENDS = " ,;:–—-"
"""What does not stand before an ellipsis."""

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*(?=\s+[\"“‘'(]?[A-Z0-9])")
_NOT_AN_END = re.compile(r"(?:\b[A-Z]|\b(?:vs|approx|Inc|Corp|Ltd|Co|St|Mr|Mrs|Ms|Dr|No|Gov))\.$")


def length(text: str) -> int:
    """Return the length as Discord's clients count it: UTF-16 units, an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def fitted(text: str, room: int, *, draw: Callable[[str], str] = escape_line) -> str:
    """Return the drawn text if it fits, else as many whole sentences of it as do.

    When not even the first sentence fits it is cut after a word, with an ellipsis. Text of which
    nothing can be seen becomes a dash: Discord refuses empty texts.
    """
    whole = draw(text) or NOTHING
    if length(whole) <= room:
        return whole
    for end in reversed(list(_sentence_ends(text))):
        if length(drawn := draw(text[:end])) <= room:
            return drawn
    return _cut(text, room, draw)


def walk(parts: Iterable[Mapping[str, JsonValue]]) -> Iterator[Mapping[str, JsonValue]]:
    """Yield components and everything in them, the way Discord counts them."""
    for part in parts:
        yield part
        yield from walk(objects(part.get("components")))
        if isinstance(accessory := part.get("accessory"), dict):
            yield accessory


def shown(parts: Iterable[Mapping[str, JsonValue]]) -> int:
    """Return how many characters a message's components show."""
    return sum(length(str(part.get("content", ""))) for part in walk(parts))


def objects(value: JsonValue) -> list[Mapping[str, JsonValue]]:
    """Return the objects of a JSON array, none for anything else."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _sentence_ends(text: str) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(text):
        if not _NOT_AN_END.search(text[: match.end()]):
            yield match.end()


def _cut(text: str, room: int, draw: Callable[[str], str]) -> str:
    """Return the words that fit and an ellipsis; a word longer than the room is cut itself."""
    kept = text[:room]
    while length(drawn := draw(f"{kept.rstrip(LOOSE_ENDS)}…")) > room:
        kept = kept.rstrip().rpartition(" ")[0] or kept[:-1]
    return drawn
