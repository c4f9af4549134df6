"""Typed labels: #COIN, #Topic, #Direction, each with the reason it was given."""

from enum import StrEnum

from pydantic import Field

from bot.models.base import Model


class TagKind(StrEnum):
    """What a tag names."""

    COIN = "coin"
    TOPIC = "topic"
    DIRECTION = "direction"


class Tag(Model):
    """A label as shown, without the hash sign: BTC, Fed, Bullish."""

    kind: TagKind
    name: str
    score: float = 1.0
    reason: str = ""


class Coin(Model):
    """A coin of the gazetteer (seeds/coins.toml); the first name is the one shown.

    `words` are those of the names and aliases that are ordinary words too, `ambiguous` says the
    same of the bare symbol: they count only beside proof. `never` lists phrases that have one of
    the names in them and mean something else. `binance`, `coinbase` and `kraken` name its pair
    there, None when it is not listed.
    """

    symbol: str
    names: tuple[str, ...] = Field(min_length=1)
    aliases: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    ambiguous: bool = False
    never: tuple[str, ...] = ()
    coingecko: str
    rank: int
    binance: str | None = None
    coinbase: str | None = None
    kraken: str | None = None
    stable: bool = False


class Topic(Model):
    """A topic of the closed list (seeds/topics.toml); `aliases` are what people type for it.

    `strong` phrases tell the topic by themselves, `weak` ones only together with others, `never`
    ones have one of them inside and mean something else. A phrase is whole words; `*` ends a
    stem, `#` is a number, capitals match as written. With `of_prices` a phrase counts only where it
    is a coin or the market that moves; with `of_actors` it only supports where it says
    where something happens or whose it is ("on Binance", "Trump's tariffs").
    """

    name: str
    title: str
    of_prices: bool = False
    of_actors: bool = False
    aliases: tuple[str, ...] = ()
    strong: tuple[str, ...] = Field(min_length=1)
    weak: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


class Tags(Model):
    """What a text is about: coins ranked, the primary asset first, and topics, strongest first."""

    coins: tuple[Tag, ...] = ()
    topics: tuple[Tag, ...] = ()


class TagCount(Model):
    """How many cards have a tag."""

    kind: TagKind
    name: str
    cards: int
