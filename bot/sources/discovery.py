"""A web page -> the feeds that it names (the autodiscovery links of RSS and Atom)."""

from lxml import html
from lxml.etree import ParserError

from bot.sources.links import resolved

KINDS = ("application/rss+xml", "application/atom+xml", "application/feed+json")
MOST = 5
"""Feeds taken of one page; the first is nearly always the one that is meant."""


def feed_links(page: bytes, *, url: str) -> tuple[str, ...]:
    """Return the addresses of the feeds that a page names, each once, in its order."""
    try:
        root = html.document_fromstring(page)
    except (ParserError, ValueError):  # an empty page, or one that is no text at all
        return ()
    named = (
        resolved(link.get("href", ""), base=url)
        for link in root.iter("link")
        if "alternate" in link.get("rel", "").lower().split()
        and link.get("type", "").partition(";")[0].strip().lower() in KINDS
    )
    return tuple(dict.fromkeys(address for address in named if address))[:MOST]
