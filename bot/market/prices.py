"""The price at publication and now: four sources in turn, checked against each other.

A price that cannot be had is said to be missing, never guessed. This is the market's one door to
the network.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TypeVar

import aiohttp

from bot.errors import TransientError
from bot.market.agreement import Settled
from bot.market.binance import Binance
from bot.market.breaker import LONGEST_REST, REST
from bot.market.chain import Chain
from bot.market.coinbase import Coinbase
from bot.market.coingecko import CoinGecko
from bot.market.kraken import Kraken
from bot.market.source import DAY, MINUTE, NotListed, PriceSource, minute_of
from bot.market.usual import USUAL_DAYS, usual_move
from bot.models import Coin, PriceSnapshot, Quote, Series

log = logging.getLogger(__name__)

T = TypeVar("T")

PATIENCE = timedelta(seconds=2.5)
"""For one source: two that hang leave time for two that do not."""

BUDGET = timedelta(seconds=6)
"""For everything that one card wants to know."""

KEPT = 4096
"""Prices remembered; a minute candle that is closed does not change."""

FRESH = timedelta(seconds=10)
"""How long a price now is now: a burst of stories asks once."""

RETRY_USUAL = timedelta(minutes=10)

STEPS = (
    (DAY, timedelta(minutes=5)),
    (2 * DAY, timedelta(minutes=15)),
    (12 * DAY, timedelta(hours=1)),
    (62 * DAY, timedelta(hours=4)),
)
"""How far apart a chart's points are, up to which length; beyond the last it is a day.

