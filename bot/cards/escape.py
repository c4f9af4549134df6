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
"""Combining marks kept on one letter; Vietnamese and Thai need two, stacks of more are a prank."""

LONGEST_URL = 1024
"""Longer addresses are not linked: a card's whole text is 4,000 characters."""

JOINER = "\u200d"
UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
"""Unicode categories without a shape: controls, bidi and zero width, surrogates, unassigned."""

BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Characters that count as letters, marks or symbols but are drawn as nothing."""

_ANSI = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours and cursor movements
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # window titles and links
    r"|\x1b[ -/]*[0-~]"
)
_EMOJI = {"So", "Sk", "Mn"}
"""What stands before a joiner in an emoji: a picture, its skin tone, its variation selector."""

_SYNTAX = re.compile(r"([\\`*_~|>\[\]()])")
_LINE_START = re.compile(
    r"^(\s*(?:\d+(?=[.)](?:\s|$)))?)(?=(?:#{1,3}|-#|[-+.)])(?:\s|$))", re.MULTILINE
)
_ADDRESS = re.compile(r"(?i)(?:[a-z][a-z0-9+.-]*:(?=//)|discord(?:app)?(?=\.)|www(?=\.))")
_EMOJI_NAME = re.compile(r":(?=\w{2,32}:)")
_SAFE_IN_URL = "/:?&=#%+,;@!$~.-_'*"


def visible(text: str) -> str:
    """Return the text without what cannot be seen: controls, bidi overrides, terminal codes.

    Line ends stay; runs of white space within a line become one space; combining marks are capped;
    a zero-width joiner stays only between two pictures of one emoji.
    """
    kept: list[str] = []
    plain = _ANSI.sub("", text)
    for here, following in zip(plain, f"{plain[1:]} ", strict=False):
        if _is_seen(here, following, kept):
            kept.append(here)
    return "\n".join(" ".join(line.split()) for line in "".join(kept).split("\n")).strip()


def escape(text: str) -> str:
    """Return text that Discord shows as it is written: no Markdown, no mention, no link."""
    shown = visible(text)
    shown = _ADDRESS.sub(lambda m: f"{m[0]}{BREAK}", shown)
    shown = shown.replace("@", f"@{BREAK}").replace("<", f"<{BREAK}")
    shown = _EMOJI_NAME.sub(f":{BREAK}", shown)
    shown = _SYNTAX.sub(r"\\\1", shown)
    return _LINE_START.sub(r"\1\\", shown)


def escape_line(text: str) -> str:
    """Return escaped text on one line, so that it cannot leave a quote, a heading or a list."""
    return escape(" ".join(visible(text).split("\n")))


def safe_url(url: str) -> str | None:
    """Return an http(s) address that can stand in `[text](url)`, None when it is not one.

    Hosts come in their ASCII form, so that letters that look alike are told apart; an address with
    a user name is refused, because `https://bank.example@evil.example` is read wrongly.
    """
    address = "".join(visible(url).split("\n"))
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode()
        port = "" if parts.port is None else f":{parts.port}"
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or parts.username is not None:
        return None
    if not re.fullmatch(r"[A-Za-z0-9.-]+", host):
        return None
    tail = address.split("//", 1)[1][len(parts.netloc) :]
    linked = f"{parts.scheme}://{host}{port}{quote(tail, safe=_SAFE_IN_URL)}"
    return linked if len(linked) <= LONGEST_URL else None


def _is_seen(character: str, following: str, before: list[str]) -> bool:
    """Say whether a character may stay behind those that were kept."""
    category = unicodedata.category(character)
    if character.isspace():
        return True
    if character == JOINER:
        joined = before and unicodedata.category(before[-1]) in _EMOJI
        return bool(joined) and unicodedata.category(following) == "So"
    if category in {"Mn", "Me"}:
        return character not in BLANKS and not _is_stack(before)
    return category not in UNSEEN and character not in BLANKS


def _is_stack(before: list[str]) -> bool:
    """Say whether the last letter has all the marks it may carry."""
    last = before[-MOST_MARKS:]
    return len(last) == MOST_MARKS and all(unicodedata.category(c) in {"Mn", "Me"} for c in last)
