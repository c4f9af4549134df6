"""Templates -> HTML and XML. Everything is escaped; only `bot.cards.page` hands in markup."""

from datetime import UTC, datetime
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bot.cards.briefing import agreement, span
from bot.cards.escape import safe_url, visible
from bot.cards.figures import money, percent
from bot.cards.page import html
from bot.cards.words import marks, symbol, tag_names
from bot.models import Card


def draw(name: str, **values: object) -> str:
    """Return a template's text."""
    return _environment().get_template(name).render(**values)


@cache
def _environment() -> Environment:
    templates = Environment(
        loader=PackageLoader("bot.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals.update(drawn=_drawn, marks=marks, tag_names=tag_names)
    templates.filters.update(visible=visible, safe_url=safe_url, symbol=symbol, money=money)
    templates.filters.update(percent=percent, span=span, moment=_moment, rfc3339=_rfc3339)
    templates.filters.update(at=_on_scale, agreement=agreement, visible_run=_visible_run)
    return templates


def _drawn(card: Card, base: str | None) -> Markup:
    """Return a card's element; the card renderer has escaped every field of it."""
    permalink = None if base is None else f"{base}/card/{card.id}"
    return Markup(html(card, permalink=permalink))  # noqa: S704 - escaped there


def _moment(at: datetime) -> str:
    there = at.astimezone(UTC)
    return f"{there.day} {there:%b %Y, %H:%M} UTC"


def _rfc3339(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _on_scale(net: float) -> float:
    """Return where a net call stands on the drawn scale, whose ends are 4 and 196."""
    return round(100 + 96 * max(-1.0, min(1.0, net)), 1)


def _visible_run(text: str) -> str:
    """Return part of a sentence without what cannot be seen; the spaces at its ends stay."""
    shown = visible(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and shown else ""
    return f"{before}{shown}{after}"
