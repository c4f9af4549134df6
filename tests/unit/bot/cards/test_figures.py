from datetime import timedelta
from decimal import Decimal

import pytest

from bot.cards.figures import money, percent, price_origin, price_words
from bot.models import PriceSnapshot
from tests.factories import NOON, make_price, make_quote


@pytest.mark.parametrize(
    ("price", "shown"),
    [
        ("92565", "$92,565"),
        ("92578.40", "$92,578"),
        ("1000", "$1,000"),
        ("142.314", "$142.31"),
        ("1", "$1.00"),
        ("0.99984", "$0.9998"),
        ("0.5", "$0.5"),
        ("0.00001234", "$0.00001234"),
        ("0.0000000012345", "$0.000000001234"),
        ("1E-7", "$0.0000001"),
        ("1234567890.9", "$1,234,567,891"),
    ],
)
def test_a_price_has_the_digits_that_matter(price: str, shown: str) -> None:
    assert money(Decimal(price)) == shown


@pytest.mark.parametrize(
    ("fraction", "shown"),
    [
        ("0.012", "+1.2%"),
        ("-0.0044", "−0.4%"),
        ("0", "0.0%"),
        ("0.0004", "0.0%"),
        ("-0.0004", "0.0%"),
        ("1.5", "+150.0%"),
    ],
)
def test_a_move_has_its_sign_unless_it_is_none(fraction: str, shown: str) -> None:
    assert percent(Decimal(fraction)) == shown


def test_a_usual_move_has_no_sign_of_its_own() -> None:
    assert percent(Decimal("0.021"), signed=False) == "2.1%"


def test_a_price_line_tells_then_now_and_the_moves() -> None:
    assert price_words(make_price(), bold="**") == (
        "BTC **$92,565** at publication · now **$93,000** (+0.5%) · usual 24 h move ±2.1%"
    )


def test_a_missing_price_is_said() -> None:
    missing = PriceSnapshot(coin="BTC", missing="No BTC price: no source answered.")
    assert price_words(missing) == "No BTC price: no source answered."
    assert price_words(PriceSnapshot(coin="BTC")) == "No BTC price could be had."


def test_a_missing_price_at_publication_is_said_beside_the_price_now() -> None:
    half = make_price(at_publication=None, usual_move=None, missing="none at publication.")
    assert price_words(half) == "BTC now $93,000 · none at publication"


def test_a_price_line_can_leave_the_coin_to_its_label() -> None:
    assert price_words(make_price(now=None, usual_move=None), named=False) == (
        "$92,565 at publication"
    )


def test_one_source_of_both_prices_is_named_once() -> None:
    assert price_origin(make_price(), NOON) == "price: Binance"


def test_two_sources_that_differ_are_told() -> None:
    price = make_price(
        now=make_quote(source="Kraken", at=NOON + timedelta(minutes=2)), disputed=True
    )
    assert price_origin(price, NOON) == "price: Binance, Kraken; sources differ by more than 1%"


def test_a_price_from_before_the_publication_tells_its_minute() -> None:
    old = make_price(at_publication=make_quote(at=NOON - timedelta(minutes=4)), now=None)
    assert price_origin(old, NOON) == "price: Binance at 11:56 UTC"


def test_the_minute_that_contains_the_publication_needs_no_time() -> None:
    assert price_origin(make_price(now=None), NOON + timedelta(seconds=59)) == "price: Binance"


def test_no_price_has_no_origin() -> None:
    assert price_origin(PriceSnapshot(coin="BTC", missing="none"), NOON) == ""
