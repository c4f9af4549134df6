"""Text from articles and models, made harmless for Discord: it cannot ping, link or draw.

`escape_mentions(escape_markdown(s))` of discord.py leaves `<@&9>`, `<#5>`, `</cmd:1>`, `<t:0:R>`
and bidirectional overrides untouched (measured); so this is our own, tested with hypothesis.
"""

import re
import unicodedata
from urllib.parse import quote, urlsplit

BREAK = "\u200b"
"""A zero-width space: it takes mentions and addresses apart and cannot be seen."""

MOST_MARKS = 2
"""Combining marks kept on one letter; no written language needs more than that here."""

_SYNTAX = re.compile(r"([\\`*_~|>\[\]()])")
_LINE_START = re.compile(r"^(\s*)(#{1,3}|-#|-|\+|\d+[.)])(?=\s)", re.MULTILINE)
_ADDRESS = re.compile(r"(?i)(https?|ftp|discord):(?=//)|(discord)(?=\.(?:gg|com|app))|(www)(?=\.)")
_EMOJI_SHAPE = re.compile(r":(?=\w{2,32}:)")
_MARKS = re.compile(
    rf"((?:[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]){{{MOST_MARKS}}})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_SAFE_IN_URL = "/:?&=#%+,;@!$~.-_'*"


def visible(text: str) -> str:
    """Return the text without what cannot be seen: controls, bidi overrides, zero-width characters.

    Line ends stay; runs of white space within a line become one space; combining marks are capped.
    """
    kept = "".join(
        c
        for c in text
        if c == "\n" or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    return _MARKS.sub(r"\1", "\n".join(" ".join(line.split()) for line in kept.split("\n"))).strip()


def escape(text: str) -> str:
    """Return text that Discord shows as it is written: no Markdown, no mention, no link."""
    shown = visible(text)
    shown = _ADDRESS.sub(lambda m: f"{m[0]}{BREAK}", shown)
    shown = shown.replace("@", f"@{BREAK}").replace("<", f"<{BREAK}")
    shown = _EMOJI_SHAPE.sub(f":{BREAK}", shown)
    shown = _SYNTAX.sub(r"\\\1", shown)
    return _LINE_START.sub(r"\1\\\2", shown)


def safe_url(url: str) -> str | None:
    """Return an http(s) address that can stand in `[text](url)`, None when it is not one."""
    address = visible(url).replace("\n", "")
    try:
        parts = urlsplit(address)
        has_host = bool(parts.hostname)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not has_host or parts.username or parts.password:
        return None
    return quote(address, safe=_SAFE_IN_URL)
