"""CoinGecko: every coin, but its history is by five minutes for a day and by the hour beyond."""

from datetime import datetime, timedelta

from bot.market.source import (
    DAY,
    Ask,
    Candle,
    NotListed,
    field,
    fresh,
    minute_of,
    price_in,
    rows,
    time_in,
)
from bot.models import Coin, Point, Quote, Series

NEAREST = timedelta(minutes=10)
"""How long before what was asked for its point may be; a later one would know the future."""

MILLISECONDS = 1000

_GROUP = "simple"
SPOT = f"/api/v3/{_GROUP}/price"
"""Where last prices are asked for."""

FEWEST = 2
"""Points that make a line."""


class CoinGecko:
    """The last resort: an average over markets, not a trade."""

    name = "CoinGecko"

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def lists(self, coin: Coin) -> bool:
        """Say whether the gazetteer knows the coin's name there."""
        return bool(coin.coingecko)

    async def candle(self, coin: Coin, at: datetime) -> Quote:
        """Return the last point of the ten minutes up to `at`."""
        points = await self._chart(coin, start=at - NEAREST, end=at)
        before = [point for point in points if at - NEAREST <= point.at <= at]
        if not before:
            raise NotListed(f"{self.name} has no {coin.symbol} price of {at:%Y-%m-%d %H:%M}")
        last = max(before, key=lambda point: point.at)
        return Quote(coin=coin.symbol, price=last.close, at=minute_of(last.at), source=self.name)

    async def spot(self, coin: Coin, *, now: datetime) -> Quote:
        """Return the last price."""
        answer = await self._ask(
            SPOT,
            {"ids": coin.coingecko, "vs_currencies": "usd", "include_last_updated_at": "true"},
        )
        price = price_in(field(answer, self.name, coin.coingecko, "usd"), self.name)
        updated = field(answer, self.name, coin.coingecko, "last_updated_at")
        at = minute_of(time_in(updated, self.name))
        return fresh(Quote(coin=coin.symbol, price=price, at=at, source=self.name), now)

    async def days(self, coin: Coin, *, now: datetime, count: int) -> list[Candle]:
        """Return the last point of each day as a candle that opens with that day."""
        points = await self._chart(coin, start=now - count * DAY, end=now)
        by_day = {
            point.at.replace(hour=0, minute=0, second=0, microsecond=0): point
            for point in sorted(points, key=lambda point: point.at)
        }
        return [
            Candle(at=day, open=point.close, close=point.close) for day, point in by_day.items()
        ]

    async def series(self, coin: Coin, start: datetime, end: datetime, step: timedelta) -> Series:
        """Return the last point of every step."""
        points = await self._chart(coin, start=start, end=end)
        last = {
            (point.at - start) // step: Point(at=point.at, price=point.close)
            for point in sorted(points, key=lambda point: point.at)
            if start <= point.at <= end
        }
        if len(last) < FEWEST:
            raise NotListed(f"{self.name} has no {coin.symbol} prices of that time")
        return Series(coin=coin.symbol, source=self.name, points=tuple(last.values()))

    async def _chart(self, coin: Coin, *, start: datetime, end: datetime) -> list[Candle]:
        answer = await self._ask(
            f"/api/v3/coins/{coin.coingecko}/market_chart/range",
            {
                "vs_currency": "usd",
                "from": str(int(start.timestamp())),
                "to": str(int(end.timestamp())),
            },
        )
        found = []
        for row in rows(field(answer, self.name, "prices"), self.name, width=2):
            price = price_in(row[1], self.name)
            at = time_in(row[0], self.name, per_second=MILLISECONDS)
            found.append(Candle(at=at, open=price, close=price))
        return found
