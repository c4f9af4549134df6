"""What stands above the story: its headline, its standfirst, the outlet's own key points."""

import re

from lxml.html import HtmlElement

from bot.articles.layout import Layout, own_text
from bot.articles.page import drop
from bot.articles.phrases import KEY_POINTS

_KEY_NAMES = re.compile(
    r"(?:^|[\s_-])(?:key-?(?:points?|takeaways?)|takeaways?|tl-?dr|what-?to-?know"
    r"|summary-?(?:points|list))(?:$|[\s_-])",
    re.IGNORECASE,
)
_DEK_NAMES = re.compile(
    r"(?:^|[\s_-])(?:dek|deck|standfirst|sub-?head(?:line|ing)?|sub-?title|strapline|sub-?deck"
    r"|article-?(?:dek|description|summary|excerpt|lead)|headline-?description|post-?excerpt)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_BLOCKS = ("h2", "h3", "h4", "p", "div", "section", "span")
_LABELS = ("h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "summary", "dt")
_SHORTEST_DEK, _LONGEST_DEK = 30, 500
_LONGEST_BOX = 3_000
_MOST_POINTS = 8
_REACH = 40
"""Elements below the headline among which a standfirst is looked for."""

_SITE = re.compile(r"\s+[|–—»·-]\s+[^|–—»·]{2,40}$")


def headline(tree: HtmlElement, stated: str) -> str:
    """Return the page's headline: as shown, else as stated in its metadata, else the title's."""
    shown = [text for h1 in tree.iter("h1") if (text := own_text(h1))]
    for text in shown:
        if stated and (text in stated or stated in text):
            return text
    if len(shown) == 1 and " " in shown[0]:
        return shown[0]
    title = tree.find(".//title")
    whole = own_text(title) if title is not None else ""
    return stated or next(iter(shown), "") or _SITE.sub("", whole)


def take_dek(tree: HtmlElement, *, description: str) -> str:
    """Remove the standfirst below the headline from the tree and return it, "" when none is shown.

    The meta description counts only where the page shows it above the story; as a paragraph of
    the story it stays there.
    """
    top = next((h1 for h1 in tree.iter("h1") if own_text(h1)), None)
    if top is None:
        return ""
    elements = list(tree.iter("*"))
    start = elements.index(top) + sum(1 for _ in top.iter("*"))
    for element in elements[start : start + _REACH]:
        if element.tag in _BLOCKS and _is_dek(element, top, description):
            text = own_text(element)
            drop(element)
            return text
    return ""


def take_key_points(tree: HtmlElement) -> tuple[str, ...]:
    """Remove the outlet's key points with their heading from the tree and return them.

    They stand above the story: a list of points below some of it belongs to another text.
    """
    layout = Layout(tree)
    for element in tree.iter(*_LABELS, "ul", "ol"):
        points = _points(element)
        if points and not layout.prose_before(element):
            texts = tuple(filter(None, (own_text(point) for point in points)))
            for gone in [element, *points]:
                drop(gone)
            return texts
    return ()


def _is_dek(element: HtmlElement, top: HtmlElement, description: str) -> bool:
    text = own_text(element)
    if not _SHORTEST_DEK <= len(text) <= _LONGEST_DEK:
        return False
    if _DEK_NAMES.search(f"{element.get('class', '')} {element.get('id', '')}"):
        return True
    if element.tag == "h2" and element.getprevious() is top:
        return True
    is_described = _same(text, description)
    return is_described and not _has_prose_beside(element)


def _has_prose_beside(element: HtmlElement) -> bool:
    """Say whether the element, or the wrapper it is alone in, is one of a row of paragraphs."""
    wrapper = element.getparent()
    if wrapper is not None and len(wrapper) == 1 and _begins_row(wrapper):
        return True
    return _begins_row(element)


def _begins_row(element: HtmlElement) -> bool:
    following = element.getnext()
    if following is None or len(own_text(following)) < _SHORTEST_DEK:
        return False
    if following.tag == "p":
        return True
    return bool(following.tag == element.tag and following.get("class") == element.get("class"))


def _same(text: str, other: str) -> bool:
    return bool(text) and _letters(text) == _letters(other)


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _points(element: HtmlElement) -> list[HtmlElement]:
    """Return the key points that an element heads or is the box of."""
    if element.tag in ("ul", "ol"):
        names = f"{element.get('class', '')} {element.get('id', '')}"
        return list(element.iter("li")) if _KEY_NAMES.search(names) else []
    if len(element) > 2 or not _is_key_heading(element):  # noqa: PLR2004 - a label, an icon
        return []
    return _listed(element) or _boxed(element)


def _is_key_heading(element: HtmlElement) -> bool:
    text = own_text(element) if element.text or len(element) else ""
    return len(text) <= 40 and bool(KEY_POINTS.fullmatch(text.strip(" :.").replace("’", "'")))  # noqa: PLR2004


def _listed(heading: HtmlElement) -> list[HtmlElement]:
    """Return the items of the list right below a heading (or below the wrapper it is alone in)."""
    label = heading
    for _ in range(3):
        following = label.getnext()
        if following is not None:
            items = list(following.iter("li"))
            said = sum(len(own_text(item)) for item in items)
            return items if items and said >= len(own_text(following)) * 0.9 else []
        parent = label.getparent()
        if parent is None or own_text(parent) != own_text(heading):
            return []
        label = parent
    return []


def _boxed(heading: HtmlElement) -> list[HtmlElement]:
    """Return the paragraphs of a small box that opens with the heading."""
    box = heading.getparent()
    if box is None or box.tag in ("body", "article", "main") or len(own_text(box)) > _LONGEST_BOX:
        return []
    if box[0] is not heading or (box.text or "").strip():
        return []
    points = [e for e in box if e is not heading and own_text(e)]
    is_plain = all(e.tag in ("p", "div") for e in points)
    return (
        points if is_plain and 1 < len(points) <= _MOST_POINTS and box.find(".//h1") is None else []
    )
