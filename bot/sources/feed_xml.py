"""A parsed XML document -> Feed: RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0.

Namespaces are read leniently: a feed without any, or with one of its own making, is told by the
names of its elements.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from html import escape

from lxml import etree

from bot.models import Entry, Feed
from bot.sources.dates import Instant, instant
from bot.sources.links import resolved, web_address
from bot.sources.newest import newest
from bot.sources.plain import headline, prose

_PREFIXES = {
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
}
_RDF = "simple"
"""Netscape's kind of RDF; its namespace stands under two hosts."""
_CORE = frozenset(
    {
        "",
        "http://purl.org/rss/1.0/",
        "http://purl.org/net/rss1.1#",
        *(f"http://{host}.netscape.com/rdf/{_RDF}/0.9/" for host in ("my", "channel")),
    }
)
_CONTAINERS = ("rss", "RDF", "feed", "channel")
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_PUBLISHED = (
    "pubdate", "published", "atom:published", "issued", "dcterms:issued", "dc:date",
    "dcterms:created", "created",
)  # fmt: skip
_UPDATED = ("updated", "atom:updated", "modified", "dcterms:modified")


def read(root: etree._Element, *, url: str) -> Feed | None:
    """Return the feed in the document, None when there is none.

    `url` is where it came from: relative links are resolved against it and any xml:base.
    """
    channels = [_Channel(element, url) for element in _containers(root)]
    if not channels:
        return None
    items = [(channel, element) for channel in channels for element in channel.elements()]
    return Feed(
        title=channels[0].title,
        entries=newest(items, lambda pair: pair[0].item(pair[1])),
        language=channels[0].language,
        ttl=channels[0].ttl,
    )


class _Fields:
    """The children of an element by their role: "title", "dc:date", "atom:link" ..."""

    def __init__(self, element: etree._Element, core: str) -> None:
        self.element = element
        self._children: dict[str, list[etree._Element]] = {}
        for child in element:
            role = _role(child.tag, core)
            if role is not None:
                self._children.setdefault(role, []).append(child)

    def all(self, role: str) -> list[etree._Element]:
        """Return every child with that role, in the document's order."""
        return self._children.get(role, [])

    def text(self, *roles: str) -> str:
        """Return the text of the first of these roles that has any."""
        for role in roles:
            for child in self._children.get(role, ()):
                if text := _text(child).strip():
                    return text
        return ""

    def markup(self, *roles: str) -> str:
        """Return the HTML of the first of these roles that has any."""
        for role in roles:
            for child in self._children.get(role, ()):
                if text := _markup(child).strip():
                    return text
        return ""

    def instant(self, roles: Iterable[str]) -> Instant | None:
        """Return the first of these roles that is a date."""
        for role in roles:
            for child in self._children.get(role, ()):
                if when := instant(_text(child)):
                    return when
        return None


class _Channel:
    """What stands around the items."""

    def __init__(self, element: etree._Element, url: str) -> None:
        core = _namespace(element)
        inner = next((c for c in element if _role(c.tag, core) == "channel"), element)
        self._element = element
        self._core = core
        self._fields = _Fields(inner, core)
        self._url = url or self._fields.text("link")

    @property
    def title(self) -> str:
        return headline(self._fields.text("title", "dc:title"))

    @property
    def language(self) -> str | None:
        named = self._fields.text("language", "dc:language")
        return named or self._element.get(_LANG) or self._element.get("lang")

    @property
    def ttl(self) -> timedelta | None:
        text = self._fields.text("ttl")
        minutes = int(text) if text.isdecimal() and len(text) < 7 else 0  # noqa: PLR2004 - years
        return timedelta(minutes=minutes) if minutes else None

    def elements(self) -> Iterator[etree._Element]:
        """Find the items in the document's order."""
        for element in self._element.iter("{*}item", "{*}entry"):
            if _role(element.tag, self._core) in ("item", "entry"):
                yield element

    def item(self, element: etree._Element) -> "_Item":
        return _Item(_Fields(element, self._core), self._url)


