"""A document as the rubrics read it: its sentences folded, weighted and dated once."""

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from bot.models import Document, Part

MOST_LINES = 45
"""Sentences that are read: a report says what happened in its first thousand words or so."""

LONGEST_LINE = 600
"""Characters of a sentence that are read."""

TITLE, LEAD, BODY, BACKGROUND = 3.0, 2.0, 1.0, 0.3
"""Weights (docs/judging.md): the title counts three times, the lead twice, old history little."""

_LEAD_LINES = 3
_FOLD = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
    }
)
_NAMESAKES = re.compile(r"(?<=[a-z,] )(?:Jump|Surge|Rally|Rise|Pump|Boom|Rocket|Moon|Slide|Dip)\b")
"""Verbs of price that stand capitalised inside a sentence are somebody's name."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PAST = re.compile(
    r"\b(?:last year|years? ago|earlier this year|months ago|previously|historically|founded in|"
    r"back in|was founded|in the past)\b"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: as written, folded to plain lower case letter by letter, and its weight."""

    id: int
    text: str
    plain: str
    weight: float
    part: Part

    @property
    def is_title(self) -> bool:
        """Whether it is the headline."""
        return self.part is Part.TITLE


class Reading:
    """The sentences of a document that was published at some time."""

    def __init__(self, document: Document, published: datetime) -> None:
        self.published = published
        self.language = document.language
        self.lines = tuple(_lines(document, published))

    @cached_property
    def title(self) -> str:
        """The headline, plain."""
        return " ".join(line.plain for line in self.lines if line.is_title)

    @cached_property
    def lead(self) -> str:
        """The headline and what counts twice, plain."""
        return " \n ".join(line.plain for line in self.lines if line.weight >= LEAD)

    @cached_property
    def plain(self) -> str:
        """All that is read, plain, a sentence a line."""
        return " \n ".join(line.plain for line in self.lines)

    @cached_property
    def told(self) -> tuple[Line, ...]:
        """The sentences below the headline."""
        return tuple(line for line in self.lines if not line.is_title)

    @property
    def is_headline_only(self) -> bool:
        """Whether there is no text below the headline."""
        return not self.told


def plain(text: str) -> str:
    """Return lower case with plain quotation marks, dashes and spaces, letter for letter."""
    text = _NAMESAKES.sub(lambda name: "·" * len(name[0]), text.translate(_FOLD))
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _lines(document: Document, published: datetime) -> list[Line]:
    lines, body = [], 0
    for sentence in document.sentences[:MOST_LINES]:
        body += sentence.part is Part.BODY
        text = sentence.text[:LONGEST_LINE]
        small = plain(text)
        weight = _weight(sentence.part, body, small, published)
        lines.append(Line(sentence.id, text, small, weight, sentence.part))
    return lines


def _weight(part: Part, body: int, text: str, published: datetime) -> float:
    if part is Part.TITLE:
        return TITLE
    if part is not Part.BODY or body <= _LEAD_LINES:
        return LEAD
    years = [int(year) for year in _YEAR.findall(text)]
    is_old = bool(years) and max(years) < published.year
    return BACKGROUND if is_old or _PAST.search(text) else BODY
