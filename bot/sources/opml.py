"""Lists of feeds as other readers know them: OPML, in and out."""

from collections.abc import Iterable

from lxml import etree

from bot.errors import SourceError
from bot.models import Source
from bot.sources.links import web_address

MOST_FEEDS = 500
"""Feeds of one list; 1,000 sources are what one bot is measured with."""


def read_opml(body: bytes) -> tuple[tuple[str, str], ...]:
    """Return (name, address) of a list's feeds, each address once; SourceError when it is none."""
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as wrong:
        raise SourceError("That is no OPML file: it is not XML.") from wrong
    if root is None or root.tag != "opml":
        raise SourceError("That is no OPML file: an OPML file starts with <opml>.")
    found: dict[str, str] = {}
    for outline in root.iter("outline"):
        address = web_address((outline.get("xmlUrl") or "").strip())
        if address is not None:
            found.setdefault(address, (outline.get("title") or outline.get("text") or "").strip())
    if len(found) > MOST_FEEDS:
        raise SourceError(f"That list has {len(found)} feeds; take up to {MOST_FEEDS}.")
    return tuple((name, address) for address, name in found.items())


def write_opml(sources: Iterable[Source]) -> bytes:
    """Return sources as an OPML 2.0 file."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "newsvane sources"
    body = etree.SubElement(root, "body")
    for source in sources:
        etree.SubElement(
            body, "outline", type="rss", text=source.outlet, title=source.outlet, xmlUrl=source.url
        )
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
