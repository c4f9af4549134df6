from datetime import timedelta
from decimal import Decimal

from storage import Store
from tests.factories import NOON, make_quote


def test_a_quote_is_found_anywhere_in_its_minute(store: Store) -> None:
    quote = make_quote(price=Decimal("0.000012345678901234567890"))
    store.prices.save(quote)
    assert store.prices.get("BTC", NOON) == quote
    assert store.prices.get("BTC", NOON + timedelta(seconds=59)) == quote


def test_another_coin_or_minute_has_no_quote(store: Store) -> None:
    store.prices.save(make_quote())
    assert store.prices.get("ETH", NOON) is None
    assert store.prices.get("BTC", NOON + timedelta(minutes=1)) is None


def test_a_later_quote_of_the_minute_replaces_the_first(store: Store) -> None:
    store.prices.save(make_quote(price=Decimal(1)))
    better = make_quote(price=Decimal(2), source="Kraken")
    store.prices.save(better)
    assert store.prices.get("BTC", NOON) == better


def test_a_usual_move_is_known_until_it_is_too_old(store: Store) -> None:
    store.prices.save_usual("BTC", Decimal("0.021"), NOON)
    assert store.prices.usual("BTC", since=NOON) == Decimal("0.021")
    assert store.prices.usual("BTC", since=NOON + timedelta(seconds=1)) is None
    assert store.prices.usual("ETH", since=NOON) is None
