"""The four price sources, each in its own words (shapes as in INGEST section 7)."""

from datetime import datetime, timedelta

import aiohttp

from bot.errors import TransientError
from bot.market.source import (
    DAY,
    MINUTE,
    Asker,
    Candle,
    NotListed,
    containing,
    field,
    from_epoch,
    minute_of,
    positive,
    rows,
)
from bot.models import Coin, Quote

NEAREST = timedelta(minutes=10)
"""CoinGecko's history is not by the minute: how far its point may be from what was asked."""


class Binance:
    """Binance's market data host: any minute back to the pair's first, 1,000 candles a call."""

    name = "Binance"

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self._asker = Asker(session, base, self.name)

    def lists(self, coin: Coin) -> bool:
        """Say whether the coin is traded against USDT there."""
        return coin.binance is not None

    async def candle(self, coin: Coin, at: datetime) -> Quote:
        """Return the open of the minute that contains `at`."""
        minute = minute_of(at)
        found = await self._klines(coin, "1m", start=minute, count=1)
        candle = containing(found, minute, MINUTE, self.name)
        return Quote(coin=coin.symbol, price=candle.open, at=candle.at, source=self.name)

    async def spot(self, coin: Coin, *, now: datetime) -> Quote:
        """Return the last price."""
        answer = await self._asker.ask("/api/v3/ticker/price", {"symbol": coin.binance or ""})
        if field(answer, self.name, "symbol") != coin.binance:
            raise TransientError(f"{self.name} answers for another pair")
        price = positive(field(answer, self.name, "price"), self.name)
        return Quote(coin=coin.symbol, price=price, at=minute_of(now), source=self.name)

    async def days(self, coin: Coin, *, now: datetime, count: int) -> list[Candle]:
        """Return the last daily candles."""
        return await self._klines(coin, "1d", start=now - count * DAY, count=count)

    async def _klines(
        self, coin: Coin, interval: str, *, start: datetime, count: int
    ) -> list[Candle]:
        query = {
            "symbol": coin.binance or "",
            "interval": interval,
            "startTime": str(int(start.timestamp() * 1000)),
            "limit": str(count),
        }
        answer = await self._asker.ask("/api/v3/klines", query)
        return [
            Candle(
                at=from_epoch(int(str(row[0])) // 1000, self.name),
                open=positive(row[1], self.name),
                close=positive(row[4], self.name),
            )
            for row in rows(answer, self.name, width=5)
        ]


class Coinbase:
    """Coinbase Exchange: [time, low, high, open, close, volume], newest first, 300 a call."""

    name = "Coinbase"

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self._asker = Asker(session, base, self.name)

    def lists(self, coin: Coin) -> bool:
        """Say whether the coin is traded against dollars there."""
        return coin.coinbase is not None

    async def candle(self, coin: Coin, at: datetime) -> Quote:
        """Return the open of the minute that contains `at`."""
        minute = minute_of(at)
        found = await self._candles(coin, MINUTE, start=minute, end=minute + MINUTE)
        candle = containing(found, minute, MINUTE, self.name)
        return Quote(coin=coin.symbol, price=candle.open, at=candle.at, source=self.name)

    async def spot(self, coin: Coin, *, now: datetime) -> Quote:
        """Return the last trade's price."""
        answer = await self._asker.ask(f"/products/{coin.coinbase}/ticker", {})
        price = positive(field(answer, self.name, "price"), self.name)
        return Quote(coin=coin.symbol, price=price, at=minute_of(now), source=self.name)

    async def days(self, coin: Coin, *, now: datetime, count: int) -> list[Candle]:
        """Return the last daily candles."""
        return await self._candles(coin, DAY, start=now - count * DAY, end=now)

    async def _candles(
        self, coin: Coin, span: timedelta, *, start: datetime, end: datetime
    ) -> list[Candle]:
        query = {
            "granularity": str(int(span.total_seconds())),
            "start": start.isoformat(),
            "end": end.isoformat(),
        }
        answer = await self._asker.ask(f"/products/{coin.coinbase}/candles", query)
        found = [
            Candle(
                at=from_epoch(row[0], self.name),
                open=positive(row[3], self.name),
                close=positive(row[4], self.name),
            )
            for row in rows(answer, self.name, width=5)
        ]
        return sorted(found, key=lambda candle: candle.at)


class Kraken:
    """Kraken: the last 720 candles only, and the pair comes back under another name."""

    name = "Kraken"

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self._asker = Asker(session, base, self.name)

    def lists(self, coin: Coin) -> bool:
        """Say whether the coin is traded against dollars there."""
        return coin.kraken is not None

    async def candle(self, coin: Coin, at: datetime) -> Quote:
        """Return the open of the minute that contains `at`, up to twelve hours back."""
        minute = minute_of(at)
        found = await self._candles(coin, MINUTE, since=minute - MINUTE)
        candle = containing(found, minute, MINUTE, self.name)
        return Quote(coin=coin.symbol, price=candle.open, at=candle.at, source=self.name)

    async def spot(self, coin: Coin, *, now: datetime) -> Quote:
        """Return the last trade's price."""
        answer = await self._result("/0/public/Ticker", {"pair": coin.kraken or ""})
        (ticker,) = answer.values()
        last = field(ticker, self.name, "c")
        price = positive(last[0] if isinstance(last, list) and last else None, self.name)
        return Quote(coin=coin.symbol, price=price, at=minute_of(now), source=self.name)

    async def days(self, coin: Coin, *, now: datetime, count: int) -> list[Candle]:
        """Return the last daily candles."""
        return await self._candles(coin, DAY, since=now - count * DAY)

    async def _candles(self, coin: Coin, span: timedelta, *, since: datetime) -> list[Candle]:
        query = {
            "pair": coin.kraken or "",
            "interval": str(int(span / MINUTE)),
            "since": str(int(since.timestamp())),
        }
        result = await self._result("/0/public/OHLC", query)
        (answer,) = (value for key, value in result.items() if key != "last")
        return [
            Candle(
                at=from_epoch(row[0], self.name),
                open=positive(row[1], self.name),
                close=positive(row[4], self.name),
            )
            for row in rows(answer, self.name, width=5)
        ]

    async def _result(self, path: str, query: dict[str, str]) -> dict[str, object]:
        """Return the result for the one pair that was asked for."""
        answer = await self._asker.ask(path, query)
        if errors := field(answer, self.name, "error"):
            raise TransientError(f"{self.name} says {errors}")
        result = field(answer, self.name, "result")
        if not isinstance(result, dict) or len(result.keys() - {"last"}) != 1:
            raise TransientError(f"{self.name} answers for another pair")
        return result


class CoinGecko:
    """CoinGecko: every coin, but by five minutes for a day and by the hour beyond."""

    name = "CoinGecko"

    def __init__(self, session: aiohttp.ClientSession, base: str, key: str | None) -> None:
        self._asker = Asker(session, base, self.name)
        self._headers = {"x-cg-demo-api-key": key} if key else {}

    def lists(self, coin: Coin) -> bool:
        """Say that it has every coin of the gazetteer."""
        return bool(coin.coingecko)

    async def candle(self, coin: Coin, at: datetime) -> Quote:
        """Return the point nearest to `at`, which must be within ten minutes."""
        points = await self._chart(coin, start=at - NEAREST, end=at + NEAREST)
        near = [point for point in points if abs(point.at - at) <= NEAREST]
        if not near:
            raise NotListed(f"{self.name} has no price near {at:%Y-%m-%d %H:%M}")
        best = min(near, key=lambda point: abs(point.at - at))
        return Quote(coin=coin.symbol, price=best.open, at=best.at, source=self.name)

    async def spot(self, coin: Coin, *, now: datetime) -> Quote:
        """Return the last price."""
        answer = await self._asker.ask(
            "/api/v3/simple/price",
            {"ids": coin.coingecko, "vs_currencies": "usd"},
            headers=self._headers,
        )
        price = positive(field(answer, self.name, coin.coingecko, "usd"), self.name)
        return Quote(coin=coin.symbol, price=price, at=minute_of(now), source=self.name)

    async def days(self, coin: Coin, *, now: datetime, count: int) -> list[Candle]:
        """Return one point a day as candles."""
        points = await self._chart(coin, start=now - count * DAY, end=now)
        by_day = {point.at.date(): point for point in points}
        return [by_day[day] for day in sorted(by_day)]

    async def _chart(self, coin: Coin, *, start: datetime, end: datetime) -> list[Candle]:
        answer = await self._asker.ask(
            f"/api/v3/coins/{coin.coingecko}/market_chart/range",
            {
                "vs_currency": "usd",
                "from": str(int(start.timestamp())),
                "to": str(int(end.timestamp())),
            },
            headers=self._headers,
        )
        found = []
        for row in rows(field(answer, self.name, "prices"), self.name, width=2):
            price = positive(row[1], self.name)
            at = from_epoch(int(str(row[0])) // 1000, self.name)
            found.append(Candle(at=at, open=price, close=price))
        return found
