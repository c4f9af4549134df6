import pytest

from bot.analysis.desk.frames import is_debunked, is_on_beat, is_opinion, is_paid
from tests.unit.bot.analysis.desk.samples import reading


@pytest.mark.parametrize(
    "body",
    [
        "TORTOLA, March 3, 2025 (PressMill) -- Lumo Pay is live.",
        "Media contact: hello@lumo.example",
        "Join the presale before stage two ends.",
        "Lumo today announced its cutting-edge wallet with staking rewards.",
    ],
)
def test_promotion_is_known_by_its_labels_or_its_praise(body: str) -> None:
    assert is_paid(reading("Lumo Pay grows", body))


def test_a_report_that_quotes_a_press_release_is_not_promotion() -> None:
    assert not is_paid(
        reading("Exchange adds a pair", "The exchange said so in a press release on Monday.")
    )


@pytest.mark.parametrize(
    "title",
    [
        "Fact check: no bank has bought Lumo",
        "Fund denies that it is buying bitcoin",
        "Screenshot of a Lumo filing is fake",
        "Wire service retracts story about Lumo",
        "Fake approval letter sends Lumo up and down",
    ],
)
def test_a_claim_taken_back_is_debunked(title: str) -> None:
    assert is_debunked(reading(title))


def test_a_regulator_that_denies_a_fund_debunks_nothing() -> None:
    assert not is_debunked(reading("SEC denies spot solana ETF"))


def test_a_view_is_known_by_its_label() -> None:
    assert is_opinion(reading("Opinion: the grid needs miners"))
    assert is_opinion(reading("The grid", "Opinion by: Ada Roe, founder of a mine."))
    assert not is_opinion(reading("Miners sell bitcoin"))


def test_news_of_restaurants_is_not_our_beat() -> None:
    assert not is_on_beat(reading("Noodle chain cuts outlook", "Its shares fell 9%."))
    assert is_on_beat(reading("Noodle chain takes stablecoins"))
