"""Dates as the spoken language writes them: 4 Mar, 4. März, 3月4日."""

from datetime import UTC, datetime
from functools import cache

from babel.dates import get_month_names

from bot.i18n.speaking import say, spoken


def day(at: datetime) -> str:
    """Return a day of UTC without its year."""
    there = at.astimezone(UTC)
    return say("day", day=there.day, month=_months(spoken())[there.month])


def moment(at: datetime) -> str:
    """Return a minute of UTC without its year: 4 Mar 12:02."""
    return f"{day(at)} {at.astimezone(UTC):%H:%M}"


@cache
def _months(language: str) -> dict[int, str]:
    """Return the short names of months by their numbers (Unicode's CLDR tables)."""
    names = get_month_names("abbreviated", locale=language.replace("-", "_"))
    return {number: names[number] for number in range(1, 13)}
