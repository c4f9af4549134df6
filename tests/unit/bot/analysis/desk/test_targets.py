import pytest

from bot.analysis.desk.amounts import moves
from bot.analysis.desk.reading import Line
from bot.analysis.desk.targets import ANYBODY, Aim
from bot.models import Direction, Part
from tests.unit.bot.analysis.desk.samples import judged, reading, tagged


def is_foreign(text: str, word: str, *, to: str) -> bool:
    line = Line(1, text, text, 1.0, Part.TITLE)
    start = text.index(word)
    return Aim(tagged(to)).is_foreign(line, start, start + len(word))


@pytest.mark.parametrize(
    ("text", "word", "coin", "other"),
    [
        ("bitcoin gains 5% while xrp slumps 9%", "gains", "BTC", "XRP"),
        ("bitcoin gains 5% while xrp slumps 9%", "slumps", "XRP", "BTC"),
        ("exchange lists aave, delists monero", "delists", "XMR", "AAVE"),
        ("outflows from ether funds; bitcoin is calm", "outflows", "ETH", "BTC"),
        ("litecoin lags as bitcoin cash soars", "soars", "BCH", "BTC"),
    ],
)
def test_a_cue_belongs_to_the_nearest_coin_of_its_clause(
    text: str, word: str, coin: str, other: str
) -> None:
    assert not is_foreign(text, word, to=coin)
    assert is_foreign(text, word, to=other)


@pytest.mark.parametrize("coin", ["BTC", "ETH"])
def test_coins_that_are_joined_share_what_befalls_them(coin: str) -> None:
    assert not is_foreign("bitcoin (btc) and ether fall as solana rallies", "fall", to=coin)


def test_a_clause_without_a_coin_is_about_the_primary() -> None:
    assert not is_foreign("xrp slumps while the market rallies", "rallies", to="BTC")


def test_without_a_primary_coin_nothing_is_another_s() -> None:
    line = Line(1, "xrp slumps", "xrp slumps", 1.0, Part.TITLE)
    assert not ANYBODY.is_foreign(line, 4, 10)


def test_another_coin_s_move_is_no_move_of_ours() -> None:
    found = moves(reading("Cardano jumps 12% but Litecoin sinks 8%"))
    assert [move.percent for move in Aim(tagged("LTC")).moves(found)] == [-8]


@pytest.mark.parametrize(
    ("coins", "wanted"),
    [(("BTC", "XRP"), Direction.BULLISH), (("XRP", "BTC"), Direction.BEARISH)],
)
def test_opposite_fates_are_judged_for_the_primary_coin(
    coins: tuple[str, ...], wanted: Direction
) -> None:
    found = judged(
        "Bitcoin gains 5% while XRP slumps 9% after court ruling",
        "Bitcoin climbed 5% to $98,000 on Thursday.",
        "XRP fell 9% to $2.10 after a judge ruled against Ripple.",
        coins=coins,
    )
    assert found.direction.level is wanted


def test_a_primary_coin_with_both_fates_of_its_own_is_neutral() -> None:
    found = judged(
        "Bitcoin gains 5% as bitcoin funds bleed $200 million",
        "Bitcoin climbed 5% on Monday.",
        "Bitcoin funds saw net outflows of $200 million.",
        coins=("BTC", "XRP"),
    )
    assert found.direction.level is Direction.NEUTRAL


@pytest.mark.parametrize(
    "text",
    [
        ("Binance delists MATIC as token becomes POL", "Deposits will be converted one to one."),
        ("Kraken delists Fantom, converts balances to Sonic", "Trading in FTM ends on Friday."),
        ("OKX to delist RNDR following migration to RENDER", "Holders receive the new token."),
    ],
)
def test_a_delisting_that_renames_a_token_is_neutral(text: tuple[str, ...]) -> None:
    assert judged(*text, coins=("POL",)).direction.level is Direction.NEUTRAL
    assert judged(*text, coins=("POL",)).event == "token_swap"
