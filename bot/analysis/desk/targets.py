"""Whom a cue is about: in a story of several coins each event and move counts for its own coin.

"Bitcoin gains while XRP slumps" is good news for the one and bad for the other; the call is made
for the primary coin, so what befell another coin says little.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.analysis.desk.amounts import Move
from bot.analysis.desk.reading import Line
from bot.analysis.desk.rotation import Asset, Rotation, rotations
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

_TOWARDS = re.compile(r" (?:to|of|on|for|from|against)$")
"""The end of a cue whose object has to follow."""

_ALTCOINS = "altcoins"
"""All coins but bitcoin, as one: another's news only where bitcoin is the target."""

_MARKET = ""
"""Stands for the whole market, which is the target where a story has no coin."""

_MARKETWIDE = re.compile(r"\b(?:crypto(?:currenc(?:y|ies))?|altcoins|digital assets)\b")
_MONEY = re.compile(
    r"\b(?:dollars|cash|gold|stocks?|shares|equities|bonds|treasuries|stablecoins|memecoins)\b"
)
"""What coins are given up for or bought with."""


def is_named(symbol: str, text: str) -> bool:
    """Say whether plain text names a coin; of one whose names we do not know it is assumed."""
    return symbol not in _SPOKEN or re.search(_whole(_words(symbol)), text) is not None


class Aim:
    """Tells what concerns a story's primary coin from what concerns another."""

    def __init__(self, tags: Tags) -> None:
        symbols = dict.fromkeys((*(tag.name for tag in tags.coins), *_SPOKEN))
        self.primary = tags.coins[0].name if tags.coins else _MARKET
        if self.primary == "BTC":
            symbols[_ALTCOINS] = None
        self._names = re.compile(
            _whole(
                "|".join(f"(?P<{_key(s)}>{_words(s)})" for s in sorted(symbols, key=_longest_first))
            )
        )
        self._symbols = {_key(symbol): symbol for symbol in symbols}

    def moves(self, moves: tuple[Move, ...]) -> tuple[Move, ...]:
        """Return the moves that no other coin has made."""
        return tuple(m for m in moves if not self.is_foreign(m.line, m.start, m.end))

    def is_foreign(self, line: Line, start: int, end: int) -> bool:
        """Say whether the nearest subject in the clause is another coin than the primary."""
        if not self.primary:
            return False
        owner = min(
            (s for s in self._subjects(line.plain) if not _is_apart(line.plain, s, start, end)),
            key=lambda s: _distance(line.plain, s, start, end),
            default=None,
        )
        return owner is not None and self.primary not in owner.coins

    def rotations(self, line: Line) -> Iterator[Rotation]:
        """Yield where a sentence tells that one asset is given up for another."""
        named = list(self._subjects(line.plain))
        is_named = any(self.primary in asset.coins for asset in named)
        taken = {(asset.start, asset.end) for asset in named}
        market = frozenset([_MARKET] if is_named else [_MARKET, self.primary])
        for pattern, coins in ((_MARKETWIDE, market), (_MONEY, frozenset[str]())):
            found = (match.span() for match in pattern.finditer(line.plain))
            named += [Asset(coins, *span) for span in found if span not in taken]
        return rotations(line.plain, sorted(named, key=lambda asset: asset.start))

    def _subjects(self, text: str) -> Iterator[Asset]:
        """Yield the coins named in a sentence, those that are one subject together."""
        found = [
            Asset(frozenset([self._symbols[match.lastgroup or ""]]), *match.span())
            for match in self._names.finditer(text)
        ]
        if not found:
            return
        group = found[0]
        for last, subject in pairwise(found):
            if _JOINED.fullmatch(text, last.end, subject.start):
                group = Asset(group.coins | subject.coins, group.start, subject.end)
            else:
                yield group
                group = subject
        yield group


def _is_apart(text: str, subject: Asset, start: int, end: int) -> bool:
    """Say whether a new clause begins between a subject and a cue."""
    return bool(
        _CLAUSE.search(text, subject.end, start) or _CLAUSE.search(text, end, subject.start)
    )


def _distance(text: str, subject: Asset, start: int, end: int) -> int:
    """Return the characters between a subject and a cue; what follows is the object, and later."""
    if subject.start >= end:
        behind = 0 if _TOWARDS.search(text, start, end) else _OBJECT
        return subject.start - end + behind + _PAUSE * text.count(",", end, subject.start)
    return max(0, start - subject.end) + _PAUSE * text.count(
        ",", subject.end, max(start, subject.end)
    )


def _words(symbol: str) -> str:
    return "|".join(filter(None, (_SPOKEN.get(symbol, ""), re.escape(symbol.lower()))))


def _whole(words: str) -> str:
    """Return a pattern that finds words by themselves, as tickers and in dollar pairs too."""
    return rf"(?<![\w$])\$?(?:{words})(?:usdt?)?(?!\w)"


def _key(symbol: str) -> str:
    """Return a group's name for a symbol: some begin with a digit."""
    return "c_" + re.sub(r"\W", "_", symbol)


def _longest_first(symbol: str) -> tuple[int, str]:
    """Order "bitcoin cash" before "bitcoin"."""
    return -len(_SPOKEN.get(symbol, symbol)), symbol


ANYBODY = Aim(Tags())
"""No coin in particular: nothing is another's."""
