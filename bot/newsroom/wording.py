"""The marks in a sample text that depend on the day or on the market.

`{day}` and `{day-2}` become weekdays, `{date+30}` a date, counted from the publication; so the
stories read right on whatever day the preview runs. `{price:BTC}` is a live quote inside prose, as
some outlets' pages have; it is page furniture and no feed carries it.
"""

import re
from datetime import datetime, timedelta

WIDGET = re.compile(r" ?\{price:([A-Z]+)\}")
_DAY = re.compile(r"\{(day|date)([+-]\d+)?\}")
_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
}
_MONTHS = (
    *("Jan.", "Feb.", "March", "April", "May", "June"),
    *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
"""As news agencies shorten them."""


def dated(text: str, published: datetime, *, language: str = "en") -> str:
    """Return the text with its days named; `published` is in the outlet's own zone."""

    def named(mark: re.Match[str]) -> str:
        day = published + timedelta(days=int(mark[2] or 0))
        if mark[1] == "day":
            return _WEEKDAYS[language][day.weekday()]
        return f"{_MONTHS[day.month - 1]} {day.day}"

    return _DAY.sub(named, text)


def plain(text: str) -> str:
    """Return the text without its live quotes."""
    return WIDGET.sub("", text)


def parts(text: str) -> list[tuple[str, str]]:
    """Split a text into pairs of words and the symbol of the live quote behind them ('' = none)."""
    pieces = WIDGET.split(text)
    return list(zip(pieces[::2], [*pieces[1::2], ""], strict=True))
