from datetime import timedelta

import pytest

from bot.cards.words import (
    MOST_TAGS,
    is_first_reported_elsewhere,
    level_word,
    level_words,
    marks,
    outlet_count,
    scored_at,
    source_count,
    symbol,
    tag_names,
)
from bot.models import Direction, Horizon, HorizonJudgement, Level, Report, Tag, TagKind
from tests.factories import NOON, make_analysis, make_card


def report(outlet: str, minutes: int = 0) -> Report:
    at = NOON + timedelta(minutes=minutes)
    return Report(outlet=outlet, url=f"https://{outlet}.example", published=at)


@pytest.mark.parametrize("level", [*Level, *Direction, *Horizon])
def test_each_level_has_a_symbol_beside_its_word(level: Level | Direction | Horizon) -> None:
    assert level_word(level).startswith(f"{symbol(level)} {level}")


def test_the_symbols_of_an_axis_differ() -> None:
    for axis in (Level, Direction, Horizon):
        assert len({symbol(level) for level in axis}) == len(axis)


def test_an_unknown_level_still_has_a_symbol() -> None:
    assert level_word("Odd") == "· Odd"


def test_a_time_effect_tells_its_length() -> None:
    assert level_word(Horizon.LONG) == "● Long (over 3 months)"


def test_the_levels_fit_on_a_line() -> None:
    assert level_words(make_analysis()) == (
        "▰▰▰ High impact · ▰▰▰ High trust · ▲ Bullish · ◔ Short effect"
    )


@pytest.mark.parametrize(
    ("horizon", "days"), [(Horizon.SHORT, 1), (Horizon.MEDIUM, 7), (Horizon.LONG, 30)]
)
def test_a_call_is_scored_at_its_windows_end(horizon: Horizon, days: int) -> None:
    judged = HorizonJudgement(level=horizon, score=0.5, rationale="It says so.")
    card = make_card(analysis=make_analysis(horizon=judged))
    assert scored_at(card) == NOON + timedelta(days=days)


def test_a_retracted_call_is_not_scored() -> None:
    assert scored_at(make_card(retracted="withdrawn")) is None


def test_tags_are_shown_as_in_the_reference_card() -> None:
    assert tag_names(make_card()) == ("#BTC", "#ETF", "#Bullish")


def test_many_tags_are_cut_but_never_the_direction() -> None:
    coins = tuple(Tag(kind=TagKind.COIN, name=f"C{n}") for n in range(20))
    names = tag_names(make_card(analysis=make_analysis(coins=coins)))
    assert len(names) == MOST_TAGS
    assert names[0] == "#C0"
    assert names[-1] == "#Bullish"


def test_a_plain_card_has_no_marks() -> None:
    assert marks(make_card()) == ()


def test_sample_late_and_retracted_are_marked() -> None:
    card = make_card(sample=True, late=True, retracted="withdrawn\u202e")
    assert [mark.split(":")[0] for mark in marks(card)] == ["SAMPLE", "Late", "Retracted"]
    assert marks(card)[-1] == "Retracted: withdrawn"


def test_other_outlets_are_counted() -> None:
    assert outlet_count(make_card()) == ""
    assert source_count(make_card()) == "1 source"
    more = make_card(reports=(report("a"), report("b"), report("c")))
    assert (outlet_count(more), source_count(more)) == (" +2", "3 sources")


def test_a_card_whose_time_is_another_outlets_knows_it() -> None:
    assert not is_first_reported_elsewhere(make_card())
    assert is_first_reported_elsewhere(make_card(reports=(report("a", 20), report("b"))))
