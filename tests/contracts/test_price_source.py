"""What every price source promises, on the four real ones with answers in their own shapes."""

from datetime import timedelta
from decimal import Decimal

import pytest

from bot.errors import TransientError
from bot.market.binance import Binance
from bot.market.coinbase import Coinbase
from bot.market.coingecko import CoinGecko
from bot.market.kraken import Kraken
from bot.market.source import NotListed, PriceSource
from bot.models import Coin
from tests.factories import NOON, make_quote
from tests.fakes.exchange import BTC
from tests.unit.bot.market.answers import CANDLES, CHART, KLINE, OHLC, SIMPLE, TICKER, Script

BARE = Coin(symbol="XYZ", names=("Xyz",), coingecko="", rank=999)

CLIENTS = [Binance, Coinbase, Kraken, CoinGecko]
THEN = [(Binance, KLINE), (Coinbase, CANDLES), (Kraken, OHLC), (CoinGecko, CHART)]
LAST = [(Binance, KLINE), (Coinbase, TICKER), (Kraken, OHLC), (CoinGecko, SIMPLE)]


@pytest.mark.parametrize("client", CLIENTS)
def test_only_coins_with_a_pair_there_are_asked_for(client: type) -> None:
    source: PriceSource = client(Script(None))
    assert source.lists(BTC)
    assert not source.lists(BARE)


@pytest.mark.parametrize(("client", "answer"), THEN)
async def test_the_price_of_a_minute_is_its_opening_price(client: type, answer: object) -> None:
    source: PriceSource = client(Script(answer))
    quote = await source.candle(BTC, NOON + timedelta(seconds=20))
    at = NOON if client is not CoinGecko else NOON - timedelta(minutes=1)
    assert quote == make_quote(price=Decimal("92565.01"), source=source.name, at=at)


@pytest.mark.parametrize(("client", "answer"), LAST)
async def test_the_price_now_is_the_last_one(client: type, answer: object) -> None:
    source: PriceSource = client(Script(answer))
    quote = await source.spot(BTC, now=NOON + timedelta(seconds=40))
    assert quote == make_quote(price=Decimal("92578.40"), source=source.name)


@pytest.mark.parametrize(("client", "answer"), LAST)
async def test_a_stale_price_is_refused(client: type, answer: object) -> None:
    source: PriceSource = client(Script(answer))
    with pytest.raises(TransientError, match="last BTC price"):
        await source.spot(BTC, now=NOON + timedelta(hours=1))


@pytest.mark.parametrize(
    ("client", "answer"),
    [(Binance, KLINE), (Coinbase, CANDLES), (Kraken, OHLC), (CoinGecko, CHART)],
)
async def test_a_minute_that_is_not_in_the_answer_is_not_made_up(
    client: type, answer: object
) -> None:
    source: PriceSource = client(Script(answer))
    with pytest.raises(NotListed):
        await source.candle(BTC, NOON - timedelta(days=400))


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(
    "answer",
    [
        None,
        {},
        [],
        "x",
        [[]],
        {"error": [], "result": []},
        {"error": [], "result": {"ETHUSD": []}},
        {"prices": None},
        {"price": "-1", "time": "x"},
        {"price": "1", "time": "noon"},
        {"price": "1", "time": "2026-03-04T12:00:00"},
        {"bitcoin": {"usd": 0}},
    ],
)
async def test_an_answer_that_is_none_is_a_fault_of_the_source(
    client: type, answer: object
) -> None:
    source: PriceSource = client(Script(answer))
    with pytest.raises(TransientError):
        await source.spot(BTC, now=NOON)


@pytest.mark.parametrize(("client", "answer"), [(Binance, KLINE), (Kraken, OHLC)])
async def test_days_are_candles_too(client: type, answer: object) -> None:
    source: PriceSource = client(Script(answer))
    (day,) = await source.days(BTC, now=NOON, count=1)
    assert day.close == Decimal("92578.40")
