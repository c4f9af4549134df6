from bot.cards.forum import NAME, fitting_tags, post_name
from tests.factories import make_card


def test_tags_are_taken_by_name_the_direction_first() -> None:
    offered = ["Misc", "high", "#btc", "BULLISH", "Etf", "Short"]
    assert fitting_tags(make_card(), offered) == ["BULLISH", "#btc", "high", "Etf", "Short"]


def test_impact_may_be_spelled_out_and_no_tag_is_taken_twice() -> None:
    assert fitting_tags(make_card(), ["High impact", "High"]) == ["High impact", "High"]
    assert fitting_tags(make_card(), ["Bearish", "ETH", "Low"]) == []


def test_a_post_takes_five_tags() -> None:
    offered = ["Bullish", "BTC", "High impact", "High", "ETF", "Short"]
    assert len(fitting_tags(make_card(), offered)) == 5


def test_a_digests_own_tag_comes_first() -> None:
    assert fitting_tags(make_card(), ["Bullish", "Digest"], is_digest=True) == ["Digest", "Bullish"]
    assert fitting_tags(make_card(), ["Bullish", "Digest"]) == ["Bullish"]


def test_a_name_fits_discord_and_has_no_control_characters() -> None:
    assert len(post_name("word " * 60)) <= NAME
    assert post_name("A\u202eB\x1b[31m") == "AB"
