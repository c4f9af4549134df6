"""Which kind of event a text reports, and every signed cue that says so."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from bot.analysis.desk.classes import CLASSES, EventClass
from bot.analysis.desk.cues import CUES, Cue
from bot.analysis.desk.cues_market import MARKET_CUES
from bot.analysis.desk.reading import Line, Reading

_TABLE = (*CUES, *MARKET_CUES)
_MOST_A_LINE = 3
"""Hits of one cue in a sentence that count."""

_NOT = re.compile(
    r"\b(?:not|n't|never|no|without|denies|denied|deny|neither|nor|hardly|rather than|instead of|"
    r"fails? to|failed to|unable to|stops? short of|no plans? to|refus\w+ to|barred from|"
    r"banned from|blocked from|prevent\w*|halt\w* from|avoid\w*|ban\w* on|unlikely to)\b[^,;:]{0,28}$"
)
_DESPITE = re.compile(
    r"\b(?:despite|in spite of|shrugs? off|shrugged off|after|following|notwithstanding|defying)\b[^,;:]{0,40}$"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found in a sentence; `sign` is what is left of the cue's after negation."""

    cue: Cue
    line: Line
    start: int
    end: int
    sign: float

    @property
    def event(self) -> str:
        """The class that the cue speaks for."""
        return self.cue.event

    @property
    def weight(self) -> float:
        """How much it counts: the cue's weight at its place."""
        return self.cue.weight * self.line.weight


@dataclass(frozen=True, slots=True)
class Happening:
    """What a text is about: its class, how clearly, and all the cues."""

    kind: EventClass
    clarity: float
    hits: tuple[Hit, ...]

    def of(self, *events: str) -> tuple[Hit, ...]:
        """Return the cues of some classes, in the order of the text."""
        return tuple(hit for hit in self.hits if hit.event in events)


def recognise(reading: Reading) -> Happening:
    """Say what a text reports; `other` when no cue is met."""
    hits = tuple(hit for line in reading.lines for hit in _hits(line))
    scores: dict[str, float] = defaultdict(float)
    for hit in hits:
        scores[hit.event] += hit.weight * (1.0 if hit.line.weight > 1 else 0.5)
    for name, kind in CLASSES.items():
        if scores.get(name) and kind.impact < _FRAME_BELOW and name not in _SELF_STANDING:
            scores[name] *= 0.8
    if not scores:
        return Happening(CLASSES["other"], 0.0, hits)
    name = max(scores, key=lambda event: (scores[event], event))
    return Happening(CLASSES[name], scores[name] / sum(scores.values()), hits)


_FRAME_BELOW = 13
_SELF_STANDING = ("sponsored", "education", "price_prediction")


def _hits(line: Line) -> Iterator[Hit]:
    taken: list[tuple[int, int]] = []
    for cue in _TABLE:
        count = 0
        for match in cue.pattern.finditer(line.plain):
            start, end = match.span()
            if any(start < other_end and other < end for other, other_end in taken):
                continue
            taken.append((start, end))
            count += 1
            if count <= _MOST_A_LINE:
                yield Hit(
                    cue, line, start, end, _signed(cue, line.plain[max(0, start - 48) : start])
                )


def _signed(cue: Cue, before: str) -> float:
    """Turn or fade a cue's sign by the words in front of it."""
    if not cue.sign:
        return 0.0
    if _NOT.search(before):
        return -0.6 * cue.sign
    if _DESPITE.search(before):
        return -0.2 * cue.sign if "despite" in before or "shrug" in before else 0.4 * cue.sign
    return cue.sign
