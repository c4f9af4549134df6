"""Where a document names coins, and whether a coin is really meant.

Symbols like LINK or GAS and names like Near or Maker are ordinary words too: they count only when
the same text names the coin beyond doubt, or when "token", "protocol" or the like follows.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.models import Coin, Document, Sentence
from bot.stories.words import Match, PhraseBook, Word, longest, word_set, words

_PAIR = re.compile(r"([A-Z0-9]{2,10}?)(?:USD[TC]?|EUR|BTC|ETH|PERP)")
_FIGURE = re.compile(r"[$€£₿]\s?\d|\d\s?%|\d (?:percent|million|billion|trillion)\b")
_MOVED = re.compile(
    r"\)?(?: \([A-Z]{2,6}\))?(?:,? \w+){0,2}? (?:rose|fell|gained|lost|jumped|slid|dropped|climbed|"
    r"slipped|rallied|surged|sank|tumbled|added|shed|plunged|soared|traded|trades|is trading|"
    r"(?:is|was) (?:up|down)|advanced|retreated|dipped|popped)\b[^.;]{0,30}?"
    r"(?:\d[\d.]*\s?(?:%|percent)|\$\d)"
)
"""What follows a coin whose own price an article tells."""

_PROOF_OF_SYMBOL = word_set(
    "token tokens coin coins holder holders memecoin staking airdrop stakers whales jumped jumps",
    "fell falls rose rises surged surges dropped drops gained gains slid slides plunged plunges",
    "rallied rallies soared soars tumbled tumbles climbed climbs trades traded",
)
_PROOF_OF_NAME = (
    _PROOF_OF_SYMBOL
    | word_set("etf etfs etp etps")
    | word_set(
        "network protocol foundation labs finance dao blockchain chain mainnet ecosystem dex"
    )
)
_FUNDS = word_set("etf etfs etp etps")
_BACKGROUND = word_set(
    "based compatible native virtual layer l2 l2s rollup rollups cofounder founder meetup miner"
)
"""After a chain's name these make it the setting of a story about something else."""


class Mention(NamedTuple):
    """A coin named in a sentence, by the words of `span`.

    `is_background` marks the setting ("Solana-based"); `has_figure` says that the sentence tells
    an amount or a percentage, as reports about the coin itself do; `has_moved` that it tells where
    the coin's price has gone.
    """

    symbol: str
    sentence: Sentence
    span: range
    is_background: bool
    has_figure: bool
    has_moved: bool


class _Form(NamedTuple):
    """What a phrase stands for: a coin, for sure or only beside proof; no symbol: nothing."""

    symbol: str
    is_sure: bool
    is_symbol: bool


class _Found(NamedTuple):
    symbol: str
    is_sure: bool
    first: int
    last: int


class CoinReader:
    """Finds the coins that a document names."""

    def __init__(self, coins: Iterable[Coin]) -> None:
        self._book: PhraseBook[_Form] = PhraseBook()
        self._symbols: dict[str, Coin] = {}
        for coin in coins:
            self._symbols.setdefault(coin.symbol, coin)
            self._enter(coin)

    def mentions(self, document: Document) -> list[Mention]:
        """Return the coins that are meant, in the order of the text."""
        read = [(s, words(s.text)) for s in document.sentences]
        found = [(s, text, self._coins(s.text, text)) for s, text in read]
        proven = {coin.symbol for _, _, coins in found for coin in coins if coin.is_sure}
        return [
            Mention(
                coin.symbol,
                sentence,
                range(coin.first, coin.last),
                is_background=_follows(text, coin.last, _BACKGROUND),
                has_figure=bool(_FIGURE.search(sentence.text)),
                has_moved=bool(_MOVED.match(sentence.text, text[coin.last - 1].end)),
            )
            for sentence, text, coins in found
            for coin in coins
            if coin.symbol in proven
        ]

    def _enter(self, coin: Coin) -> None:
        self._book.add(coin.symbol, _Form(coin.symbol, not coin.ambiguous, is_symbol=True))
        for name in (*coin.names, *coin.aliases):
            if name != coin.symbol:
                self._book.add(name, _Form(coin.symbol, name not in coin.words, is_symbol=False))
        for phrase in coin.never:
            self._book.add(phrase, _Form("", is_sure=False, is_symbol=False))

    def _coins(self, sentence: str, text: Sequence[Word]) -> list[_Found]:
        """Return a sentence's coins; a name with its symbol behind it counts once."""
        matches = [*self._book.find(text), *self._tickers(sentence, text)]
        found: list[_Found] = []
        for match in longest(matches):
            form = match.value
            if not form.symbol:
                continue
            sure = form.is_sure or _is_proven(text, match)
            if found and found[-1].symbol == form.symbol and found[-1].last == match.first:
                is_sure = found[-1].is_sure or sure or form.is_symbol
                found[-1] = found[-1]._replace(is_sure=is_sure, last=match.last)
            else:
                found.append(_Found(form.symbol, sure, match.first, match.last))
        return found

    def _tickers(self, sentence: str, text: Sequence[Word]) -> Iterator[Match[_Form]]:
        """Yield cashtags ($link) and glued pairs (LINKUSDT)."""
        for first, word in enumerate(text):
            symbol = ""
            if sentence[word.start - 1 : word.start] == "$":
                symbol = word.text.upper()
            elif word.text not in self._symbols and (pair := _PAIR.fullmatch(word.text)):
                symbol = pair[1]
            if symbol in self._symbols:
                yield Match(first, first + 1, _Form(symbol, is_sure=True, is_symbol=True))


def _is_proven(text: Sequence[Word], match: Match[_Form]) -> bool:
    """Say whether the next word tells that a coin is meant.

    A shouted word tells nothing, and a lone letter is no symbol.
    """
    form = match.value
    if match.last >= len(text):
        return False
    if text[match.last].text.isupper() and text[match.last].folded not in _FUNDS:
        return False
    if form.is_symbol and len(form.symbol) == 1:
        return False
    return _follows(text, match.last, _PROOF_OF_SYMBOL if form.is_symbol else _PROOF_OF_NAME)


def _follows(text: Sequence[Word], position: int, expected: frozenset[str]) -> bool:
    return position < len(text) and text[position].folded in expected
