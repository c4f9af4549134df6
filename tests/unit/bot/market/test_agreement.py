from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.market.agreement import DISPUTE, Settled, apart, opinions_wanted, settle
from bot.models import Quote
from tests.factories import make_quote

NAMES = ("Binance", "Coinbase", "Kraken")


def quotes(*prices: object) -> list[Quote]:
    return [
        make_quote(price=Decimal(str(price)), source=name)
        for price, name in zip(prices, NAMES, strict=False)
    ]


@pytest.mark.parametrize(
    ("prices", "more"),
    [((), 2), ((100,), 1), ((100, 101), 0), ((100, "101.01"), 1), ((100, 150, 900), 0)],
)
def test_two_are_asked_and_a_third_when_they_differ(prices: tuple[object, ...], more: int) -> None:
    assert opinions_wanted(quotes(*prices)) == more


def test_no_quote_settles_nothing() -> None:
    assert settle([]) == Settled()


def test_a_lone_quote_stands_unchecked() -> None:
    (quote,) = quotes(100)
    assert settle([quote]) == Settled(quote=quote)


def test_of_two_that_agree_the_first_stands() -> None:
    two = quotes(100, "100.9")
    assert settle(two) == Settled(quote=two[0])


def test_two_that_differ_by_more_than_a_hundredth_are_disputed() -> None:
    two = quotes(100, 102)
    assert settle(two) == Settled(quote=two[0], disputed=True)


def test_of_three_the_middle_one_stands() -> None:
    three = quotes(100, 104, 102)
    assert settle(three) == Settled(quote=three[2], disputed=True)


@pytest.mark.parametrize("lie", ["1000", "10", "0.0001"])
def test_a_price_far_from_two_others_is_a_lie_and_no_dispute(lie: str) -> None:
    three = quotes(lie, 100, "100.1")
    assert settle(three) == Settled(quote=three[1], liars=("Binance",))


def test_two_that_contradict_each_other_are_both_told_and_neither_is_shown() -> None:
    assert settle(quotes("9256.5", 92565)) == Settled(
        contradiction="Binance says $9,256.5, Coinbase says $92,565",
        liars=(),
    )


def test_three_that_contradict_each_other_show_nothing() -> None:
    assert settle(quotes(1, 10, 100)).quote is None


PRICES = st.lists(
    st.decimals(min_value="0.0001", max_value="1000000", places=4), min_size=1, max_size=3
)


@given(PRICES)
def test_what_is_shown_is_always_somebodys_price(prices: list[Decimal]) -> None:
    found = quotes(*prices)
    settled = settle(found)
    assert settled.quote is None or settled.quote in found
    assert (settled.quote is None) == (settled.contradiction is not None)


@given(PRICES)
def test_what_is_shown_undisputed_is_within_a_hundredth_of_another(prices: list[Decimal]) -> None:
    found = quotes(*prices)
    settled = settle(found)
    if settled.quote is not None and not settled.disputed and len(found) > 1:
        others = [quote for quote in found if quote is not settled.quote]
        assert min(apart(settled.quote, other) for other in others) <= DISPUTE
