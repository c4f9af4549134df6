"""A page's text as the lines a reader sees: paragraphs, headings, list items, table rows."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from bot.articles.layout import own_text
from bot.articles.letters import folded, words
from bot.models import Model

_APART = words(
    "p div section article main body html ul ol li dl dt dd table tbody thead tfoot tr td th pre",
    "blockquote header footer aside h1 h2 h3 h4 h5 h6 figure details summary address center hr",
)
"""Elements that begin and end a line."""

_SILENT = words(
    "head figure picture video audio input textarea label option datalist fieldset legend",
    "noscript script style title button map",
)
"""Elements whose text is no part of any story; a figure counts for its table, or when it is so
long that it was only left open."""

_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_BREAK = "\u2028"  # Unicode's line separator: pages write <br>
_CELLS = " | "
_LONGEST_CELL = 200
"""Characters of the longest cell of a table of data; longer ones are a page's layout."""
_LONGEST_CAPTION = 600
_SHORT = 40
_STOPS = (".", "!", "?", ":", ";", "”", '"')


class Block(Model):
    """One line of a page."""

    text: str
    is_heading: bool = False


def blocks(tree: HtmlElement) -> Iterator[Block]:
    """Yield a tree's lines in reading order; its line breaks are marked in place."""
    for line_break in tree.iter("br"):
        line_break.tail = _BREAK + (line_break.tail or "")
    yield from _blocks(tree)


def _blocks(element: HtmlElement) -> Iterator[Block]:
    said = [element.text or ""]
    for child in element:
        if child.tag in _SILENT or child.tag in _APART or _has_blocks(child):
            yield from _told(said, element)
            yield from _apart(child)
            said = []
        else:
            said.append(str(child.text_content()))
        said.append(child.tail or "")
    yield from _told(said, element)


def _apart(element: HtmlElement) -> Iterator[Block]:
    """Yield the lines of an element that stands apart."""
    if element.tag in _SILENT and len(own_text(element)) <= _LONGEST_CAPTION:
        for table in element.iter("table"):
            yield from _blocks(table)
    elif element.tag == "tr" and _is_data(element):
        cells = filter(None, (folded(own_text(cell)) for cell in element))
        yield from filter(lambda row: row.text, [Block(text=_CELLS.join(cells))])
    else:
        yield from _blocks(element)


def _is_data(row: HtmlElement) -> bool:
    """Say whether a table's row holds data, not the page's columns."""
    return all(len(own_text(cell)) <= _LONGEST_CELL and not _has_blocks(cell) for cell in row)


def _has_blocks(element: HtmlElement) -> bool:
    return any(inner.tag in _APART for inner in element.iterdescendants("*"))


def _told(said: list[str], element: HtmlElement) -> Iterator[Block]:
    """Yield the lines of running text; a break within a sentence is none."""
    line = ""
    for piece in "".join(said).replace("\n", " ").split(_BREAK):
        line = folded(f"{line} {piece}")
        goes_on = len(line) >= _SHORT and not line.endswith(_STOPS) and piece.strip()
        if line and not goes_on:
            yield Block(text=line, is_heading=element.tag in _HEADINGS)
            line = ""
    if line:
        yield Block(text=line, is_heading=element.tag in _HEADINGS)
