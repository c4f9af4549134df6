"""The coins and topics newsvane knows, and how people's words find them."""

import difflib
import re
import tomllib
from collections.abc import Callable
from typing import TypeVar

from pydantic import ValidationError

from bot.errors import ConfigurationError
from bot.models import Coin, Model, Topic

Subject = Coin | Topic
Row = dict[str, object]
T = TypeVar("T")

CLOSE_ENOUGH = 0.6
"""How alike (difflib ratio) a word must be to be offered as what was meant."""


class Suggestion(Model):
    """A completion: what is shown, and what is typed when it is chosen."""

    label: str
    value: str


def read_coins(data: bytes) -> tuple[Coin, ...]:
    """Read seeds/coins.toml, best rank first; ConfigurationError names the wrong table."""
    return _read(data, "coin", _coin)


def read_topics(data: bytes) -> tuple[Topic, ...]:
    """Read seeds/topics.toml; ConfigurationError names the wrong table."""
    return _read(data, "topic", _topic)


class Lexicon:
    """Finds the coin or topic that a person means."""

    def __init__(self, coins: tuple[Coin, ...], topics: tuple[Topic, ...]) -> None:
        self._by_word: dict[str, Subject] = {}
        self._offers: list[tuple[tuple[str, ...], Suggestion]] = []
        for topic in topics:
            self._learn(topic, (topic.name, topic.title, *topic.aliases))
            self._offer(topic.name, topic.title, topic.aliases)
        for coin in coins:
            self._learn(coin, (coin.symbol, *coin.names))
            self._offer(coin.symbol, coin.names[0], coin.names)

    def resolve(self, query: str) -> Subject | None:
        """Return what is meant by a symbol, name or alias in any spelling; None when nothing is."""
        return self._by_word.get(_key(query))

    def suggest(self, typed: str, limit: int = 25) -> tuple[Suggestion, ...]:
        """Return completions: exact symbols first, then beginnings of words, then parts of them."""
        wanted = _key(typed)
        ranked = [
            (_closeness(words, wanted), number, offer)
            for number, (words, offer) in enumerate(self._offers)
        ]
        fitting = sorted((c, number, offer.value) for c, number, offer in ranked if c is not None)
        return tuple(self._offers[number][1] for _, number, _ in fitting[:limit])

    def nearest(self, query: str, count: int = 3) -> tuple[str, ...]:
        """Return the tags whose words are most like the query: “did you mean”."""
        close = difflib.get_close_matches(
            _key(query), self._by_word, n=count * 3, cutoff=CLOSE_ENOUGH
        )
        names = [_tag(self._by_word[word]) for word in close]
        return tuple(dict.fromkeys(names))[:count]

    def _learn(self, subject: Subject, words: tuple[str, ...]) -> None:
        for word in words:  # the first one that claims a word keeps it: topics, then by rank
            self._by_word.setdefault(_key(word), subject)

    def _offer(self, tag: str, title: str, words: tuple[str, ...]) -> None:
        label = tag if _key(tag) == _key(title) else f"{tag} - {title}"
        keys = tuple(_key(word) for word in (tag, title, *words))
        self._offers.append((keys, Suggestion(label=label, value=tag)))


def _closeness(words: tuple[str, ...], wanted: str) -> int | None:
    if wanted in words:
        return 0
    if any(word.startswith(wanted) for word in words):
        return 1
    return 2 if any(wanted in word for word in words) else None


def _tag(subject: Subject) -> str:
    return subject.symbol if isinstance(subject, Coin) else subject.name


def _key(word: str) -> str:
    return " ".join(word.strip().lstrip("#$").casefold().split())


def _read(data: bytes, table: str, make: Callable[[Row], T]) -> tuple[T, ...]:
    try:
        found = tomllib.loads(data.decode())[f"{table}s" if table == "coin" else table]
        rows = (
            [{"symbol": k, "rank": n, **v} for n, (k, v) in enumerate(found.items(), 1)]
            if isinstance(found, dict)
            else found
        )
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError) as wrong:
        raise ConfigurationError(f"the list of {table}s cannot be read: {wrong}") from wrong
    made = []
    for number, row in enumerate(rows, start=1):
        try:
            made.append(make(row))
        except (ValidationError, re.error, KeyError, TypeError) as wrong:
            raise ConfigurationError(f"{table} number {number} is wrong: {wrong}") from wrong
    return tuple(made)


def _coin(row: Row) -> Coin:
    fields = dict(row)
    words = fields.pop("words", [])
    fields.pop("never", None)
    ambiguous = fields.pop("ambiguous", False)
    names = (*fields.pop("names"), *fields.pop("aliases", []))
    return Coin.model_validate(
        {**fields, "names": names, "common_symbol": ambiguous, "common_name": names[0] in words}
    )


def _topic(row: Row) -> Topic:
    topic = Topic.model_validate(row)
    for pattern in (*topic.strong, *topic.weak):
        re.compile(pattern)
    return topic
