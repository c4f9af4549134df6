"""Which kind of event a text reports, and every signed cue that says so."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.analysis.desk.classes import CLASSES, EventClass
from bot.analysis.desk.cues import Cue
from bot.analysis.desk.frames import (
    is_debunked,
    is_far,
    is_minor_case,
    is_on_beat,
    is_opinion,
    is_paid,
)
from bot.analysis.desk.negation import HISTORY, WINDOW, is_advice, signed
from bot.analysis.desk.reading import LEAD, Line, Reading
from bot.analysis.desk.surprise import Surprise, surprises
from bot.analysis.desk.targets import ANYBODY, Aim
from bot.analysis.desk.words import WORDS

_MOST_A_LINE = 3
"""Hits of one cue in a sentence that count."""

_OUTSIDE_LEAD = 0.5
"""What a cue in the body counts for the class: a report says what happened at its top."""

_PASSING = 2.0
"""What a class needs that neither the title nor the lead speaks for: more than a passing word."""

_STILL = 0.4
"""What words of standstill count for the class: they say how it went, not what it was."""

_BYGONE = 0.2
"""What a cue that is told as history counts for the class."""

_FOREIGN = 0.2
"""What is left of a cue that another coin is the subject of: coins do move together."""

_ACT = 0.7
"""From this sign on a cue tells that something was done or came out."""

_FRAMES = {
    "price_recap": 0.4,
    "price_prediction": 0.6,
    "opinion": 0.8,
    "other": 0.8,
    "token_launch": 0.8,
    "scam_warning": 0.8,
}
"""What classes count that most reports hold some of: what made a price move is the event."""

_TALK = frozenset(["price_prediction", "opinion", "education", "sponsored", "scam_warning"])

WORLDWIDE = frozenset(["rate_decision", "tariff_policy", "macro_data"])
"""Events that move every price, ours as well."""

_LESSONS = frozenset(["education", "sponsored", "scam_warning"])
_VOICED = re.compile(
    r"(?:,| -|:|;) (?:\w+ ){0,3}?(?:analysts?|economists?|traders?|strategists?|experts?|lawyers?|"
    r"attorneys?|investors?|veterans?|billionaires?|(?:co-)?founders?|ceos?|execs?|executives?|professors?|"
    r"researchers?|critics?|models?|jpmorgan|goldman sachs|standard chartered|bernstein|citi|"
    r"bitwise|galaxy|\w+ (?:bank|capital|research|ventures))"
    r"(?: (?:says?|warns?|argues?|predicts?|thinks?|explains?|claims?|suggests?|believes?|expects?|"
    r"tells?))?$|\b(?:weighs? in|opines?|analysts? (?:say|warn)s?|traders? (?:say|cite|warn)s?)\b"
)
"""A headline that ends with its speaker: a view, not an event."""

_OTHERS = re.compile(
    r"\b(?:inflation|cpi|pce|ppi|gdp|index|unemployment|claims|payrolls|yields?|shares?|stocks?|"
    r"nasdaq|s&p|dow|russell|sales|revenue|profits?|difficulty|hash ?rate|volumes?|fees|tvl|oil|"
    r"production|output|deficit|rates|brent|crude|gold|dollar|labou?r|yen|euro|sterling|wages|costs|futures|funding|venture|crimes?|"
    r"litigations?|lawsuits|cases|scams|hacks|thefts|losses|complaints|donations|searches|jobs|"
    r"startups?|companies|layoffs|hiring)\b"
)
_COINS = re.compile(rf"\b(?:{WORDS['coin']})(?!\w)")
"""What may have moved instead of a coin, and the coins."""

_PRICES = re.compile(
    rf"{_COINS.pattern}|[$€]|\b(?:prices?|markets?|charts?|bulls?|bears?|bullish|bearish|rally|"
    r"support|resistance|traders?|investors?|buyers|sellers)\b"
)
"""Words without which a sentence makes no forecast of a price."""

_STATISTIC = re.compile(
    r"\b(?:inflation|cpi|ppi|pce|(?:consumer|producer|wholesale) prices?|payrolls?|jobs|"
    r"jobless|unemployment|gdp|retail sales|economy|pmi|confidence)\b"
)
_AS = re.compile(r"\b(?:as|while|amid|despite)\b[^,;:]{0,40}$")
_AFTER = re.compile(r"\b(?:after|following)\b[^,;:]{0,40}$")

_NEVER = re.compile("(?!)")

_GAPS = {sign: Cue("macro_data", float(sign), 2.5, _NEVER, is_calm=not sign) for sign in (-1, 0, 1)}
"""What a statistic says that came out below, at or above its forecast, as a cue."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found in a sentence; `sign` is what is left of the cue's after negation."""

    cue: Cue
    line: Line
    start: int
    end: int
    sign: float
    is_foreign: bool = False
    """Whether another coin than the story's primary is the subject."""

    @property
    def is_faded(self) -> bool:
        """Whether the sentence tells it as history or in spite of which something happened."""
        return abs(self.sign) < abs(self.cue.sign) / 2

    @property
    def event(self) -> str:
        """The class that the cue speaks for."""
        return self.cue.event

    @property
    def weight(self) -> float:
        """How much it counts: the cue's weight at its place, little for another coin's news."""
        return self.cue.weight * self.line.weight * (_FOREIGN if self.is_foreign else 1.0)


