from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from bot.cards.briefing import (
    both_cases,
    briefing_components,
    heading,
    price_line,
    span,
)
from bot.cards.limits import violations
from bot.i18n import speaking
from bot.models import Briefing, Direction, DirectionJudgement, Horizon, Level, PriceSnapshot
from tests.factories import make_analysis, make_card, make_price, make_quote
from tests.unit.bot.cards.samples import long

DAY = timedelta(days=1)


def make_briefing(**changes: Any) -> Briefing:
    fields: dict[str, Any] = {
        "target": "BTC",
        "title": "Bitcoin (BTC)",
        "window": DAY,
        "stories": 3,
        "net": 0.42,
        "direction": Direction.BULLISH,
        "spread": 0.5,
        "bullish": 2,
        "bearish": 0,
        "neutral": 1,
        "impact": Level.HIGH,
        "trust": Level.MEDIUM,
        "horizons": ((Horizon.SHORT, 2), (Horizon.LONG, 1)),
        "net_yesterday": -0.1,
        "new_today": 2,
        "top": (make_card(),),
        "price": make_price(),
    }
    return Briefing(**{**fields, **changes})


def body(components: list[Any]) -> dict[str, Any]:
    return {"flags": 32768, "components": components, "allowed_mentions": {"parse": []}}


def test_an_answer_tells_the_net_call_what_it_rests_on_and_the_price() -> None:
    assert heading(make_briefing()).splitlines() == [
        "### Bitcoin \\(BTC\\) · last 24 hours",
        (
            "▲ **Bullish**, net +0.42 of ±1, from 3 stories (they mostly agree): "
            "2 bullish, 0 bearish, 1 neutral"
        ),
        "Highest impact **High** · typical trust **Medium** · time effect 2 Short, 1 Long",
        "-# Since yesterday: net -0.10 → +0.42, 2 new stories",
        "BTC **$93,000** now, +0.5% in the last 24 hours",
    ]


@pytest.mark.parametrize(
    ("spread", "told"), [(0.0, "they agree"), (0.75, "they mostly agree"), (1.0, "they disagree")]
)
def test_disagreement_is_told(spread: float, told: str) -> None:
    assert told in heading(make_briefing(spread=spread))


def test_one_story_agrees_with_nobody() -> None:
    assert "from 1 story: " in heading(make_briefing(stories=1))


def test_no_story_is_said_in_a_sentence() -> None:
    nothing = make_briefing(stories=0, impact=None, trust=None, horizons=(), top=(), price=None)
    assert heading(nothing).splitlines()[1:] == [
        "No story about it in this time. A longer window may have some."
    ]


def test_a_story_is_shown_with_link_levels_and_the_sentence_it_rests_on() -> None:
    container, _select = briefing_components(make_briefing())
    drawn = str(container)
    assert "**[Bitcoin funds draw $512 million in a day](https://coinpost.example/a-1)**" in drawn
    assert "> “US spot bitcoin funds took in $512 million on Tuesday" in drawn


def test_the_top_stories_can_be_opened() -> None:
    _, row = briefing_components(make_briefing(top=(make_card(),)))
    assert "0a1b2c3d" in str(row)
    assert len(briefing_components(make_briefing(top=()))) == 1


def test_a_story_without_evidence_has_no_quote() -> None:
    bare = DirectionJudgement(level=Direction.NEUTRAL, score=0.1, rationale="Nothing points.")
    container, _select = briefing_components(
        make_briefing(top=(make_card(analysis=make_analysis(direction=bare)),))
    )
    assert "“" not in str(container)


def test_prices_are_told_or_said_to_be_missing() -> None:
    assert price_line(make_price(at_publication=None), DAY) == "BTC **$93,000** now"
    assert price_line(PriceSnapshot(coin="X", missing="No X price."), DAY) == "-# No X price."
    assert price_line(PriceSnapshot(coin="X"), DAY) == "-# No price could be had."
    falling = make_price(now=make_quote(price=Decimal(90000)))
    assert price_line(falling, timedelta(days=7)).endswith("−2.8% in the last 7 days")


@pytest.mark.parametrize(
    ("window", "told"),
    [
        (timedelta(hours=1), "1 hour"),
        (timedelta(hours=6), "6 hours"),
        (DAY, "24 hours"),
        (timedelta(days=30), "30 days"),
    ],
)
def test_a_window_is_told_in_words(window: timedelta, told: str) -> None:
    assert span(window) == told


@pytest.mark.parametrize("count", [1, 3, 10, 12])
def test_an_answer_fits_one_message_however_long_its_stories(count: int) -> None:
    top = (long(),) * count
    assert violations(body(briefing_components(make_briefing(top=top)))) == ()


def test_stories_that_do_not_fit_are_counted() -> None:
    told = str(briefing_components(make_briefing(top=(long(),) * 12)))
    assert "and 11 more" in told


def test_both_sides_have_their_strongest_word() -> None:
    bull, bear = make_card(), make_card(outlet="LedgerWire")
    text = both_cases(make_briefing(bull=bull, bear=bear))
    for_a_rise, for_a_fall = text.splitlines()
    assert for_a_rise.startswith("**▲ For a rise:** “")
    assert for_a_rise.endswith("(CoinPost)")
    assert for_a_fall.startswith("**▼ For a fall:** “")
    assert for_a_fall.endswith("(LedgerWire)")


def test_a_call_that_nothing_contradicts_is_held_against_its_own_doubt() -> None:
    card = make_card()
    text = both_cases(make_briefing(bull=card, top=(card,)))
    assert text.splitlines()[1].startswith("**But:** ")


def test_a_subject_that_is_new_since_yesterday_is_told_as_such() -> None:
    text = heading(make_briefing(net_yesterday=None, new_today=1))
    assert "Since yesterday: 1 new story; there was none to call then" in text


def test_an_answer_in_german_has_german_words_and_numbers() -> None:
    with speaking("de"):
        lines = heading(make_briefing()).splitlines()
    assert lines[0] == "### Bitcoin \\(BTC\\) · in den letzten 24 Stunden"
    assert lines[1].startswith("▲ **Steigend**, netto +0,42 von ±1, aus 3 Nachrichten")
    assert "BTC jetzt **$93.000**, +0,5%" in lines[4]
