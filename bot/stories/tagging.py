"""What an article is about: coins and topics, each with its weight and its reason.

The headline counts three times, the first three sentences twice (docs/judging.md). A coin is tagged
when the article is materially about it, not when it is mentioned in passing.
"""

from collections import defaultdict
from collections.abc import Iterable

from bot.models import Coin, Document, Part, Sentence, Tag, TagKind, Tags, Topic
from bot.stories.mentions import CoinReader, Mention
from bot.stories.topics import Sign, TopicReader

LEAD = 3
"""Body sentences that count as the lead."""

IN_TITLE, IN_LEAD, IN_BODY = 3.0, 2.0, 1.0
MOST_BODY = 6.0
"""What the rest of the body can add: a long text does not win by its length."""

AGAIN = 0.25
"""What a second mention in one sentence counts."""

SETTING = 0.3
"""What a mention counts that only sets the scene ("Solana-based")."""

FIGURE = 1.5
"""What a mention gains from an amount beside it: the article tells something of the coin itself."""

LEAST_COIN = 3.5
"""A coin outside the title needs the lead and a word more, or four in the body."""

COIN_SHARE = 0.3
"""A coin below this share of the leading coin's weight is mentioned in passing."""

MOST_COINS = 6

MARKET_REPORTS = frozenset(["ETF", "PriceAction"])
"""Topics of stories about the whole market, where each coin with a figure of its own is told of."""

LEAST_TOPIC = 3.0
"""A topic needs the title, or the lead and a word more."""

LEAST_IN_BODY = 5.0
"""...or that much in a body whose title and lead say nothing of it; so does a topic that most
articles touch, prices and exchanges, when the title says nothing of it."""

TOPIC_SHARE = 0.28
"""A topic below this share of the leading topic's weight is touched in passing."""

MOST_TOPICS = 4


class _Weight:
    """The weight that a subject gathers over a document, and what its reason will say."""

    def __init__(self) -> None:
        self.head = 0.0
        self.body = 0.0
        self.count = 0
        self.in_title = False
        self.has_figure = False
        self.has_moved = False
        self.first = 0
        self.phrases: dict[str, None] = {}

    @property
    def total(self) -> float:
        return self.head + min(self.body, MOST_BODY)

    def add(self, sentence: Sentence, lead: frozenset[int], worth: float) -> None:
        place = _place(sentence, lead)
        if place == IN_BODY:
            self.body += worth
        else:
            self.head += place * worth
        self.count += 1
        self.first = self.first or sentence.id
        self.in_title = self.in_title or (place == IN_TITLE and worth >= 1)


class Tagger:
    """Reads documents with the gazetteer in hand."""

    def __init__(self, coins: Iterable[Coin], topics: Iterable[Topic]) -> None:
        listed = tuple(coins)
        self._coins = CoinReader(listed)
        self._ranks = {coin.symbol: coin.rank for coin in listed}
        known = tuple(topics)
        self._topics = TopicReader(known)
        self._everyday = frozenset(t.name for t in known if t.of_prices or t.of_actors)

    def tags(self, document: Document) -> Tags:
        """Return the coins, the primary asset first, and the topics, the strongest first."""
        lead = frozenset(s.id for s in document.body[:LEAD])
        mentions = self._coins.mentions(document)
        told = _topic_weights(self._topics.signs(document, mentions), lead)
        topics = _prominent(told, self._everyday)
        weights = _coin_weights(mentions, lead)
        coins = _material(weights)
        if not coins:
            is_wide = any(name in MARKET_REPORTS for name, _ in topics)
            coins = self._moved(weights, is_wide=is_wide)
        return Tags(
            coins=tuple(_tag(TagKind.COIN, name, weight, _named(weight)) for name, weight in coins),
            topics=tuple(
                _tag(TagKind.TOPIC, name, weight, _said(weight)) for name, weight in topics
            ),
        )

    def _moved(self, weights: dict[str, _Weight], *, is_wide: bool) -> list[tuple[str, _Weight]]:
        """Return the coins of a story about the market, of equals the larger one first."""
        told = [(n, w) for n, w in weights.items() if w.has_moved or (is_wide and w.has_figure)]
        told.sort(key=lambda item: (-item[1].total, self._ranks[item[0]]))
        return told[:MOST_COINS]


