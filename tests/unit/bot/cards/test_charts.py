"""A card's chart, what it says, and the message it stands in."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from matplotlib.font_manager import findfont, get_font

from bot.cards.charts import UNDRAWN, card_alt, card_chart, card_components, legend, marks, window
from bot.cards.limits import violations
from bot.i18n import LANGUAGES, speaking
from bot.models import (
    Card,
    Chart,
    Direction,
    DirectionJudgement,
    Horizon,
    HorizonJudgement,
    Picture,
    Point,
    Series,
)
from tests.factories import NOON, make_analysis, make_card, make_price, make_quote
from tests.unit.bot.cards.samples import cards
from tests.unit.bot.cards.test_briefing import body

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def make_series(last: str = "94010", end: datetime = NOON + 10 * HOUR) -> Series:
    points = [(NOON - DAY, "91000"), (NOON, "92600"), (end, last)]
    made = tuple(Point(at=at, price=Decimal(price)) for at, price in points)
    return Series(coin="BTC", source="Binance", points=made)


def drawn(card: Card | None = None, *, now: datetime = NOON + 10 * HOUR, **line: Any) -> Chart:
    return card_chart(card or make_card(), make_series(**line), (), now)


def lasting(horizon: Horizon) -> Card:
    level = HorizonJudgement(level=horizon, score=0.5, rationale="So it is.")
    return make_card(analysis=make_analysis(horizon=level))


def called(direction: Direction, **changes: Any) -> Card:
    level = DirectionJudgement(level=direction, score=0.5, rationale="So it is.")
    return make_card(analysis=make_analysis(direction=level), **changes)


def pictured(chart: Chart, *stories: Card) -> Picture:
    return Picture(chart=chart, png=b"", stories=stories)


def texts(card: Card, picture: Picture | None) -> str:
    (container,) = card_components(card, picture, "card.png")
    parts: Any = container["components"]
    return "\n".join(part["content"] for part in parts if "content" in part)


def test_a_cards_chart_tells_the_move_since_its_publication() -> None:
    chart = drawn()
    assert chart.title == "BTC  $94,010"
    assert chart.subtitle == "▲ +1.6% since publication at $92,565"
    assert chart.move is Direction.BULLISH
    assert chart.published is not None
    assert (chart.published.at, chart.published.label) == (NOON, "published 4 Mar 12:00")
    assert chart.until == NOON + DAY
    assert chart.verdict is None
    assert chart.note == "Binance · times in UTC"


@pytest.mark.parametrize("at", [NOON, NOON + HOUR])
def test_the_line_passes_through_the_price_at_publication(at: datetime) -> None:
    card = make_card(price=make_price(at_publication=make_quote(at=at)))
    points = drawn(card).series.points
    assert Point(at=at, price=Decimal(92565)) in points
    assert [point.at for point in points] == sorted({NOON - DAY, NOON, at, NOON + 10 * HOUR})


@pytest.mark.parametrize(
    ("last", "told", "move"),
    [
        ("90000", "▼ −2.8%", Direction.BEARISH),
        ("92570", "◆ 0.0%", Direction.NEUTRAL),
        ("92565", "◆ 0.0%", Direction.NEUTRAL),
    ],
)
def test_a_fall_and_a_flat_line_are_told_as_such(last: str, told: str, move: Direction) -> None:
    chart = drawn(last=last)
    assert chart.subtitle.startswith(f"{told} since publication")
    assert chart.move is move


def test_without_a_price_at_publication_the_move_is_the_charts_own() -> None:
    chart = drawn(make_card(price=make_price(at_publication=None)))
    assert chart.subtitle == "▲ +3.3% on this chart"
    assert "at publication" not in card_alt(make_card(price=make_price(at_publication=None)), chart)


def test_of_an_old_card_the_move_is_told_with_its_end() -> None:
    chart = drawn(now=NOON + 9 * DAY, end=NOON + 2 * DAY)
    assert chart.subtitle == "▲ +1.6% since publication at $92,565 until 6 Mar 12:00"


@pytest.mark.parametrize("horizon", Horizon)
def test_a_chart_reaches_as_far_back_as_the_call_runs(horizon: Horizon) -> None:
    runs, card = horizon.scored_after, lasting(horizon)
    start, end = window(card, NOON + HOUR)
    assert start == NOON - runs
    assert NOON + runs < end < NOON + 1.1 * runs
    assert window(card, NOON + 1.5 * runs) == (start, NOON + 1.5 * runs)
    assert window(card, NOON + 99 * runs) == (start, NOON + 2 * runs)


def test_a_struck_call_has_no_window() -> None:
    card = make_card(retracted="withdrawn")
    assert drawn(card).until is None
    assert "scored" not in card_alt(card, drawn(card))


def test_a_made_up_price_is_marked() -> None:
    assert drawn(make_card(sample=True)).note == "SAMPLE: made-up prices · Binance · times in UTC"


def test_a_chart_is_told_in_words() -> None:
    other = called(Direction.BEARISH, published=NOON - HOUR)
    chart = card_chart(make_card(), make_series(), (other,), NOON + 10 * HOUR)
    assert card_alt(make_card(), chart) == (
        "BTC price chart; $92,565 at publication on 4 Mar 12:00 UTC; $94,010 on 4 Mar 22:00 UTC "
        "(▲ +1.6%); the call is Bullish, scored on 5 Mar 12:00 UTC; "
        "other stories: 1 Bearish on 4 Mar 11:00"
    )


def test_the_numbers_on_the_chart_are_told_below_it() -> None:
    stories = [
        called(Direction.BEARISH, title="Down *we* go"),
        called(Direction.NEUTRAL, title="Sideways"),
    ]
    assert [mark.label for mark in marks(stories)] == ["1", "2"]
    first, title, *_ = legend(stories).splitlines()
    assert first == f"**1** ▼ Bearish · <t:{int(NOON.timestamp())}:f>"
    assert title == r"[Down \*we\* go](https://coinpost.example/a-1)"


def test_a_list_that_is_too_long_ends_with_a_whole_story() -> None:
    long = make_card(title="All of it. " * 30, url=f"https://x.example/{'a' * 900}")
    told = legend([long] * 8)
    assert 1000 < len(told) <= 2200
    assert told.endswith(")")
    assert told.count("**") == 2 * told.count(" Bullish · ")


@pytest.mark.parametrize("name", cards())
def test_every_card_makes_a_message_that_discord_takes(name: str) -> None:
    card = cards()[name]
    stories = tuple(cards().values())
    chart = card_chart(card, make_series(), stories, NOON)
    assert violations(body(card_components(card, pictured(chart, *stories), "card.png"))) == ()
    assert violations(body(card_components(card, None, "card.png"))) == ()
    assert len(card_alt(card, chart)) <= 1024


def test_the_answer_to_the_button_holds_the_picture() -> None:
    (container,) = card_components(make_card(), pictured(drawn()), "card-1.png")
    parts: Any = container["components"]
    (item,) = parts[1]["items"]
    assert item["media"]["url"] == "attachment://card-1.png"
    assert item["description"] == card_alt(make_card(), drawn())


def test_the_stories_on_the_chart_stand_below_it() -> None:
    other = make_card(title="Another story")
    assert "**1** ▲ Bullish" in texts(make_card(), pictured(drawn(), other))
    assert "Another story" in texts(make_card(), pictured(drawn(), other))


def test_where_there_is_no_chart_the_reason_is_told() -> None:
    assert "No BTC prices of that time could be had." in texts(make_card(), None)
    missing = make_price(at_publication=None, now=None, missing="No BTC price: all closed.")
    assert "No BTC price: all closed." in texts(make_card(price=missing), None)
    assert make_quote().source not in texts(make_card(), None)


def test_the_words_of_a_picture_are_in_the_readers_language() -> None:
    with speaking("de"):
        chart = drawn()
        assert chart.language == "de"
        assert chart.subtitle == "▲ +1,6% seit Veröffentlichung bei $92.565"
        assert chart.published is not None
        assert chart.published.label == "veröffentlicht 4. März 12:00"


@pytest.mark.parametrize("locale", ["ja", "zh-CN"])
def test_what_the_font_cannot_write_is_english_in_the_picture_alone(locale: str) -> None:
    with speaking(locale):
        chart = drawn()
        assert chart.language == "en-US"
        assert chart.subtitle == "▲ +1.6% since publication at $92,565"
        assert "3月4日" in card_alt(make_card(), chart)


def test_the_font_has_the_letters_of_every_language_that_is_drawn() -> None:
    font = get_font(findfont("DejaVu Sans"))
    for language in {*LANGUAGES} - UNDRAWN:
        with speaking(language):
            chart = drawn(make_card(sample=True))
            words = f"{chart.title}{chart.subtitle}{chart.note}{chart.published}"
            assert {letter for letter in words if not font.get_char_index(ord(letter))} == set()
