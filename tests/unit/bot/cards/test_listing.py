import pytest

from bot.cards.limits import violations
from bot.cards.listing import PER_PAGE, listing, news_head, pages
from bot.cards.opening import option_label
from bot.models import Direction, Level, Search
from tests.factories import NOON, make_card
from tests.unit.bot.cards.samples import cards, long
from tests.unit.bot.cards.test_briefing import body

WIDEST = Search(
    words="w*" * 100,
    tags=("T" * 40,) * 25,
    outlet="O" * 300,
    min_impact=Level.HIGH,
    direction=Direction.BEARISH,
    since=NOON,
)


@pytest.mark.parametrize(("count", "needed"), [(0, 1), (1, 1), (5, 1), (6, 2), (100, 20)])
def test_a_list_has_as_many_pages_as_it_fills(count: int, needed: int) -> None:
    assert pages(count) == needed


@pytest.mark.parametrize("name", cards())
def test_a_page_of_any_cards_fits_one_message(name: str) -> None:
    head = news_head(WIDEST, "30 days", 100, most=100)
    drawn = listing([cards()[name]] * PER_PAGE, head, page=19, of=20)
    assert violations(body(drawn)) == ()


def test_an_address_too_long_for_a_list_leaves_the_headline() -> None:
    url = f"https://coinpost.example/{'a' * 900}"
    drawn = str(listing([make_card(url=url)], "One", page=0, of=1))
    assert "Bitcoin funds draw" in drawn
    assert "aaa" not in drawn


def test_an_option_is_plain_text_that_fits() -> None:
    assert len(option_label(long())) <= 100
    assert "\\" not in option_label(make_card(title="*A* _b_"))


def test_the_head_tells_only_what_was_asked() -> None:
    assert news_head(Search(since=NOON), "24 hours", 1, most=100) == "1 story · last 24 hours"
    assert news_head(Search(since=NOON), "7 days", 100, most=100).startswith("The newest 100 sto")


def test_nothing_found_says_what_to_try() -> None:
    (only,) = listing([], "0 stories", page=0, of=1)
    assert "No story fits" in str(only)
