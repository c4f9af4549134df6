from bot.market.choice import priced_coin
from bot.models import Coin, Tag, TagKind, Tags
from tests.fakes.exchange import BTC, PEPE

USDC = Coin(symbol="USDC", names=("USD Coin",), coingecko="usd-coin", rank=6, stable=True)
COINS = {coin.symbol: coin for coin in (BTC, PEPE, USDC)}


def tagged(*names: str) -> Tags:
    return Tags(coins=tuple(Tag(kind=TagKind.COIN, name=name) for name in names))


def test_a_story_shows_its_first_coin() -> None:
    assert priced_coin(tagged("PEPE", "BTC"), COINS) is PEPE


def test_a_story_about_no_coin_shows_bitcoin() -> None:
    assert priced_coin(tagged(), COINS) is BTC


def test_a_stablecoin_has_no_price_to_show() -> None:
    assert priced_coin(tagged("USDC", "PEPE"), COINS) is PEPE
    assert priced_coin(tagged("USDC"), COINS) is BTC


def test_a_coin_that_is_not_in_the_gazetteer_is_passed_over() -> None:
    assert priced_coin(tagged("NOPE", "PEPE"), COINS) is PEPE
