"""Lines that are not the story, told by their words.

Every rule is anchored: it names a line by all that it is, so that a story which speaks of
newsletters, disclaimers or related matters keeps its paragraphs.
"""

import re
from enum import Enum, auto

from bot.articles.credits import is_credit
from bot.articles.phrases import (
    CLOSING,
    INSTRUCTION,
    POINTER,
    PROMOTION,
    SMALL_PRINT,
    SUMMARY,
    TEASERS,
)
from bot.articles.widgets import is_widget

_HEADING = 8
"""Words of the longest heading."""

_LONG = 90
"""Words above which a paragraph is never dropped for promotion or credits."""

_BAR = re.compile(r"\s*[|»>→]\s*")


class Line(Enum):
    """What a line of a page is."""

    STORY = auto()
    DROP = auto()
    """Furniture of one line."""
    TEASERS = auto()
    """A heading over links to other stories, in the midst of a story or after it."""
    CLOSING = auto()
    """A heading below which no story of this page goes on."""


def kind(line: str) -> Line:
    """Say what a line of folded text is."""
    plain = line.replace("’", "'")
    length = len(plain.split())
    if not any(map(str.isalnum, plain)):
        return Line.DROP
    if length <= _HEADING and (heading := _heading(plain.strip(" :·•|>»→*_#–—-"))):
        return heading
    is_short = length <= _LONG
    if is_foreign(plain) or (is_short and (is_credit(line) or is_widget(line))):
        return Line.DROP
    return Line.STORY


def is_foreign(text: str) -> bool:
    """Say whether a sentence or a line sells, fences, points elsewhere or speaks to machines."""
    plain = text.replace("’", "'")
    return bool(
        SMALL_PRINT.fullmatch(plain.strip("*_ ()[]"))
        or _points_elsewhere(plain)
        or (
            len(plain.split()) <= _LONG
            and (PROMOTION.fullmatch(plain.strip(" .!*|>»→")) or INSTRUCTION.fullmatch(plain))
        )
    )


def _heading(bare: str) -> Line | None:
    if SUMMARY.fullmatch(bare):
        return Line.DROP
    if CLOSING.fullmatch(bare):
        return Line.CLOSING
    return Line.TEASERS if TEASERS.fullmatch(bare) else None


def _points_elsewhere(line: str) -> bool:
    """Say whether a line only names another story: "Related: ...", "Magazine | ..."."""
    head, colon, rest = _BAR.sub(": ", line, count=1).partition(":")
    return bool(colon and rest.strip() and POINTER.fullmatch(head.strip(" *[]()•·")))
