import pytest

from bot.stories.lexis import (
    COMMON_WORTH,
    acts,
    are_opposite,
    content,
    moved,
    names,
    plain,
    root,
    worth,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fed lowers rates", "Federal Reserve cuts borrowing costs"),
        ("E.C.B. holds", "ECB keeps"),
        ("S.E.C. drops its case against Kraken", "SEC walks away from Kraken suit"),
        ("Exchange hacked", "Exchange exploited"),
        ("Companies bought trades", "company buys trade"),
        ("duties", "levy"),
        ("stopped", "ends"),
    ],
)
def test_two_ways_of_saying_it_are_one(one: str, other: str) -> None:
    assert content(plain(one))[:2] == content(plain(other))[:2] != ()


def test_stop_words_and_bare_numbers_are_left_out() -> None:
    assert content("the 25 of May 2026 was, they said, 3rd") == ("3rd",)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("policies", "policy"),
        ("losses", "loss"),
        ("taxes", "tax"),
        ("cutting", "cut"),
        ("rates", "rat"),
        ("rating", "rat"),
        ("status", "status"),
        ("Fed", "fed"),
        ("gas", "gas"),
        ("Powell's", "powell"),
    ],
)
def test_roots(word: str, expected: str) -> None:
    assert root(word) == expected


def test_names_are_capitals_that_are_no_ordinary_words() -> None:
    assert names("Starmer Raises Taxes as Bank Waits") == ("starmer", "wait")


def test_acts_say_what_was_done() -> None:
    assert acts(content("Kraken sells shares to bank")) == (root("sell"),)


def test_a_market_move_is_told_by_its_subject() -> None:
    assert moved(content("Gold falls")) == ("gold",)
    assert moved(content("Bank buys gold")) == ()
    assert moved(content("Minister quits post")) == ()


def test_opposite_acts_contradict_each_other() -> None:
    assert are_opposite((root("rise"),), (root("fall"),))
    assert not are_opposite((root("rise"),), (root("rise"), root("fall")))
    assert not are_opposite((root("sue"),), (root("fall"),))


def test_everyday_words_tell_little() -> None:
    assert worth(root("president")) == COMMON_WORTH
    assert worth("lagard") == 1
