import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from bot.cards.escape import escape_line, visible
from bot.cards.fit import fitted, length, objects, shown, walk

THREE = "The Fed cut by 25 basis points. Bitcoin rose. Analysts of Northbank expect more."


def test_an_emoji_counts_as_two() -> None:
    assert (length("BTC"), length("🚀")) == (3, 2)


def test_a_text_that_fits_is_whole() -> None:
    assert fitted(THREE, 200) == THREE


@pytest.mark.parametrize(
    ("room", "kept"),
    [
        (79, "The Fed cut by 25 basis points. Bitcoin rose."),
        (45, "The Fed cut by 25 basis points. Bitcoin rose."),
        (44, "The Fed cut by 25 basis points."),
        (31, "The Fed cut by 25 basis points."),
    ],
)
def test_a_text_is_cut_at_a_sentences_end(room: int, kept: str) -> None:
    assert fitted(THREE, room) == kept


def test_abbreviations_and_decimals_end_no_sentence() -> None:
    text = "The U.S. Treasury bought $8.2 billion of bills from Marlow Inc. Friday and paid cash."
    assert fitted(text, 70).endswith("…")


def test_a_quoted_sentence_keeps_its_closing_mark() -> None:
    assert fitted("“We will wait.” The board of seven then adjourned.", 20) == "“We will wait.”"


def test_a_first_sentence_too_long_is_cut_after_a_word() -> None:
    assert fitted("Bitcoin, ether and others fell", 14) == "Bitcoin…"
    assert fitted("Bitcoin, ether and others fell", 15) == "Bitcoin, ether…"


def test_a_word_too_long_is_cut_itself() -> None:
    assert fitted("a" * 50, 10) == "a" * 9 + "…"


@given(st.text(max_size=300), st.integers(min_value=2, max_value=320))
def test_what_is_fitted_fits(text: str, room: int) -> None:
    assert length(fitted(text, room)) <= room
    assert length(fitted(text, room, draw=visible)) <= room


@given(st.text(alphabet="ab. *_@<", min_size=1, max_size=200))
def test_escapes_count(text: str) -> None:
    assert length(fitted(text, 40)) <= 40
    assert fitted(text, 400) == (escape_line(text) or "—")


def test_a_text_of_nothing_visible_is_a_dash() -> None:
    assert fitted("", 10) == fitted(" \u200b\n", 10) == "—"


def test_nested_components_are_counted_with_their_accessories() -> None:
    button: JsonValue = {"type": 2, "label": "x"}
    section: JsonValue = {
        "type": 9,
        "components": [{"type": 10, "content": "ab"}],
        "accessory": button,
    }
    top: list[dict[str, JsonValue]] = [
        {"type": 17, "components": [section, {"type": 10, "content": "🚀"}]}
    ]
    assert [part["type"] for part in walk(top)] == [17, 9, 10, 2, 10]
    assert shown(top) == 4


def test_what_is_no_array_of_objects_has_none() -> None:
    assert objects(None) == []
    assert objects("x") == []
    assert objects([1, {"a": 1}]) == [{"a": 1}]
