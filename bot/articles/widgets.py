"""Live prices, share bars and tag lists: what a page's machinery wrote, not its author."""

import re

from bot.articles.letters import words

_SHARE = words(
    "share this article story post on via to copy link copied icon x twitter linkedin facebook",
    "email e-mail mail print whatsapp reddit telegram pocket tweet pin pinterest flipboard save",
    "bookmark listen comment comments like follow us messenger threads bluesky instagram youtube",
    "gift full url sms teilen drucken merken partager compartir by with friends",
)
_SHARE_SIGNS = words(
    "share tweet icon copy facebook linkedin print whatsapp reddit pinterest flipboard teilen",
    "partager compartir email",
)
_TAGS = re.compile(
    r"(?:tags?|topics?|categor(?:y|ies)|filed under|keywords|in this (?:article|story)|mentioned in"
    r" this (?:article|story)|schlagw(?:orte|örter)|themen|mots[- ]clés|etiquetas)\s*:.{0,200}"
    r"|(?:#\w+[\s,]*){1,20}",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w-]*\w")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)

_MOVE = r"\(?[▲▼↑↓]?\s?[+−–-]?\s?\d[\d.,]*\s?%\)?"
_AMOUNT = r"[$€£¥₿]\s?\d[\d,.]*[kKmMbBtT]?"
_TICKER = r"[A-Z][A-Z0-9]{1,9}"
_STRIP = re.compile(
    rf"(?=.*[$€£¥%])(?:(?:[A-Z][A-Za-z0-9./&]{{1,11}}:?\s){{1,3}}(?:price:?\s)?"
    rf"(?:(?:{_AMOUNT}|{_MOVE}|\d[\d,]*\.\d{{2,}}|[▲▼↑↓|•·:/])\s?)+)+"
)
_BARE_TICKER = re.compile(r"\$?[A-Z0-9]{2,10}(?:[/-]?USDT?|[/-]EUR|[/-]BTC)|\$[A-Z]{2,10}")

QUOTE = re.compile(
    rf"\(?{_TICKER}:? ?(?:{_MOVE})? ?{_AMOUNT} ?(?:{_MOVE})?\)?"
    rf"|\(?{_TICKER}:? ?\(?[▲▼↑↓+−-]{{1,2}} ?[\d.,]+ ?%\)?\)?"
)
"""A live quote as one element of a page: `BTC $92,578.40 +1.2%`."""

FIGURE = re.compile(rf"(?:{_AMOUNT}|{_MOVE}|[\s()|])+")
"""A price or a move alone."""

_IN_PROSE = re.compile(
    rf"(?<=\w) \(?{_TICKER}(?: tickers?)?(?: (?:up|down))?[:,]?(?: {_MOVE})? ?"
    rf"\$(?: \d[\d,]*(?:\.\d+)?|\d[\d,]*\.\d{{2,}})(?: ?{_MOVE})?\)?"
)
"""A live quote after the coin's name: `bitcoin BTC $ 92,578.40 , which`.

An author's own "sent BTC $1,000 higher" has neither the space after the dollar sign nor cents.
"""
_GAP = "\ufffe"  # a non-character: it cannot stand in a text


def is_widget(line: str) -> bool:
    """Say whether a line is a share bar, a strip of prices, a list of tags or a bare address."""
    if _URL.fullmatch(line) or _TAGS.fullmatch(line) or _BARE_TICKER.fullmatch(line):
        return True
    spoken = set(_WORD.findall(line.lower()))
    is_share_bar = spoken <= _SHARE and not spoken.isdisjoint(_SHARE_SIGNS)
    return is_share_bar or bool(_STRIP.fullmatch(line))


def without_quotes(line: str) -> str:
    """Return the line without live quotes and the space they leave before a comma."""
    cleaned, found = _IN_PROSE.subn(_GAP, line)
    return re.sub(f"{_GAP}(?: (?=[,.;:!?)]))?", "", cleaned) if found else line
