import pytest

from bot.stories.proof import are_listed, is_about_coins, is_capitalised_alone, is_proven
from bot.stories.words import words


def proven(sentence: str, at: int, *, is_symbol: bool = False) -> bool:
    return is_proven(sentence, words(sentence), range(at, at + 1), is_symbol=is_symbol)


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("Maker protocol votes", 0),
        ("Maker ETF opens", 0),
        ("Tron rose early", 0),
        ("A venue delists Tron", 3),
        ("Venue to List Tron Today", 3),
        ("Tron at $0.12", 0),
        ("Tron, at $ 0.12,", 0),
    ],
)
def test_the_words_beside_a_name_prove_it(sentence: str, at: int) -> None:
    assert proven(sentence, at)


@pytest.mark.parametrize("sentence", ["LINK token", "LINK fell", "LINK is below $9"])
def test_the_words_behind_a_symbol_prove_it(sentence: str) -> None:
    assert proven(sentence, 0, is_symbol=True)


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("Maker of cars", 0),
        ("Maker PROTOCOL", 0),
        ("A car maker", 2),
        ("Guests at Maker", 2),
    ],
)
def test_other_words_prove_nothing(sentence: str, at: int) -> None:
    assert not proven(sentence, at)


def test_a_letter_is_no_symbol_and_what_is_done_proves_no_symbol() -> None:
    assert not proven("S token", 0, is_symbol=True)
    assert not proven("Chefs list LINK", 2, is_symbol=True)


def test_a_capital_amid_small_letters_makes_a_name() -> None:
    text = words("A bridge to Polygon opens")
    assert is_capitalised_alone(text, range(3, 4))
    assert is_capitalised_alone(text[:4], range(3, 4))


@pytest.mark.parametrize(
    ("sentence", "at"),
    [("Polygon opens", 0), ("A Bridge to Polygon Opens", 3), ("The new Story House", 2)],
)
def test_a_capital_amid_capitals_may_be_anything(sentence: str, at: int) -> None:
    assert not is_capitalised_alone(words(sentence), range(at, at + 1))


def test_one_word_of_our_world_tells_where_an_article_belongs() -> None:
    assert is_about_coins([words("It rained"), words("a Stablecoin")])
    assert not is_about_coins([words("It rained"), words("on the market")])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("Solana, Near", True), ("Solana and Near", True), ("Solana is near", False)],
)
def test_coins_are_told_in_lists(sentence: str, expected: bool) -> None:
    text = words(sentence)
    assert are_listed(sentence, text[0], text[-1]) is expected
