"""Dates are written as each language writes them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.i18n import LANGUAGES, day, moment, speaking

NOON = datetime(2026, 3, 4, 12, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("en-GB", "4 Mar 12:02"),
        ("de", "4. März 12:02"),
        ("es-419", "4 mar 12:02"),
        ("fr", "4 mars 12:02"),
        ("ja", "3月4日 12:02"),
        ("pt-BR", "4 mar. 12:02"),
        ("zh-TW", "3月4日 12:02"),
    ],
)
def test_a_moment_is_told_as_its_readers_write_it(locale: str, told: str) -> None:
    with speaking(locale):
        assert moment(NOON) == told


def test_a_day_is_that_of_utc() -> None:
    east = NOON.replace(hour=1, tzinfo=timezone(timedelta(hours=9)))
    assert day(east) == "3 Mar"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_has_its_own_name(language: str) -> None:
    with speaking(language):
        assert len({day(NOON.replace(month=number)) for number in range(1, 13)}) == 12
