"""What a page says of itself out of sight: JSON-LD, Open Graph and meta elements."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from html import unescape

from lxml.html import HtmlElement
from pydantic import AwareDatetime, JsonValue

from bot.articles.letters import folded
from bot.models import Model

_ARTICLE_TYPES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|WebPage)$")
_DEEPEST = 6
"""Levels of nested JSON-LD that are searched."""


class Facts(Model):
    """A page's own metadata; empty or None where it gives none."""

    title: str = ""
    description: str = ""
    published: AwareDatetime | None = None
    language: str | None = None
    site: str | None = None
    authors: tuple[str, ...] = ()
    body: str = ""
    """The whole story as JSON-LD gives it (`articleBody`), a paragraph a line."""


def facts(tree: HtmlElement) -> Facts:
    """Read a page's metadata; broken metadata counts as none."""
    meta = _meta(tree)
    stated = _article(tree)
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    return Facts(
        title=folded(_text(stated, "headline") or meta.get("og:title", "")),
        description=folded(
            meta.get("og:description") or meta.get("description") or _text(stated, "description")
        ),
        published=_instant(
            _text(stated, "datePublished")
            or meta.get("article:published_time")
            or meta.get("datepublished")
            or meta.get("date")
            or ""
        ),
        language=language or meta.get("og:locale") or None,
        site=meta.get("og:site_name") or None,
        authors=tuple(_names(stated.get("author"))) or tuple(filter(None, [meta.get("author")])),
        body=_plain(_text(stated, "articleBody")),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Return the page's meta elements, the first of each name."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if name and element.get("content"):
            found.setdefault(name.lower(), element.get("content", ""))
    return found


def _article(tree: HtmlElement) -> dict[str, JsonValue]:
    """Return the JSON-LD object of the page's article, the fullest one, else an empty one."""
    found = [
        thing
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "")
        for thing in _things(_json(script.text or ""), _DEEPEST)
        if _ARTICLE_TYPES.match(_type(thing))
    ]
    rank = ("articleBody", "headline", "datePublished")
    return max(found, key=lambda thing: [bool(thing.get(key)) for key in rank], default={})


def _json(text: str) -> JsonValue:
    try:
        loaded: JsonValue = json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None
    return loaded


def _things(value: JsonValue, depth: int) -> Iterator[dict[str, JsonValue]]:
    """Yield the objects of a JSON-LD document."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if depth:
        for part in inner:
            yield from _things(part, depth - 1)


def _type(thing: dict[str, JsonValue]) -> str:
    stated = thing.get("@type")
    first = stated[0] if isinstance(stated, list) and stated else stated
    return first if isinstance(first, str) else ""


def _text(thing: dict[str, JsonValue], key: str) -> str:
    value = thing.get(key)
    return value if isinstance(value, str) else ""


def _names(author: JsonValue) -> Iterator[str]:
    """Yield the names of a JSON-LD `author`: a name, an object, or a list of either."""
    if isinstance(author, str):
        yield folded(author)
    elif isinstance(author, dict):
        yield from _names(author.get("name"))
    elif isinstance(author, list):
        for each in author:
            yield from _names(each)


def _plain(body: str) -> str:
    """Return an `articleBody` without the markup that some outlets leave in it."""
    return (
        re.sub(r"<[^>]{1,200}>", "\n", unescape(body)) if "<" in unescape(body) else unescape(body)
    )


def _instant(text: str) -> datetime | None:
    """Read an ISO time with its zone; one without a zone says too little to be compared."""
    try:
        instant = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return instant if instant.tzinfo else None
