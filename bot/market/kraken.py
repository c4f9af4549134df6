"""Kraken: rows of [time, open, high, low, close, ...] with prices as strings.

It keeps the last 720 candles only, twelve hours of minutes. A pair may come back under its old
name: who asks for XBTUSD is answered for XXBTZUSD, for USDTUSD with USDTZUSD.
"""

from datetime import datetime, timedelta

from bot.errors import TransientError
from bot.market.source import (
    DAY,
    MINUTE,
    Ask,
    Candle,
    NotListed,
    closes,
    field,
    minute_of,
    newest,
    opening,
    price_in,
    rows,
    time_in,
)
from bot.models import Coin, Quote, Series

DOLLARS = "USD"
UNKNOWN_PAIR = "EQuery:Unknown asset pair"


class Kraken:
    """Asks for candles only: unlike the ticker they say what time their price is of."""

    name = "Kraken"

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def lists(self, coin: Coin) -> bool:
        """Say whether the coin is traded against dollars there."""
        return coin.kraken is not None

    async def candle(self, coin: Coin, at: datetime) -> Quote:
        """Return the open of the minute that contains `at`, up to twelve hours back."""
        minute = minute_of(at)
        found = await self._candles(coin, MINUTE, since=minute - MINUTE)
        return opening(found, coin, minute, self.name)

    async def spot(self, coin: Coin, *, now: datetime) -> Quote:
        """Return the close of the running minute."""
        found = await self._candles(coin, MINUTE, since=now - 2 * MINUTE)
        return newest(found, coin, now, self.name)

    async def days(self, coin: Coin, *, now: datetime, count: int) -> list[Candle]:
        """Return the last daily candles."""
        return await self._candles(coin, DAY, since=now - count * DAY)

    async def series(self, coin: Coin, start: datetime, end: datetime, step: timedelta) -> Series:
        """Return the closes of every candle that opens in that time."""
        found = await self._candles(coin, step, since=start - step)
        return closes([c for c in found if c.at >= start], coin, end, step, self.name)

    async def _candles(self, coin: Coin, span: timedelta, *, since: datetime) -> list[Candle]:
        pair = coin.kraken or ""
        answer = await self._ask(
            "/0/public/OHLC",
            {
                "pair": pair,
                "interval": str(int(span / MINUTE)),
                "since": str(int(since.timestamp())),
            },
        )
        return [
            Candle(
                at=time_in(row[0], self.name),
                open=price_in(row[1], self.name),
                close=price_in(row[4], self.name),
            )
            for row in rows(self._of_pair(answer, pair), self.name, width=5)
        ]

    def _of_pair(self, answer: object, pair: str) -> object:
        """Return the part of an answer that is about the pair that was asked for."""
        errors = field(answer, self.name, "error")
        if isinstance(errors, list) and UNKNOWN_PAIR in errors:
            raise NotListed(f"{self.name} does not know {pair}")
        if errors:
            raise TransientError(f"{self.name} says {str(errors)[:60]}")
        result = field(answer, self.name, "result")
        base = pair.removesuffix(DOLLARS)
        for name in (pair, f"X{base}Z{DOLLARS}", f"{base}Z{DOLLARS}"):
            if isinstance(result, dict) and name in result:
                return result[name]
        raise TransientError(f"{self.name} answers for another pair than {pair}")
