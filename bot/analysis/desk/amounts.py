"""Money and price moves that a text states, with their sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.analysis.desk.reading import Line, Reading
from bot.analysis.desk.words import DOWN, UP
from bot.analysis.lists import any_of

_SCALES = {"k": 1e3, "t": 1e12, "m": 1e6, "b": 1e9}
_MONEY = re.compile(
    r"(?P<sign>us\$|[$€£])\s?(?P<digits>\d[\d,]*(?:\.\d+)?)"
    r"(?:[ -]?(?P<scale>thousand|million|billion|trillion|mn|bn|[kmbt])(?!\w))?"
    r"|(?P<plain>\d[\d,]*(?:\.\d+)?)[ -](?P<big>million|billion|trillion)"
    r" (?:us )?(?:dollars|euros)"
)
_PERCENT = r"(?P<percent>\d[\d,]*(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)"
_MOVE_AFTER = re.compile(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b"
    rf"(?:[^\w\n;]+(?!\d|from\b|to\b|(?:{UP}|{DOWN})\b)[\w'$.,-]+){{0,5}}?[^\w\n;]+{_PERCENT}"
)
_MOVE_BEFORE = re.compile(
    rf"(?P<minus>-)?{_PERCENT}(?:[^\w\n]+\w+){{0,2}}?[^\w\n]+"
    r"(?:(?P<up>gains?|rally|rise|increase|surge|jump|rebound|higher|up|growth|above|pump|spike|"
    r"climb|upswing)|(?P<down>loss(?:es)?|drop|decline|fall|plunge|slump|crash|correction|lower|"
    r"down|dip|below|decrease|drawdown|slide|retreat|pullback))\b"
)
_OTHER = any_of(
    r"\b(?:inflation|consumer prices|producer prices|cpi|ppi|pce|gdp|payrolls|interest rates?)\b",
    r"\b(?:forecasts?|expectations|consensus|price index|expenditures index)\b",
    r"\b(?:unemployment|jobless|claims|wages|earnings|shares|stocks?|nasdaq|s&p|oil|gold)\b",
    r"\b(?:revenue|fees|volumes?|transactions|addresses|tvl|value locked|supply|holdings|stake)\b",
    r"\b(?:hash ?rate|difficulty|users|wallets|assets under management|market share|dominance)\b",
    r"\b(?:tariffs?|duties|tax|staff|workforce|profits?|sales|odds|probability|chance|yields?)\b",
    r"\b(?:production|output|burn rate|burns?|unlock\w*|outflows?|inflows?)\b",
    r"\b(?:below|above|off|from) (?:its |their |the )?(?:[\w']+ ){0,2}?"
    r"(?:peak|record|highs?|average)\b",
)
"""Words beside a percentage that say another thing than the price has moved, or how far it is."""

_LONG_AGO = any_of(
    r"^[^.;,]{0,30}\b(?:(?:in|over|during) the (?:past|last) (?:\w+ )?(?:months?|quarter|year)|"
    r"this (?:month|quarter|year)|year[- ]to[- ]date|so far this|in (?:a|one) (?:month|year)|"
    r"since (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|the start of))\b"
)
"""Spans behind a percentage that began before the news: it did not cause that move."""


_SHARE = re.compile(r"\s?(?:%|percent|per cent)? of (?!its|their)")
"""A percentage of something is a share, not a move."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in a sentence, in dollars or the currency's own unit."""

    value: float
    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sum as the article writes it."""
        return self.line.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Move:
    """A stated change in percent, negative when down."""

    percent: float
    line: Line
    start: int
    end: int
    is_price: bool = True
    """False when another figure moved: inflation, volumes, supply, revenue."""

    @property
    def text(self) -> str:
        """The percentage as the article writes it."""
        return self.line.text[self.start : self.end]


def amounts(reading: Reading) -> tuple[Amount, ...]:
    """Return the sums of money in the order of the text."""
    return tuple(
        Amount(_value(match), line, *match.span())
        for line in reading.lines
        for match in _MONEY.finditer(line.plain)
    )


def moves(reading: Reading) -> tuple[Move, ...]:
    """Return the stated changes in the order of the text."""
    return tuple(move for line in reading.lines for move in _moves(line))


def _moves(line: Line) -> Iterator[Move]:
    taken: set[int] = set()
    for pattern in (_MOVE_AFTER, _MOVE_BEFORE):
        for match in pattern.finditer(line.plain):
            start = match.start("percent")
            if start not in taken and not _SHARE.match(line.plain, match.end("percent")):
                taken.add(start)
                size = float(match["percent"].replace(",", ""))
                is_price = not _OTHER.search(
                    line.plain[max(0, match.start() - 60) : match.end() + 20]
                ) and not _LONG_AGO.search(line.plain[match.end() :])
                end = _percent_end(line, match)
                yield Move(size if match["up"] else -size, line, start, end, is_price)


def _percent_end(line: Line, match: re.Match[str]) -> int:
    end = match.end("percent")
    tail = re.match(r"\s?(?:%|percent\b|per cent\b)", line.plain[end:])
    return end + (tail.end() if tail else 0)


def _value(match: re.Match[str]) -> float:
    digits, scale = match["digits"] or match["plain"], match["scale"] or match["big"]
    value = float(digits.replace(",", ""))
    return value * _SCALES[_letter(scale)] if scale else value


def _letter(scale: str) -> str:
    return {"thousand": "k", "trillion": "t"}.get(scale, scale[0])
