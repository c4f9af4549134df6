"""What every price source must be able to do, and the one way all of them ask."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Protocol

import aiohttp

from bot.errors import TransientError
from bot.models import Coin, Model, Quote

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
MOST_BYTES = 2_000_000
"""Of an answer; 1,000 candles take a tenth of it."""


class NotListed(TransientError):
    """The source works but does not have this coin or minute: no fault to count."""


class Candle(Model):
    """One candle: when it opens, what was paid first and last."""

    at: datetime
    open: Decimal
    close: Decimal


class PriceSource(Protocol):
    """Somebody who sells price data for nothing.

    Each method raises TransientError when the source fails, lies or does not have the coin.
    """

    name: str

    def lists(self, coin: Coin) -> bool:
        """Say whether the source trades this coin."""
        ...

    async def candle(self, coin: Coin, at: datetime) -> Quote:
        """Return the opening price of the minute candle that contains `at`."""
        ...

    async def spot(self, coin: Coin, *, now: datetime) -> Quote:
        """Return the last price, noted under the present minute: sources do not date it."""
        ...

    async def days(self, coin: Coin, *, now: datetime, count: int) -> list[Candle]:
        """Return the last daily candles, oldest first."""
        ...


class Asker:
    """Asks one host for JSON; numbers come as Decimal, failures as TransientError."""

    def __init__(self, session: aiohttp.ClientSession, base: str, name: str) -> None:
        self._session = session
        self._base = base.rstrip("/")
        self._name = name

    async def ask(
        self,
        path: str,
        query: Mapping[str, str],
        *,
        headers: Mapping[str, str] | None = None,
    ) -> object:
        """Return the parsed answer."""
        try:
            async with self._session.get(
                self._base + path, params=dict(query), headers=headers
            ) as response:
                body = await response.content.read(MOST_BYTES)
                status = response.status
        except (aiohttp.ClientError, OSError, TimeoutError) as failure:
            raise TransientError(f"{self._name} does not answer") from failure
        if status in (400, 404):
            raise NotListed(f"{self._name} does not know what was asked for")
        if status != 200:  # noqa: PLR2004 - HTTP's OK
            raise TransientError(f"{self._name} answers with HTTP {status}")
        try:
            return json.loads(body, parse_float=Decimal)
        except ValueError as failure:
            raise TransientError(
                f"{self._name} answers with something that is no JSON"
            ) from failure


def positive(value: object, name: str) -> Decimal:
    """Return a price; TransientError when it is none."""
    try:
        price = Decimal(str(value))
    except InvalidOperation as failure:
        raise TransientError(f"{name} gives {value!r} for a price") from failure
    if not price.is_finite() or price <= 0:
        raise TransientError(f"{name} gives {value!r} for a price")
    return price


def minute_of(at: datetime) -> datetime:
    """Return the start of the minute that contains an instant."""
    return at.astimezone(UTC).replace(second=0, microsecond=0)


def from_epoch(seconds: object, name: str) -> datetime:
    """Return an instant from a source's epoch seconds."""
    try:
        return datetime.fromtimestamp(int(str(seconds)), UTC)
    except (ValueError, OverflowError, OSError) as failure:
        raise TransientError(f"{name} gives {seconds!r} for a time") from failure


def containing(candles: list[Candle], at: datetime, span: timedelta, name: str) -> Candle:
    """Return the candle that contains an instant; TransientError when none does."""
    for candle in candles:
        if candle.at <= at < candle.at + span:
            return candle
    raise NotListed(f"{name} has no candle of {at:%Y-%m-%d %H:%M}")


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
