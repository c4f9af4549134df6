"""Take the furniture out of a page's tree: boxes by their names, tails by their headings."""

import re

from lxml.html import HtmlElement

from bot.articles.credits import is_credit
from bot.articles.furniture import Line, kind
from bot.articles.layout import Layout, own_text
from bot.articles.letters import words
from bot.articles.page import drop
from bot.articles.phrases import PROMOTION_BOX, SPONSOR
from bot.articles.widgets import FIGURE, QUOTE

_BOXES = ("nav", "aside", "footer", "form", "button", "select", "dialog", "figcaption", "menu")
_NAMES = words(
    "newsletter newsletters related recirc recirculation outbrain taboola sponsored sponsor promo",
    "promos promoted promotion advert advertisement advertising comments disqus trending",
    "breadcrumb breadcrumbs cookie cookies consent gdpr disclaimer disclaimers disclosure share",
    "sharing sharebar social subscribe signup recommended recommendations popular mostread ticker",
    "tickers marquee byline sidebar navbar toolbar popup modal login caption readmore",
    "upnext newsletterbox tags taglist pricewidget livechat sharethis addtoany shareaholic",
)
"""What outlets call the boxes round a story, as a whole word of a class or id."""

_LAYOUT_WORDS = words(
    "has no not with without is show hide hides open layout wrap",
)
"""Words by which a class only says how its element is laid out ("has-sidebar")."""

_NAMELESS = words(
    "html body p h1 article main a span b strong em i small sup sub abbr mark cite time"
)
"""Elements whose class never tells: the page itself, and words of a sentence ("ticker")."""

_INLINE = ("a", "span", "b", "strong", "em", "i", "small", "sup", "div", "button")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_PRICE_NAMES = frozenset(["price", "ticker", "quote", "widget", "rate", "coin", "change", "asset"])
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LABELS = (
    *_HEADINGS,
    "p",
    "div",
    "span",
    "strong",
    "b",
    "header",
    "dt",
    "summary",
    "label",
    "legend",
)
_LINKED = ("p", "ul", "ol", *_HEADINGS)
_HEADLINE = 4
"""Words of the shortest headline."""
_LONGEST_TEASER = 400
"""Characters of prose below a headline that are still a card, no section of the story."""
_LONGEST_LABEL = 60
_MOST_CHILDREN = 4


def prune(tree: HtmlElement, *, title: str) -> None:
    """Remove in place what stands round the story; what holds the story itself stays.

    `title` is the page's headline as it is shown: nothing above it is story.
    """
    _drop_quotes(tree)
    layout = Layout(tree)
    for element in layout.elements:
        if (element.tag in _BOXES or _is_named(element)) and not layout.is_story(element):
            drop(element)
    _drop_above(layout, title)
    layout = Layout(tree)
    for element in layout.elements:
        if element.tag in _LABELS and (what := _heading(element)) and _stands_in(element, tree):
            _drop_section(element, what, layout)
    for element in layout.elements:
        if element.tag in _LINKED and _is_pointer(element) and _stands_in(element, tree):
            _drop_pointer(element, layout)


def _drop_above(layout: Layout, title: str) -> None:
    """Remove what is read before the headline, where a story follows it."""
    top = layout.headline
    if top is None or own_text(top) != title or not layout.heads_story():
        return
    for element in [top, *top.iterancestors()]:
        for before in list(element.itersiblings(preceding=True)):
            if before.tag != "head":
                drop(before)
        if element is not top:
            element.text = None


def _is_named(element: HtmlElement) -> bool:
    """Say whether an element's class or id calls it furniture."""
    if element.tag in _NAMELESS:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}".split()
    return any(_is_box_name(name) for name in names)


def _is_box_name(name: str) -> bool:
    words = [word.lower() for word in _WORD.findall(name)]
    return not _NAMES.isdisjoint(words) and _LAYOUT_WORDS.isdisjoint(words)


def _heading(element: HtmlElement) -> Line | None:
    """Return what a label closes or heads, None when it is no such label."""
    if not (element.text or len(element)) or len(element) > _MOST_CHILDREN:
        return None
    if next(element.iterdescendants("ul", "ol", "div", "p", *_HEADINGS), None) is not None:
        return None
    text = own_text(element)
    if not 2 < len(text) <= _LONGEST_LABEL:  # noqa: PLR2004 - one or two letters say nothing
        return None
    what = kind(text)
    if what is Line.DROP and PROMOTION_BOX.fullmatch(text.strip(" :!.")):
        return what
    return what if what in (Line.CLOSING, Line.TEASERS) else None


def _stands_in(element: HtmlElement, tree: HtmlElement) -> bool:
    return any(ancestor is tree for ancestor in element.iterancestors())


