"""The story's column: make it plain to the extractor where it is and what its paragraphs are."""

from lxml.html import Element, HtmlElement

from bot.articles.layout import Layout
from bot.articles.sentences import paragraphs

_WHOLE = 0.9
"""The share of a page's prose that its story's column holds once the furniture is gone."""

_MOST = 0.6
"""The share from which one part of a column may be the story, the rest teasers without a name."""

_BLOCKS = (
    "p", "div", "section", "article", "ul", "ol", "table", "blockquote", "pre", "figure", "main",
    "h1", "h2", "h3", "h4", "h5", "h6", "dl", "header", "aside", "br",
)  # fmt: skip
_CELLS = ("table", "tbody", "tr", "td")
_COLUMNS = ("div", "section", "article", "main")


def mark(tree: HtmlElement) -> HtmlElement:
    """Return the story's column, named as such; blocks without a name become paragraphs.

    A column of which one part holds most, not all, of the prose is left to the extractor, which
    knows the names that outlets give to such parts.
    """
    for release in list(tree.iter("pre")):
        _unwrap(release)
    column, is_mixed = _column(tree)
    if column.tag in _CELLS:
        for cell in [column, *column.iterancestors(*_CELLS)]:
            cell.tag = "div"  # a table that only lays the page out
    if column.tag not in _COLUMNS:
        column = _wrapped(column)
    for element in [column, *column.iterancestors()]:
        element.attrib.pop("class", None)  # a column is kept whatever it is called
        element.attrib.pop("id", None)
    for block in list(column.iter("div")):
        if block is not column and next(block.iterdescendants(*_BLOCKS), None) is None:
            block.tag = "p"
    if not is_mixed:
        column.set("itemprop", "articleBody")
    return column


def _column(tree: HtmlElement) -> tuple[HtmlElement, bool]:
    """Return the innermost element that holds nearly all prose, and whether a part has most."""
    layout = Layout(tree)
    body = tree.find("body") if tree.tag == "html" else tree
    column = tree if body is None else body
    whole = layout.prose_in(column)
    while True:
        inner = [child for child in column if child.tag in (*_CELLS, *_COLUMNS)]
        best = max(inner, key=layout.prose_in, default=column)
        share = layout.prose_in(best) / whole if whole and inner else 0
        if share < _WHOLE:
            return column, share >= _MOST
        column = best


def _wrapped(body: HtmlElement) -> HtmlElement:
    """Return a new element that holds all that the body did."""
    column = Element("div")
    column.text, body.text = body.text, None
    column.extend(list(body))
    body.append(column)
    return column


def _unwrap(release: HtmlElement) -> None:
    """Turn a text that a machine wrapped into paragraphs."""
    texts = list(paragraphs(release.text_content()))
    tail = release.tail
    release.clear()
    release.tag, release.tail = "div", tail
    for text in texts:
        paragraph = Element("p")
        paragraph.text = text
        release.append(paragraph)
