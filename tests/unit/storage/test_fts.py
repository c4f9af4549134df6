import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.fts import MOST_WORDS, all_of, any_of, words
from tests.factories import NOON
from tests.stored import memory

HOSTILE = st.text() | st.text(alphabet="\"'*^:-+(){}[]~.,;\0\ud800 ORANDNTEbtc_0é")


@pytest.mark.parametrize("text", ["", "   ", '"', "\0", "_", "*", "\ud800", "-", "💥", "()"])
def test_a_text_without_words_is_no_query(text: str) -> None:
    assert all_of(text) is None
    assert any_of([text, text]) is None


def test_all_words_are_asked_for_each_as_a_word() -> None:
    assert all_of('btc-usd OR "spot" NEAR(x)') == '"btc" "usd" "OR" "spot" "NEAR" "x"'


def test_a_term_of_several_words_is_a_phrase() -> None:
    assert any_of(["spot-etf", "btc", "btc"]) == '"spot etf" OR "btc"'


def test_composed_and_decomposed_letters_are_the_same_word() -> None:
    assert words("cafe\u0301s") == words("caf\u00e9s")


def test_a_page_of_text_is_cut_to_a_query() -> None:
    page = " ".join(f"w{i}" for i in range(100_000))
    assert len(words(page)) == MOST_WORDS
    assert (any_of(page.split()) or "").count(" OR ") == MOST_WORDS - 1


@settings(deadline=None)  # each example makes a schema
@given(HOSTILE, st.lists(HOSTILE, max_size=5))
def test_no_text_can_break_a_query(text: str, terms: list[str]) -> None:
    with memory() as store:
        assert store.stories.search(text, since=NOON) == []
        assert store.stories.candidates(terms, NOON) == []
