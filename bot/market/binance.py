"""Binance's market data host: any minute back to a pair's first, 1,000 candles a call.

Rows are [open time in ms, open, high, low, close, ...] with prices as strings. Its dollars are
USDT, a stablecoin: a price that strays from the other sources' shows as a dispute.
"""

from datetime import datetime, timedelta

from bot.market.source import (
    DAY,
    MINUTE,
    STALE,
    Ask,
    Candle,
    closes,
    minute_of,
    newest,
    opening,
    price_in,
    rows,
    time_in,
)
from bot.models import Coin, Quote, Series

MILLISECONDS = 1000

INTERVALS = {
    timedelta(minutes=5): "5m",
    timedelta(minutes=15): "15m",
    timedelta(hours=1): "1h",
    timedelta(hours=4): "4h",
    DAY: "1d",
}
"""What it calls the steps of a chart."""

RECENT = STALE // MINUTE + 2
"""Minutes that reach from a stale price to the running one."""


class Binance:
    """Asks for klines only: unlike the ticker they say what time their price is of."""

    name = "Binance"

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def lists(self, coin: Coin) -> bool:
        """Say whether the coin is traded against USDT there."""
        return coin.binance is not None

    async def candle(self, coin: Coin, at: datetime) -> Quote:
        """Return the open of the minute that contains `at`."""
        minute = minute_of(at)
        found = await self._klines(coin, "1m", since=minute, limit=1)
        return opening(found, coin, minute, self.name)

    async def spot(self, coin: Coin, *, now: datetime) -> Quote:
        """Return the close of the last minute that had a trade."""
        found = await self._klines(coin, "1m", since=now - STALE, limit=RECENT)
        return newest(found, coin, now, self.name)

    async def days(self, coin: Coin, *, now: datetime, count: int) -> list[Candle]:
        """Return the last daily candles."""
        return await self._klines(coin, "1d", since=now - count * DAY, limit=count)

    async def series(self, coin: Coin, start: datetime, end: datetime, step: timedelta) -> Series:
        """Return the closes of every candle that opens in that time."""
        count = (end - start) // step + 1
        found = await self._klines(coin, INTERVALS[step], since=start, limit=count)
        return closes(found, coin, end, step, self.name)

    async def _klines(
        self, coin: Coin, interval: str, *, since: datetime, limit: int
    ) -> list[Candle]:
        query = {
            "symbol": coin.binance or "",
            "interval": interval,
            "startTime": str(int(since.timestamp()) * MILLISECONDS),
            "limit": str(limit),
        }
        answer = await self._ask("/api/v3/klines", query)
        return [
            Candle(
                at=time_in(row[0], self.name, per_second=MILLISECONDS),
                open=price_in(row[1], self.name),
                close=price_in(row[4], self.name),
            )
            for row in rows(answer, self.name, width=5)
        ]
