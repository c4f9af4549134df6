"""The chain over HTTP: the four sources' own shapes on a loopback port, and all their faults."""

import logging
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from bot.market.prices import KEPT, Prices, PriceUrls, open_prices
from bot.market.source import Candle
from bot.models import Coin, PriceSnapshot, Quote, Series
from tests.factories import NOON, make_quote
from tests.fakes.exchange import (
    BINANCE,
    BTC,
    COINBASE,
    COINGECKO,
    EXCHANGES,
    KRAKEN,
    PEPE,
    FakeExchanges,
    Fault,
    drop,
    endless,
    hang,
    open_exchanges,
    raw,
    says,
    status,
    steady,
)

NOW = NOON + timedelta(minutes=2)
QUICK = timedelta(seconds=0.2)


@pytest.fixture
async def fakes() -> AsyncIterator[FakeExchanges]:
    async with open_exchanges() as found:
        yield found


@pytest.fixture
async def prices(fakes: FakeExchanges) -> AsyncIterator[Prices]:
    async with open_prices(fakes.urls, patience=QUICK, budget=5 * QUICK) as found:
        yield found


async def ask(prices: Prices, coin: Coin = BTC, *, at: datetime = NOON) -> PriceSnapshot:
    return await prices.snapshot(coin, at, now=NOW)


def rising(at: datetime) -> Decimal:
    """Return a price that gains a dollar a minute from 92,565 at noon."""
    return Decimal(92565) + Decimal(int((at - NOON).total_seconds())) / 60


