"""Pieces -> feeds and pages, through the templates in seeds/newsroom/templates."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from email.utils import format_datetime
from importlib.resources.abc import Traversable

from jinja2 import Environment, FunctionLoader, StrictUndefined
from pydantic import JsonValue

from bot.models import Model
from bot.newsroom.edition import Dates, Outlet, Piece, Syndication
from bot.newsroom.wording import dated, parts, plain

CONTENT_TYPES = {
    Syndication.RSS: "application/rss+xml",
    Syndication.RDF: "application/rdf+xml",
    Syndication.ATOM: "application/atom+xml",
    Syndication.JSON: "application/feed+json",
}


class Print(Model):
    """A piece as it reads at one moment: dates named, edits applied."""

    piece: Piece
    url: str
    guid: str
    published: datetime
    updated: datetime


class Feed(Model):
    """A feed document."""

    body: bytes
    content_type: str


class Printer:
    """Draws what an outlet publishes; `quote` tells the live price for the widgets."""

    def __init__(self, folder: Traversable, quote: Callable[[str], Decimal | None]) -> None:
        templates = folder.joinpath("templates")
        self._environment = Environment(
            loader=FunctionLoader(lambda name: templates.joinpath(name).read_text("utf-8")),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals["quote"] = lambda symbol: _money(quote(symbol))
        self._environment.filters.update(
            parts=parts, plain=plain, markup=self._markup, rfc822=format_datetime, naive=_naive
        )

    def set(
        self, outlet: Outlet, piece: Piece, *, base: str, opens: datetime, now: datetime
    ) -> Print:
        """Return a piece as it reads now, with its times in the outlet's own zone.

        The day of the opening is part of its names: of another opening it is another report.
        """
        zone = datetime.fromisoformat(f"2000-01-01T00:00:00{outlet.zone}").tzinfo
        published = piece.published(opens).astimezone(zone)
        draft = piece.edited(opens, now)
        fields = ("title", "dek", "key_points", "paragraphs")

        def named(value: str | tuple[str, ...]) -> str | tuple[str, ...]:
            if isinstance(value, str):
                return dated(value, published, language=outlet.language)
            return tuple(dated(text, published, language=outlet.language) for text in value)

        return Print(
            piece=draft.model_copy(update={name: named(getattr(draft, name)) for name in fields}),
            url=f"{base}/{outlet.id}/{opens:%Y-%m-%d}/{piece.slug}",
            guid=f"{outlet.id}:{opens:%Y-%m-%d}:{piece.slug}",
            published=published,
            updated=piece.updated(opens, now).astimezone(zone),
        )

    def page(self, outlet: Outlet, printed: Print) -> str:
        """Return the article's page in the outlet's style, furniture and all."""
        template = self._environment.get_template(f"{outlet.style}.html")
        return template.render(outlet=outlet, printed=printed, piece=printed.piece)

    def feed(self, outlet: Outlet, prints: Sequence[Print], *, home: str) -> Feed:
        """Return the outlet's feed, newest piece first."""
        if outlet.feed is Syndication.JSON:
            body = json.dumps(self._json_feed(outlet, prints, home), ensure_ascii=False)
        else:
            template = self._environment.get_template(f"feeds/{outlet.feed}.xml")
            body = template.render(
                outlet=outlet, prints=prints, home=home, naive=outlet.dates is Dates.NAIVE
            )
        return Feed(body=body.encode(), content_type=CONTENT_TYPES[outlet.feed])

    def _json_feed(
        self, outlet: Outlet, prints: Sequence[Print], home: str
    ) -> dict[str, JsonValue]:
        return {
            "version": "https://jsonfeed.org/version/1.1",
            "title": outlet.name,
            "home_page_url": home,
            "items": [
                {
                    "id": one.guid,
                    "url": one.url,
                    "title": one.piece.title,
                    "summary": one.piece.dek,
                    "content_html": self._markup(one.piece),
                    "date_published": one.published.isoformat(),
                    "date_modified": one.updated.isoformat(),
                    "authors": [{"name": one.piece.author}],
                }
                for one in prints
            ],
        }

    def _markup(self, piece: Piece) -> str:
        """Return a piece's text as HTML, for feeds that carry it; no live quotes in it."""
        return self._environment.get_template("feeds/text.html").render(piece=piece)


def _money(price: Decimal | None) -> str:
    return "" if price is None else f"{price:,.2f}" if price >= 1 else f"{price:f}"


def _naive(at: datetime) -> str:
    """Return a date as careless outlets write it: their local time, no zone."""
    return at.strftime("%Y-%m-%d %H:%M:%S")
