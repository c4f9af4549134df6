from decimal import Decimal

import pytest

from bot.analysis.figures import Figure, figures, month, multiples, odd_digits


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("25 basis points", "25bp"),
        ("25 basis points", "a 25 basis-point cut"),
        ("$40 billion", "$40B"),
        ("$40 billion", "US$40bn"),
        ("$40 billion", "40 billion dollars"),
        ("$40\u00a0billion", "$40 billion"),
        ("27%", "27 percent"),
        ("27%", "twenty-seven per cent"),
        ("1,234 coins", "1234 coins"),
        ("the fourth week", "four weeks"),
        ("5.0%", "5%"),
        ("Dec. 12", "12 December"),
        ("2025-12-12", "December 12, 2025"),
        ("a 7th day", "seven days"),
        ("five hundred million dollars", "$500 million"),
    ],
)
def test_a_figure_is_the_same_however_it_is_written(one: str, other: str) -> None:
    assert figures(one) == figures(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("25 basis points", "0.25 percentage points"),
        ("$40 billion", "€40 billion"),
        ("$40 billion", "$40 million"),
        ("27%", "27"),
        ("June 20", "20"),
        ("500 BTC", "500 ETH"),
        ("twenty-seven percent", "twenty-eight percent"),
    ],
)
def test_converting_a_figure_makes_another(one: str, other: str) -> None:
    assert not figures(one) <= figures(other)


def test_both_ends_of_a_range_are_figures_of_its_unit() -> None:
    found = figures("between $63-65 billion")
    assert Figure(Decimal(63_000_000_000).normalize(), "usd") in found
    assert Figure(Decimal(65_000_000_000).normalize(), "usd") in found


def test_a_coin_behind_a_number_is_its_unit() -> None:
    assert Figure(Decimal(500).normalize(), "btc") in figures("sold 500 BTC")


def test_a_letter_among_digits_makes_no_figure() -> None:
    assert figures("4O billion, l2% and L2 of 3iQ") == frozenset()


def test_one_and_a_million_alone_are_no_claims() -> None:
    assert figures("one of a million") == frozenset()


def test_an_impossible_month_is_no_date() -> None:
    assert all(figure.unit == "" for figure in figures("2025-13-45"))


def test_words_that_multiply_are_found() -> None:
    assert multiples("It doubled, then fell by half.") == {"doubled", "half"}


@pytest.mark.parametrize("text", ["４0%", "²", "①", "٤0"])
def test_digits_that_only_look_plain_are_found(text: str) -> None:
    assert odd_digits(text) is not None


def test_plain_digits_are_not_odd() -> None:
    assert odd_digits("40% of 12") is None


@pytest.mark.parametrize(
    ("word", "name"), [("Sept.", "september"), ("dec", "december"), ("Mara", None), ("de", None)]
)
def test_months_are_known_by_their_abbreviations(word: str, name: str | None) -> None:
    assert month(word) == name