No chart has more than the 300 candles that Coinbase gives at once (it has six hours for four).
"""

CHARTS_KEPT = 128

MOST_BYTES = 2_000_000
"""Of an answer; 1,000 candles take a tenth of it."""

CONNECTIONS = 6
"""To one host at a time; the strictest of them allows ten requests a second."""

OK, CLOSED_HERE = 200, 451
UNKNOWN = {400, 401, 404}
"""Invalid symbol, history beyond the free plan, no such product."""

TOO_MANY = {418, 429}


@dataclass(frozen=True)
class PriceUrls:
    """Where each source is asked."""

    binance: str
    coinbase: str
    kraken: str
    coingecko: str
    coingecko_key: str | None = None


@asynccontextmanager
async def open_prices(
    urls: PriceUrls, *, patience: timedelta = PATIENCE, budget: timedelta = BUDGET
) -> AsyncIterator["Prices"]:
    """Open the chain: Binance, Coinbase, Kraken, CoinGecko."""
    key = {"x-cg-demo-api-key": urls.coingecko_key} if urls.coingecko_key else {}
    async with aiohttp.ClientSession(
        timeout=aiohttp.ClientTimeout(total=patience.total_seconds()),
        connector=aiohttp.TCPConnector(limit_per_host=CONNECTIONS),
        trust_env=False,
    ) as session:
        sources = (
            Binance(Host(session, urls.binance, Binance.name)),
            Coinbase(Host(session, urls.coinbase, Coinbase.name)),
            Kraken(Host(session, urls.kraken, Kraken.name)),
            CoinGecko(Host(session, urls.coingecko, CoinGecko.name, headers=key)),
        )
        yield Prices(sources, budget=budget)


class Prices:
    """Asks the sources, remembers what does not change, and says what cannot be had."""

    def __init__(self, sources: Sequence[PriceSource], *, budget: timedelta = BUDGET) -> None:
        self._chain = Chain(sources)
        self._budget = budget
        self._then: dict[tuple[str, datetime], Settled] = {}
        self._now: dict[str, tuple[datetime, Settled]] = {}
        self._series: dict[tuple[str, datetime, datetime], Series] = {}
        self._usual: dict[str, tuple[datetime, Decimal | None]] = {}

    async def snapshot(
        self, coin: Coin, published: datetime, *, now: datetime, first: datetime | None = None
    ) -> PriceSnapshot:
        """Return what can be said of the price; `missing` says what cannot.

        The price at publication is the open of the minute candle that contains the publication: a
        price that was there before anybody could have read the story. While that minute is still
        running and no source has its candle yet, the price now is taken for it. `first` is when
        the story's first report came, if that was not this one.
        """
        published = min(published, now)
        then, current, usual, before = await asyncio.gather(
            self._in_time(lambda: self.at(coin, published, now), coin),
            self._in_time(lambda: self.current(coin, now), coin),
            self._in_time(lambda: self.usual(coin, now), coin),
            self._before(coin, first, published, now),
        )
        then, current = then or Settled(), current or Settled()
        is_exact = then.quote is not None and then.quote.at == minute_of(published)
        if not is_exact and now - published < MINUTE:
            then = current
        return PriceSnapshot(
            coin=coin.symbol,
            before=before,
            at_publication=then.quote,
            now=current.quote,
            disputed=then.disputed or current.disputed,
            usual_move=usual,
            missing=None if then.quote is not None else self._missing(coin, then, current),
        )

    async def _before(
        self, coin: Coin, first: datetime | None, published: datetime, now: datetime
    ) -> Quote | None:
        """Return the price at an earlier first report, None when this report is the first."""
        if first is None or minute_of(first) >= minute_of(published):
            return None
        return await self.earlier(coin, first, now)

    async def earlier(self, coin: Coin, at: datetime, now: datetime) -> Quote | None:
        """Return the price of a minute, None when it cannot be had in time."""
        settled = await self._in_time(lambda: self.at(coin, at, now), coin)
        return None if settled is None else settled.quote

    async def at(self, coin: Coin, at: datetime, now: datetime) -> Settled:
        """Return the price of a minute; one that is closed is asked for once."""
        key = (coin.symbol, minute_of(at))
        if key in self._then:
            return self._then[key]
        settled = await self._chain.agreed(coin, lambda source: source.candle(coin, at), now)
        if settled.quote is not None and now - key[1] >= 2 * MINUTE:
            if len(self._then) >= KEPT:
                self._then.pop(next(iter(self._then)))
            self._then[key] = settled
        return settled

    async def current(self, coin: Coin, now: datetime) -> Settled:
        """Return the price now."""
        at, settled = self._now.get(coin.symbol, (now - DAY, Settled()))
        if not timedelta(0) <= now - at < FRESH:
            settled = await self._chain.agreed(coin, lambda source: source.spot(coin, now=now), now)
            if settled.quote is not None:
                self._now[coin.symbol] = (now, settled)
        return settled

    async def usual(self, coin: Coin, now: datetime) -> Decimal | None:
        """Return the median absolute daily move of the last 30 days as a fraction, if known."""
        until, move = self._usual.get(coin.symbol, (now, None))
        if now >= until:
            days = await self._chain.first(
                coin, lambda source: source.days(coin, now=now, count=USUAL_DAYS + 2), now
            )
            move = usual_move(days or [], now=now)
            keep = RETRY_USUAL if move is None else DAY
            self._usual[coin.symbol] = (now + keep, move)
        return move

    async def series(self, coin: Coin, start: datetime, end: datetime) -> Series | None:
        """Return the price over some time up to now, None when no source has it.

        The same minutes are asked for once, so everybody who presses a button in one minute sees
        the same line.
        """
        key = (coin.symbol, minute_of(start), minute_of(end))
        if key not in self._series:
            step = next((step for length, step in STEPS if end - start <= length), DAY)
            found = await self._in_time(
                lambda: self._chain.first(
                    coin, lambda source: source.series(coin, start, end, step), end
                ),
                coin,
            )
            if found is None:
                return None
            if len(self._series) >= CHARTS_KEPT:
                self._series.pop(next(iter(self._series)))
            self._series[key] = found
        return self._series[key]

    async def _in_time(self, question: Callable[[], Awaitable[T]], coin: Coin) -> T | None:
        """Ask within the budget; a question that is cancelled before it is put is never made."""
        try:
            async with asyncio.timeout(self._budget.total_seconds()):
                return await question()
        except TimeoutError:
            log.warning("coin=%s: the price sources took too long", coin.symbol)
            return None

    def _missing(self, coin: Coin, then: Settled, current: Settled) -> str:
        """Return the sentence that stands on the card instead of a price."""
        if not self._chain.lists(coin):
            return f"No {coin.symbol} price: no source of ours lists it."
        contradiction = then.contradiction or current.contradiction
        if contradiction:
            return f"No {coin.symbol} price at publication: {contradiction}."
        if current.quote is not None:
            return f"No {coin.symbol} price at publication could be had."
        return f"No {coin.symbol} price: no source answered."


class Host:
    """One source's host over HTTP: JSON in, numbers as Decimal, every failure a TransientError."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        base: str,
        name: str,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._session = session
        self._base = base.rstrip("/")
        self._name = name
        self._headers = dict(headers or {})

    async def __call__(self, path: str, query: Mapping[str, str]) -> object:
        """Return the parsed answer; a redirect is no answer."""
        try:
            async with self._session.get(
                self._base + path,
                params=dict(query),
                headers=self._headers,
                allow_redirects=False,
            ) as response:
                self._judge(response)
                body = await self._body(response)
        except (aiohttp.ClientError, OSError, TimeoutError) as failure:
            reason = str(failure) or "it took too long"  # a TimeoutError says nothing by itself
            raise TransientError(f"{self._name} does not answer: {reason}") from failure
        try:
            return json.loads(body, parse_float=Decimal)
        except (ValueError, RecursionError) as failure:
            raise TransientError(f"{self._name} answers with what is no JSON") from failure

    def _judge(self, response: aiohttp.ClientResponse) -> None:
        """Raise what an HTTP status means for the chain."""
        if response.status == OK:
            return
        says = f"{self._name} answers with HTTP {response.status}"
        if response.status in UNKNOWN:
            raise NotListed(says)
        if response.status == CLOSED_HERE:
            raise TransientError(f"{says}: it is closed to this region", retry_after=LONGEST_REST)
        if response.status in TOO_MANY:
            raise TransientError(says, retry_after=named_wait(response) or REST)
        raise TransientError(says, retry_after=named_wait(response))

    async def _body(self, response: aiohttp.ClientResponse) -> bytes:
        body = bytearray()
        async for chunk in response.content.iter_any():
            body += chunk
            if len(body) > MOST_BYTES:
                raise TransientError(f"{self._name} answers without end")
        return bytes(body)


def named_wait(response: aiohttp.ClientResponse) -> timedelta | None:
    """Return the wait in seconds that an answer asks for, None when it names none."""
    seconds = response.headers.get("Retry-After", "")
    wanted = int(seconds) if seconds.isascii() and seconds.isdigit() and len(seconds) < 9 else 0  # noqa: PLR2004 - three years are enough
    return timedelta(seconds=wanted) if wanted else None
