"""A feed's date text -> an instant in UTC, or None when it is no date.

Reads ISO 8601, RFC 822 with named zones, and the month-first forms that publishers write by
hand. A wrong date is None and never an error: the item counts as published when first seen.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo


class Instant(NamedTuple):
    """When, in UTC; `zone_known` is False when the text named no zone and UTC was assumed."""

    at: datetime
    zone_known: bool


_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        start=1,
    )
}
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
_HALF = r"(?:\s*(?P<half>[ap])\.?m\b\.?)?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*)?"
_MONTH = r"(?P<month>[a-z]{3})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})\b"
_ZONE = r"\s*(?P<zone>.*)"
_REST = rf"(?:,?\s+(?:at\s+)?{_CLOCK}{_HALF})?{_ZONE}"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # 4 Mar 2026 12:00:00 GMT (RFC 822); 04-Mar-26 12:00
        rf"{_WEEKDAY}{_DAY}[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}}|\d\d)\b{_REST}",
        # March 4, 2026 12:00 PM ET
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}{_REST}",
        # Wed Mar  4 12:00:00 GMT 2026 (C's asctime and Unix' date)
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}\s+{_CLOCK}(?P<half>)\s+(?P<zone>[a-z]*)\s*{_YEAR}",
        # 2026-03-04 12:00:00 EST; 2026/03/04
        rf"(?P<year>\d{{4}})[-/](?P<month>\d{{1,2}})[-/]{_DAY}(?:[\sT]+{_CLOCK}{_HALF})?{_ZONE}",
    )
)
_PARTS = ("year", "month", "day", "hour", "minute", "second", "half", "zone")

_HOURS = {
    # RFC 822's own zones, then the others that feeds use; BST is London's, IST Mumbai's
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10, "ast": -4, "adt": -3, "brt": -3,
    "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2, "eet": 2, "eest": 3,
    "msk": 3, "gst": 4, "ist": 5.5, "sgt": 8, "hkt": 8, "awst": 8, "jst": 9, "kst": 9,
    "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}  # fmt: skip
_PLACES = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}
_UTC_NAMES = frozenset({"z", "ut", "utc", "gmt"})
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d{2})?\b", re.IGNORECASE)
_ZONE_NAME = re.compile(r"\(?([a-z]{1,4})\b", re.IGNORECASE)

_CENTURY_TURN = 69  # RFC 2822 section 4.3 leaves it open; 69 is what C libraries do
_LEAP_SECOND = 60
_LONGEST = 80  # characters; no date is longer


def instant(text: str) -> Instant | None:
    """Return when `text` says, or None."""
    text = text.strip()
    return _read(text) if text and len(text) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _read(text: str) -> Instant | None:
    """Read a date; kept, because a feed repeats most of its dates from poll to poll."""
    try:
        return _iso(text) or _written(text)
    except (ValueError, OverflowError, KeyError):  # the 31st of November; a month "Foo"
        return None


def _iso(text: str) -> Instant | None:
    if not text[:4].isdigit():
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if at.tzinfo is None:
        return Instant(at.replace(tzinfo=UTC), zone_known=False)
    return Instant(at.astimezone(UTC), zone_known=True)


def _written(text: str) -> Instant | None:
    for form in _FORMS:
        if match := form.fullmatch(text):
            break
    else:
        return None
    year, month, day, hour, minute, second, half, name = match.group(*_PARTS)
    zone = _zone(name)
    at = datetime(
        _year(year),
        _month(month),
        int(day),
        _hour(hour or "0", half),
        int(minute or 0),
        _second(second or "0"),
        tzinfo=zone or UTC,
    )
    return Instant(at.astimezone(UTC), zone is not None)


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - a two-digit year
        return year
    return year + (2000 if year < _CENTURY_TURN else 1900)


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS[text.lower()]


def _hour(digits: str, half: str | None) -> int:
    hour = int(digits)
    if not half:
        return hour
    return hour % 12 + (12 if half.lower() == "p" else 0)


def _second(digits: str) -> int:
    second = int(digits)
    return 59 if second == _LEAP_SECOND else second


@lru_cache(maxsize=256)
def _zone(text: str) -> tzinfo | None:
    """Return the zone, None when there is none or it is one we do not know."""
    if match := _OFFSET.match(text):
        offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        return timezone(-offset if match[1] == "-" else offset)
    name = match[1].lower() if (match := _ZONE_NAME.match(text)) else ""
    if name in _UTC_NAMES:
        return UTC
    if name in _PLACES:
        return ZoneInfo(_PLACES[name])
    return timezone(timedelta(hours=_HOURS[name])) if name in _HOURS else None
