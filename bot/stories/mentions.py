"""Where a document names coins, and whether a coin is really meant.

Names that are ordinary words too count only in a text that proves the coin somewhere.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.models import Coin, Document, Sentence
from bot.stories.proof import are_listed, is_about_coins, is_capitalised_alone, is_proven
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
    is_first_name: bool = False


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
        is_ours = is_about_coins(text for _, text in read)
        found = [(s, text, self._coins(s.text, text, is_ours=is_ours)) for s, text in read]
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
                is_first = name == coin.names[0]
                sure = name not in coin.words
                self._book.add(
                    name, _Form(coin.symbol, sure, is_symbol=False, is_first_name=is_first)
                )
        for phrase in coin.never:
            self._book.add(phrase, _Form("", is_sure=False, is_symbol=False))

    def _coins(self, sentence: str, text: Sequence[Word], *, is_ours: bool) -> list[_Found]:
        """Return a sentence's coins; a name with its symbol behind it counts once."""
        matches = [*self._book.find(text), *self._tickers(sentence, text)]
        found: list[_Found] = []
        for match in longest(matches):
            form = match.value
            if not form.symbol:
                continue
            sure = form.is_sure or _is_proven(sentence, text, match, is_ours=is_ours)
            if found and found[-1].symbol == form.symbol and found[-1].last == match.first:
                is_sure = found[-1].is_sure or sure or form.is_symbol
                found[-1] = found[-1]._replace(is_sure=is_sure, last=match.last)
            else:
                found.append(_Found(form.symbol, sure, match.first, match.last))
        return _listed(sentence, text, found)

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


def _is_proven(sentence: str, text: Sequence[Word], match: Match[_Form], *, is_ours: bool) -> bool:
    """Say whether a doubtful name means its coin here; `is_ours` is the world of the article."""
    span = range(match.first, match.last)
    if is_proven(sentence, text, span, is_symbol=match.value.is_symbol):
        return True
    is_name = match.value.is_first_name and len(span) == 1
    return is_ours and is_name and is_capitalised_alone(text, span)


def _listed(sentence: str, text: Sequence[Word], found: list[_Found]) -> list[_Found]:
    """Return the coins, those sure too that stand in a list next to a sure one."""
    for steps in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        for at in steps:
            beside = at - steps.step
            one, other = sorted((found[at], found[beside]), key=lambda coin: coin.first)
            if found[beside].is_sure and are_listed(
                sentence, text[one.last - 1], text[other.first]
            ):
                found[at] = found[at]._replace(is_sure=True)
    return found


def _follows(text: Sequence[Word], position: int, expected: frozenset[str]) -> bool:
    return position < len(text) and text[position].folded in expected
