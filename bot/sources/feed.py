"""Feed bytes -> Feed, whatever the publisher did to them.

A well-formed document takes the fast path. One that is not is decoded, repaired and read again;
feedparser has the last try. What is no feed at all is a SourceError that says what it is.
"""

import re
from urllib.parse import urlsplit

from lxml import etree

from bot.errors import SourceError
from bot.models import Feed
from bot.sources import feed_json, feed_lenient, feed_xml
from bot.sources.charset import utf8
from bot.sources.repair import repaired

_PAGE = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.IGNORECASE
)
_LOOKED_AT = 4096


def parse(body: bytes, *, url: str, content_type: str | None = None) -> Feed:
    """Read a feed: RSS 0.9x to 2.0, Atom, JSON Feed; at most its 300 newest entries.

    `url` is where the body came from, for relative links and for the error; it may be empty.
    `content_type` is the server's header; its charset counts only when the body is not UTF-8.
    The feed may be without entries; SourceError says why a body is no feed.
    """
    document = utf8(body, content_type)
    if not document:
        raise SourceError(f"{_who(url)} sent an empty document; the next poll tries again.")
    feed = _read(document, url)
    if feed is None:
        raise SourceError(f"{_who(url)} sent {_what(document, content_type)}.")
    return feed


def _read(document: bytes, url: str) -> Feed | None:
    if document.startswith(b"{"):
        return feed_json.read(document, url=url)
    feed = _well_formed(document, url)
    if feed is None:
        feed = _mended(document, url)
    if feed is None or not feed.entries:
        return feed_lenient.read(document, url=url) or feed
    return feed


def _well_formed(document: bytes, url: str) -> Feed | None:
    """Read strictly; None when the document is not well-formed or is not without entities.

    A declared entity is a bomb or a file to read in, so no declaration ever counts; an undeclared
    one, which a document type lets pass, is most likely HTML's and is for the repair to resolve.
    """
    if b"<!ENTITY" in document:
        return None
    try:
        root = etree.fromstring(document, _parser(recover=False), base_url=url)
    except etree.XMLSyntaxError:
        return None
    if b"<!DOCTYPE" in document and any(True for _ in root.iter(etree.Entity)):
        return None
    return feed_xml.read(root, url=url)


def _mended(document: bytes, url: str) -> Feed | None:
    mended = repaired(document.decode("utf-8", "replace")).encode()
    root = etree.fromstring(mended, _parser(recover=True), base_url=url)
    return None if root is None else feed_xml.read(root, url=url)


def _parser(*, recover: bool) -> etree.XMLParser:
    """Return a parser that neither expands entities nor opens anything."""
    return etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _who(url: str) -> str:
    return urlsplit(url).hostname or "The source"


def _what(document: bytes, content_type: str | None) -> str:
    """Name a document that is no feed, and what to do."""
    if _PAGE.match(document, 0, _LOOKED_AT):
        return "a web page, not a feed: look on that page for the address of its feed"
    if document.startswith((b"{", b"[")):
        return "JSON that is no JSON Feed: check the address"
    kind = (content_type or "").partition(";")[0].strip()
    return f"something that is not a feed{f' ({kind})' if kind else ''}: check the address"
