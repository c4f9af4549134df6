"""Characters: what a reader cannot see goes, white space is folded."""

import re
import unicodedata
from html import unescape

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad"  # control characters, the soft hyphen
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # widthless, directions
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0"  # letters that draw nothing
    "\ufe00-\ufe0f\U000e0000-\U000e0fff"  # variation selectors, tags
    "\ud800-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"  # surrogates, private, no text
    # (non-)joiners, where no script or emoji needs them for its spelling
    "|(?<![\u0600-\u07ff\u0900-\u109f\u2600-\u27bf\U0001f000-\U0001faff])[\u200c\u200d]"
)
_STYLED = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff]")
_ENTITY = re.compile(r"&(?:#\d{2,5}|#x[0-9a-f]{2,4}|[a-z]{2,6});", re.IGNORECASE)


def words(*lists: str) -> frozenset[str]:
    """Return the words of some lists written with spaces."""
    return frozenset(" ".join(lists).split())


def visible(text: str) -> str:
    """Return the text without what nobody sees: zero-width, direction, tag and control characters.

    They serve to hide instructions, to break a word so that no rule finds it, or to reverse what
    is read (CVE-2021-42574); line breaks and tabs stay. Full-width and mathematical letters become
    the plain ones they are read as; entities that an outlet escaped twice become characters.
    """
    if "&" in text:
        text = _ENTITY.sub(lambda entity: unescape(entity[0]), text)
    text = _UNSEEN.sub("", text)
    return text if text.isascii() else _STYLED.sub(_plain, text)


def folded(text: str) -> str:
    """Return the visible text on one line, each run of white space one space, none at the ends."""
    return " ".join(visible(text).split())


def _plain(letter: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", letter[0])
