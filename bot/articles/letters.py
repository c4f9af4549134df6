"""Characters: what a reader cannot see goes, white space is folded."""

import re
import unicodedata

_WORD_JOINERS = "\u200c\u200d"
"""Zero-width (non-)joiners: part of the spelling in Persian and Indic scripts and in emoji."""

_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_JOINER = re.compile(
    f"(?<=[\u0600-\u0fff\u1000-\u109f\U0001f000-\U0001faff\u2600-\u27bf])[{_WORD_JOINERS}]"
)
_KEPT_JOINER = "\ufffe"  # a non-character: it cannot stand in a text
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5\u180e"
"""Letters and marks that draw nothing (fillers of Hangul, an empty Braille cell, ...)."""

_SPACES = re.compile(r"\s+")


def visible(text: str) -> str:
    """Return the text without what nobody sees: zero-width, direction, tag and control characters.

    They serve to hide instructions, to turn "BTC" into "B\\u200bTC", or to reverse what is read
    (CVE-2021-42574); line breaks and tabs stay. Full-width and mathematical letters become the
    plain ones they are read as.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _JOINER.sub(_KEPT_JOINER, _VARIATION.sub("", text))
    shown = "".join(c for c in text if _is_shown(c)).replace(_KEPT_JOINER, "\u200d")
    return _plain(shown)


def folded(text: str) -> str:
    """Return the visible text on one line, each run of white space one space, none at the ends."""
    return _SPACES.sub(" ", visible(text)).strip()


def _is_shown(character: str) -> bool:
    if character in "\n\t":
        return True
    if character in _BLANK_LETTERS:
        return False
    return unicodedata.category(character) not in ("Cc", "Cf", "Cn", "Co", "Cs") or (
        character == _KEPT_JOINER
    )


def _plain(text: str) -> str:
    return "".join(_letter(c) for c in text) if not text.isascii() else text


def _letter(character: str) -> str:
    """Map full-width and styled mathematical letters and digits to plain ones, nothing else."""
    code = ord(character)
    is_styled = 0xFF01 <= code <= 0xFF5E or 0x1D400 <= code <= 0x1D7FF
    return unicodedata.normalize("NFKC", character) if is_styled else character