class _Item:
    """One item or entry on its way to becoming an Entry."""

    def __init__(self, fields: _Fields, url: str) -> None:
        self._fields = fields
        self._url = url
        self.published = fields.instant(_PUBLISHED)
        self.updated = fields.instant(_UPDATED)

    @property
    def changed(self) -> datetime | None:
        latest = self.updated or self.published
        return latest.at if latest else None

    def entry(self) -> Entry:
        fields = self._fields
        published = self.published or self.updated  # Atom demands only <updated>
        return Entry(
            id=fields.text("guid", "id", "atom:id") or fields.element.get(_ABOUT) or None,
            title=headline(fields.text("title", "dc:title", "media:title", "itunes:title")),
            link=self._link(),
            published=published.at if published else None,
            updated=self.updated.at if self.updated else None,
            zone_known=published.zone_known if published else True,
            summary=prose(
                fields.markup("description", "summary", "itunes:summary", "media:description")
            ),
            content=fields.markup("content:encoded", "content", "atom:content"),
            author=self._author(),
        )

    def _link(self) -> str | None:
        return next(filter(None, self._links()), None)

    def _links(self) -> Iterator[str | None]:
        """Name what may be the item's page, best first: RSS has it as text, Atom as attribute."""
        anchors = self._fields.all("link") + self._fields.all("atom:link")
        for anchor in anchors:
            yield self._resolved(_text(anchor).strip())
        pages = [anchor for anchor in anchors if anchor.get("rel", "alternate") == "alternate"]
        pages.sort(key=lambda page: "html" not in page.get("type", "html"))
        for page in pages:
            yield self._resolved(page.get("href", "").strip())
        for guid in self._fields.all("guid"):
            if guid.get("isPermaLink", "true").lower() != "false":
                yield web_address(_text(guid).strip())
        yield web_address(self._fields.element.get(_ABOUT, ""))
        yield web_address(self._fields.text("id", "atom:id"))

    def _resolved(self, link: str) -> str | None:
        if not link or link.startswith("http"):  # the usual case needs no look at xml:base
            return resolved(link, base=self._url)
        return resolved(link, base=self._fields.element.base or self._url)

    def _author(self) -> str | None:
        for author in (*self._fields.all("author"), *self._fields.all("atom:author")):
            names = (child for child in author if _local(child.tag) == "name")
            name = "".join(_text(child) for child in names) or author.text or ""
            if name.strip():
                return headline(_named(name))
        return headline(self._fields.text("dc:creator", "itunes:author")) or None


def _containers(root: etree._Element) -> list[etree._Element]:
    """Return the feed elements: the root, or whatever it wraps (a page, a merge conflict)."""
    if _local(root.tag) in _CONTAINERS:
        return [root]
    found = root.iter(*(f"{{*}}{name}" for name in _CONTAINERS))
    return [element for element in found if not _is_inside(element)]


def _is_inside(element: etree._Element) -> bool:
    return any(_local(above.tag) in _CONTAINERS for above in element.iterancestors())


@lru_cache(maxsize=4096)
def _role(tag: str, core: str) -> str | None:
    """Name a tag by its meaning; `core` is the namespace of the feed element itself.

    None for a tag of a namespace that we do not read.
    """
    namespace, _, name = tag.rpartition("}")
    namespace = namespace.lstrip("{")
    if namespace == core or namespace in _CORE:
        return name.lower()
    prefix = _PREFIXES.get(namespace)
    return f"{prefix}:{name.lower()}" if prefix else None


def _namespace(element: etree._Element) -> str:
    namespace, _, name = element.tag.rpartition("}")
    return "" if name == "RDF" else namespace.lstrip("{")


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _text(element: etree._Element) -> str:
    """Return the text of an element, of markup inside it too."""
    return "".join(map(str, element.itertext())) if len(element) else element.text or ""


def _markup(element: etree._Element) -> str:
    """Return the HTML in an element: escaped, in CDATA, or (Atom's xhtml) as elements."""
    text = element.text or ""
    if len(element):
        inner = (etree.tostring(c, encoding="unicode", method="html") for c in element)
        return escape(text, quote=False) + "".join(inner)
    is_literal = element.get("type") in ("text", "text/plain")
    return escape(text, quote=False) if is_literal else text


def _named(author: str) -> str:
    """Return the name of RSS 2.0's "mail@host (Name)"."""
    mail, bracket, name = author.strip().partition("(")
    return name.rstrip(") ") if bracket and "@" in mail else author