def _place(sentence: Sentence, lead: frozenset[int]) -> float:
    if sentence.part is Part.TITLE:
        return IN_TITLE
    return IN_BODY if sentence.part is Part.BODY and sentence.id not in lead else IN_LEAD


def _topic_weights(signs: Iterable[Sign], lead: frozenset[int]) -> dict[str, _Weight]:
    weights: dict[str, _Weight] = defaultdict(_Weight)
    met: set[tuple[str, int]] = set()
    for sign in signs:
        here = (sign.topic, sign.sentence.id)
        weight = weights[sign.topic]
        weight.add(sign.sentence, lead, sign.weight * (AGAIN if here in met else 1.0))
        if sign.phrase:
            weight.phrases[sign.phrase] = None
        met.add(here)
    return weights


def _coin_weights(mentions: list[Mention], lead: frozenset[int]) -> dict[str, _Weight]:
    weights: dict[str, _Weight] = defaultdict(_Weight)
    met: set[tuple[str, int]] = set()
    for mention in mentions:
        here = (mention.symbol, mention.sentence.id)
        worth = AGAIN if here in met else 1.0
        worth *= FIGURE if mention.has_figure else 1.0
        worth *= SETTING if mention.is_background else 1.0
        weight = weights[mention.symbol]
        weight.add(mention.sentence, lead, worth)
        weight.has_figure = weight.has_figure or mention.has_figure
        weight.has_moved = weight.has_moved or mention.has_moved
        met.add(here)
    return weights


def _material(weights: dict[str, _Weight]) -> list[tuple[str, _Weight]]:
    """Return the coins that the article is materially about, those of the title first."""
    ranked = _ranked(weights)
    least = max(LEAST_COIN, ranked[0][1].total * COIN_SHARE) if ranked else 0.0
    told = [
        (name, weight)
        for name, weight in ranked
        if weight.in_title or weight.total >= least or _leads(weight)
    ]
    return sorted(told, key=lambda item: not item[1].in_title)[:MOST_COINS]


def _leads(weight: _Weight) -> bool:
    """Say whether the lead tells where the coin's own price has gone."""
    return weight.has_moved and weight.head > 0


def _prominent(weights: dict[str, _Weight], everyday: frozenset[str]) -> list[tuple[str, _Weight]]:
    """Return the topics that the article keeps to, the strongest first."""
    ranked = _ranked(weights)
    least = max(LEAST_TOPIC, ranked[0][1].total * TOPIC_SHARE) if ranked else 0.0
    told = [
        (name, weight)
        for name, weight in ranked
        if weight.phrases
        and weight.total >= least
        and (weight.head or weight.body >= LEAST_IN_BODY)
        and (weight.in_title or name not in everyday or weight.total >= LEAST_IN_BODY)
    ]
    kept = sorted(told, key=lambda item: not item[1].in_title)[:MOST_TOPICS]
    return [item for item in told if item in kept]


def _ranked(weights: dict[str, _Weight]) -> list[tuple[str, _Weight]]:
    return sorted(weights.items(), key=lambda item: (-item[1].total, item[1].first, item[0]))


def _tag(kind: TagKind, name: str, weight: _Weight, reason: str) -> Tag:
    return Tag(kind=kind, name=name, score=round(weight.total, 2), reason=reason)


def _named(weight: _Weight) -> str:
    where = "in the title" if weight.in_title else f"first in sentence {weight.first}"
    return f"named {weight.count} times, {where}" if weight.count > 1 else f"named {where}"


def _said(weight: _Weight) -> str:
    where = "in the title" if weight.in_title else f"first in sentence {weight.first}"
    return f"{where}: " + ", ".join(f"“{phrase}”" for phrase in list(weight.phrases)[:3])
