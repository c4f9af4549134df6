"""The tape as four price sources tell it, in the shapes of their public interfaces.

Binance: data-api.binance.vision /api/v3; Coinbase: api.exchange.coinbase.com; Kraken: /0/public;
CoinGecko: /api/v3. Only what a news bot asks is there, and no candle of the future.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from aiohttp import web

from bot.clock import Clock
from bot.market import coingecko
from bot.models import Model
from bot.newsroom.edition import SampleCoin
from bot.newsroom.tape import DAY, DIGITS, MINUTE, Tape

BINANCE, COINBASE, KRAKEN, COINGECKO = "binance", "coinbase", "kraken", "coingecko"

SPREAD = {
    BINANCE: Decimal(1),
    COINBASE: Decimal("1.0002"),
    KRAKEN: Decimal("0.9998"),
    COINGECKO: Decimal("1.0001"),
}
"""Venues never agree to the cent."""

MOST = {BINANCE: 1000, COINBASE: 300, KRAKEN: 720, COINGECKO: 9000}
"""Candles or points in one answer."""

INTERVALS = {
    "1m": MINUTE,
    "5m": timedelta(minutes=5),
    "15m": timedelta(minutes=15),
    "1h": timedelta(hours=1),
    "4h": timedelta(hours=4),
    "1d": DAY,
}
"""Binance's names of the candles' spans."""

FINE, COARSE = timedelta(minutes=5), timedelta(hours=1)
"""The steps of CoinGecko's charts up to a day and beyond."""


class Candle(Model):
    """A candle of some span."""

    at: datetime
    open: Decimal
    close: Decimal

    @property
    def seconds(self) -> int:
        """Its start as epoch seconds."""
        return int(self.at.timestamp())

    @property
    def prices(self) -> tuple[str, str, str, str]:
        """Its open, high, low and close."""
        ordered = (self.open, max(self.open, self.close), min(self.open, self.close), self.close)
        first, high, low, last = (f"{price:f}" for price in ordered)
        return first, high, low, last


