"""The numbers and times beside a chart's lines."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from bot.charts.axes import price_labels, price_tag, price_ticks, time_label, time_ticks

START = datetime(2026, 3, 4, 11, 20, tzinfo=UTC)


def labels(low: str, high: str) -> list[str]:
    return price_labels(price_ticks(Decimal(low), Decimal(high), 5))


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [
        ("91350", "93420", ["91,500", "92,000", "92,500", "93,000"]),
        (
            "0.0000117",
            "0.0000126",
            ["0.0000118", "0.0000120", "0.0000122", "0.0000124", "0.0000126"],
        ),
        ("0.99", "1.01", ["0.990", "0.995", "1.000", "1.005", "1.010"]),
        ("3", "17", ["5", "10", "15"]),
        ("100", "112", ["100.0", "102.5", "105.0", "107.5", "110.0"]),
        ("136000000", "155500000", ["140,000,000", "145,000,000", "150,000,000", "155,000,000"]),
    ],
)
def test_prices_are_round_and_have_one_number_of_decimals(
    low: str, high: str, wanted: list[str]
) -> None:
    assert labels(low, high) == wanted


@pytest.mark.parametrize(
    ("price", "ticks", "tag"),
    [("92103.44", ["92000", "92500"], "92,103"), ("11.6", ["10", "11"], "11.6")],
)
def test_the_last_price_is_told_more_finely_than_the_ticks(
    price: str, ticks: list[str], tag: str
) -> None:
    assert price_tag(Decimal(price), [Decimal(tick) for tick in ticks]) == tag


@pytest.mark.parametrize(
    ("length", "wanted"),
    [
        (timedelta(hours=7), ["12:00", "13:00", "14:00", "15:00", "16:00", "17:00", "18:00"]),
        (
            timedelta(days=1),
            ["12:00", "15:00", "18:00", "21:00", "5 Mar", "03:00", "06:00", "09:00"],
        ),
        (timedelta(days=3), ["12:00", "5 Mar", "12:00", "6 Mar", "12:00", "7 Mar"]),
        (timedelta(days=7), [f"{day} Mar" for day in range(5, 12)]),
        (
            timedelta(days=90),
            ["16 Mar", "30 Mar", "13 Apr", "27 Apr", "11 May", "25 May"],
        ),
    ],
)
def test_times_are_round_and_midnight_is_a_date(length: timedelta, wanted: list[str]) -> None:
    assert [time_label(at) for at in time_ticks(START, START + length, 8)] == wanted


def test_no_length_is_too_long() -> None:
    assert len(time_ticks(START, START + timedelta(days=300), 8)) == 11
