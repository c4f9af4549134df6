from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median

import pytest

from bot.newsroom.edition import Edition, SampleCoin
from bot.newsroom.tape import DAY, DIGITS, MINUTE, Tape
from tests.unit.bot.newsroom.conftest import OPENS


@pytest.fixture
def tape(edition: Edition) -> Tape:
    return Tape(edition, OPENS)


def coin(tape: Tape, symbol: str) -> SampleCoin:
    return next(coin for coin in tape.edition.coins if coin.symbol == symbol)


def test_every_coin_has_its_price_in_the_anchors_minute(tape: Tape) -> None:
    for one in tape.edition.coins:
        assert tape.price(one, tape.anchor) == Decimal(str(one.price))


def test_bitcoin_costs_what_the_reference_card_says(tape: Tape) -> None:
    published = OPENS - timedelta(minutes=10)
    assert tape.price(coin(tape, "BTC"), published) == 92565


def test_a_price_stays_what_it_was(tape: Tape) -> None:
    again = Tape(tape.edition, OPENS)
    at = OPENS + timedelta(days=3, seconds=17)
    assert tape.price(coin(tape, "ETH"), at) == again.price(coin(tape, "ETH"), at)


def test_another_seed_gives_another_market(tape: Tape) -> None:
    other = Tape(tape.edition, OPENS, seed=8)
    at = OPENS + timedelta(days=3)
    assert tape.price(coin(tape, "BTC"), at) != other.price(coin(tape, "BTC"), at)


def test_a_day_moves_a_coin_about_as_much_as_its_swing_says(tape: Tape) -> None:
    for one in tape.edition.coins:
        days = [tape.price(one, OPENS - (200 - n) * DAY) for n in range(190)]
        usual = float(median(abs(after / before - 1) for before, after in pairwise(days)))
        assert one.swing / 3 < usual < one.swing * 2


def test_a_minute_moves_a_coin_little(tape: Tape) -> None:
    minutes = [tape.price(coin(tape, "BTC"), OPENS - n * MINUTE) for n in range(100, 900)]
    assert max(abs(after / before - 1) for before, after in pairwise(minutes)) < Decimal("0.003")


def test_a_story_moves_the_price_within_minutes(tape: Tape) -> None:
    story = next(s for s in tape.edition.stories if s.name == "liquidations")
    ether = coin(tape, "ETH")
    start = OPENS + timedelta(seconds=story.appears)
    fallen = tape.price(ether, start + 4 * MINUTE) / tape.price(ether, start) - 1
    assert float(fallen) == pytest.approx(story.moves["ETH"], abs=0.02)


def test_prices_have_no_more_digits_than_an_exchange_shows(tape: Tape) -> None:
    for one in tape.edition.coins:
        price = tape.price(one, OPENS + timedelta(hours=5))
        assert len(price.normalize().as_tuple().digits) <= DIGITS
