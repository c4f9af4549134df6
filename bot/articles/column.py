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
_CELLS = ("table", "tbody", "tr", "td")
_COLUMNS = ("div", "section", "article", "main")


def mark(tree: HtmlElement) -> HtmlElement:
    """Return the story's column, named as such; blocks without a name become paragraphs."""
    for release in list(tree.iter("pre")):
        _unwrap(release)
    column = _column(tree)
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
    column.set("itemprop", "articleBody")
    return column


def _wrapped(body: HtmlElement) -> HtmlElement:
    """Return a new element that holds all that the body did."""
    column = Element("div")
    column.text, body.text = body.text, None
    column.extend(list(body))
    body.append(column)
    return column


def _column(tree: HtmlElement) -> HtmlElement:
    """Return the innermost element that holds nearly all prose."""
    layout = Layout(tree)
    column = tree.find("body") if tree.tag == "html" else tree
    column = tree if column is None else column
    whole = layout.prose_in(column)
    while whole:
        inner = next((c for c in column if layout.prose_in(c) >= whole * _WHOLE), None)
        if inner is None or inner.tag not in (*_CELLS, *_COLUMNS):
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
