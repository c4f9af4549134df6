"""Typed labels: #COIN, #Topic, #Direction, each with the reason it was given."""

from enum import StrEnum

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

    `common_symbol` and `common_name` mark words that also mean something else: they count only
    beside proof. `binance`, `coinbase` and `kraken` name its pair there, None when not listed.
    """

    symbol: str
    names: tuple[str, ...]
    coingecko: str
    rank: int
    common_symbol: bool = False
    common_name: bool = False
    binance: str | None = None
    coinbase: str | None = None
    kraken: str | None = None
    stable: bool = False


class Topic(Model):
    """A topic of the closed list (seeds/topics.toml); patterns are our regular expressions.

    `strong` ones make the topic; `weak` ones only support it. `aliases` are what people type.
    """

    name: str
    title: str
    strong: tuple[str, ...]
    weak: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


class Tags(Model):
    """What a text is about: coins ranked, the primary asset first, and topics, strongest first."""

    coins: tuple[Tag, ...] = ()
    topics: tuple[Tag, ...] = ()


class TagCount(Model):
    """How many cards have a tag."""

    kind: TagKind
    name: str
    cards: int
