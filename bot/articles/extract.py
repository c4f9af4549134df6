"""Page -> Draft: title, standfirst, key points and paragraphs.

trafilatura finds the main text in a tree that we rid of hidden elements and page furniture
first; it is synchronous (up to 0.3 s a page), so callers run it in an executor.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement
from pydantic import AwareDatetime
from trafilatura import bare_extraction
from trafilatura.metadata import Document

from bot.articles.blocks import blocks
from bot.articles.column import mark
from bot.articles.facts import Facts, facts
from bot.articles.furniture import Line, kind
from bot.articles.layout import own_text
from bot.articles.letters import folded
from bot.articles.page import drop, drop_unseen, read
from bot.articles.prune import prune
from bot.articles.sentences import sentences
from bot.articles.summary import headline, take_dek, take_key_points
from bot.errors import SourceError
from bot.models import Model

FEWEST = 40
"""Characters of story below which a page is said to have none."""

STUB = 400
"""Characters below which a text that speaks of robots, payment or cookies is only that."""

LONG = 4_000
"""Characters of lines that are a story without a closer look."""

POOR = 200
"""Letters below which the extractor found next to nothing."""

_BLIND = re.IGNORECASE
_BIOGRAPHY = (
    r"(?:is (?:an?|the)|covers|writes|reports|joined|has (?:been|covered|worked|written))\b"
)
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
_COOKIES = re.compile(
    r"(?:uses?|accept|manage|reject|our)(?: all)? cookies|cookie (?:policy|settings|consent"
    r"|preferences)|we value your privacy",
    re.IGNORECASE,
)
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
    told = [
        line
        for line in _told(tree, mark(tree), url)
        if line != shown and not _names_author(line, known.authors)
    ]
    paragraphs = _fuller(tuple(told), known)
    _check(paragraphs, said)
    return Draft(
        title=folded(title or "") or shown,
        dek=dek,
        key_points=points,
        paragraphs=paragraphs,
        published=known.published,
        language=known.language,
        site=known.site,
    )


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


def _check(paragraphs: tuple[str, ...], said: str) -> None:
    """Raise SourceError when a page's lines are no story."""
    if sum(map(len, paragraphs)) > LONG:
        return
    told = " ".join(line for line in paragraphs if kind(line) is Line.STORY)
    if len(told) < FEWEST:
        raise SourceError(_complaint(said) or "The page holds no story text.")
    if len(told) < STUB and (complaint := _complaint(told)):
        raise SourceError(complaint)


def _complaint(said: str) -> str | None:
    return next((reason for pattern, reason in _REASONS if pattern.search(said[:5_000])), None)


def _told(tree: HtmlElement, column: HtmlElement, url: str) -> Iterator[str]:
    """Yield the lines of the page that trafilatura finds in its main text, and their headings.

    The lines are the page's own, since the extractor joins and drops some; the choice is its.
    When it finds next to nothing of the story's column, all of the column stands.
    """
    found = bare_extraction(tree, url=url, fast=True, include_comments=False)
    text = (found.text or "") if isinstance(found, Document) else ""
    chosen, lines = _letters(text), frozenset(map(_letters, text.splitlines()))
    is_poor = len(chosen) < POOR and len(chosen) * 2 < len(_letters(own_text(column)))
    heading = ""
    for block in blocks(column if is_poor else tree):
        if block.is_heading:
            heading = block.text
        elif is_poor or _letters(block.text) in lines or _is_chosen(block.text, chosen):
            yield from filter(None, [heading, block.text])
            heading = ""


def _is_chosen(line: str, chosen: str) -> bool:
    """Say whether most of a line is in the main text."""
    if _letters(line) in chosen:
        return True
    parts = [(len(part), _letters(part) in chosen) for part in sentences(line)]
    return sum(length for length, is_in in parts if is_in) * 2 >= len(line)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
