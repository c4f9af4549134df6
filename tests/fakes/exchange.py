"""The four price sources on a loopback port, each speaking its own documented shapes.

A test sets what a coin costs (`prices`), what time it is (`now`), what one exchange gets wrong by a
factor (`factor`), or how it fails (`faults`); `asked` counts the questions by exchange.
"""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from aiohttp import web

from bot.market import coingecko
from bot.market.prices import PriceUrls
from bot.models import Coin
from tests.factories import NOON

Series = Callable[[datetime], Decimal]
Fault = Callable[[web.Request], Awaitable[web.StreamResponse]]

MINUTE = timedelta(minutes=1)
INTERVALS = {
    "1m": MINUTE,
    "5m": timedelta(minutes=5),
    "15m": timedelta(minutes=15),
    "1h": timedelta(hours=1),
    "4h": timedelta(hours=4),
    "1d": timedelta(days=1),
}
"""Binance's names of its candles."""

GRANULARITIES = {60, 300, 900, 3600, 21600, 86400}
"""Seconds of the candles that Coinbase has; it has no others."""

KRAKEN_KEEPS = 720
MORE_COLUMNS: list[object] = ["100.0", 7, "0.7", "50.0", "0"]
"""What Binance's rows end with: volumes and counts that nobody here reads."""

BINANCE, COINBASE, KRAKEN, COINGECKO = "binance", "coinbase", "kraken", "coingecko"
EXCHANGES = (BINANCE, COINBASE, KRAKEN, COINGECKO)

BTC = Coin(
    symbol="BTC",
    names=("Bitcoin",),
    coingecko="bitcoin",
    rank=1,
    binance="BTCUSDT",
    coinbase="BTC-USD",
    kraken="XBTUSD",
)
PEPE = Coin(
    symbol="PEPE",
    names=("Pepe",),
    coingecko="pepe",
    rank=40,
    binance="PEPEUSDT",
    coinbase="PEPE-USD",
    kraken="PEPEUSD",
)


def steady(price: Decimal | int | str) -> Series:
    """Return a price that never changes."""
    return lambda _at: Decimal(price)


def status(code: int, **headers: str) -> Fault:
    """Return a fault: always this HTTP status."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(status=code, headers=headers)

    return answer


def raw(body: bytes, *, code: int = 200) -> Fault:
    """Return a fault: always this body."""

    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(body=body, status=code, content_type="application/json")

    return answer


def says(value: object) -> Fault:
    """Return a fault: always this JSON."""
    return raw(json.dumps(value).encode())


async def hang(_request: web.Request) -> web.StreamResponse:
    """Never answer."""
    await asyncio.Event().wait()
    raise AssertionError


async def drop(request: web.Request) -> web.StreamResponse:
    """Promise more than comes, then hang up."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'[[1,"2",')
    assert request.transport is not None
    request.transport.abort()
    return response


async def endless(request: web.Request) -> web.StreamResponse:
    """Answer with an array that has no end."""
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b"[" * 65536)


