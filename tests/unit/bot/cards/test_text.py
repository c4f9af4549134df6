import re

import pytest

from bot.cards.text import text
from bot.models import Axis
from tests.factories import make_card
from tests.unit.bot.cards.samples import bearish, cards, hostile, minimal, reference


def test_the_lines_stand_in_the_reference_cards_order() -> None:
    lines = text(reference()).splitlines()
    assert lines[1:5] == [
        "Source: Ledger Post +2",
        "Published: 2025-12-12 10:50 UTC",
        "BTC Price: $92,565 at publication · now $93,110 (+0.6%) · usual 24 h move ±2.1%",
        "#BTC #Fed #Bullish",
    ]
    axes = [line.split(":")[0] for line in lines if line.split(":")[0] in set(Axis)]
    assert axes == list(Axis)


def test_reasons_counter_case_and_changes_are_told() -> None:
    drawn = text(reference())
    assert "  Against: Bitcoin is still 27% below" in drawn
    assert "Time Effect: ● Long (over 3 months) · scored 2026-01-11" in drawn
    assert "↻ 2025-12-12 11:23 also reported by Macro Wire, Coin Courier" in drawn


def test_doubts_about_time_are_told() -> None:
    assert "UTC (the source names no time zone)" in text(minimal())
    assert "First reported: 2026-03-04 12:00 UTC" in text(bearish())


def test_a_missing_price_is_said() -> None:
    assert "BTC Price: No BTC price: no source answered." in text(minimal())


@pytest.mark.parametrize("name", cards())
def test_no_control_character_reaches_a_terminal(name: str) -> None:
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text(cards()[name])
    )


def test_a_hostile_text_adds_no_line_of_its_own() -> None:
    plain = make_card(late=True, sample=True, retracted="x", changes=hostile().changes)
    assert len(text(hostile()).splitlines()) == len(text(plain).splitlines())


def test_an_address_that_is_none_is_left_out() -> None:
    assert "mailto:" not in text(minimal())
