"""The story's column: make it plain to the extractor where it is and what its paragraphs are."""

from lxml.html import Element, HtmlElement

from bot.articles.layout import Layout
from bot.articles.sentences import paragraphs

_WHOLE = 0.9
"""The share of a page's prose that its story's column holds once the furniture is gone."""

_BLOCKS = (
    "p", "div", "section", "article", "ul", "ol", "table", "blockquote", "pre", "figure", "main",
    "h1", "h2", "h3", "h4", "h5", "h6", "dl", "header", "aside", "br",
)  # fmt: skip
_COLUMNS = ("div", "section", "article", "main")


def mark(tree: HtmlElement) -> None:
    """Name the story's column as such, and turn blocks without a name into paragraphs, in place."""
    for release in list(tree.iter("pre")):
        _unwrap(release)
    column = _column(tree)
    if column.tag in _COLUMNS:
        column.set("itemprop", "articleBody")
    for block in list(column.iter("div")):
        if block is not column and next(block.iterdescendants(*_BLOCKS), None) is None:
            block.tag = "p"


def _column(tree: HtmlElement) -> HtmlElement:
    """Return the innermost element that holds nearly all prose."""
    layout = Layout(tree)
    column, whole = tree, layout.prose_in(tree)
    while whole:
        inner = next((c for c in column if layout.prose_in(c) >= whole * _WHOLE), None)
        if inner is None or inner.tag not in ("body", "table", "tbody", "tr", "td", *_COLUMNS):
            break
        column = inner
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
