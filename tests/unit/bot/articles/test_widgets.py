import pytest

from bot.articles.widgets import FIGURE, QUOTE, is_widget, without_quotes

WIDGETS = [
    "Share Share this article Copy link X icon X (Twitter) LinkedIn Facebook Email",
    "Tweet", "Teilen Drucken", "BTC $92,578.40 +1.2% ETH $3,120.12 -0.4%", "Bitcoin $92,578 ▲ 1.2%",
    "XRPUSD", "BTC/USDT", "$DOGE", "#Bitcoin #ETF", "Tags: Bitcoin, Fed, Markets",
    "Filed under: Markets", "https://paper.example/a",
]  # fmt: skip


@pytest.mark.parametrize("line", WIDGETS)
def test_share_bars_price_strips_and_tags_are_widgets(line: str) -> None:
    assert is_widget(line)


@pytest.mark.parametrize(
    "line",
    [
        "Bitcoin fell 3% to $92,000",
        "NFT",
        "Share prices",
        "Bitcoin | $92,578 | lost",
        "Topics matter",
    ],
)
def test_short_lines_of_a_story_are_none(line: str) -> None:
    assert not is_widget(line)


@pytest.mark.parametrize(
    ("scraped", "written"),
    [
        ("while bitcoin BTC $ 92,578.40 , which usually", "while bitcoin, which usually"),
        ("highs in bitcoin BTC $ 92,578.40 . This", "highs in bitcoin. This"),
        ("Ether ETH $3,120.12 (-2.1%) trailed", "Ether trailed"),
        ("Bitcoin (BTC tickers down $64,123.10) fell", "Bitcoin fell"),
        ("Solana SOL +2.1% $131.20 rose", "Solana rose"),
    ],
)
def test_a_live_price_leaves_the_sentence_and_no_gap(scraped: str, written: str) -> None:
    assert without_quotes(scraped) == written


@pytest.mark.parametrize(
    "line",
    [
        "It sent BTC $1,000 higher to $93,000.",
        "He holds ETH worth $2,000.50 today.",
        "Bitcoin (BTC)",
    ],
)
def test_a_price_the_author_wrote_stays(line: str) -> None:
    assert without_quotes(line) == line


def test_a_quote_as_one_element_is_known_by_its_shape() -> None:
    assert QUOTE.fullmatch("BTC $92,578.40 +1.2%")
    assert QUOTE.fullmatch("(ETH ▲ 2.1%)")
    assert not QUOTE.fullmatch("SEC fined $5")
    assert FIGURE.fullmatch("$92,578.40 (-1.2%)")