class FakeExchanges:
    """Answers as the real ones do; `open_exchanges` serves it."""

    def __init__(self, coins: Sequence[Coin] = (BTC, PEPE)) -> None:
        self.prices: dict[str, Series] = {"BTC": steady(92565), "PEPE": steady("0.00001234")}
        self.now: Callable[[], datetime] = lambda: NOON + timedelta(minutes=2)
        self.factor: dict[str, Decimal] = {}
        self.faults: dict[str, Fault] = {}
        self.asked: Counter[str] = Counter()
        self.keys: set[str] = set()
        self.base = ""
        self._coins = {
            name: coin.symbol
            for coin in coins
            for name in (coin.binance, coin.coinbase, coin.kraken, coin.coingecko)
        }

    @property
    def urls(self) -> PriceUrls:
        """Where the four are, as the settings name them."""
        return PriceUrls(**{name: f"{self.base}/{name}" for name in EXCHANGES})

    def fail(self, fault: Fault, *names: str) -> None:
        """Let these exchanges fail, all of them when none is named."""
        self.faults.update(dict.fromkeys(names or EXCHANGES, fault))

    def routes(self) -> list[web.RouteDef]:
        """Return every address that a client of ours asks."""
        return [
            web.get("/binance/api/v3/klines", self._wrapped(BINANCE, self._klines)),
            web.get("/coinbase/products/{pair}/candles", self._wrapped(COINBASE, self._candles)),
            web.get("/coinbase/products/{pair}/ticker", self._wrapped(COINBASE, self._ticker)),
            web.get("/kraken/0/public/OHLC", self._wrapped(KRAKEN, self._ohlc)),
            web.get(f"/coingecko{coingecko.SPOT}", self._wrapped(COINGECKO, self._simple)),
            web.get(
                "/coingecko/api/v3/coins/{id}/market_chart/range",
                self._wrapped(COINGECKO, self._chart),
            ),
        ]

    def _wrapped(
        self, exchange: str, answer: Callable[[web.Request], web.Response]
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def handler(request: web.Request) -> web.StreamResponse:
            self.asked[exchange] += 1
            self.keys.update(request.headers.getall("x-cg-demo-api-key", []))
            fault = self.faults.get(exchange)
            return answer(request) if fault is None else await fault(request)

        return handler

    def _price(self, exchange: str, pair: str, at: datetime) -> Decimal | None:
        """Return what the coin costs there and then; None for a pair nobody trades."""
        series = self.prices.get(self._coins.get(pair, ""))
        return None if series is None else series(at) * self.factor.get(exchange, Decimal(1))

    def _spans(self, start: datetime, step: timedelta, limit: int) -> list[datetime]:
        """Return when the candles from `start` open, up to now."""
        seconds = int(step.total_seconds())
        first = datetime.fromtimestamp(-(-int(start.timestamp()) // seconds) * seconds, UTC)
        count = int((self.now() - first) / step) + 1 if first <= self.now() else 0
        return [first + step * n for n in range(min(count, limit))]

    def _klines(self, request: web.Request) -> web.Response:
        pair = request.query["symbol"]
        if self._price(BINANCE, pair, self.now()) is None:
            return answered({"code": -1121, "msg": "Invalid symbol."}, code=400)
        step = INTERVALS[request.query["interval"]]
        start = datetime.fromtimestamp(int(request.query["startTime"]) / 1000, UTC)
        found = []
        for at in self._spans(start, step, int(request.query["limit"])):
            opened, closed = self._ends(BINANCE, pair, at, step)
            end = int((at + step).timestamp()) * 1000 - 1
            start_ms = int(at.timestamp()) * 1000
            found.append([start_ms, opened, opened, closed, closed, "1.5", end, *MORE_COLUMNS])
        return answered(found)

    def _candles(self, request: web.Request) -> web.Response:
        pair = request.match_info["pair"]
        if self._price(COINBASE, pair, self.now()) is None:
            return answered({"message": "NotFound"}, code=404)
        if int(request.query["granularity"]) not in GRANULARITIES:
            return answered({"message": "Unsupported granularity"}, code=400)
        step = timedelta(seconds=int(request.query["granularity"]))
        start, end = (datetime.fromisoformat(request.query[edge]) for edge in ("start", "end"))
        found = []
        for at in self._spans(start, step, 300):
            if at <= end:
                opened, closed = (float(p) for p in self._ends(COINBASE, pair, at, step))
                low, high = sorted((opened, closed))
                found.append([int(at.timestamp()), low, high, opened, closed, 1.5])
        return answered(found[::-1])

    def _ticker(self, request: web.Request) -> web.Response:
        price = self._price(COINBASE, request.match_info["pair"], self.now())
        if price is None:
            return answered({"message": "NotFound"}, code=404)
        stamp = self.now().strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        return answered(
            {"ask": str(price), "bid": str(price), "volume": "9000", "trade_id": 1}
            | {"price": str(price), "size": "0.001", "time": stamp}
        )

    def _ohlc(self, request: web.Request) -> web.Response:
        pair = request.query["pair"]
        if self._price(KRAKEN, pair, self.now()) is None:
            return answered({"error": ["EQuery:Unknown asset pair"]})
        step = timedelta(minutes=int(request.query["interval"]))
        since = datetime.fromtimestamp(int(request.query["since"]), UTC)
        earliest = self.now() - step * KRAKEN_KEEPS
        found = []
        for at in self._spans(max(since, earliest), step, KRAKEN_KEEPS):
            opened, closed = self._ends(KRAKEN, pair, at, step)
            found.append([int(at.timestamp()), opened, opened, closed, closed, opened, "1.5", 7])
        name = {"XBTUSD": "XXBTZUSD"}.get(pair, pair)
        return answered({"error": [], "result": {name: found, "last": 1}})

    def _simple(self, request: web.Request) -> web.Response:
        name = request.query["ids"]
        price = self._price(COINGECKO, name, self.now())
        if price is None:
            return answered({})
        return answered(
            {name: {"usd": float(price), "last_updated_at": int(self.now().timestamp())}}
        )

    def _chart(self, request: web.Request) -> web.Response:
        name = request.match_info["id"]
        if self._price(COINGECKO, name, self.now()) is None:
            return answered({"error": "coin not found"}, code=404)
        start, end = (
            datetime.fromtimestamp(int(request.query[edge]), UTC) for edge in ("from", "to")
        )
        step = timedelta(minutes=5) if end - start <= timedelta(days=1) else timedelta(hours=1)
        points = [at for at in self._spans(start, step, 10_000) if at <= end]
        prices = [[int(at.timestamp()) * 1000, self._at_gecko(name, at)] for at in points]
        return answered({"prices": prices, "market_caps": [], "total_volumes": []})

    def _at_gecko(self, name: str, at: datetime) -> float:
        price = self._price(COINGECKO, name, at)
        assert price is not None
        return float(price)

    def _ends(self, exchange: str, pair: str, at: datetime, step: timedelta) -> tuple[str, str]:
        """Return a candle's open and close; the running one closes now."""
        opened = self._price(exchange, pair, at)
        closed = self._price(exchange, pair, min(at + step, self.now()))
        return str(opened), str(closed)


def answered(value: object, *, code: int = 200) -> web.Response:
    """Return JSON with an HTTP status."""
    return web.json_response(value, status=code)


@asynccontextmanager
async def open_exchanges(
    coins: Sequence[Coin] = (BTC, PEPE),
) -> AsyncIterator[FakeExchanges]:
    """Serve the four, trading these coins, on a loopback port until the end of the block."""
    fakes = FakeExchanges(coins)
    app = web.Application()
    app.add_routes(fakes.routes())
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        fakes.base = f"http://{host}:{port}"
        yield fakes
    finally:
        await runner.cleanup()
