from datetime import timedelta
from decimal import Decimal

import pytest

from bot.errors import TransientError
from bot.market.source import (
    Candle,
    NotListed,
    field,
    fresh,
    minute_of,
    newest,
    opening,
    price_in,
    rows,
    time_in,
)
from tests.factories import NOON, make_quote
from tests.fakes.exchange import BTC

MINUTE = timedelta(minutes=1)
TWO = [
    Candle(at=NOON + MINUTE, open=Decimal(3), close=Decimal(4)),
    Candle(at=NOON, open=Decimal(1), close=Decimal(2)),
]


@pytest.mark.parametrize("value", ["92565.01000000", Decimal("0.00001234"), 7, "1e-9"])
def test_a_price_is_read_exactly(value: object) -> None:
    assert price_in(value, "Binance") == Decimal(str(value))


@pytest.mark.parametrize(
    "value",
    [0, "0.00", -1, "-5", "", "abc", None, True, [1], float("nan"), "Infinity", "1e400", "1e-99"],
)
def test_what_is_no_price_is_a_fault_of_the_source(value: object) -> None:
    with pytest.raises(TransientError, match="Binance gives"):
        price_in(value, "Binance")


def test_a_time_is_read_in_the_sources_unit() -> None:
    seconds = int(NOON.timestamp())
    assert time_in(seconds, "x") == NOON
    assert time_in(seconds * 1000 + 999, "x", per_second=1000) == NOON


@pytest.mark.parametrize("value", ["", None, "noon", 10**30, Decimal("1.5"), -(10**20)])
def test_what_is_no_time_is_a_fault_of_the_source(value: object) -> None:
    with pytest.raises(TransientError, match="Kraken gives"):
        time_in(value, "Kraken")


def test_a_foreign_value_is_quoted_shortly() -> None:
    with pytest.raises(TransientError) as caught:
        price_in("9" * 10_000, "Binance")
    assert len(str(caught.value)) < 100


def test_the_minute_that_contains_an_instant_opens_it() -> None:
    assert minute_of(NOON + timedelta(seconds=59, microseconds=999)) == NOON


def test_the_price_at_publication_is_the_open_of_its_candle() -> None:
    assert opening(TWO, BTC, NOON, "x") == make_quote(price=Decimal(1), source="x")


def test_a_candle_of_another_minute_is_not_taken_for_it() -> None:
    with pytest.raises(NotListed, match="no BTC candle of 2026-03-04 11:59"):
        opening(TWO, BTC, NOON - MINUTE, "x")


def test_the_price_now_is_the_close_of_the_newest_candle() -> None:
    assert newest(TWO, BTC, NOON, "x").price == 4


def test_a_stale_or_missing_candle_is_no_price_of_now() -> None:
    with pytest.raises(TransientError, match="no BTC candle"):
        newest([], BTC, NOON, "x")
    with pytest.raises(TransientError, match="x's last BTC price is of 12:01 UTC"):
        newest(TWO, BTC, NOON + timedelta(minutes=12), "x")


def test_a_price_of_ten_minutes_ago_is_still_fresh() -> None:
    assert fresh(make_quote(), NOON + timedelta(minutes=10)) == make_quote()


@pytest.mark.parametrize("value", [None, {}, "x", [1], [[1]], [[1, 2], "ab"]])
def test_an_answer_of_another_shape_is_a_fault(value: object) -> None:
    with pytest.raises(TransientError, match="shape"):
        rows(value, "x", width=2)


def test_a_field_that_is_not_there_is_a_fault() -> None:
    assert field({"a": {"b": 1}}, "x", "a", "b") == 1
    values: list[object] = [None, {"a": 1}, {"a": {}}]
    for value in values:
        with pytest.raises(TransientError, match=r"x answers without a\.b"):
            field(value, "x", "a", "b")
