"""Bytes -> a tree of what a reader of the page can see."""

import re
from itertools import islice

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from bot.articles.letters import words
from bot.errors import SourceError

LARGEST = 3_000_000
"""Characters of markup that are read; what a larger page says beyond them is not seen."""

MOST = 15_000
"""Elements that are read (long stories with their comments have some 8,000); the rest goes."""

BEGINNING = 4096
"""Bytes in which a page names its charset, and a file that is no text gives itself away."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SCRIPTS = re.compile(
    r"<(script|style|svg|noscript)\b(?![^>]*ld\+json).*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_NO_CHARACTER = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    r"|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])(?!\d)"
    r"|x0*(?:[0-8bcef]|1[\da-f]|fff[ef])(?![\da-f]));?",
    re.IGNORECASE,
)
"""What no XML may hold (XML 1.0, 2.2), as it is or as a reference: lxml reads it in a page and
refuses to write it into its own tree."""

_NO_TEXT = ("style", "svg", "template", "iframe", "object", "canvas", "link")

_UNSEEN_STYLE = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?(?:;|!|$)"
    r"|font-size:0(?:\.0+)?(?:px|pt|em|rem|%)?(?:;|!|$)|font-size:1px"
    r"|(?:left|top|right|text-indent|margin-left|margin-top):-\d{3,}"
    r"|(?:^|;)(?:max-)?(?:height|width):0(?:px)?(?:;|!|$)"
    r"|clip:rect\(0|clip-path:inset\((?:50|100)%|transform:scale\(0\)|(?:^|;)color:transparent"
)
_COLOR = re.compile(r"(?:^|;)color:([^;!]+)")
_BACKGROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]+)")
_WHITE = frozenset(
    ["white", "#fff", "#ffffff", "rgb(255,255,255)", "rgba(255,255,255,1)", "#fffffe", "#fefefe"]
)
_UNSEEN_CLASS = words(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader screen-reader-only",
    "a11y-hidden u-hidden is-hidden offscreen off-screen invisible noscreen clip-text",
)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"(?:[a-z]+)?([.#][\w-]+)")
_MEDIA = re.compile(r"@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")

HALF = 0.5
"""The share of a page's text above which an element is the page itself, whatever it is called."""


def read(html: bytes | str) -> HtmlElement:
    """Return the tree of a page; SourceError when there is no markup to read."""
    text = html if isinstance(html, str) else _decoded(html)
    if len(text) > LARGEST:
        text = _SCRIPTS.sub("", text)[:LARGEST]
    text = _NO_CHARACTER.sub(" ", text)
    if not text.strip():
        raise SourceError("The page is empty.")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except ParserError as err:
        raise SourceError("The page holds no readable markup.") from err
    _cap(tree)
    return tree


def drop_unseen(tree: HtmlElement) -> None:
    """Remove in place what no reader sees: it is where instructions to machines are hidden.

    An element that holds most of the page's text stays: pages that fade their story in, or mark
    it hidden behind an open dialog, mean it to be read.
    """
    whole = len(tree.text_content())
    selectors = _hiding_selectors(tree)
    for element in list(tree.iter("*")):
        if element.tag in ("html", "body") or not _is_unseen(element, selectors):
            continue
        if len(element.text_content()) <= whole * HALF:
            drop(element)
    for element in list(tree.iter(*_NO_TEXT)):
        drop(element)


def _cap(tree: HtmlElement) -> None:
    last = next(islice(tree.iter("*"), MOST, None), None)
    if last is not None:
        for element in [last, *last.iterancestors()]:
            for after in list(element.itersiblings()):
                drop(after)


def drop(element: HtmlElement) -> None:
    """Remove an element with all it holds; the text behind it stays."""
    if element.getparent() is not None:
        element.drop_tree()


def _is_unseen(element: HtmlElement, selectors: frozenset[str]) -> bool:
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    classes = attributes.get("class", "").split()
    if not _UNSEEN_CLASS.isdisjoint(classes):
        return True
    if selectors and (
        f"#{attributes.get('id')}" in selectors
        or not selectors.isdisjoint("." + c for c in classes)
    ):
        return True
    return "style" in attributes and _hides(attributes["style"])


def _hides(style: str) -> bool:
    """Say whether a style makes its element invisible: gone, off the page, or white on white."""
    plain = re.sub(r"\s+", "", style.lower())
    if _UNSEEN_STYLE.search(plain):
        return True
    color, background = _COLOR.search(plain), _BACKGROUND.search(plain)
    if color is None:
        return False
    ground = background[1] if background else "#fff"
    return color[1] == ground or {color[1], ground} <= _WHITE


def _hiding_selectors(tree: HtmlElement) -> frozenset[str]:
    """Return the plain `.class` and `#id` selectors that the page's own styles hide.

    Rules within @media are left out: they hide on some screens only.
    """
    css = _MEDIA.sub("", "\n".join(style.text or "" for style in tree.iter("style")))
    hidden = {
        selector[1]
        for names, style in _RULE.findall(css)
        if _hides(style)
        for name in names.split(",")
        if (selector := _SELECTOR.fullmatch(name.strip()))
    }
    return frozenset(hidden)


def _decoded(html: bytes) -> str:
    """Decode by byte order mark, declared charset, UTF-8, then what the web means by Latin-1."""
    for mark, encoding in _MARKS:
        if html.startswith(mark):
            return html.decode(encoding, "replace").lstrip("\ufeff")
    if b"\0" in html[:BEGINNING]:
        raise SourceError("It is a file of another kind (a picture, a PDF), not a page.")
    declared = _CHARSET.search(html[:BEGINNING])
    names = [declared[1].decode("ascii")] if declared else []
    for name in [*names, "utf-8"]:
        try:
            return html.decode("cp1252" if name.lower() == "iso-8859-1" else name)
        except (UnicodeError, LookupError):
            continue
    return html.decode("cp1252", "replace")
