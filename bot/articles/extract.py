"""Page -> Draft: title, standfirst, key points and paragraphs.

trafilatura finds the main text in a tree that we rid of hidden elements and page furniture
first; it is synchronous (up to 0.3 s a page), so callers run it in an executor.
"""

import re
from collections.abc import Iterator

from lxml.etree import _Element
from lxml.html import HtmlElement
from pydantic import AwareDatetime
from trafilatura import bare_extraction
from trafilatura.metadata import Document

from bot.articles.column import mark
from bot.articles.facts import Facts, facts
from bot.articles.layout import own_text
from bot.articles.letters import folded
from bot.articles.page import drop, drop_unseen, read
from bot.articles.prune import prune
from bot.articles.summary import headline, take_dek, take_key_points
from bot.errors import SourceError
from bot.models import Model

FEWEST = 40
"""Characters of story below which a page is said to have none."""

_BLIND = re.IGNORECASE
_BIOGRAPHY = (
    r"(?:is (?:an?|the)|covers|writes|reports|joined|has (?:been|covered|worked|written))\b"
)
_CELLS = " | "
_BLOCKS = ("p", "head", "list", "item", "quote", "table", "div")
_ROBOT_CHECK = re.compile(
    r"captcha|are you (?:a )?(?:human|robot)|verify(?:ing)? you are|checking your browser"
    r"|unusual traffic|access (?:to this page has been )?denied|enable javascript|just a moment",
    re.IGNORECASE,
)
_PAY_WALL = re.compile(
    r"subscribe to (?:continue|read)|subscribers? only|already a subscriber|for subscribers"
    r"|log ?in to (?:continue|read)|create (?:a|your) (?:free )?account|paywall",
    re.IGNORECASE,
)
_COOKIES = re.compile(r"cookies?|consent|privacy", re.IGNORECASE)
_REASONS = (
    (_ROBOT_CHECK, "The page is a check for robots, not the story."),
    (_PAY_WALL, "The page is a pay wall without the story."),
    (_COOKIES, "The page is a cookie notice without the story."),
)


class Draft(Model):
    """What a page or a feed says, in reading order; its lines may still be furniture."""

    title: str
    dek: str = ""
    key_points: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    published: AwareDatetime | None = None
    language: str | None = None
    site: str | None = None


def extract(html: bytes | str, *, url: str, title: str | None = None) -> Draft:
    """Return the draft of a page; `title` (the feed's) is preferred to the page's own.

    SourceError says in one sentence what the page is when it holds no story.
    """
    tree = read(html)
    known = facts(tree)
    for script in list(tree.iter("script", "noscript")):
        drop(script)
    drop_unseen(tree)
    said = own_text(tree)
    shown = headline(tree, known.title)
    dek = take_dek(tree, description=known.description)
    points = take_key_points(tree)
    prune(tree, title=shown)
    _drop_headline(tree, shown)
    mark(tree)
    told = [line for line in _blocks(tree, url) if not _names_author(line, known.authors)]
    paragraphs = _fuller(tuple(told), known)
    if sum(map(len, (*paragraphs, *points))) < FEWEST:
        raise SourceError(_complaint(said))
    return Draft(
        title=folded(title or "") or shown,
        dek=dek,
        key_points=points,
        paragraphs=paragraphs,
        published=known.published,
        language=known.language,
        site=known.site,
    )


def _drop_headline(tree: HtmlElement, shown: str) -> None:
    for h1 in list(tree.iter("h1")):
        if own_text(h1) == shown:
            drop(h1)


def _names_author(line: str, authors: tuple[str, ...]) -> bool:
    """Say whether a line is only an author's name, or tells who the author is."""
    return any(
        author and re.fullmatch(rf"(?:by )?{re.escape(author)}(?: {_BIOGRAPHY}.*)?", line, _BLIND)
        for author in authors
    )


def _fuller(paragraphs: tuple[str, ...], known: Facts) -> tuple[str, ...]:
    """Prefer the story of the metadata when the page shows less than half of it."""
    stated = tuple(filter(None, map(folded, known.body.splitlines())))
    shows_little = sum(map(len, paragraphs)) * 2 < sum(map(len, stated))
    return stated if shows_little else paragraphs


def _complaint(said: str) -> str:
    for pattern, reason in _REASONS:
        if pattern.search(said[:5_000]):
            return reason
    return "The page holds no story text." if said.strip() else "The page is empty."


def _blocks(tree: HtmlElement, url: str) -> Iterator[str]:
    """Yield the main text's paragraphs, headings, list items and table rows in order."""
    found = bare_extraction(tree, url=url, fast=True, include_comments=False)
    if isinstance(found, Document):
        for element in found.body:
            yield from filter(None, map(folded, _lines(element)))


def _lines(element: _Element) -> Iterator[str]:
    """Yield a block's lines; blocks within it are lines of their own."""
    if element.tag == "table":
        for row in element.iter("row"):
            yield _CELLS.join(filter(None, (folded(_said(cell)) for cell in row.iter("cell"))))
    elif any(child.tag in _BLOCKS for child in element):
        yield element.text or ""
        for child in element:
            yield from _lines(child)
            yield child.tail or ""
    else:
        yield from _said(element).split("\n")


def _said(element: _Element) -> str:
    """Return an element's text; only its own line breaks break the line."""
    for line_break in element.iter("lb"):
        line_break.tail = f"\u2028{line_break.tail or ''}"
    text = "".join(map(str, element.itertext()))
    return text.replace("\n", " ").replace("\u2028", "\n")