async def test_a_snapshot_tells_the_price_at_publication_and_now(
    fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.prices["BTC"] = rising
    found = await ask(prices, at=NOON + timedelta(seconds=45))
    assert found.at_publication is not None
    assert found.now is not None
    assert (found.at_publication.price, found.at_publication.at) == (Decimal(92565), NOON)
    assert found.now.price == Decimal(92567)
    assert (found.at_publication.source, found.now.source) == ("Binance", "Binance")
    assert not found.disputed
    assert found.missing is None


async def test_the_two_first_sources_check_each_other_and_no_other_is_asked(
    fakes: FakeExchanges, prices: Prices
) -> None:
    await ask(prices)
    assert fakes.asked.keys() == {BINANCE, COINBASE}


async def test_a_small_coins_price_keeps_its_digits(prices: Prices) -> None:
    found = await ask(prices, PEPE)
    assert found.now is not None
    assert found.now.price == Decimal("0.00001234")


BROKEN: dict[str, Fault] = {
    "closed to the region": status(451),
    "banned": status(418),
    "too many questions": status(429, **{"Retry-After": "30"}),
    "a server error": status(503),
    "a redirect": status(302, Location="https://example.invalid/"),
    "forbidden": status(403),
    "unknown there": status(404),
    "no JSON": raw(b"<html>Just a moment...</html>"),
    "half a JSON": raw(b'[[1,"2"'),
    "not UTF-8": raw(b'["\xff\xfe"]'),
    "deep JSON": raw(b"[" * 100_000),
    "another shape": says({"prices": "none"}),
    "a negative price": says([[int(NOW.timestamp()) * 1000, "-1", "-1", "-1", "-1"]]),
    "a stale candle": says([[1_600_000_000_000, "9", "9", "9", "9"]]),
    "nothing": raw(b""),
    "a lost connection": drop,
    "no end": endless,
    "silence": hang,
}


@pytest.mark.parametrize("what", BROKEN)
async def test_the_next_source_speaks_for_one_that_fails(
    what: str, fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.fail(BROKEN[what], BINANCE)
    found = await ask(prices)
    assert found.at_publication is not None
    assert found.now is not None
    assert (found.at_publication.source, found.now.source) == ("Coinbase", "Coinbase")
    assert found.missing is None
    assert not found.disputed


@pytest.mark.parametrize("what", ["a server error", "silence", "a lost connection", "no JSON"])
async def test_when_nobody_answers_the_card_says_so(
    what: str, fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.fail(BROKEN[what])
    assert await ask(prices) == PriceSnapshot(
        coin="BTC", missing="No BTC price: no source answered."
    )


async def test_nobody_at_the_address_is_no_answer() -> None:
    closed = "http://127.0.0.1:9"
    urls = PriceUrls(binance=closed, coinbase=closed, kraken=closed, coingecko=closed)
    async with open_prices(urls) as prices:
        assert (await ask(prices)).missing == "No BTC price: no source answered."


@pytest.mark.parametrize("last", EXCHANGES)
async def test_any_one_source_is_enough(last: str, fakes: FakeExchanges, prices: Prices) -> None:
    fakes.fail(status(503), *(name for name in EXCHANGES if name != last))
    found = await ask(prices)
    assert found.now is not None
    assert found.now.source.lower() == last
    assert found.at_publication is not None
    assert found.at_publication.price == 92565


async def test_a_price_that_strays_by_more_than_a_hundredth_is_disputed(
    fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.factor[COINBASE] = Decimal("1.02")
    found = await ask(prices)
    assert found.disputed
    assert found.now is not None
    assert found.now.price == 92565
    assert fakes.asked[KRAKEN]


async def test_a_price_ten_times_the_others_is_left_out(
    fakes: FakeExchanges, prices: Prices, caplog: pytest.LogCaptureFixture
) -> None:
    fakes.factor[BINANCE] = Decimal(10)
    found = await ask(prices)
    assert found.now is not None
    assert found.now.source == "Coinbase"
    assert not found.disputed
    assert "Binance gives a price far from the others'" in caplog.text


async def test_two_that_contradict_each_other_are_told_and_not_guessed_between(
    fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.factor[BINANCE] = Decimal(10)
    fakes.fail(status(503), KRAKEN, COINGECKO)
    found = await ask(prices)
    assert found.at_publication is None
    assert found.missing == (
        "No BTC price at publication: Binance says $925,650, Coinbase says $92,565."
    )


async def test_kraken_cannot_look_back_further_than_half_a_day(
    fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.fail(status(503), BINANCE, COINBASE, COINGECKO)
    found = await ask(prices, at=NOON - timedelta(hours=13))
    assert found.now is not None
    assert found.at_publication is None
    assert found.missing == "No BTC price at publication could be had."


async def test_a_publication_in_the_future_is_priced_now(prices: Prices) -> None:
    found = await ask(prices, at=NOW + timedelta(hours=3))
    assert found.at_publication is not None
    assert found.at_publication.at == NOW


async def test_a_minute_that_still_runs_is_priced_now_when_no_source_has_its_candle(
    fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.now = lambda: NOW - timedelta(seconds=1)
    found = await ask(prices, at=NOW)
    assert found.at_publication == found.now
    assert found.at_publication is not None


async def test_a_coin_that_nobody_lists_is_told(prices: Prices) -> None:
    nobody = Coin(symbol="XYZ", names=("Xyz",), coingecko="", rank=999)
    assert await ask(prices, nobody) == PriceSnapshot(
        coin="XYZ", missing="No XYZ price: no source of ours lists it."
    )


async def test_a_coin_that_the_exchanges_have_dropped_has_no_price(
    fakes: FakeExchanges, prices: Prices
) -> None:
    del fakes.prices["PEPE"]
    assert (await ask(prices, PEPE)).missing == "No PEPE price: no source answered."
    fakes.asked.clear()
    assert (await ask(prices)).missing is None
    assert fakes.asked[BINANCE]


async def test_a_closed_minute_is_asked_for_once(fakes: FakeExchanges, prices: Prices) -> None:
    await ask(prices)
    fakes.asked.clear()
    assert (await ask(prices)).now is not None
    assert not fakes.asked


async def test_a_running_minute_is_asked_for_again(fakes: FakeExchanges, prices: Prices) -> None:
    await ask(prices, at=NOW)
    fakes.asked.clear()
    await ask(prices, at=NOW)
    assert fakes.asked[BINANCE]


async def test_the_price_now_is_asked_for_again_after_some_seconds(
    fakes: FakeExchanges, prices: Prices
) -> None:
    await ask(prices)
    fakes.prices["BTC"] = steady(90000)
    found = await prices.snapshot(BTC, NOON, now=NOW + timedelta(seconds=11))
    assert found.now is not None
    assert found.now.price == 90000
    assert found.at_publication is not None
    assert found.at_publication.price == 92565


class Counting:
    """A source that answers at once and counts how often it is asked."""

    name = "Counting"

    def __init__(self) -> None:
        self.asked = 0

    def lists(self, coin: Coin) -> bool:
        return True

    async def candle(self, coin: Coin, at: datetime) -> Quote:
        self.asked += 1
        return make_quote(at=at)

    async def spot(self, coin: Coin, *, now: datetime) -> Quote:
        return make_quote(at=now)

    async def days(self, coin: Coin, *, now: datetime, count: int) -> list[Candle]:
        return []

    async def series(self, coin: Coin, start: datetime, end: datetime, step: timedelta) -> Series:
        return Series(coin=coin.symbol, source=self.name, points=())


async def test_old_minutes_are_forgotten_before_they_fill_the_memory() -> None:
    source = Counting()
    prices = Prices((source,))
    minutes = [NOON - timedelta(minutes=minute) for minute in range(KEPT + 1)]
    for minute in [*minutes, minutes[-1]]:
        await prices.at(BTC, minute, NOW)
    assert source.asked == KEPT + 1
    await prices.at(BTC, minutes[0], NOW)
    assert source.asked == KEPT + 2


def swinging(at: datetime) -> Decimal:
    """Return a price that is 2 % higher every other day."""
    return Decimal(100) if at.toordinal() % 2 else Decimal(102)


async def test_the_usual_move_is_the_median_of_a_month(
    fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.prices["BTC"] = swinging
    found = await ask(prices)
    assert found.usual_move is not None
    assert Decimal("0.0195") <= found.usual_move <= Decimal("0.0201")


@pytest.mark.parametrize("last", EXCHANGES)
async def test_every_source_can_tell_the_usual_move(
    last: str, fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.prices["BTC"] = swinging
    fakes.fail(status(503), *(name for name in EXCHANGES if name != last))
    assert (await ask(prices)).usual_move is not None


async def test_the_usual_move_is_kept_for_a_day_but_its_absence_only_for_minutes(
    fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.fail(status(404))
    assert (await ask(prices)).usual_move is None
    fakes.faults.clear()
    assert await prices.usual(BTC, NOW + timedelta(minutes=9)) is None
    assert await prices.usual(BTC, NOW + timedelta(minutes=11)) == 0
    fakes.asked.clear()
    assert await prices.usual(BTC, NOW + timedelta(hours=23)) == 0
    assert not fakes.asked


async def test_a_source_that_fails_three_times_is_left_alone_then_probed(
    fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.fail(status(503), BINANCE)
    for second in range(3):
        await prices.at(BTC, NOON, NOW + timedelta(seconds=second))
        await prices.at(BTC, NOON - timedelta(hours=second + 1), NOW + timedelta(seconds=second))
    fakes.faults.clear()
    fakes.asked.clear()
    await prices.at(BTC, NOON - timedelta(hours=9), NOW + timedelta(seconds=30))
    assert not fakes.asked[BINANCE]
    probed = await prices.at(BTC, NOON - timedelta(hours=10), NOW + timedelta(seconds=70))
    assert probed.quote is not None
    assert probed.quote.source == "Binance"


@pytest.mark.parametrize(
    ("fault", "rest"),
    [
        (status(429, **{"Retry-After": "30"}), 30),
        (status(418), 60),
        (status(451), 1800),
        (status(503, **{"Retry-After": "45"}), 45),
        (status(429, **{"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}), 60),
    ],
)
async def test_a_wait_that_a_source_asks_for_is_kept(
    fault: Fault, rest: int, fakes: FakeExchanges, prices: Prices
) -> None:
    fakes.fail(fault, BINANCE)
    await prices.at(BTC, NOON, NOW)
    fakes.faults.clear()
    fakes.asked.clear()
    before, after = (NOW + timedelta(seconds=rest + offset) for offset in (-1, 0))
    await prices.at(BTC, NOON - timedelta(hours=1), before)
    assert not fakes.asked[BINANCE]
    await prices.at(BTC, NOON - timedelta(hours=2), after)
    assert fakes.asked[BINANCE] == 1


async def test_a_source_in_trouble_is_logged_once_by_name(
    fakes: FakeExchanges, prices: Prices, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    fakes.fail(status(503), BINANCE)
    await ask(prices)
    await ask(prices, at=NOON - timedelta(hours=1))
    assert caplog.text.count("Binance answers with HTTP 503") == 1


async def test_time_runs_out_for_one_question_without_losing_the_others(
    fakes: FakeExchanges, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_prices(fakes.urls, patience=10 * QUICK, budget=QUICK) as prices:
        await prices.current(BTC, NOW)
        fakes.fail(hang)
        found = await ask(prices)
    assert found.now is not None
    assert found.missing == "No BTC price at publication could be had."
    assert "coin=BTC: the price sources took too long" in caplog.text


async def test_a_coingecko_key_is_sent_to_coingecko_alone(fakes: FakeExchanges) -> None:
    urls = PriceUrls(
        **{name: f"{fakes.base}/{name}/" for name in EXCHANGES}, coingecko_key="CG-demo"
    )
    async with open_prices(urls) as prices:
        await ask(prices)
        assert fakes.keys == set()
        fakes.fail(status(503), BINANCE, COINBASE, KRAKEN)
        await ask(prices, at=NOON - timedelta(minutes=30))
    assert fakes.keys == {"CG-demo"}
