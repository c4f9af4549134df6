import pytest

from bot.analysis.desk.reading import Line
from bot.analysis.desk.targets import ANYBODY, Aim
from bot.models import Direction, Part
from tests.unit.bot.analysis.desk.samples import judged, tagged


def line(text: str) -> Line:
    return Line(1, text, text, 1.0, Part.TITLE)


def signs(text: str, coin: str) -> list[float]:
    return [turn.sign(coin) for turn in Aim(tagged(coin)).rotations(line(text))]


@pytest.mark.parametrize(
    "text",
    [
        "whale sells bitcoin to buy ether",
        "whale sold 2,000 bitcoin and then bought ether",
        "holder swaps bitcoin for ether",
        "fund turns bitcoin into ether",
        "money moves out of bitcoin and into ether",
        "money moves out of bitcoin, loads up on ether",
        "investors rotate into ether from bitcoin",
        "trader buys ether after dumping all his bitcoin",
        "ether bought with proceeds of bitcoin sale",
        "manager prefers ether over bitcoin",
        "hedge fund goes long ether, short bitcoin",
        "hedge fund is short bitcoin and long ether",
    ],
)
def test_what_is_taken_gains_and_what_is_given_up_loses(text: str) -> None:
    assert signs(text, "ETH") == [1.0]
    assert signs(text, "BTC") == [-1.0]


@pytest.mark.parametrize(
    "text",
    [
        "ether outperforms bitcoin",
        "bitcoin lags behind rival ether",
        "bitcoin loses market share to ether",
    ],
)
def test_who_is_beaten_loses_less_than_the_winner_gains(text: str) -> None:
    assert signs(text, "ETH") == [1.0]
    assert -1 < signs(text, "BTC")[0] < 0


@pytest.mark.parametrize(
    "text",
    [
        "wallet lets users swap bitcoin for ether",
        "bridge moves coins from bitcoin to ether",
        "bitcoin gains while ether falls",
        "miner sells bitcoin",
    ],
)
def test_an_offer_and_two_separate_fates_are_no_rotation(text: str) -> None:
    assert signs(text, "BTC") == []


def test_money_can_stand_on_either_side() -> None:
    assert signs("carmaker swaps dollars for bitcoin", "BTC") == [1.0]
    assert signs("miner trades its bitcoin for cash", "BTC") == [-1.0]


def test_the_market_as_a_whole_stands_for_a_coin_that_is_not_named() -> None:
    assert signs("investors flee crypto for gold", "ETH") == [-1.0]
    assert [t.sign("") for t in ANYBODY.rotations(line("investors flee crypto for gold"))] == [-1.0]


def test_a_third_coin_is_not_touched() -> None:
    assert signs("whale sells bitcoin to buy ether", "XRP") == [0.0]


UP, DOWN = Direction.BULLISH, Direction.BEARISH


@pytest.mark.parametrize(
    ("title", "lead", "up", "down"),
    [
        (
            "Whale sells bitcoin to buy ether",
            "A dormant holder sold 3,000 bitcoin on Tuesday and spent the proceeds on ether.",
            "ETH",
            "BTC",
        ),
        (
            "Treasury firm dumps ether for Solana",
            "The company sold its whole ether position and bought Solana with the money.",
            "SOL",
            "ETH",
        ),
        (
            "Company ditches bitcoin plan in favour of XRP",
            "The firm had planned to buy bitcoin and will now hold XRP.",
            "XRP",
            "BTC",
        ),
        (
            "Solana ETF approved, Dogecoin fund rejected",
            "The SEC cleared a Solana fund on Friday and turned down one for Dogecoin.",
            "SOL",
            "DOGE",
        ),
        (
            "SEC rejects Cardano fund but clears Litecoin ETF",
            "The regulator refused the Cardano product and approved the Litecoin one.",
            "LTC",
            "ADA",
        ),
        (
            "SEC says yes to Litecoin fund and no to Hedera",
            "The agency approved the Litecoin product and refused the one for Hedera.",
            "LTC",
            "HBAR",
        ),
        (
            "Regulator approves Avalanche ETF, delays decision on Polkadot",
            "The agency needs more time to consider the Polkadot product.",
            "AVAX",
            "DOT",
        ),
        (
            "Kraken lists Sui, delists Monero",
            "Trading in Sui opens on Monday; Monero goes at the end of the month.",
            "SUI",
            "XMR",
        ),
        (
            "Exchange drops Zcash and adds Toncoin",
            "Zcash deposits stop on Friday while Toncoin pairs open.",
            "TON",
            "ZEC",
        ),
        (
            "Grayscale drops Cardano from fund, adds Avalanche",
            "The asset manager removed Cardano from its basket and added Avalanche.",
            "AVAX",
            "ADA",
        ),
        (
            "Bitcoin ETFs see outflows, ether ETFs inflows",
            "Bitcoin funds lost $120 million on Tuesday; ether funds gained $60 million.",
            "ETH",
            "BTC",
        ),
        (
            "XRP holders sell into rally; bitcoin whales buy",
            "XRP holders sold coins worth $1 billion; bitcoin whales bought 20,000 BTC.",
            "BTC",
            "XRP",
        ),
    ],
)
def test_news_of_two_coins_is_called_for_the_one_it_is_about(
    title: str, lead: str, up: str, down: str
) -> None:
    assert judged(title, lead, coins=(up, down)).direction.level is UP
    assert judged(title, lead, coins=(down, up)).direction.level is DOWN
