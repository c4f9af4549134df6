import pytest

from bot.stories.amounts import amounts, unit, value


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("25 basis points", "25bp"),
        ("25 basis-points", "25bps"),
        ("$40 billion", "$40B"),
        ("$40bn", "$40,000,000,000"),
        ("3 percent", "3%"),
        ("3 per cent", "3.0%"),
        ("$100K", "$100,000"),
        ("£2m", "£2 million"),
        ("1.5tn", "1.5 trillion"),
        ("₹10,00,000", "1,000,000"),
        ("12,34,567", "1,234,567"),
        ("Rs 1,20,000", "120,000"),
    ],
)
def test_one_amount_has_one_spelling(text: str, same: str) -> None:
    assert amounts(text) == amounts(same) != ()


def test_units_and_currencies_are_kept_apart() -> None:
    assert amounts("$40 and 40% and €40 and 40bp and 40") == (
        "$:40",
        "%:40",
        "€:40",
        "bp:40",
        ":40",
    )


def test_years_and_single_digits_tell_too_little() -> None:
    assert amounts("In 2026 the 3 banks met") == ()


def test_a_comma_groups_thousands_or_is_a_decimal_point() -> None:
    assert amounts("1,200,300 coins and 31,000 jobs") == (":1.2003e+06", ":31000")
    assert amounts("1,2 Millionen Kunden, 12,5 %") == ("%:12.5",)


def test_an_amount_is_told_once() -> None:
    assert amounts("5% here, 5% there") == ("%:5",)


def test_unit_and_value_take_an_amount_apart() -> None:
    assert (unit("$:4e+10"), value("$:4e+10")) == ("$", 4e10)
