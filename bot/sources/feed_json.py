"""JSON Feed 1 and 1.1 -> Feed (jsonfeed.org)."""

import json
from datetime import datetime
from html import escape

from bot.models import Entry, Feed
from bot.sources.dates import instant
from bot.sources.links import resolved, web_address
from bot.sources.newest import newest
from bot.sources.plain import headline, prose


def read(document: bytes, *, url: str) -> Feed | None:
    """Return the feed, None when the document is no JSON Feed.

    `url` is where it came from: relative links are resolved against it.
    """
    try:
        top = _Object(json.loads(document))
    except (ValueError, RecursionError):
        return None
    if "jsonfeed.org" not in top.text("version"):
        return None
    return Feed(
        title=headline(top.text("title")),
        entries=newest(top.objects("items"), lambda item: _Item(item, url)),
        language=top.text("language") or None,
    )


class _Object:
    """A JSON object that answers with what fits: one wrong field must not cost the others."""

    def __init__(self, value: object) -> None:
        self._fields = value if isinstance(value, dict) else {}

    def text(self, *names: str) -> str:
        """Return the first of these fields that has text; a number counts as its digits."""
        for name in names:
            value = self._fields.get(name)
            if isinstance(value, str | int) and (text := str(value).strip()):
                return text
        return ""

    def objects(self, name: str) -> list["_Object"]:
        """Return the objects in a list; one that stands alone counts as a list of one."""
        value = self._fields.get(name)
        values = value if isinstance(value, list) else [value]
        return [_Object(one) for one in values if isinstance(one, dict)]


class _Item:
    """One item on its way to becoming an Entry."""

    def __init__(self, fields: _Object, url: str) -> None:
        self._fields = fields
        self._url = url
        self._published = instant(fields.text("date_published"))
        self._updated = instant(fields.text("date_modified"))

    @property
    def changed(self) -> datetime | None:
        latest = self._updated or self._published
        return latest.at if latest else None

    def entry(self) -> Entry:
        fields = self._fields
        content = fields.text("content_html") or escape(fields.text("content_text"), quote=False)
        published = self._published or self._updated
        return Entry(
            id=fields.text("id") or None,
            title=headline(fields.text("title")),
            link=self._link(),
            published=published.at if published else None,
            updated=self._updated.at if self._updated else None,
            zone_known=published.zone_known if published else True,
            summary=prose(fields.text("summary")),
            content=content,
            author=self._author(),
        )

    def _link(self) -> str | None:
        fields = self._fields
        return (
            resolved(fields.text("url"), base=self._url)
            or resolved(fields.text("external_url"), base=self._url)
            or web_address(fields.text("id"))
        )

    def _author(self) -> str | None:
        authors = self._fields.objects("authors") or self._fields.objects("author")
        names = [headline(author.text("name")) for author in authors]
        return ", ".join(filter(None, names)) or None
