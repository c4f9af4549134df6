"""Time expressions of a text, resolved against the day it was published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.analysis.desk.reading import Line, Reading
from bot.analysis.lists import any_of, in_order
from bot.models import Horizon

SHORT, MEDIUM = 7, 92
"""Days: up to a week is Short, up to three months Medium, beyond is Long (docs/judging.md)."""

_MONTHS = in_order("jan feb mar apr may jun jul aug sep oct nov dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_FIRST, _MID, _LATE = 1, 15, 28
"""The day that is meant by a month alone: "from July" its first, "in July" any, else its end."""

_OPENS = ("from", "starting", "beginning", "early", "as early", "as soon")

_HALF_YEAR = 180
_AHEAD = re.compile(
    r"\b(?:will|due|expected|scheduled|slated|plans?|planned|deadlines?|sets?|"
    r"to (?:activate|begin|be|close|cut|debut|decide|delist|end|expire|go|hold|issue|launch|list|"
    r"open|pay|release|remove|repay|resume|sell|start|stop|take|unlock|vote))\b"
)
"""Words of what is still to come."""

_DEADLINES = ("by", "until", "till", "through", "before", "end", "later")
_ORDER = {"1": 1, "2": 2, "3": 3, "4": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_FORWARD = (
    r"(?:by|until|till|through|from|on|in|before|for|starting|beginning|as early as|as soon as|"
    r"late|early|mid|end of|later in|sets?|slated for|due)"
)
_DATED = re.compile(
    rf"\b{_FORWARD} (?:the |late |early |mid-|mid |end of )*(?:"
    rf"(?P<month>{_MONTH})(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d))?(?:,? (?P<year>20\d\d))?|"
    r"(?:q(?P<quarter>[1-4])|(?P<nth>first|second|third|fourth) quarter)"
    r"(?: of)?(?: (?P<qyear>20\d\d))?|"
    r"(?:h(?P<half>[12])|(?P<nhalf>first|second) half)(?: of)?(?: (?P<hyear>20\d\d))?|"
    r"(?P<only>20[2-4]\d))\b"
)
_PERIOD = re.compile(
    r"\b(?:q(?P<quarter>[1-4]) (?P<qyear>20\d\d)|h(?P<half>[12]) (?P<hyear>20\d\d))\b"
)
_SPANS = (
    (
        any_of(
            r"\b(?:tomorrow|intraday|imminent\w*|this week(?:end)?|short[- ]term|near[- ]term)\b",
            r"\bthis (?:mon|tues|wednes|thurs|fri)day\b",
            r"\b(?:next|coming|within the next) (?:few |couple of |\d+ (?=hours))?(?:hours|days)\b",
            r"\bwithin (?:(?:a few )?days|\d+ hours)\b",
            r"\bin the next \d+ hours\b|\btrading sessions?\b|\bdaily chart\b",
            r"\b(?:until the )?end of the week\b",
            r"\b(?:due|expected|scheduled|slated|await\w*|ahead of|brac\w+ for)\b(?: [\w']+){0,5}? "
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        ),
        3,
    ),
    (
        any_of(
            r"\b(?:next week|coming weeks|next month|later this month)\b",
            r"\bend of this month\b",
            r"\bin (?:the )?(?:next|coming) (?:few |several |couple of )?(?:weeks|month)\b",
            r"\bwithin (?:weeks|a month)\b|\bweeks ahead\b|\bend of the month\b",
            r"\b(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) "
            r"(?:straight |consecutive |successive |positive |negative )?week\b",
            r"\bweekly (?:in|out)flows?\b|\b(?:in|over) the past week\b|\bmedium[- ]term\b",
            r"\b\w+[- ]weeks? (?:run|streak|of (?:in|out)flows)\b",
            r"\bweeks? of (?:losses|gains|(?:in|out)flows|withdrawals)\b",
            r"\btemporar(?:y|ily)\b|\b(?:preliminary injunction|restraining order)\b|\bmonthly\b",
        ),
        30,
    ),
    (
        any_of(
            r"\b(?:coming|next few|next several) months\b|\b(?:this|next) quarter\b",
            r"\bfor (?:several |a few |some )?months(?! (?:of|now|before|after))\b",
            r"\blater this year\b|\bmonths ahead\b",
        ),
        75,
    ),
    (
        any_of(
            r"\bnext (?:\w+ )?years?\b|\bthis (?:year|cycle)\b|\byear[- ]end\b|\bfor years\b",
            r"\bend of (?:the )?(?:year|20\d\d)\b|\blong[- ](?:term|run)\b|\bmulti-?year\b",
            r"\bdecades?\b|\bstructural\w*\b|\bpermanent\w*\b|\b(?:12|twelve)[- ]month\b",
            r"\bnext (?:12|twelve|18) months\b|\byears to come\b|\byears?-long\b",
            r"\bover an extended period\b|\bgenerational\b",
        ),
        300,
    ),
)
"""Expressions without a date, with the days they usually mean."""

_BACK = re.compile(
    r"\b(?:so far|earlier|past|last|previous|since|first|lowest|highest|worst|best|biggest|largest|"
    r"steepest|sharpest|strongest|weakest)\b[^.;,]{0,30}$"
)
"""What makes the span behind it one that is over: "the lowest this year"; weeks make a trend."""

_COUNTS = {
    word: count + 1
    for count, word in enumerate(in_order("one two three four five six seven eight nine ten"))
}
_UNITS = {"day": 1, "week": 7, "month": 30.4, "year": 365}
_COUNTED = rf"(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)})"
_UNIT = rf"(?P<unit>{'|'.join(_UNITS)})"
_LASTING = (
    re.compile(rf"\b(?:\d{{1,2}}|{'|'.join(_COUNTS)}) (?:to|or) {_COUNTED}[ -]{_UNIT}s?\b"),
    re.compile(rf"\b(?:next|within|another|additional|extra|coming) {_COUNTED}[ -]{_UNIT}s?\b"),
    re.compile(
        rf"\b{_COUNTED}[ -]{_UNIT} (?:\w+ )?(?:pause|delay|extension|deadline|window|review|stay|"
        r"suspension|moratorium|freeze|consultation|comment|lock-?up|grace|transition|reprieve|"
        r"notice|ban|halt|truce|period)\b"
    ),
    re.compile(
        r"\b(?:paus|delay|suspend|halt|extend|postpon|freez|froze|defer|stay|lock)\w*[^.;,]{0,60}?"
        rf"\b(?:for|by) {_COUNTED} {_UNIT}s?\b"
    ),
    re.compile(
        r"\b(?:will|could|may|might|should|expects?|expected|due|expires?|ends?|plans?|scheduled)\b"
        rf"[^.;,]{{0,60}}?\bin (?:about |roughly )?{_COUNTED} {_UNIT}s?\b"
    ),
)
"""Lengths of time that lie ahead, counted; "the lowest in two months" looks back."""

_RESULTS = re.compile(
    r"\b(?:revenues?|profits?|loss(?:es)?|earnings|results|net income|reported|posted|posts)\b"
)
"""Words beside a quarter without a year that say it is over: what a firm made in it."""


_LEADING = re.compile(rf"^{_FORWARD} (?:the |late |early |mid-|mid |end of )*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Timing:
    """A time that a sentence names, `days` from publication."""

    days: float
    line: Line
    start: int
    end: int
    is_dated: bool = False
    """Whether it names a day, a month, a quarter or a year."""

    @property
    def text(self) -> str:
        """The expression as the article writes it."""
        return self.line.text[self.start : self.end]

    @property
    def when(self) -> str:
        """The date without what leads to it: of "by the end of March" it is "March"."""
        return _LEADING.sub("", self.text)

    @property
    def horizon(self) -> Horizon:
        """The window it falls into."""
        return within(self.days)


def within(days: float) -> Horizon:
    """Return the window of a number of days."""
    return Horizon.SHORT if days <= SHORT else Horizon.MEDIUM if days <= MEDIUM else Horizon.LONG


def timings(reading: Reading) -> tuple[Timing, ...]:
    """Return the times that lie ahead of publication, in the order of the text."""
    return tuple(timing for line in reading.lines for timing in _timings(line, reading.published))


def _timings(line: Line, published: datetime) -> Iterator[Timing]:
    for pattern in (_DATED, _PERIOD):
        for match in pattern.finditer(line.plain):
            days = _days(match, published)
            if days is not None and days >= 1:
                yield Timing(days, line, *match.span(), is_dated=True)
    for pattern in _LASTING:
        for match in pattern.finditer(line.plain):
            yield Timing(_length(match), line, *match.span())
    for pattern, typical in _SPANS:
        for match in pattern.finditer(line.plain):
            if within(typical) is Horizon.MEDIUM or not _BACK.search(line.plain, 0, match.start()):
                yield Timing(typical, line, *match.span())


def _length(match: re.Match[str]) -> float:
    count = match["count"]
    return (_COUNTS.get(count) or int(count)) * _UNITS[match["unit"]]


def _days(match: re.Match[str], published: datetime) -> float | None:
    """Return the days to the end of the period that a match names, None when it is over."""
    found = match.groupdict()
    if found.get("month"):
        return _to_month(match, published)
    years = (found.get(key) for key in ("qyear", "hyear", "only"))
    year = int(next(filter(None, years), published.year))
    is_quarter = bool(found.get("quarter") or found.get("nth")) and not found.get("qyear")
    if year < published.year or (is_quarter and _RESULTS.search(match.string)):
        return None
    return (year - published.year + _share(found)) * 365 - published.timetuple().tm_yday


def _share(found: dict[str, str | None]) -> float:
    """Return how much of its year is over when a quarter, a half or the year itself ends."""
    if quarter := found.get("quarter") or found.get("nth"):
        return _ORDER[quarter] / 4
    if half := found.get("half") or found.get("nhalf"):
        return _ORDER[half] / 2
    return 1.0


def _to_month(match: re.Match[str], published: datetime) -> float:
    found = match.groupdict()
    month = _MONTHS.index((found["month"] or "")[:3]) + 1
    day = int(found.get("day") or _meant_day(match[0]))
    year = int(found.get("year") or published.year)
    ahead = (year - published.year) * 365 + (month - published.month) * 30.4 + day - published.day
    if found.get("year") is None and ahead < -_HALF_YEAR:  # "by March", said in December
        ahead += 365
    is_open = match[0].startswith(_DEADLINES) or _AHEAD.search(match.string)
    if found.get("year") is None and ahead > _HALF_YEAR and not is_open:  # "in December": the last
        ahead -= 365
    return ahead


def _meant_day(expression: str) -> int:
    if expression.startswith(_OPENS):
        return _FIRST
    is_any = expression.startswith("in ") and not re.search(r"\b(?:late|end)\b", expression)
    return _MID if is_any else _LATE
