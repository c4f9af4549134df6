"""A statistic beside what had been forecast for it: more, less or the same.

Markets price the forecast beforehand, so the gap between the two is the news.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from bot.analysis.desk.reading import LEAD, Line, Reading
from bot.analysis.lists import any_of

_PRICES = any_of(
    r"\b(?:cpi|ppi|pce|inflation|(?:consumer|producer|wholesale|core) prices?|price index)\b"
)
_HIRING = any_of(r"\b(?:payrolls?|jobs|hiring|employers)\b")
_IDLE_HANDS = any_of(r"\b(?:unemployment|jobless (?:rate|claims))\b")
_FIGURE = r"-?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:%|percent\b|per cent\b|million\b)|,000\b)?"
_FIGURES = re.compile(_FIGURE)
_FORECASTERS = (
    r"(?:forecasts?|forecasted|forecasters|called for|had seen|expect(?:ed|ations?|ing)?|"
    r"estimates?|estimated|consensus|predicted|predictions?|penciled in|pencilled in|projected|"
    r"anticipated|polled|looked for)"
)
_LINK = r"(?:(?!\b(?:and|up|down|from|while|after)\b)[^\d;])"
"""What may stand between a forecast's name and its figure: nothing that opens another fact."""

_AFTER = re.compile(rf"\b{_FORECASTERS}\b{_LINK}{{0,60}}?(?P<figure>{_FIGURE})")
_BEFORE = re.compile(
    rf"(?P<figure>{_FIGURE})(?: (?!match|meet|line\b|below\b|above\b|than\b)[\w'-]+){{0,4}}? "
    rf"{_FORECASTERS}\b"
)
_NO_FIGURE = any_of(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r" \d{1,2}\b",
    r"\b20\d\d\b",
)
_LARGE = 1000.0
_BEFORE_NAME = 24
"""Characters before a statistic in which its count may stand ("219,000 initial jobless claims")."""


@dataclass(frozen=True, slots=True)
class Surprise:
    """A figure that came out and the one that had been forecast, as the article writes them.

    `sign` says what the gap means for the price of risk: cooler prices and weaker hiring let a
    central bank ease, so they are +1; 0 when the two are the same.
    """

    actual: str
    forecast: str
    sign: int
    line: Line
    start: int
    end: int


def surprises(reading: Reading) -> Iterator[Surprise]:
    """Yield the gaps between figures and forecasts in the headline and the lead."""
    led = [line for line in reading.lines if line.weight >= LEAD]
    for line, following in zip_longest(led, led[1:]):
        if sense := _sense(line.plain):
            found = _gap(line, line, sense)
            if (
                found is None
                and following is not None
                and _gap(following, following, sense) is None
            ):
                found = _gap(line, following, sense)
            if found is not None:
                yield found


def _sense(text: str) -> int:
    """Return what a figure above its forecast means for risk, 0 when it is no such figure."""
    if _IDLE_HANDS.search(text):
        return 1
    return -1 if _PRICES.search(text) or _HIRING.search(text) else 0


def _gap(line: Line, other: Line, sense: int) -> Surprise | None:
    """Compare a sentence's figure with the forecast that it or the next sentence gives."""
    forecast = _AFTER.search(other.plain)
    if forecast is None and line is other:
        forecast = _BEFORE.search(other.plain)
    if forecast is None:
        return None
    meant, place = forecast["figure"], forecast.span("figure")
    actual = _first_figure(line, without=place if line is other else None, like=meant)
    if actual is None:
        return None
    start, end = actual.span()
    gap = _value(actual[0]) - _value(meant)
    sign = 0 if not gap else sense if gap > 0 else -sense
    return Surprise(line.text[start:end], other.text[slice(*place)], sign, line, start, end)


def _first_figure(
    line: Line, *, without: tuple[int, int] | None, like: str
) -> re.Match[str] | None:
    """Return the figure of the same kind that is neither a date nor the forecast.

    Of "rose by 27,000 to 263,000" it is the second.
    """
    kept: re.Match[str] | None = None
    dates = [match.span() for match in _NO_FIGURE.finditer(line.plain)]
    for match in _FIGURES.finditer(line.plain, _named_at(line.plain)):
        start, end = match.span()
        is_date = any(start < until and since < end for since, until in dates)
        if match.span() != without and not is_date and _unit(match[0]) == _unit(like):
            if line.plain[:start].endswith(" to "):
                return match
            kept = kept or match
    return kept


def _named_at(text: str) -> int:
    """Return from where on figures belong to the statistic; a count may stand before its name."""
    found = (pattern.search(text) for pattern in (_IDLE_HANDS, _PRICES, _HIRING))
    return max(0, min((match.start() for match in found if match), default=0) - _BEFORE_NAME)


def _unit(figure: str) -> str:
    if figure.endswith(("%", "percent", "per cent")):
        return "%"
    return "count" if _value(figure) >= _LARGE else ""


def _value(figure: str) -> float:
    number = float(re.sub(r"[^\d.]", "", figure).rstrip("."))
    number = -number if figure.startswith("-") else number
    return number * 1e6 if "million" in figure else number
