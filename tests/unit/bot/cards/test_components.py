import re
from typing import Any

import pytest

from bot.cards.components import (
    buttons,
    components,
    evidence_id,
    link_row,
    origin_line,
    title_line,
)
from bot.cards.fit import shown, walk
from bot.models import Axis, Direction, DirectionJudgement, Report, StoryId, Style
from tests.factories import NOON, make_analysis, make_card
from tests.unit.bot.cards.discord_rules import LINKS, MAGIC, PINGS
from tests.unit.bot.cards.samples import bearish, cards, hostile, long, minimal, reference


def texts(**options: Any) -> str:
    card = options.pop("card", None) or make_card()
    return "\n".join(str(p["content"]) for p in walk(components(card, **options)) if "content" in p)


def test_a_card_is_one_container_in_its_directions_colour() -> None:
    (container,) = components(make_card())
    assert (container["type"], container["accent_color"]) == (17, 0x23A55A)
    colours = set()
    for direction in Direction:
        call = DirectionJudgement(level=direction, score=0.5, rationale="It says so.")
        (drawn,) = components(make_card(analysis=make_analysis(direction=call)))
        colours.add(drawn["accent_color"])
    assert len(colours) == len(Direction)


def test_the_fields_stand_in_the_reference_cards_order() -> None:
    drawn = texts(card=reference())
    order = ["Small Caps", "Ledger Post", "#BTC", "$92,565", *Axis, "analyst desk-1.0"]
    assert [drawn.index(field) for field in order] == sorted(drawn.index(f) for f in order)


def test_times_are_discords_own_in_the_readers_zone() -> None:
    at = int(NOON.timestamp())
    assert f"<t:{at}:f> · <t:{at}:R>" in origin_line(make_card())


def test_the_host_of_the_link_stands_beside_the_outlet() -> None:
    card = make_card(url="https://www.coinpost.example/a")
    assert origin_line(card).startswith("CoinPost (coinpost.example) ·")


def test_an_unknown_zone_and_an_earlier_report_are_told() -> None:
    assert "UTC assumed" in origin_line(minimal())
    assert "first reported <t:" in origin_line(bearish())
    assert "first reported" not in origin_line(make_card())


def test_a_title_links_to_the_article_and_is_struck_when_retracted() -> None:
    card = make_card(title="A [b]", url="https://a.example/(x)")
    assert title_line(card) == "[A \\[b\\]](https://a.example/%28x%29)"
    assert title_line(make_card(retracted="gone")).startswith("~~[")
    assert title_line(minimal()) == "Bitcoin funds draw $512 million in a day"


def test_the_counter_case_stands_below_the_call() -> None:
    drawn = texts()
    assert drawn.index("Price Direction") < drawn.index("**Against:**") < drawn.index("Time Effect")


def test_reasons_cite_their_sentences() -> None:
    assert "adds liquidity two days after a cut of 25 basis points. \\[7\\] \\[9\\]" in texts(
        card=reference()
    )


def test_the_time_effect_tells_its_length_and_when_it_is_scored() -> None:
    assert "**Time Effect** ◔ Short (up to 1 week) · scored <t:1772712000:d>" in texts()
    assert "scored" not in texts(card=make_card(retracted="gone"))


def test_every_button_is_known_by_its_cards_id() -> None:
    row = buttons(make_card())
    assert row["components"] == [
        {"type": 2, "style": 2, "label": label, "custom_id": f"nv:{mark}:0a1b2c3d"}
        for label, mark in (
            ("Evidence", "ev"),
            ("Chart", "ch"),
            ("Timeline", "tl"),
            ("Record", "re"),
            ("More", "mo"),
        )
    ]
    assert evidence_id(make_card().id) == "nv:ev:0a1b2c3d"


def test_a_compact_card_has_two_buttons() -> None:
    assert re.findall(r"nv:(\w\w):", str(components(make_card(), style=Style.COMPACT))) == [
        "ev",
        "mo",
    ]


def test_a_card_that_is_not_stored_promises_no_score_and_has_no_id() -> None:
    drawn = str(components(make_card(story=StoryId(0))))
    assert "scored" not in drawn
    assert "0a1b2c3d" not in drawn


def test_a_report_without_a_date_says_so() -> None:
    line = origin_line(make_card(is_dated=False, zone_known=False))
    assert "no date is given, read then" in line
    assert "time zone" not in line


def test_a_card_that_is_not_stored_has_no_buttons() -> None:
    for style in (Style.V2, Style.COMPACT):
        assert "custom_id" not in str(components(make_card(story=StoryId(0)), style=style))


def test_a_permalink_stands_behind_the_cards_id() -> None:
    drawn = str(components(make_card(), permalink="https://vane.example/card/0a1b2c3d"))
    assert "-# id [0a1b2c3d](https://vane.example/card/0a1b2c3d)" in drawn


@pytest.mark.parametrize("url", [None, "javascript:x", "https://a.example/" + "x" * 600])
def test_an_address_that_a_button_does_not_take_has_no_button(url: str | None) -> None:
    assert link_row(url) == []


def test_the_compact_style_tells_the_levels_on_a_line() -> None:
    drawn = texts(style=Style.COMPACT)
    assert "▰▰▰ High impact · ▰▰▰ High trust · ▲ Bullish · ◔ Short effect" in drawn
    assert "largest inflow" not in drawn


def test_only_the_newest_changes_are_shown() -> None:
    assert texts(card=long()).count("↻") == 3


def test_too_much_text_is_cut_until_the_card_fits_whole_sentences_first() -> None:
    assert shown(components(long())) <= 4000
    for line in texts(card=long()).splitlines():
        if line.startswith("> "):
            assert "4.1%. \\[10\\]" in line


@pytest.mark.parametrize("style", Style)
def test_hostile_text_neither_pings_nor_links(style: Style) -> None:
    drawn = texts(card=hostile(), style=style)
    ours = drawn.replace("(https://coinpost.example/a%281%29b%29?q=%3Cx%3E%20y)", "")
    assert not PINGS.search(ours)
    assert not LINKS.search(ours)
    assert all(found.startswith("<t:17726") for found in MAGIC.findall(ours))


@pytest.mark.parametrize("name", cards())
def test_no_line_of_a_card_is_empty(name: str) -> None:
    assert "" not in [line.strip() for line in texts(card=cards()[name]).splitlines()]


def test_several_outlets_are_counted() -> None:
    two = (
        Report(outlet="CoinPost", url="https://coinpost.example/a-1", published=NOON),
        Report(outlet="Ledger Wire", url="https://ledgerwire.example", published=NOON),
    )
    drawn = texts(card=make_card(reports=two))
    assert "CoinPost (coinpost.example) +1" in drawn
    assert "2 sources" in drawn
