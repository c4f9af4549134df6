import pytest

from bot.models import Coin
from bot.stories.mentions import CoinReader
from tests.unit.bot.stories.seeded import coins, document


def named(*texts: str) -> list[str]:
    title, *body = texts
    return [m.symbol for m in CoinReader(coins()).mentions(document(title, *body))]


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("bitcoin funds grow", "BTC"),
        ("BITCOIN FUNDS GROW", "BTC"),
        ("A buyer of BTC speaks", "BTC"),
        ("ETHUSD slips", "ETH"),
        ("LINKUSDT slips", "LINK"),
        ("All eyes on $link", "LINK"),
        ("LINK token slips", "LINK"),
        ("NEAR jumped 11%", "NEAR"),
        ("Maker protocol votes", "MKR"),
        ("Near (NEAR) rises", "NEAR"),
        ("Travala.com adds hotels", "AVA"),
        ("Ripple wins in court", "XRP"),
        ("Tether mints XAU₮", "XAUT"),
        ("Bitcoin Cash halves its fees", "BCH"),
        ("Wrapped Bitcoin leaves a platform", "WBTC"),
        ("Ethereum Classic forks", "ETC"),
    ],
)
def test_a_coin_is_found_by_each_of_its_forms(text: str, symbol: str) -> None:
    assert symbol in named(text)
    assert len(set(named(text))) == (2 if "Tether" in text else 1)


@pytest.mark.parametrize(
    "text",
    [
        "EPS beats estimates and the BIT of news on GAS prices helps",
        "GAS PRICES RISE AGAIN",
        "Drivers LINK UP for ONE cause",
        "Securities rules near completion",
        "The maker of a compound near the optimism of spring",
        "Ripple effects of the tariffs",
        "Stories from the Bitcoin Magazine",
        "A $ALEX doll sells for $500",
        "An avalanche of lawsuits",
        "The plural of token takes an S token",
        "An op in a safe place, a flow of gala guests",
    ],
)
def test_ordinary_words_are_no_coins(text: str) -> None:
    assert named(text) == []


def test_proof_anywhere_in_the_text_counts_for_all_of_it() -> None:
    assert named("Near hires a lawyer", "The token of NEAR Protocol was flat.") == ["NEAR", "NEAR"]


def test_a_list_with_a_coin_in_it_is_a_list_of_coins() -> None:
    assert named("Near, Solana and Optimism wait") == ["NEAR", "SOL", "OP"]


def test_in_a_text_about_coins_a_lone_capital_makes_a_name() -> None:
    assert named("Lender opens", "The lender now runs on Polygon and takes tokens.") == ["POL"]
    assert named("Lender opens", "The lender now hangs a Polygon on its wall.") == []
    assert named("Lender opens", "The lender asked Circle about tokens.") == []


def test_a_disguised_name_is_read_as_it_looks() -> None:
    assert named("Вitсоіn slips") == ["BTC"]
    assert named("ＢＴＣ slips") == ["BTC"]


def test_a_name_with_its_symbol_behind_it_is_one_mention() -> None:
    assert named("Solana (SOL) and Ether (ETH) fall") == ["SOL", "ETH"]


def test_a_setting_is_told_from_the_subject() -> None:
    reader = CoinReader(coins())
    setting, subject = reader.mentions(document("Solana-based exchange opens, Solana falls 3%"))
    assert (setting.is_background, subject.is_background) == (True, False)


def test_a_figure_in_the_sentence_is_noticed() -> None:
    reader = CoinReader(coins())
    plain, figured = reader.mentions(document("Bitcoin waits", "Bitcoin rose 3% by noon."))
    assert (plain.has_figure, figured.has_figure) == (False, True)


def test_the_first_coin_that_claims_a_symbol_keeps_it() -> None:
    twins = (
        Coin(symbol="AAA", names=("Alpha",), coingecko="alpha", rank=1),
        Coin(symbol="AAA", names=("Beta",), coingecko="beta", rank=2),
    )
    assert [m.symbol for m in CoinReader(twins).mentions(document("Beta and AAA"))] == ["AAA"] * 2
