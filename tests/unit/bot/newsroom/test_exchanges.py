"""The newsroom's exchanges, asked by the real price clients."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from decimal import Decimal

import aiohttp
import pytest

from bot.errors import TransientError
from bot.market.binance import Binance
from bot.market.coinbase import Coinbase
from bot.market.coingecko import CoinGecko
from bot.market.kraken import Kraken
from bot.market.prices import Host, open_prices
from bot.market.source import PriceSource
from bot.models import Coin
from bot.newsroom import Newsroom
from bot.newsroom.exchanges import MOST
from tests.fakes.clock import FakeClock
from tests.unit.bot.newsroom.conftest import OPENS

BITCOIN = Coin(
    symbol="BTC",
    names=("Bitcoin",),
    coingecko="bitcoin",
    rank=1,
    binance="BTCUSDT",
    coinbase="BTC-USD",
    kraken="XBTUSD",
)
UNKNOWN = Coin(
    symbol="XYZ",
    names=("Xyz",),
    coingecko="xyz",
    rank=2,
    binance="XYZUSDT",
    coinbase="XYZ-USD",
    kraken="XYZUSD",
)
PUBLISHED = OPENS - timedelta(minutes=10)
VENUES = ("binance", "coinbase", "kraken", "coingecko")


@pytest.fixture
async def venues(newsroom: Newsroom) -> AsyncIterator[dict[str, PriceSource]]:
    urls = newsroom.price_urls
    async with aiohttp.ClientSession() as session:
        yield {
            "binance": Binance(Host(session, urls.binance, "Binance")),
            "coinbase": Coinbase(Host(session, urls.coinbase, "Coinbase")),
            "kraken": Kraken(Host(session, urls.kraken, "Kraken")),
            "coingecko": CoinGecko(Host(session, urls.coingecko, "CoinGecko")),
        }


@pytest.mark.parametrize("venue", VENUES)
async def test_each_venue_has_the_minute_of_publication(
    venues: dict[str, PriceSource], venue: str
) -> None:
    quote = await venues[venue].candle(BITCOIN, PUBLISHED)
    assert quote.at == PUBLISHED
    assert abs(quote.price / 92565 - 1) < Decimal("0.001")


@pytest.mark.parametrize("venue", VENUES)
async def test_each_venue_has_the_price_now(
    venues: dict[str, PriceSource], venue: str, clock: FakeClock
) -> None:
    before = await venues[venue].spot(BITCOIN, now=clock.now())
    clock.forward(timedelta(hours=3))
    after = await venues[venue].spot(BITCOIN, now=clock.now())
    assert before.price != after.price


@pytest.mark.parametrize("venue", VENUES)
async def test_each_venue_has_a_month_of_days(venues: dict[str, PriceSource], venue: str) -> None:
    days = await venues[venue].days(BITCOIN, now=OPENS, count=30)
    assert 30 <= len(days) <= 31
    assert days == sorted(days, key=lambda day: day.at)


@pytest.mark.parametrize("venue", VENUES)
async def test_no_venue_knows_the_future(venues: dict[str, PriceSource], venue: str) -> None:
    with pytest.raises(TransientError):
        await venues[venue].candle(BITCOIN, OPENS + timedelta(hours=1))


@pytest.mark.parametrize("venue", VENUES)
async def test_a_coin_that_is_not_on_the_tape_is_not_made_up(
    venues: dict[str, PriceSource], venue: str
) -> None:
    for ask in (venues[venue].candle(UNKNOWN, PUBLISHED), venues[venue].spot(UNKNOWN, now=OPENS)):
        with pytest.raises(TransientError):
            await ask


async def test_the_chain_of_sources_agrees_on_the_reference_price(newsroom: Newsroom) -> None:
    async with open_prices(newsroom.price_urls) as prices:
        snapshot = await prices.snapshot(BITCOIN, PUBLISHED, now=OPENS)
    assert snapshot.at_publication is not None
    assert snapshot.at_publication.price == 92565
    assert not snapshot.disputed
    assert snapshot.missing is None


async def test_a_page_of_candles_ends_at_the_venues_limit(reader: aiohttp.ClientSession) -> None:
    query = {"symbol": "BTCUSDT", "interval": "1m", "startTime": "0", "limit": "100000"}
    async with reader.get("/binance/api/v3/klines", params=query) as answer:
        assert len(await answer.json()) == MOST["binance"]


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        (
            "/binance/api/v3/ticker/price?symbol=SHIBUSDT",
            r'\{"symbol": "SHIBUSDT", "price": "0\.0000\d+"\}',
        ),
        ("/binance/api/v3/ticker/price?symbol=XYZUSDT", r'\{"code": -1121, .*'),
        (
            "/kraken/0/public/Ticker?pair=XBTUSD",
            r'\{"error": \[\], "result": \{"XXBTZUSD": \{"c": \["\d+\.\d+", "0.1"\]\}\}\}',
        ),
        ("/kraken/0/public/Ticker?pair=XYZUSD", r'\{"error": \["EQuery:Unknown asset pair"\]\}'),
    ],
)
async def test_the_tickers_have_the_venues_shapes(
    reader: aiohttp.ClientSession, path: str, shape: str
) -> None:
    """Prices are written out: an exponent would be no price to some readers."""
    async with reader.get(path) as answer:
        assert re.fullmatch(shape, await answer.text())


@pytest.mark.parametrize(
    "path",
    [
        "/binance/api/v3/klines?symbol=BTCUSDT&interval=1m",
        "/binance/api/v3/klines?symbol=BTCUSDT&interval=7m&startTime=0",
        "/coinbase/products/BTC-USD/candles?granularity=x&start=y&end=z",
        "/coingecko/api/v3/coins/bitcoin/market_chart/range?from=now",
    ],
)
async def test_a_wrong_question_is_answered_as_wrong(
    reader: aiohttp.ClientSession, path: str
) -> None:
    async with reader.get(path) as answer:
        assert answer.status == 400


@pytest.mark.parametrize("venue", VENUES)
@pytest.mark.parametrize("minutes", [5, 15, 60, 240, 1440])
async def test_each_venue_has_the_line_of_a_chart(
    venues: dict[str, PriceSource], venue: str, minutes: int
) -> None:
    step = timedelta(minutes=minutes)
    line = await venues[venue].series(BITCOIN, OPENS - 20 * step, OPENS, step)
    assert len(line.points) >= 13
    assert line.points[-1].at <= OPENS
