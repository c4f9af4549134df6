import pytest

from bot.cards.limits import violations
from bot.cards.listing import PER_PAGE, listing
from bot.cards.record import nothing_text, record_head, record_line
from bot.models import CallCount, Horizon, Search
from tests.factories import NOON, make_card
from tests.unit.bot.cards.samples import cards
from tests.unit.bot.cards.test_briefing import body

WIDEST = Search(
    coin="PEPE", outlet="*" * 300, horizon=Horizon.LONG, tags=("T" * 40,) * 2, since=NOON
)
MANY = CallCount(open=10**6, due=10**6, void=10**6, next_due=NOON)


@pytest.mark.parametrize("name", cards())
def test_a_page_of_any_calls_fits_one_message(name: str) -> None:
    card = cards()[name].model_copy(update={"title": "*" * 400, "outlet": "_" * 300})
    head = record_head(WIDEST, MANY, "365 days")
    drawn = listing([card] * PER_PAGE, head, page=19, of=20, line=record_line)
    assert violations(body(drawn)) == ()


def test_open_calls_say_when_the_next_is_due() -> None:
    told = record_head(Search(since=NOON), CallCount(open=2, due=1, next_due=NOON), "90 days")
    assert told.startswith("Calls · last 90 days\n**2** open · **1** whose time is over\nThe next")
    assert "void" not in told


def test_when_all_are_over_none_is_next() -> None:
    assert "next" not in record_head(Search(since=NOON), CallCount(due=1), "90 days")


def test_a_struck_call_is_void() -> None:
    assert "BTC: void, the story was taken back" in record_line(make_card(retracted="withdrawn"))
    assert "BTC: due <t:" in record_line(make_card())


def test_no_calls_say_what_to_try() -> None:
    head = record_head(Search(since=NOON), CallCount(), "90 days")
    assert head == "Calls · last 90 days"
    assert nothing_text() in str(listing([], head, page=0, of=1, nothing=nothing_text()))
