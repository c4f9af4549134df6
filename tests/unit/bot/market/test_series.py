"""A coin's price over some time, over HTTP from the four sources' own shapes."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from bot.market.kraken import Kraken
from bot.market.prices import CHARTS_KEPT, STEPS, Prices, open_prices
from bot.market.source import NotListed
from bot.models import Coin, Series, Span
from tests.factories import NOON
from tests.fakes.exchange import (
    BINANCE,
    BTC,
    COINBASE,
    COINGECKO,
    EXCHANGES,
    KRAKEN,
    FakeExchanges,
    hang,
    open_exchanges,
    says,
    status,
)
from tests.unit.bot.market.answers import Script

NOW = NOON + timedelta(minutes=2)
QUICK = timedelta(seconds=0.2)
BARE = Coin(symbol="XYZ", names=("Xyz",), coingecko="", rank=999)


def rising(at: datetime) -> Decimal:
    """Return a price that gains a dollar every ten minutes, 92,565 at noon."""
    return Decimal(92565) + Decimal(int((at - NOON).total_seconds())) / 600


@pytest.fixture
async def fakes() -> AsyncIterator[FakeExchanges]:
    async with open_exchanges() as found:
        found.prices["BTC"] = rising
        yield found


@pytest.fixture
async def prices(fakes: FakeExchanges) -> AsyncIterator[Prices]:
    async with open_prices(fakes.urls, patience=QUICK, budget=5 * QUICK) as found:
        yield found


async def ask(prices: Prices, span: Span = Span.DAY, coin: Coin = BTC) -> Series | None:
    return await prices.series(coin, NOW - span.length, NOW)


@pytest.mark.parametrize("span", Span)
@pytest.mark.parametrize("exchange", EXCHANGES)
async def test_each_source_tells_each_span_from_its_start_to_now(
    fakes: FakeExchanges, prices: Prices, span: Span, exchange: str
) -> None:
    fakes.fail(status(503), *(name for name in EXCHANGES if name != exchange))
    found = await ask(prices, span)
    assert found is not None
    assert found.source.lower() == exchange
    start, end = NOW - span.length, NOW
    step = next((step for length, step in STEPS if span.length <= length), timedelta(days=1))
    coarsest = max(step, timedelta(hours=6)) if step == timedelta(hours=4) else step
    times = [point.at for point in found.points]
    assert start <= times[0] <= start + coarsest
    assert end - coarsest <= times[-1] <= end
    assert all(later > earlier for earlier, later in pairwise(times))
    assert max(later - earlier for earlier, later in pairwise(times)) <= coarsest
    assert all(abs(point.price - rising(point.at)) < 1 for point in found.points)


@pytest.mark.parametrize("exchange", [BINANCE, COINBASE, KRAKEN])
async def test_the_line_ends_with_the_price_now(
    fakes: FakeExchanges, prices: Prices, exchange: str
) -> None:
    fakes.fail(status(503), *(name for name in EXCHANGES if name != exchange))
    found = await ask(prices, Span.MONTH)
    assert found is not None
    assert (found.points[-1].at, found.points[-1].price) == (NOW, rising(NOW))


async def test_a_burst_of_questions_asks_one_source_once(
    fakes: FakeExchanges, prices: Prices
) -> None:
    assert await ask(prices) is await ask(prices)
    assert fakes.asked == {BINANCE: 1}


async def test_the_next_minute_asks_again(fakes: FakeExchanges, prices: Prices) -> None:
    await ask(prices)
    later = NOW + timedelta(minutes=1)
    await prices.series(BTC, later - Span.DAY.length, later)
    assert fakes.asked == {BINANCE: 2}


async def test_where_nobody_has_it_nothing_is_made_up(fakes: FakeExchanges, prices: Prices) -> None:
    assert await ask(prices, coin=BARE) is None
    fakes.fail(status(503))
    assert await ask(prices) is None
    fakes.faults.clear()
    assert await ask(prices) is not None


async def test_sources_that_hang_do_not_keep_the_reader_waiting(
    fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.fail(hang)
    assert await ask(prices) is None


@pytest.mark.parametrize(
    ("exchange", "nothing"),
    [
        (BINANCE, []),
        (COINBASE, []),
        (KRAKEN, {"error": [], "result": {"XXBTZUSD": [], "last": 1}}),
    ],
)
async def test_a_source_without_candles_leaves_it_to_the_next(
    fakes: FakeExchanges, prices: Prices, exchange: str, nothing: object
) -> None:
    fakes.fail(says(nothing), exchange)
    before = EXCHANGES[: EXCHANGES.index(exchange)]
    fakes.faults.update(dict.fromkeys(before, status(503)))
    found = await ask(prices)
    assert found is not None
    assert found.source.lower() == EXCHANGES[len(before) + 1]


async def test_one_point_is_no_line(fakes: FakeExchanges, prices: Prices) -> None:
    fakes.fail(status(503))
    fakes.fail(says({"prices": [[int(NOON.timestamp()) * 1000, 92565]]}), COINGECKO)
    assert await ask(prices) is None


async def test_a_history_with_a_price_that_no_coin_has_is_refused(
    fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.prices["BTC"] = lambda at: Decimal("NaN") if at < NOON else Decimal(1)
    assert await ask(prices) is None


class Counting(Kraken):
    """A source that has no history, and counts how often it was asked for it."""

    def __init__(self) -> None:
        super().__init__(Script(None))
        self.asked = 0

    def lists(self, coin: Coin) -> bool:
        return True

    async def series(self, coin: Coin, start: datetime, end: datetime, step: timedelta) -> Series:
        self.asked += 1
        if start < NOON:
            raise NotListed("nothing before noon")
        points = ({"at": start, "price": 1}, {"at": end, "price": 2})
        return Series.model_validate({"coin": coin.symbol, "source": self.name, "points": points})


async def test_old_lines_are_forgotten_before_they_fill_the_memory() -> None:
    source = Counting()
    prices = Prices((source,))
    starts = [NOON + timedelta(minutes=minute) for minute in range(CHARTS_KEPT + 1)]
    end = starts[-1] + timedelta(minutes=9)
    for start in [*starts, starts[-1]]:
        await prices.series(BTC, start, end)
    assert source.asked == CHARTS_KEPT + 1
    await prices.series(BTC, starts[0], end)
    assert source.asked == CHARTS_KEPT + 2