class Exchanges:
    """Answers for the four venues, each below a path of its own name."""

    def __init__(self, tape: Tape, clock: Clock) -> None:
        self._tape = tape
        self._clock = clock
        coins = tape.edition.coins
        self._coins: dict[str, dict[str, SampleCoin]] = {
            BINANCE: {f"{coin.symbol}USDT": coin for coin in coins},
            COINBASE: {f"{coin.symbol}-USD": coin for coin in coins},
            KRAKEN: {_kraken(coin)[0]: coin for coin in coins},
            COINGECKO: {coin.coingecko: coin for coin in coins},
        }

    def routes(self) -> list[web.RouteDef]:
        """Return the routes to mount."""
        paths = {
            "/binance/api/v3/klines": self._klines,
            "/binance/api/v3/ticker/price": self._binance_price,
            "/coinbase/products/{pair}/candles": self._coinbase_candles,
            "/coinbase/products/{pair}/ticker": self._coinbase_ticker,
            "/kraken/0/public/OHLC": self._ohlc,
            "/kraken/0/public/Ticker": self._kraken_ticker,
            f"/coingecko{coingecko.SPOT}": self._simple_price,
            "/coingecko/api/v3/coins/{id}/market_chart/range": self._chart,
        }
        return [web.get(path, handler) for path, handler in paths.items()]

    def quote(self, symbol: str) -> Decimal | None:
        """Return what a coin costs now, None for one that is not on the tape."""
        coin = self._coins[BINANCE].get(f"{symbol}USDT")
        return None if coin is None else self._price(BINANCE, coin, self._clock.now())

    async def _klines(self, request: web.Request) -> web.Response:
        coin = self._coins[BINANCE].get(request.query.get("symbol", ""))
        span = INTERVALS.get(request.query.get("interval", ""))
        if coin is None or span is None:
            return web.json_response({"code": -1121, "msg": "Invalid symbol."}, status=400)
        start = _instant(int(request.query["startTime"]) / 1000)
        count = min(int(request.query.get("limit", 500)), MOST[BINANCE])
        rows = [
            [c.seconds * 1000, *c.prices, "0"]
            for c in self._candles(BINANCE, coin, start, start + count * span, span)
        ]
        return web.json_response(rows)

    async def _binance_price(self, request: web.Request) -> web.Response:
        symbol = request.query.get("symbol", "")
        coin = self._coins[BINANCE].get(symbol)
        if coin is None:
            return web.json_response({"code": -1121, "msg": "Invalid symbol."}, status=400)
        return web.json_response({"symbol": symbol, "price": self._now(BINANCE, coin)})

    async def _coinbase_candles(self, request: web.Request) -> web.Response:
        coin = self._coins[COINBASE].get(request.match_info["pair"])
        if coin is None:
            return web.json_response({"message": "NotFound"}, status=404)
        start, end = (datetime.fromisoformat(request.query[key]) for key in ("start", "end"))
        span = timedelta(seconds=int(request.query["granularity"]))
        found = list(self._candles(COINBASE, coin, start, end, span))
        rows = []
        for candle in reversed(found):
            first, high, low, last = map(float, candle.prices)
            rows.append([candle.seconds, low, high, first, last, 0])
        return web.json_response(rows)

    async def _coinbase_ticker(self, request: web.Request) -> web.Response:
        coin = self._coins[COINBASE].get(request.match_info["pair"])
        if coin is None:
            return web.json_response({"message": "NotFound"}, status=404)
        stamp = f"{self._clock.now().astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"
        return web.json_response({"price": self._now(COINBASE, coin), "time": stamp})

    async def _ohlc(self, request: web.Request) -> web.Response:
        coin = self._coins[KRAKEN].get(request.query.get("pair", ""))
        if coin is None:
            return web.json_response({"error": ["EQuery:Unknown asset pair"]})
        span = timedelta(minutes=int(request.query.get("interval", 1)))
        now = self._clock.now()
        start = max(_instant(int(request.query["since"])), now - MOST[KRAKEN] * span)
        rows = [
            [c.seconds, *c.prices, "0", "0", 0]
            for c in self._candles(KRAKEN, coin, start, now, span)
        ]
        return web.json_response(
            {"error": [], "result": {_kraken(coin)[1]: rows, "last": int(now.timestamp())}}
        )

    async def _kraken_ticker(self, request: web.Request) -> web.Response:
        coin = self._coins[KRAKEN].get(request.query.get("pair", ""))
        if coin is None:
            return web.json_response({"error": ["EQuery:Unknown asset pair"]})
        last = {"c": [self._now(KRAKEN, coin), "0.1"]}
        return web.json_response({"error": [], "result": {_kraken(coin)[1]: last}})

    async def _simple_price(self, request: web.Request) -> web.Response:
        wanted = request.query.get("ids", "").split(",")
        found = {name: self._coins[COINGECKO].get(name) for name in wanted}
        updated = int(self._clock.now().timestamp())
        return web.json_response(
            {
                name: {"usd": float(self._now(COINGECKO, coin)), "last_updated_at": updated}
                for name, coin in found.items()
                if coin is not None
            }
        )

    async def _chart(self, request: web.Request) -> web.Response:
        coin = self._coins[COINGECKO].get(request.match_info["id"])
        if coin is None:
            return web.json_response({"error": "coin not found"}, status=404)
        start, end = (_instant(int(request.query[key])) for key in ("from", "to"))
        span = FINE if end - start <= DAY else COARSE
        points = self._candles(COINGECKO, coin, start, end + MINUTE, span)  # its end is included
        return web.json_response({"prices": [[c.seconds * 1000, float(c.open)] for c in points]})

    def _candles(
        self, venue: str, coin: SampleCoin, start: datetime, end: datetime, span: timedelta
    ) -> Iterable[Candle]:
        """Yield the candles that open from start until end, oldest first, none after now."""
        now = self._clock.now()
        epoch = _instant(0)
        number = -((epoch - start) // span)  # the first one that opens at or after the start
        for _ in range(MOST[venue]):
            at = epoch + number * span
            if at >= end or at > now:
                return
            yield Candle(
                at=at,
                open=self._price(venue, coin, at),
                close=self._price(venue, coin, min(at + span, now)),
            )
            number += 1

    def _now(self, venue: str, coin: SampleCoin) -> str:
        return f"{self._price(venue, coin, self._clock.now()):f}"

    def _price(self, venue: str, coin: SampleCoin, at: datetime) -> Decimal:
        price = self._tape.price(coin, at) * SPREAD[venue]
        return round(price, DIGITS - 1 - price.adjusted())


def _kraken(coin: SampleCoin) -> tuple[str, str]:
    name = f"{coin.symbol}USD"
    return coin.kraken or (name, name)


def _instant(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
