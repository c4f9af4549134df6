"""Expressions of tags and words: what they mean, how they are written back, what is refused."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import AskedWrong
from bot.rules.expression import (
    DEEPEST,
    LONGEST,
    MOST_TERMS,
    All,
    AnyOf,
    Expression,
    HasTag,
    HasWords,
    Not,
    Said,
    parse,
    stored,
    words_of,
)

KNOWN = {"btc": "BTC", "bitcoin": "BTC", "fed": "Fed", "federal reserve": "Fed", "hack": "Hack"}


def known(word: str) -> str:
    if word.casefold() not in KNOWN:
        raise AskedWrong("wrong-tag-strange", typed=word)
    return KNOWN[word.casefold()]


def holds(typed: str, *tags: str, text: str = "") -> bool:
    said = Said(frozenset(tag.casefold() for tag in tags), words_of(text))
    return parse(typed, known).holds(said)


@pytest.mark.parametrize(
    ("typed", "tags", "expected"),
    [
        ("BTC", ["BTC"], True),
        ("btc", ["Fed"], False),
        ("#bitcoin", ["BTC"], True),
        ("BTC AND Fed", ["BTC"], False),
        ("BTC and fed", ["BTC", "Fed"], True),
        ("BTC OR Fed", ["Fed"], True),
        ("BTC, Fed", ["Fed"], True),
        ("NOT Hack", ["BTC"], True),
        ("BTC NOT Hack", ["BTC", "Hack"], False),
        ("BTC AND NOT Hack", ["BTC"], True),
        ("BTC, Fed NOT Hack", ["BTC", "Hack"], False),
        ("BTC OR Fed NOT Hack", ["BTC", "Hack"], True),
        ("NOT BTC, Fed", ["Fed"], False),
        ("NOT NOT BTC", ["BTC"], True),
        ("(BTC OR Fed) AND Hack", ["Fed", "Hack"], True),
        ("BTC OR (Fed AND Hack)", ["Fed"], False),
        ("Federal Reserve AND BTC", ["Fed", "BTC"], True),
    ],
)
def test_tags_are_joined_as_people_read_them(typed: str, tags: list[str], expected: bool) -> None:
    assert holds(typed, *tags) is expected


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ('"rate cut"', "A Rate  Cut is near", True),
        ('"rate cut"', "a rate cutter", False),
        ('"rate cut"', "a rate, cut by nobody", True),
        ("“rate cut”", "no rate cut", True),
        ('"ETF"', "The ＥＴＦ opens", True),
        ('BTC AND "spot ETF"', "spot ETF", False),
        ('"a" OR "b"', "b", True),
        ('NOT "court"', "the courtyard", True),
    ],
)
def test_quoted_words_are_whole_words_of_the_story(typed: str, text: str, expected: bool) -> None:
    assert holds(typed, text=text) is expected


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("", "missing"),
        ("BTC AND", "missing"),
        ("BTC AND OR Fed", "stands"),
        ("(BTC", "bracket"),
        ("BTC)", "never opened"),
        ('"rate cut', "not closed"),
        ('BTC "rate cut"', "put AND, OR or NOT"),
        ('"?!"', "nothing between"),
        ("XYZ AND BTC", "XYZ"),
        ("BTC,", "missing"),
        ("BTC OR " * (LONGEST // 6) + "BTC", "too long"),
        ("NOT " * (DEEPEST + 2) + "BTC", "brackets"),
        ("(" * (DEEPEST + 2) + "BTC" + ")" * (DEEPEST + 2), "brackets"),
        (" OR ".join(["Fed"] * (MOST_TERMS + 1)), "make a second rule"),
    ],
)
def test_what_cannot_be_read_is_answered_with_advice(typed: str, advice: str) -> None:
    with pytest.raises(AskedWrong, match=advice):
        parse(typed, known)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(typed: str) -> None:
    with suppress(AskedWrong):
        assert str(parse(typed, known))


TERMS = st.sampled_from([HasTag("BTC"), HasTag("Fed"), HasWords("rate cut"), HasWords("x")])


def deeper(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.builds(Not, inner) | st.builds(All, parts) | st.builds(AnyOf, parts)


@given(
    st.recursive(TERMS, deeper, max_leaves=4),
    st.frozensets(st.sampled_from(["btc", "fed"])),
    st.sampled_from(["", "a rate cut", "x"]),
)
def test_the_normal_form_means_the_same(
    expression: Expression, tags: frozenset[str], text: str
) -> None:
    said = Said(tags, words_of(text))
    normal = str(expression)
    assert stored(normal).holds(said) is expression.holds(said)
    assert str(stored(normal)) == normal


@given(st.recursive(TERMS, deeper, max_leaves=8))
def test_what_can_be_typed_can_be_kept(expression: Expression) -> None:
    with suppress(AskedWrong):
        kept = str(parse(str(expression).replace(" OR ", ", "), lambda name: name))
        assert str(stored(kept)) == kept


def test_what_could_not_be_edited_once_written_out_is_refused() -> None:
    typed = ",".join(f'"{number:010}"' for number in range(MOST_TERMS - 4))
    assert len(typed) < LONGEST
    with pytest.raises(AskedWrong, match="too long when written out"):
        parse(typed, str)
