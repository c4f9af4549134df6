"""A card as HTML, drawn as Discord draws it: for the preview and the web pages."""

from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from bot.cards import words
from bot.cards.escape import safe_url, visible
from bot.cards.figures import money, percent, price_origin, price_words
from bot.cards.fit import TITLE, fitted
from bot.cards.words import (
    cited,
    date_note,
    disclaimer,
    is_first_reported_elsewhere,
    marks,
    outlet_count,
    scored_at,
    source_count,
    symbol,
    tag_names,
)
from bot.models import Card, Horizon, Level, Report


def html(card: Card, *, permalink: str | None = None) -> str:
    """Return an `<article>` element; it needs the rules of `css()` on the page."""
    return _template("card.html").render(card=card, permalink=safe_url(permalink or ""))


def css() -> str:
    """Return the style sheet for cards; it names only classes that begin with `nv-`."""
    return _template("card.css").render()


def host(report: Report | Card) -> str:
    """Return the host a link goes to, empty when there is no link."""
    address = safe_url(report.url)
    return (urlsplit(address).hostname or "").removeprefix("www.") if address else ""


def bars(level: str) -> int | None:
    """Return how many of three bars are lit, None for a level that is no amount."""
    return level.rank + 1 if isinstance(level, Level) else None


def window(level: str) -> str:
    """Return a Time Effect's length in words, empty for the other axes."""
    return words.window(level) if isinstance(level, Horizon) else ""


def headline(title: str) -> str:
    """Return a title as long as the Discord card shows it."""
    return fitted(title, TITLE, draw=visible)


def trend(move: Decimal) -> str:
    """Return the class of a move; one that rounds to nothing has no colour."""
    sign = percent(move)[0]
    return {"+": "nv-up", "−": "nv-down"}.get(sign, "nv-flat")


def moment(at: datetime) -> str:
    """Return a time as a reader without Discord's time zone sees it."""
    return f"{day(at)} {at.astimezone(UTC):%H:%M} UTC"


def day(at: datetime) -> str:
    """Return a date."""
    there = at.astimezone(UTC)
    return f"{there.day} {there:%B %Y}"


@cache
def _template(name: str) -> Template:
    pages = Environment(
        loader=PackageLoader("bot.cards"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.globals.update(
        date_note=date_note, disclaimer=disclaimer(), scored_at=scored_at, marks=marks, host=host
    )
    pages.globals.update(outlet_count=outlet_count, source_count=source_count, tag_names=tag_names)
    pages.globals.update(price_words=price_words, price_origin=price_origin)
    pages.globals.update(is_first_reported_elsewhere=is_first_reported_elsewhere)
    pages.filters.update(visible=visible, safe_url=safe_url, money=money, percent=percent)
    pages.filters.update(moment=moment, day=day, symbol=symbol, bars=bars, window=window)
    pages.filters.update(cited=cited, trend=trend, headline=headline)
    return pages.get_template(name)
