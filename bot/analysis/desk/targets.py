"""Whom a cue is about: in a story of several coins each event and move counts for its own coin.

"Bitcoin gains while XRP slumps" is good news for the one and bad for the other; the call is made
for the primary coin, so what befell another coin says little.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from bot.analysis.desk.amounts import Move
from bot.analysis.desk.reading import Line
from bot.models import Tags

_SPOKEN = {
    "BTC": "bitcoins?",
    "ETH": "ether|ethereum",
    "XRP": "ripple",
    "SOL": "solana",
    "BNB": "binance coin",
    "DOGE": "dogecoin",
    "ADA": "cardano",
    "TRX": "tron",
    "LINK": "chainlink",
    "AVAX": "avalanche",
    "LTC": "litecoin",
    "BCH": "bitcoin cash",
    "TON": "toncoin",
    "SHIB": "shiba inu",
    "DOT": "polkadot",
    "HBAR": "hedera",
    "UNI": "uniswap",
    "AAVE": "aave",
    "POL": "polygon",
    "HYPE": "hyperliquid",
    "ZEC": "zcash",
    "XMR": "monero",
}
"""What the coins that share a sentence most often are called, in plain lower case."""

_JOINED = re.compile(r"[\s,/&()$+]*(?:and|or|as well as)?[\s,/&()$+]*(?:'s?)?\s*")
"""What stands between coins that are one subject: "bitcoin (BTC), ether and XRP"."""

_CLAUSE = re.compile(
    r"[;:]| - |\b(?:while|whereas|whilst|but|although|though|as|despite|unlike|even|where|when)\b|"
    r", (?:and|with|after|which)\b"
)
"""Where the next clause begins, with a subject of its own."""

_OBJECT, _PAUSE = 6, 30
"""Characters that a coin behind its verb, or before a comma, counts as farther away."""


class _Subject(NamedTuple):
    coins: frozenset[str]
    start: int
    end: int


class Aim:
    """Tells what concerns a story's primary coin from what concerns another."""

    def __init__(self, tags: Tags) -> None:
        symbols = dict.fromkeys((*(tag.name for tag in tags.coins), *_SPOKEN))
        self._primary = tags.coins[0].name if tags.coins else ""
        self._names = re.compile(
            "|".join(f"(?P<{_key(s)}>{_named(s)})" for s in sorted(symbols, key=_longest_first))
        )
        self._symbols = {_key(symbol): symbol for symbol in symbols}

    def moves(self, moves: tuple[Move, ...]) -> tuple[Move, ...]:
        """Return the moves that no other coin has made."""
        return tuple(m for m in moves if not self.is_foreign(m.line, m.start, m.end))

    def is_foreign(self, line: Line, start: int, end: int) -> bool:
        """Say whether the nearest subject in the clause is another coin than the primary."""
        if not self._primary:
            return False
        owner = min(
            (s for s in self._subjects(line.plain) if not _is_apart(line.plain, s, start, end)),
            key=lambda s: _distance(line.plain, s, start, end),
            default=None,
        )
        return owner is not None and self._primary not in owner.coins

    def _subjects(self, text: str) -> Iterator[_Subject]:
        """Yield the coins named in a sentence, those that are one subject together."""
        found = [
            _Subject(frozenset([self._symbols[match.lastgroup or ""]]), *match.span())
            for match in self._names.finditer(text)
        ]
        if not found:
            return
        group = found[0]
        for last, subject in pairwise(found):
            if _JOINED.fullmatch(text, last.end, subject.start):
                group = _Subject(group.coins | subject.coins, group.start, subject.end)
            else:
                yield group
                group = subject
        yield group


def _is_apart(text: str, subject: _Subject, start: int, end: int) -> bool:
    """Say whether a new clause begins between a subject and a cue."""
    return bool(
        _CLAUSE.search(text, subject.end, start) or _CLAUSE.search(text, end, subject.start)
    )


def _distance(text: str, subject: _Subject, start: int, end: int) -> int:
    """Return the characters between a subject and a cue; what follows is the object, and later."""
    if subject.start >= end:
        return subject.start - end + _OBJECT
    return max(0, start - subject.end) + _PAUSE * text.count(
        ",", subject.end, max(start, subject.end)
    )


def _named(symbol: str) -> str:
    words = "|".join(filter(None, (_SPOKEN.get(symbol, ""), re.escape(symbol.lower()))))
    return rf"(?<![\w$])\$?(?:{words})(?:usdt?)?(?!\w)"


def _key(symbol: str) -> str:
    """Return a group's name for a symbol: some begin with a digit."""
    return "c_" + re.sub(r"\W", "_", symbol)


def _longest_first(symbol: str) -> tuple[int, str]:
    """Order "bitcoin cash" before "bitcoin"."""
    return -len(_SPOKEN.get(symbol, symbol)), symbol


ANYBODY = Aim(Tags())
"""No coin in particular: nothing is another's."""
