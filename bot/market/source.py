"""What every price source must be able to do, and how its answers are read."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Protocol

from bot.errors import TransientError
from bot.models import Coin, Model, Point, Quote, Series

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

STALE = timedelta(minutes=10)
"""A last price older than this is no price of now."""

CHEAPEST, DEAREST = Decimal("1e-15"), Decimal("1e9")
"""No coin trades outside of these dollars; what does is a mistake or a lie."""


class NotListed(TransientError):  # noqa: N818 - it names what happened
    """The source works but does not have this coin or minute: no fault to count."""


class Candle(Model):
    """One candle: when it opens, what was paid first and last."""

    at: datetime
    open: Decimal
    close: Decimal


class Ask(Protocol):
    """Asks one host for JSON; numbers come as Decimal, failures as TransientError."""

    async def __call__(self, path: str, query: Mapping[str, str]) -> object:
        """Return the parsed answer."""
        ...


class PriceSource(Protocol):
    """Somebody who gives price data for nothing.

    Each method raises TransientError when the source fails or answers what cannot be, and
    NotListed when it works but does not have what was asked for.
    """

    name: str

    def lists(self, coin: Coin) -> bool:
        """Say whether the source trades this coin."""
        ...

    async def candle(self, coin: Coin, at: datetime) -> Quote:
        """Return the opening price of the minute candle that contains `at`."""
        ...

    async def spot(self, coin: Coin, *, now: datetime) -> Quote:
        """Return the last price, with its own minute; one older than ten minutes is refused."""
        ...

    async def days(self, coin: Coin, *, now: datetime, count: int) -> list[Candle]:
        """Return the last daily candles, oldest first."""
        ...

    async def series(self, coin: Coin, start: datetime, end: datetime, step: timedelta) -> Series:
        """Return the price from `start` to `end`, a point a step or the nearest it has."""
        ...


def price_in(value: object, name: str) -> Decimal:
    """Return a price; TransientError when it is none, or one that no coin has."""
    try:
        price = Decimal(str(value))
    except InvalidOperation as failure:
        raise TransientError(f"{name} gives {shortened(value)} for a price") from failure
    if not price.is_finite() or not CHEAPEST <= price <= DEAREST:
        raise TransientError(f"{name} gives {shortened(value)} for a price")
    return price


def time_in(value: object, name: str, *, per_second: int = 1) -> datetime:
    """Return an instant from a source's epoch count; TransientError when it is none."""
    try:
        return datetime.fromtimestamp(int(str(value)) // per_second, UTC)
    except (ValueError, OverflowError, OSError) as failure:
        raise TransientError(f"{name} gives {shortened(value)} for a time") from failure


def minute_of(at: datetime) -> datetime:
    """Return the start of the minute that contains an instant."""
    return at.astimezone(UTC).replace(second=0, microsecond=0)


def opening(candles: list[Candle], coin: Coin, minute: datetime, name: str) -> Quote:
    """Return the open of the candle of that minute; NotListed when it is not among them."""
    for candle in candles:
        if candle.at == minute:
            return Quote(coin=coin.symbol, price=candle.open, at=minute, source=name)
    raise NotListed(f"{name} has no {coin.symbol} candle of {minute:%Y-%m-%d %H:%M}")


def newest(candles: list[Candle], coin: Coin, now: datetime, name: str) -> Quote:
    """Return the close of the last candle; TransientError when it is stale or there is none."""
    if not candles:
        raise TransientError(f"{name} answers with no {coin.symbol} candle")
    last = max(candles, key=lambda candle: candle.at)
    return fresh(Quote(coin=coin.symbol, price=last.close, at=last.at, source=name), now)


def closes(candles: list[Candle], coin: Coin, end: datetime, step: timedelta, name: str) -> Series:
    """Return the first candle's open and every candle's close; NotListed when there are too few.

    A candle closes a step after it opens; the running one has not, so it ends at `end`.
    """
    kept = sorted((c for c in candles if c.at < end), key=lambda candle: candle.at)
    if not kept:
        raise NotListed(f"{name} has no {coin.symbol} prices up to {end:%Y-%m-%d %H:%M}")
    first = Point(at=kept[0].at, price=kept[0].open)
    later = (Point(at=min(candle.at + step, end), price=candle.close) for candle in kept)
    return Series(coin=coin.symbol, source=name, points=(first, *later))


def fresh(quote: Quote, now: datetime) -> Quote:
    """Return the quote; TransientError when it is too old to be a price of now."""
    if now - quote.at > STALE:
        raise TransientError(f"{quote.source}'s last {quote.coin} price is of {quote.at:%H:%M} UTC")
    return quote


def rows(value: object, name: str, *, width: int) -> list[list[object]]:
    """Return an array of arrays; TransientError when the answer has another shape."""
    if not isinstance(value, list) or any(
        not isinstance(row, list) or len(row) < width for row in value
    ):
        raise TransientError(f"{name} answers in a shape that is not documented")
    return value


def field(value: object, name: str, *path: str) -> object:
    """Return a nested field of an object; TransientError when it is not there."""
    for key in path:
        if not isinstance(value, dict) or key not in value:
            raise TransientError(f"{name} answers without {'.'.join(path)}")
        value = value[key]
    return value


def shortened(value: object) -> str:
    """Return a foreign value as it fits into a log line."""
    return repr(value)[:60]
