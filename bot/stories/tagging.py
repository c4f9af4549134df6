"""What an article is about: coins and topics, each with its weight and its reason.

The headline counts three times, the first three sentences twice (ANALYST.md). A coin is tagged
when the article is materially about it, not when it is mentioned in passing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.models import Coin, Document, Part, Sentence, Tag, TagKind, Tags, Topic

TITLE_WEIGHT = 3.0
LEAD_WEIGHT = 2.0
LEAD = 3
"""Sentences after the headline that count as the lead."""

LEAST_COIN = 3.0
"""A coin outside the headline needs its name twice in the lead or four times in the text."""

MONEY_FACTOR = 1.5
"""What a mention gains from an amount or a percentage in its sentence."""

SHARE = 0.4
"""...and this share of the weight of the coin that leads."""

MOST_COINS = 6
LEAST_TOPIC = 4.0
"""A topic outside the headline needs its word twice in the lead or four times in the text."""

TOPIC_SHARE = 0.3
"""...and this share of the weight of the topic that leads."""

WEAK = 0.34
"""What a supporting word counts, beside a strong one."""

MOST_TOPICS = 4
MOST_COUNTED = 6
"""Matches of one topic that count outside the headline: a long text does not win by length."""

_WORD = re.compile(r"\$?[A-Za-z0-9₮]+(?:[.'’][A-Za-z]+)*")
_PAIR = re.compile(r"^([A-Z0-9]{2,10})/?(?:USD[TC]?|PERP)$")
_PROOF = re.compile(
    r"^(?:tokens?|coins?|price|network|protocol|holders?|memecoins?|blockchain)$", re.I
)
_MONEY = re.compile(r"[$€£₿]\s?\d|\d\s?(?:%|percent)")
_MOST_WORDS = 6


@dataclass
class Mention:
    """One place where a coin stands: how, and whether that proves that the coin is meant."""

    coin: Coin
    sentence: Sentence
    is_sure: bool


@dataclass
class _Weight:
    total: float = 0.0
    count: int = 0
    in_title: bool = False
    first: int = 0
    words: list[str] = field(default_factory=list)

    def add(self, sentence: Sentence, weight: float, word: str = "") -> None:
        self.total += weight
        self.count += 1
        self.first = self.first or sentence.id
        self.in_title = self.in_title or sentence.part is Part.TITLE
        if word and word.casefold() not in (w.casefold() for w in self.words):
            self.words.append(word)


class Tagger:
    """Reads documents with the gazetteer in hand."""

    def __init__(self, coins: Iterable[Coin], topics: Iterable[Topic]) -> None:
        self._symbols: dict[str, Coin] = {}
        self._names: dict[tuple[str, ...], Coin] = {}
        for coin in coins:
            self._symbols.setdefault(coin.symbol, coin)
            for name in coin.names:
                self._names.setdefault(_tokens(name), coin)
        self._first_words = {name[0] for name in self._names if name}
        self._topics = [(topic, _union(topic.strong), _union(topic.weak)) for topic in topics]

    def tags(self, document: Document) -> Tags:
        """Return the coins, the primary asset first, and the topics, the strongest first."""
        return Tags(coins=self._coins(document), topics=self._topic_tags(document))

    def _coins(self, document: Document) -> tuple[Tag, ...]:
        mentions = [m for s in document.sentences for m in self._mentions(s)]
        proven = {m.coin.symbol for m in mentions if m.is_sure}
        weights: dict[str, _Weight] = defaultdict(_Weight)
        for mention in mentions:
            if mention.coin.symbol in proven:
                weights[mention.coin.symbol].add(mention.sentence, _coin_weight(mention.sentence))
        return tuple(
            Tag(kind=TagKind.COIN, name=symbol, score=round(w.total, 2), reason=_coin_reason(w))
            for symbol, w in _material(weights)
        )

    def _mentions(self, sentence: Sentence) -> Iterator[Mention]:
        """Yield the coins of a sentence; of overlapping names the longest counts."""
        found = list(_WORD.finditer(sentence.text))
        words = [match[0] for match in found]
        keys = [_fold(word) for word in words]
        position = 0
        while position < len(words):
            length, mention = self._at(sentence, words, keys, position)
            if mention is not None:
                yield mention
            position += length

    def _at(
        self, sentence: Sentence, words: list[str], keys: list[str], position: int
    ) -> tuple[int, Mention | None]:
        """Return how many words were read at a position, and the coin they name, if any."""
        if keys[position] in self._first_words:
            for length in range(min(_MOST_WORDS, len(words) - position), 0, -1):
                coin = self._names.get(tuple(keys[position : position + length]))
                if coin is not None:
                    sure = self._is_sure_name(coin, words, position, length)
                    return length, Mention(coin, sentence, sure)
        word = words[position].removesuffix("’s").removesuffix("'s")
        symbol = word.lstrip("$")
        coin = self._symbols.get(symbol) or self._glued(symbol)
        if coin is None and word.startswith("$"):
            coin = self._symbols.get(symbol.upper())
        if coin is None:
            return 1, None
        sure = (
            not coin.common_symbol
            or word.startswith("$")
            or symbol != coin.symbol
            or _is_followed_by_proof(words, position)
        )
        return 1, Mention(coin, sentence, sure)

    def _glued(self, word: str) -> Coin | None:
        pair = _PAIR.match(word)
        return None if pair is None else self._symbols.get(pair[1])

    def _is_sure_name(self, coin: Coin, words: list[str], position: int, length: int) -> bool:
        if not coin.common_name or length > 1:
            return True
        is_capital = words[position][:1].isupper()
        return is_capital and (
            _is_followed_by_proof(words, position)
            or any(
                w.strip("()").lstrip("$") == coin.symbol for w in words[position + 1 : position + 3]
            )
        )

    def _topic_tags(self, document: Document) -> tuple[Tag, ...]:
        scored = []
        for topic, strong, weak in self._topics:
            weight = _topic_weight(document, strong, weak)
            if weight.in_title or weight.total >= LEAST_TOPIC:
                scored.append((weight, topic))
        scored.sort(key=lambda pair: (-pair[0].total, pair[0].first))
        least = scored[0][0].total * TOPIC_SHARE if scored else 0.0
        return tuple(
            Tag(
                kind=TagKind.TOPIC,
                name=topic.name,
                score=round(weight.total, 2),
                reason=_topic_reason(weight),
            )
            for weight, topic in scored[:MOST_TOPICS]
            if weight.total >= least
        )


def _topic_weight(
    document: Document, strong: re.Pattern[str] | None, weak: re.Pattern[str] | None
) -> _Weight:
    weight = _Weight()
    support = 0.0
    for sentence in document.sentences:
        worth = _weight(sentence)
        if strong is not None:
            for match in list(strong.finditer(sentence.text))[:2]:
                if weight.count < MOST_COUNTED or sentence.part is Part.TITLE:
                    weight.add(sentence, worth, match[0])
        if weak is not None and weak.search(sentence.text):
            support += worth * WEAK
    if weight.count:
        weight.total += min(support, TITLE_WEIGHT)
    return weight


def _material(weights: dict[str, _Weight]) -> list[tuple[str, _Weight]]:
    """Return the coins that the article is materially about, the leading one first."""
    ranked = sorted(weights.items(), key=lambda item: (-item[1].total, item[1].first))
    if not ranked:
        return []
    top = ranked[0][1].total
    kept = [
        (symbol, weight)
        for symbol, weight in ranked
        if weight.in_title or (weight.total >= LEAST_COIN and weight.total >= SHARE * top)
    ]
    return kept[:MOST_COINS]


def _coin_weight(sentence: Sentence) -> float:
    """Weigh a mention: beside an amount the article tells something about the coin itself."""
    return _weight(sentence) * (MONEY_FACTOR if _MONEY.search(sentence.text) else 1.0)


def _weight(sentence: Sentence) -> float:
    if sentence.part is Part.TITLE:
        return TITLE_WEIGHT
    return LEAD_WEIGHT if sentence.id <= LEAD + 1 else 1.0


def _is_followed_by_proof(words: list[str], position: int) -> bool:
    following = words[position + 1 : position + 2]
    return bool(following) and bool(_PROOF.match(following[0]))


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(_fold(match[0]) for match in _WORD.finditer(name))


def _fold(word: str) -> str:
    return word.casefold().removesuffix("’s").removesuffix("'s")


def _union(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    if not patterns:
        return None
    return re.compile(rf"(?<![\w$])(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


def _coin_reason(weight: _Weight) -> str:
    where = "in the headline" if weight.in_title else f"first in sentence {weight.first}"
    times = "once" if weight.count == 1 else f"{weight.count} times"
    return f"named {times}, {where}"


def _topic_reason(weight: _Weight) -> str:
    quoted = ", ".join(f"“{word}”" for word in weight.words[:3])
    return f"the text says {quoted}"
