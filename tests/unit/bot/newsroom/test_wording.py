from datetime import UTC, datetime

import pytest

from bot.newsroom.wording import dated, parts, plain

FRIDAY = datetime(2025, 12, 12, 10, 50, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("on {day}", "on Friday"),
        ("on {day-2}", "on Wednesday"),
        ("on {day+3}, {day}", "on Monday, Friday"),
        ("from {date}", "from Dec. 12"),
        ("until {date+30}", "until Jan. 11"),
        ("at {price:BTC}", "at {price:BTC}"),
    ],
)
def test_days_are_counted_from_publication(text: str, read: str) -> None:
    assert dated(text, FRIDAY) == read


def test_days_have_the_outlets_language() -> None:
    assert dated("am {day}", FRIDAY, language="de") == "am Freitag"


def test_a_plain_text_has_no_live_quotes() -> None:
    assert plain("bitcoin {price:BTC}, which") == "bitcoin, which"


def test_a_text_falls_into_words_and_the_quotes_behind_them() -> None:
    assert parts("bitcoin {price:BTC} and ether {price:ETH}.") == [
        ("bitcoin", "BTC"),
        (" and ether", "ETH"),
        (".", ""),
    ]
