"""Coinbase Exchange: rows of [time, low, high, open, close, volume], newest first, 300 a call.

A minute without a trade has no row.
"""

from datetime import UTC, datetime, timedelta

from bot.errors import TransientError
from bot.market.source import (
    DAY,
    MINUTE,
    Ask,
    Candle,
    closes,
    field,
    fresh,
    minute_of,
    opening,
    price_in,
    rows,
    shortened,
    time_in,
)
from bot.models import Coin, Quote, Series

FOUR_HOURS, SIX_HOURS = timedelta(hours=4), timedelta(hours=6)
"""It has candles of six hours, not of four."""


class Coinbase:
    """Asks for candles, and for the ticker, which names the time of its last trade."""

    name = "Coinbase"

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def lists(self, coin: Coin) -> bool:
        """Say whether the coin is traded against dollars there."""
        return coin.coinbase is not None

    async def candle(self, coin: Coin, at: datetime) -> Quote:
        """Return the open of the minute that contains `at`."""
        minute = minute_of(at)
        found = await self._candles(coin, MINUTE, start=minute, end=minute + MINUTE)
        return opening(found, coin, minute, self.name)

    async def spot(self, coin: Coin, *, now: datetime) -> Quote:
        """Return the last trade's price."""
        answer = await self._ask(f"/products/{coin.coinbase}/ticker", {})
        price = price_in(field(answer, self.name, "price"), self.name)
        at = self._moment(field(answer, self.name, "time"))
        quote = Quote(coin=coin.symbol, price=price, at=minute_of(at), source=self.name)
        return fresh(quote, now)

    async def days(self, coin: Coin, *, now: datetime, count: int) -> list[Candle]:
        """Return the last daily candles."""
        return await self._candles(coin, DAY, start=now - count * DAY, end=now)

    async def series(self, coin: Coin, start: datetime, end: datetime, step: timedelta) -> Series:
        """Return the closes of every candle that opens in that time."""
        span = SIX_HOURS if step == FOUR_HOURS else step
        found = await self._candles(coin, span, start=start, end=end)
        return closes(found, coin, end, span, self.name)

    async def _candles(
        self, coin: Coin, span: timedelta, *, start: datetime, end: datetime
    ) -> list[Candle]:
        query = {
            "granularity": str(int(span.total_seconds())),
            "start": f"{start.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
            "end": f"{end.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        }
        answer = await self._ask(f"/products/{coin.coinbase}/candles", query)
        found = [
            Candle(
                at=time_in(row[0], self.name),
                open=price_in(row[3], self.name),
                close=price_in(row[4], self.name),
            )
            for row in rows(answer, self.name, width=5)
        ]
        return sorted(found, key=lambda candle: candle.at)

    def _moment(self, value: object) -> datetime:
        """Return an instant from ISO 8601 text with its zone."""
        try:
            at = datetime.fromisoformat(str(value))
        except ValueError as failure:
            raise TransientError(f"{self.name} gives {shortened(value)} for a time") from failure
        if at.tzinfo is None:
            raise TransientError(f"{self.name} gives {shortened(value)} for a time")
        return at