def _drop_section(heading: HtmlElement, what: Line, layout: Layout) -> None:
    """Remove a heading with the box it opens, or with what follows it in the story's own column."""
    box = _box(heading, layout)
    if what is Line.DROP:
        _drop_promotion(heading, box, layout)
    elif own_text(box) != own_text(heading):
        drop(box)
    else:
        for element in [box, *_section(heading, what, list(box.itersiblings()), layout)]:
            drop(element)


def _drop_promotion(label: HtmlElement, box: HtmlElement, layout: Layout) -> None:
    """Remove a label that says who pays, with the small box it stands in."""
    if own_text(box) == own_text(label) and SPONSOR.fullmatch(own_text(label)):
        box = box.getparent()
    is_small = layout.prose_in(box) <= _LONGEST_TEASER and not layout.is_story(box)
    drop(box if is_small else label)


def _section(
    heading: HtmlElement, what: Line, after: list[HtmlElement], layout: Layout
) -> list[HtmlElement]:
    """Return what belongs to a heading of those that follow it in the story's own column.

    A closing heading below some of the story takes all of it, unless the story goes on as a
    paragraph right behind a list of links.
    """
    is_closing = what is Line.CLOSING or heading.tag in _HEADINGS
    if not is_closing or not layout.prose_before(heading):
        return _teasers(after)
    is_list = len(after) > 1 and _is_links(after[0])
    goes_on = is_list and after[1].tag == "p" and not _is_links(after[1])
    return after[:1] if goes_on else after


def _box(heading: HtmlElement, layout: Layout) -> HtmlElement:
    """Return the outermost element that opens with the heading and is not the story."""
    box = heading
    for parent in heading.iterancestors():
        opens = parent[0] is box and not (parent.text or "").strip()
        if not opens or layout.is_story(parent):
            break
        box = parent
    return box


def _teasers(elements: list[HtmlElement]) -> list[HtmlElement]:
    """Return the first of the elements as long as they are links to other stories."""
    found = []
    for element in elements:
        if not _is_links(element):
            break
        found.append(element)
    return found


def _is_links(element: HtmlElement) -> bool:
    """Say whether an element is mostly links."""
    text = own_text(element)
    linked = sum(len(own_text(link)) for link in element.iter("a"))
    return linked >= len(text) * 0.6  # dates and bylines between headlines are not linked


def _is_pointer(element: HtmlElement) -> bool:
    """Say whether a paragraph, heading or list is nothing but headlines that link elsewhere."""
    if element.tag in ("ul", "ol"):
        items = [_unlinked(item) for item in element.iter("li")]
        is_dated = any(rest and is_credit(rest) for rest in items)
        is_long = len(own_text(element).split()) >= _HEADLINE * len(items)
        return bool(items) and all(not r or is_credit(r) for r in items) and (is_long or is_dated)
    text = own_text(element)
    is_headline = len(text.split()) >= _HEADLINE and not text.endswith((".", ":", ";", "”", '"'))
    return is_headline and not _unlinked(element)


def _unlinked(element: HtmlElement) -> str:
    """Return what an element says beside its links."""
    rest = own_text(element)
    for link in element.iter("a"):
        rest = rest.replace(own_text(link), "", 1)
    return rest.strip(" |•·,–-")


def _drop_pointer(element: HtmlElement, layout: Layout) -> None:
    """Remove a linked headline, with the card it opens; what says more is a story's section."""
    box = _box(element, layout) if element.tag in _HEADINGS else element
    if layout.prose_in(box) <= _LONGEST_TEASER:
        drop(box)


def _drop_quotes(tree: HtmlElement) -> None:
    """Remove live prices from within sentences, and the space they leave before a comma."""
    for element in list(tree.iter(*_INLINE)):
        if len(element) <= _MOST_CHILDREN and _is_quote(element):
            _drop_inline(element)


def _is_quote(element: HtmlElement) -> bool:
    if not len(element) and not any(map(str.isdigit, element.text or "")):
        return False
    text = own_text(element)
    if not text or len(text) > _LONGEST_LABEL:
        return False
    if QUOTE.fullmatch(text):
        return True
    words = {word.lower() for word in _WORD.findall(element.get("class", ""))}
    return bool(FIGURE.fullmatch(text)) and not _PRICE_NAMES.isdisjoint(words)


def _drop_inline(element: HtmlElement) -> None:
    """Remove an element from within a sentence and close the gap."""
    tail = (element.tail or "").lstrip()
    if tail[:1] in tuple(",.;:!?)") and tail:
        _strip_before(element)
        element.tail = tail
    drop(element)


def _strip_before(element: HtmlElement) -> None:
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "").rstrip()
    elif parent is not None:
        parent.text = (parent.text or "").rstrip()
