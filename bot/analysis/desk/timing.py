"""Time expressions of a text, resolved against the day it was published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.analysis.desk.reading import Line, Reading
from bot.models import Horizon

SHORT, MEDIUM = 7, 92
"""Days: up to a week is Short, up to three months Medium, beyond is Long (ANALYST.md)."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_FORWARD = r"(?:by|until|till|through|from|on|in|before|for|starting|beginning|as early as|as soon as|late|early|mid|end of|later in)"
_DATED = re.compile(
    rf"\b{_FORWARD} (?:the |late |early |mid-|mid |end of )*(?:(?P<month>{_MONTH})(?: (?P<day>\d{{1,2}})(?!\d))?(?:,? (?P<year>20\d\d))?|(?:q(?P<quarter>[1-4])|(?P<nth>first|second|third|fourth) quarter)(?: of)?(?: (?P<qyear>20\d\d))?|(?:h(?P<half>[12])|(?P<nhalf>first|second) half)(?: of)?(?: (?P<hyear>20\d\d))?|(?P<only>20[2-4]\d))\b"
)
_BARE_PERIOD = re.compile(
    r"\b(?:q(?P<quarter>[1-4]) (?P<qyear>20\d\d)|h(?P<half>[12]) (?P<hyear>20\d\d))\b"
)
_SPANS = (
    (
        re.compile(
            r"\b(?:tomorrow|intraday|(?:next|coming|within) (?:few |couple of |\d+ |24 |48 )?(?:hours|days)|24[- ]hour\w*|in the next \d+ hours|imminent\w*|this week(?:end)?|this week's|over the (?:next|coming) (?:couple of )?(?:days|trading sessions)|short[- ]term|near[- ]term|daily chart|until the end of the week|end of the week|trading sessions?)\b"
        ),
        3,
    ),
    (
        re.compile(
            r"\b(?:next week|coming weeks|in (?:the )?(?:next|coming) (?:few |several |couple of )?(?:weeks|month)|within (?:weeks|a month|\w+ weeks)|next month|later this month|this month|\d+ days|weeks ahead|(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) (?:straight|consecutive|successive) week|weekly (?:in|out)flows?|(?:\w+|\d+)[- ]weeks? (?:run|streak|of (?:in|out)flows)|weeks? of (?:losses|gains|(?:in|out)flows|withdrawals)|(?:in|over) the past week|preliminary injunction|temporar(?:y|ily)|restraining order|end of the month|medium[- ]term|monthly)\b"
        ),
        30,
    ),
    (
        re.compile(
            r"\b(?:(?:coming|next few|next several) months|this quarter|next quarter|later this year|in (?:three|two|3|2) months|over the summer|months ahead)\b"
        ),
        75,
    ),
    (
        re.compile(
            r"\b(?:next year|next (?:\w+ )?years?|this year|by the end of the year|year[- ]end|end of (?:the )?(?:year|20\d\d)|this cycle|long[- ]term|long[- ]run|multi-?year|decades?|structural\w*|permanent\w*|over the next (?:12|twelve|18) months|next (?:12|twelve|18) months|(?:12|twelve)[- ]month|years to come|for years|over an extended period|years?-long|generational)\b"
        ),
        300,
    ),
)


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
    for pattern in (_DATED, _BARE_PERIOD):
        for match in pattern.finditer(line.plain):
            days = _days(match, published)
            if days is not None and days > 0:
                yield Timing(days, line, *match.span(), is_dated=True)
    for pattern, typical in _SPANS:
        for match in pattern.finditer(line.plain):
            yield Timing(typical, line, *match.span())


def _days(match: re.Match[str], published: datetime) -> float | None:
    """Return the days to the end of the period that a match names, None when it cannot be."""
    found = match.groupdict()
    if found.get("month"):
        return _to_month(found, published)
    year = next(
        (int(y) for key in ("qyear", "hyear", "only") if (y := found.get(key))), published.year
    )
    share = _share(found)
    if year < published.year:
        return None
    return (year - published.year) * 365 + share * 365 - published.timetuple().tm_yday


def _share(found: dict[str, str | None]) -> float:
    """Return where in its year a quarter, a half or the year itself ends."""
    nth = {"first": 1, "second": 2, "third": 3, "fourth": 4}
    if quarter := found.get("quarter") or found.get("nth"):
        return (int(quarter) if quarter.isdigit() else nth[quarter]) / 4
    if half := found.get("half") or found.get("nhalf"):
        return (int(half) if half.isdigit() else nth[half]) / 2
    return 1.0


def _to_month(found: dict[str, str | None], published: datetime) -> float | None:
    month = _MONTHS.index((found["month"] or "")[:3]) + 1
    day = int(found["day"]) if found.get("day") else 28
    year = int(found["year"]) if found.get("year") else published.year
    ahead = (year - published.year) * 365 + (month - published.month) * 30.4 + day - published.day
    if found.get("year") is None and ahead < -180:  # noqa: PLR2004 - "by March", said in December
        ahead += 365
    return ahead
