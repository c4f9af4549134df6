"""Markup -> plain text: tags go, entities are resolved exactly once."""

import re
from html import unescape

_INLINE = (
    "a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong"
    "|sub|sup|time|tt|u|var|wbr"
)
_BLOCK = "blockquote|br|center|div|h[1-6]|hr|img|li|ol|p|ul"

# Every pattern ends at the next "<" or at the end of the text, so none is ever quadratic.
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_BLOCK_TAG = re.compile(rf"</?(?:{_BLOCK})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def headline(text: str) -> str:
    """Return a title as a reader sees it.

    Only real HTML elements count as tags, so "5 < 6" and "<BTC> to 100k" stay as they are; and
    only entities that end in ";" are resolved, so "AT&T" and "S&P 500" do too.
    """
    if "<" in text:
        text = _BLOCK_TAG.sub(" ", _INLINE_TAG.sub("", text))
    return _tidy(text)


def prose(markup: str) -> str:
    """Return the text of an HTML fragment on one line; any tag goes, scripts with their text."""
    if "<" in markup:
        markup = _UNSEEN.sub(" ", markup)
        markup = _ANY_TAG.sub(" ", _INLINE_TAG.sub("", markup))
    return _tidy(markup)


def _tidy(text: str) -> str:
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    tidy = " ".join(text.split())
    return tidy if tidy.isprintable() else " ".join(_CONTROL.sub(_printable, tidy).split())


def _character(entity: re.Match[str]) -> str:
    return unescape(entity[0])


def _printable(control: re.Match[str]) -> str:
    """Read a C1 control as the Windows-1252 character that its writer meant; drop the others."""
    return control[0].encode("latin-1").decode("cp1252", "ignore") if control[0] > "\x7f" else ""
