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
    """A coin of the gazetteer (seeds/coins.toml)."""

    symbol: str
    names: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    ambiguous: bool = False
    """True when the bare symbol is also a common word or another market's term."""
    coingecko: str
    rank: int
    binance: str | None = None
    coinbase: str | None = None
    kraken: str | None = None
    stable: bool = False


class Topic(Model):
    """A topic of the closed list (seeds/topics.toml); `patterns` are our regular expressions."""

    name: str
    title: str
    patterns: tuple[str, ...]
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