@dataclass(frozen=True, slots=True)
class Happening:
    """What a text is about: its class, how clearly, and all the cues."""

    kind: EventClass
    clarity: float
    hits: tuple[Hit, ...]

    is_voiced: bool = False
    """Whether the headline gives somebody's view instead of an event."""

    is_opinion: bool = False
    """Whether the text is marked as its author's view."""

    is_debunked: bool = False
    """Whether the headline takes a claim back: what was said has not happened."""

    is_minor_case: bool = False
    """Whether the headline tells of a case that moves little: an old one's end, a person's."""

    is_on_beat: bool = True
    """Whether the text touches crypto at all."""

    is_far: bool = False
    """Whether the headline is about a country whose own economy moves few other markets."""

    gaps: tuple[Surprise, ...] = ()
    """Statistics beside what had been forecast for them."""

    @property
    def name(self) -> str:
        """The class's label."""
        return self.kind.name

    @property
    def is_worldwide(self) -> bool:
        """Whether it moves every price, with or without a coin named."""
        return self.name in WORLDWIDE

    @property
    def is_passing(self) -> bool:
        """Whether a matter of the whole economy is but touched on: the top tells of no act in it.

        So do stories of shops and houses in times of tariffs, and of a small country's rates.
        """
        acts = (hit for hit in self.hits if hit.line.weight >= LEAD and hit.event in WORLDWIDE)
        is_act = any(abs(hit.sign) >= _ACT for hit in acts)
        is_big = is_act and not (self.is_far and self.name == "rate_decision")
        return self.is_worldwide and not (self.is_on_beat or self.gaps or is_big)

    @property
    def is_statistic(self) -> bool:
        """Whether a figure of the economy is reported, and not war, oil or politics."""
        return bool(self.gaps) or any(
            hit.event == "macro_data" and _STATISTIC.search(hit.line.plain) for hit in self.hits
        )

    @property
    def is_near(self) -> bool:
        """Whether it is about crypto or about what moves every price."""
        return self.is_on_beat or self.is_worldwide

    @property
    def is_lesson(self) -> bool:
        """Whether it teaches, warns or praises: nothing that a market would remember."""
        return self.name in _LESSONS

    @property
    def is_talk(self) -> bool:
        """Whether nothing happened but that somebody spoke: a forecast, an opinion, a lesson."""
        return self.is_voiced or self.name in _TALK


class Recogniser:
    """Reads texts with a table of cues."""

    def __init__(self, cues: tuple[Cue, ...]) -> None:
        self._cues = cues

    def recognise(self, reading: Reading, aim: Aim = ANYBODY) -> Happening:
        """Say what a text reports, for the coin that is aimed at; `other` when no cue is met."""
        gaps = tuple(surprises(reading))
        turns = tuple(_rotated(reading, aim))
        found = (
            hit
            for line in reading.lines
            for hit in _overtaken(self._hits(line, turns), _turned(line, turns))
        )
        read = (
            replace(hit, is_foreign=aim.is_foreign(hit.line, hit.start, hit.end)) for hit in found
        )
        hits = (
            *_measured(read, gaps),
            *turns,
            *(Hit(_GAPS[gap.sign], gap.line, gap.start, gap.end, gap.sign) for gap in gaps),
        )
        name, clarity = _class(hits, _marked(reading))
        return Happening(
            CLASSES[name],
            clarity,
            hits,
            is_voiced=_VOICED.search(reading.title) is not None,
            is_opinion=is_opinion(reading),
            is_debunked=is_debunked(reading),
            is_minor_case=is_minor_case(reading),
            is_on_beat=is_on_beat(reading),
            is_far=is_far(reading),
            gaps=gaps,
        )

    def _hits(self, line: Line, turns: tuple[Hit, ...]) -> Iterator[Hit]:
        taken = [(hit.start, hit.end) for hit in turns if hit.line is line]
        for cue in self._cues:
            count = 0
            for start, end in _free(cue.pattern, line.plain, taken):
                taken.append((start, end))
                count += 1
                if count <= _MOST_A_LINE:
                    sign = 0.0 if is_advice(cue, line) else signed(cue, line.plain, start, end)
                    if sign and cue.event == "price_prediction" and not _PRICES.search(line.plain):
                        continue
                    if cue.event == "price_recap" and _is_elsewhere(line.plain, start, end):
                        sign = 0.0
                    yield Hit(cue, line, start, end, sign)


