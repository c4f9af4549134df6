"""The closed lists of coins and topics: read from their seeds, looked up by what people type."""

import tomllib
from collections.abc import Iterable
from difflib import get_close_matches

from pydantic import JsonValue, TypeAdapter, ValidationError

from bot.errors import ConfigurationError
from bot.models import Coin, Model, Topic

FEATURED = 13
"""Coins that are offered before anything is typed; topics fill the rest."""

_LIKE = 0.7
"""How alike a misspelling has to be (difflib's ratio) to be asked about."""

_COINS = TypeAdapter(dict[str, dict[str, JsonValue]])
_TOPICS = TypeAdapter(list[dict[str, JsonValue]])


class Suggestion(Model):
    """A completion: what is shown, and what picking it means."""

    label: str
    value: str


def read_coins(data: bytes) -> tuple[Coin, ...]:
    """Read seeds/coins.toml, in order of rank; ConfigurationError says what is wrong."""
    try:
        table = _COINS.validate_python(_read(data, "coins.toml").get("coins"))
    except ValidationError as wrong:
        raise ConfigurationError("coins.toml: the table [coins] has no SYMBOL = {…}.") from wrong
    return tuple(
        _coin({**fields, "symbol": symbol, "rank": rank})
        for rank, (symbol, fields) in enumerate(table.items(), start=1)
    )


def read_topics(data: bytes) -> tuple[Topic, ...]:
    """Read seeds/topics.toml; ConfigurationError says what is wrong."""
    try:
        rows = _TOPICS.validate_python(_read(data, "topics.toml").get("topics"))
    except ValidationError as wrong:
        raise ConfigurationError("topics.toml: there is no [[topics]].") from wrong
    topics = tuple(_topic(row) for row in rows)
    names = [topic.name for topic in topics]
    for name in names:
        if names.count(name) > 1:
            raise ConfigurationError(f"topics.toml: {name} is listed twice; keep one of them.")
    return topics


class Lexicon:
    """Finds the coin or topic that somebody means."""

    def __init__(self, coins: Iterable[Coin], topics: Iterable[Topic]) -> None:
        self._coins = tuple(coins)
        self._topics = tuple(topics)
        self._entries: tuple[Coin | Topic, ...] = (*self._coins, *self._topics)
        self._known: dict[str, Coin | Topic] = {}
        for entry in self._entries:  # tags first: an alias never hides a symbol
            self._known.setdefault(_plain(tag_of(entry)), entry)
        for entry in self._entries:
            for name in (*_titles(entry), *entry.aliases):
                self._known.setdefault(_plain(name), entry)

    def resolve(self, query: str) -> Coin | Topic | None:
        """Return what a symbol, name, topic or alias stands for, with or without # or $."""
        return self._known.get(_plain(query))

    def suggest(self, prefix: str, limit: int = 25) -> tuple[Suggestion, ...]:
        """Complete what was typed: whole names first, then their beginnings, then later words."""
        typed = _plain(prefix)
        if not typed:
            return tuple(_suggestion(entry) for entry in self._featured())[:limit]
        places = [(_place(entry, typed), entry) for entry in self._entries]
        fitting = [(place, entry) for place, entry in places if place is not None]
        fitting.sort(key=lambda pair: pair[0])  # stable: by rank within a place
        return tuple(_suggestion(entry) for _, entry in fitting[:limit])

    def nearest(self, query: str, count: int = 3) -> tuple[str, ...]:
        """Return the tags that are spelled most like a query that matched nothing."""
        close = get_close_matches(_plain(query), self._known, n=4 * count, cutoff=_LIKE)
        return tuple(dict.fromkeys(tag_of(self._known[name]) for name in close))[:count]

    def _featured(self) -> tuple[Coin | Topic, ...]:
        return (*self._coins[:FEATURED], *self._topics)


def tag_of(entry: Coin | Topic) -> str:
    """Return the tag's name as cards carry it."""
    return entry.symbol if isinstance(entry, Coin) else entry.name


def _read(data: bytes, name: str) -> dict[str, object]:
    try:
        return tomllib.loads(data.decode())
    except ValueError as wrong:
        raise ConfigurationError(f"{name} is not TOML: {wrong}.") from wrong


def _coin(fields: dict[str, JsonValue]) -> Coin:
    try:
        return Coin.model_validate(fields)
    except ValidationError as wrong:
        raise _complaint(f"coins.toml: {fields['symbol']}", wrong) from wrong


def _topic(fields: dict[str, JsonValue]) -> Topic:
    try:
        return Topic.model_validate(fields)
    except ValidationError as wrong:
        raise _complaint(f"topics.toml: {fields.get('name', 'a topic')}", wrong) from wrong


def _complaint(what: str, wrong: ValidationError) -> ConfigurationError:
    first = wrong.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    return ConfigurationError(f"{what}: {field}: {first['msg']}.")


def _titles(entry: Coin | Topic) -> tuple[str, ...]:
    return entry.names if isinstance(entry, Coin) else (entry.title,)


def _plain(text: str) -> str:
    """Return what was typed without case, outer # and $, and doubled spaces."""
    return " ".join(text.casefold().replace("-", " ").split()).lstrip("#$ ")


def _place(entry: Coin | Topic, typed: str) -> int | None:
    """Say how well an entry completes what was typed, 0 best; None when it does not."""
    tag = _plain(tag_of(entry))
    titles = [_plain(name) for name in _titles(entry)]
    aliases = [_plain(name) for name in entry.aliases]
    tests = (
        tag == typed,
        typed in titles,
        any(name.startswith(typed) for name in (tag, *titles)),
        any(name.startswith(typed) for name in aliases),
        any(word.startswith(typed) for name in (*titles, *aliases) for word in name.split()),
    )
    return tests.index(True) if True in tests else None


def _suggestion(entry: Coin | Topic) -> Suggestion:
    tag, title = tag_of(entry), _titles(entry)[0]
    return Suggestion(label=tag if tag == title else f"{tag} - {title}", value=tag)
