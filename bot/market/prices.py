"""The price at publication and now: four sources in turn, checked against each other.

A price that cannot be had is said to be missing, never guessed.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median
from typing import TypeVar

import aiohttp

from bot.errors import TransientError
from bot.market.breaker import Breaker
from bot.market.exchanges import Binance, Coinbase, CoinGecko, Kraken
from bot.market.source import DAY, MINUTE, Candle, NotListed, PriceSource, minute_of
from bot.models import Coin, PriceSnapshot, Quote

log = logging.getLogger(__name__)

T = TypeVar("T")

PATIENCE = timedelta(seconds=3)
"""For one source; a card waits for the whole chain at most twice that."""

BUDGET = timedelta(seconds=6)
DISPUTE = Decimal("0.01")
"""Two sources further apart than this are told apart (INGEST section 7)."""

LIE = Decimal(2)
"""A price more than twice another source's is no dispute but a mistake of one of them."""

USUAL_DAYS = 30
KEPT = 4096
"""Prices remembered; a minute candle that is closed does not change."""


@dataclass(frozen=True)
class PriceUrls:
    """Where each source is asked."""

    binance: str
    coinbase: str
    kraken: str
    coingecko: str
    coingecko_key: str | None = None


@asynccontextmanager
async def open_prices(urls: PriceUrls) -> AsyncIterator["Prices"]:
    """Open the chain: Binance, Coinbase, Kraken, CoinGecko."""
    timeout = aiohttp.ClientTimeout(total=PATIENCE.total_seconds())
    async with aiohttp.ClientSession(timeout=timeout, trust_env=False) as session:
        yield Prices(
            (
                Binance(session, urls.binance),
                Coinbase(session, urls.coinbase),
                Kraken(session, urls.kraken),
                CoinGecko(session, urls.coingecko, urls.coingecko_key),
            )
        )


class Prices:
    """Asks the sources in turn; one that keeps failing is left alone for a while."""

    def __init__(self, sources: tuple[PriceSource, ...]) -> None:
        self._sources = sources
        self._breakers = {source.name: Breaker() for source in sources}
        self._candles: dict[tuple[str, datetime], tuple[Quote, bool]] = {}
        self._usual: dict[str, tuple[datetime, Decimal | None]] = {}

    async def snapshot(self, coin: Coin, published: datetime, *, now: datetime) -> PriceSnapshot:
        """Return what can be said of the price; `missing` says what cannot."""
        try:
            async with asyncio.timeout(BUDGET.total_seconds()):
                return await self._snapshot(coin, published, now)
        except TimeoutError:
            log.warning("coin=%s: the price sources took too long", coin.symbol)
            return PriceSnapshot(
                coin=coin.symbol, missing=f"No {coin.symbol} price: no source answered in time."
            )

    async def _snapshot(self, coin: Coin, published: datetime, now: datetime) -> PriceSnapshot:
        then, current, usual = await asyncio.gather(
            self._at(coin, min(published, now), now), self._now(coin, now), self.usual(coin, now)
        )
        quotes = [answer[0] for answer in (then, current) if answer is not None]
        return PriceSnapshot(
            coin=coin.symbol,
            at_publication=None if then is None else then[0],
            now=None if current is None else current[0],
            disputed=any(answer[1] for answer in (then, current) if answer is not None),
            usual_move=usual,
            missing=_missing(coin, has_then=then is not None, has_any=bool(quotes)),
        )

    async def usual(self, coin: Coin, now: datetime) -> Decimal | None:
        """Return the median absolute daily move of the last 30 days as a fraction, if known."""
        at, move = self._usual.get(coin.symbol, (None, None))
        if at is None or now - at > DAY:
            days = await self._first(
                coin, lambda source: source.days(coin, now=now, count=USUAL_DAYS), now
            )
            move = _usual_move(days or [])
            self._usual[coin.symbol] = (now, move)
        return move

    async def _at(self, coin: Coin, at: datetime, now: datetime) -> tuple[Quote, bool] | None:
        """Return the price of a minute, and whether sources dispute it."""
        key = (coin.symbol, minute_of(at))
        if key not in self._candles:
            answer = await self._checked(coin, lambda source: source.candle(coin, at), now)
            if answer is None or now - at < 2 * MINUTE:
                return answer  # an open candle still changes
            if len(self._candles) >= KEPT:
                self._candles.pop(next(iter(self._candles)))
            self._candles[key] = answer
        return self._candles[key]

    async def _now(self, coin: Coin, now: datetime) -> tuple[Quote, bool] | None:
        return await self._checked(coin, lambda source: source.spot(coin, now=now), now)

    async def _checked(
        self,
        coin: Coin,
        ask: Callable[[PriceSource], Coroutine[None, None, Quote]],
        now: datetime,
    ) -> tuple[Quote, bool] | None:
        """Return the first source's quote and whether the second one's is more than 1 % off.

        When the two differ by more than a factor of two, one of them is wrong: a third decides.
        """
        quotes: list[Quote] = []
        for source in self._willing(coin, now):
            quote = await self._asked(source, ask(source), now)
            if quote is None:
                continue
            quotes.append(quote)
            if len(quotes) > 1 and _apart(quotes[-2], quotes[-1]) < LIE - 1:
                return quotes[-2], _apart(quotes[-2], quotes[-1]) > DISPUTE
        return (quotes[0], len(quotes) > 1) if quotes else None

    async def _first(
        self,
        coin: Coin,
        ask: Callable[[PriceSource], Coroutine[None, None, T]],
        now: datetime,
    ) -> T | None:
        for source in self._willing(coin, now):
            answer = await self._asked(source, ask(source), now)
            if answer is not None:
                return answer
        return None

    def _willing(self, coin: Coin, now: datetime) -> list[PriceSource]:
        return [
            source
            for source in self._sources
            if source.lists(coin) and self._breakers[source.name].allows(now)
        ]

    async def _asked(
        self, source: PriceSource, question: Coroutine[None, None, T], now: datetime
    ) -> T | None:
        try:
            answer = await question
        except NotListed as answer:
            log.debug("price source: %s", answer)
            return None
        except TransientError as failure:
            log.info("price source: %s", failure)
            self._breakers[source.name].failed(now)
            return None
        self._breakers[source.name].succeeded()
        return answer


def _apart(one: Quote, other: Quote) -> Decimal:
    """Return how far two prices are apart, as a fraction of the smaller."""
    low, high = sorted((one.price, other.price))
    return high / low - 1


def _usual_move(days: list[Candle]) -> Decimal | None:
    moves = [abs(today.close / before.close - 1) for before, today in pairwise(days)]
    return round(median(moves), 4) if moves else None


def _missing(coin: Coin, *, has_then: bool, has_any: bool) -> str | None:
    if has_then:
        return None
    if has_any:
        return f"no {coin.symbol} price at publication could be had"
    return f"No {coin.symbol} price: no source answered."