def _free(
    pattern: re.Pattern[str], text: str, taken: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield where a pattern is found outside what others have claimed."""
    at = 0
    while match := pattern.search(text, at):
        start, end = match.span()
        is_free = not any(start < until and since < end for since, until in taken)
        if is_free:
            yield start, end
        at = end if is_free else start + 1


def _rotated(reading: Reading, aim: Aim) -> Iterator[Hit]:
    """Yield what it means for our coin, and for the other, that one was given up for the other."""
    for line in reading.lines:
        for turn in aim.rotations(line):
            if sign := turn.sign(aim.primary):
                cue = Cue(turn.event, sign, 2.0, _NEVER)
                yield Hit(cue, line, turn.start, turn.end, sign)
                if turn.is_of_coins:
                    yield Hit(cue, line, turn.start, turn.end, -sign, is_foreign=True)


def _marked(reading: Reading) -> str | None:
    """Return the class that a text's own labels give it, whatever it goes on to say."""
    if is_paid(reading):
        return "sponsored"
    return "opinion" if is_opinion(reading) else None


def _measured(hits: Iterable[Hit], gaps: tuple[Surprise, ...]) -> Iterator[Hit]:
    """Yield the hits; where a figure is held against its forecast, its bare rise says little.

    "Prices rose 2.1%, less than forecast" is good news.
    """
    signs = {gap.sign for gap in gaps}
    for hit in hits:
        is_bare = hit.event == "macro_data" and signs == {-1 if hit.sign > 0 else 1}
        yield replace(hit, sign=HISTORY * hit.sign) if is_bare and hit.sign else hit


def _class(hits: tuple[Hit, ...], marked: str | None) -> tuple[str, float]:
    """Return the event class and how clearly the cues speak for it; `other` when none is met."""
    if marked is not None:
        return marked, 1.0
    scores: dict[str, float] = defaultdict(float)
    led = {hit.event for hit in hits if hit.line.weight > 1}
    for hit in hits:
        if led and hit.event not in led:
            continue
        place = 1.0 if hit.line.weight > 1 else _OUTSIDE_LEAD
        place *= _STILL if hit.cue.is_calm else _BYGONE if hit.is_faded else 1.0
        scores[hit.event] += hit.weight * place * _FRAMES.get(hit.event, 1.0)
    if not scores:
        return "other", 0.0
    name = max(scores, key=lambda event: (scores[event], event))
    if not led and scores[name] < _PASSING:
        return "other", 0.0
    if name == "delisting" and any(h.event == "token_swap" and h.line.weight >= LEAD for h in hits):
        name = "token_swap"  # the old token goes because its holders get the new one
    return name, scores[name] / sum(scores.values())


def _turned(line: Line, turns: tuple[Hit, ...]) -> float:
    """Return which way a sentence's rotation goes for our coin."""
    return sum(hit.sign for hit in turns if hit.line is line and not hit.is_foreign)


def _overtaken(hits: Iterable[Hit], before: float = 0.0) -> Iterator[Hit]:
    """Yield a sentence's hits in order; what came "after" a turn of the other sign is history.

    "Bitcoin recovers after the hack" tells of the recovery. So is a price the mere setting of
    "firm buys bitcoin as price slips".
    """
    for hit in sorted(hits, key=lambda hit: hit.start):
        lead_in = hit.line.plain[max(0, hit.start - WINDOW) : hit.start]
        is_setting = hit.event == "price_recap" and _AS.search(lead_in)
        if before * hit.sign < 0 and (is_setting or _AFTER.search(lead_in)):
            yield replace(hit, sign=HISTORY * hit.sign)
        else:
            before += hit.sign
            yield hit


def _is_elsewhere(text: str, start: int, end: int) -> bool:
    """Say whether something else than a coin has moved: the last subject named before its verb."""
    named = text[max(0, start - WINDOW) : end]
    others = [match.start() for match in _OTHERS.finditer(named)]
    return bool(others) and not any(m.start() > others[-1] for m in _COINS.finditer(named))
