from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.dates import instant

HALF_PAST = datetime(2026, 3, 4, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Wed, 04 Mar 2026 12:30:00 GMT",
        "Wed, 04 Mar 2026 12:30:00 +0000",
        "Wed, 4 March 2026 12:30 UT",
        "4 Mar 2026 12:30:00 Z",
        "Wed, 04-Mar-26 12:30:00 UTC",
        "Wed, 04 Mar 2026 07:30:00 EST",
        "Wed, 04 Mar 2026 06:30:00 CST",
        "Wed, 04 Mar 2026 05:30:00 MST",
        "Wed, 04 Mar 2026 04:30:00 PST",
        "Wed, 04 Mar 2026 07:30:00 ET",
        "Wed, 04 Mar 2026 13:30:00 CET",
        "Wed, 04 Mar 2026 21:30:00 JST",
        "Wed, 04 Mar 2026 18:00:00 IST",
        "Wed, 04 Mar 2026 14:30:00 GMT+2",
        "Wed, 04 Mar 2026 12:30:00.250 GMT",
        "Wed, Mar 4 2026 12:30:00 PM GMT",
        "March 4th, 2026 at 7:30 a.m. EST",
        "Wed Mar  4 12:30:00 GMT 2026",
        "2026-03-04T12:30:00Z",
        "2026-03-04T12:30Z",
        "2026-03-04T13:30:00+01:00",
        "2026-03-04T13:30:00+0100",
        "2026-03-04 12:30:00 +0000",
        "2026-03-04 12:30:00 UTC",
        "20260304T123000Z",
        " 2026-03-04T12:30:00.000Z\n",
        "2026/03/04 12:30:00 GMT",
    ],
)
def test_publishers_ways_to_write_one_moment_are_read(text: str) -> None:
    when = instant(text)
    assert when is not None
    assert when.at.replace(microsecond=0) == HALF_PAST
    assert when.at.tzinfo is UTC
    assert when.zone_known


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-03-04", datetime(2026, 3, 4, tzinfo=UTC)),
        ("4 Mar 2026", datetime(2026, 3, 4, tzinfo=UTC)),
        ("March 4, 2026", datetime(2026, 3, 4, tzinfo=UTC)),
        ("2026-03-04T12:30:00", HALF_PAST),
        ("Wed, 04 Mar 2026 12:30:00", HALF_PAST),
        ("Wed, 04 Mar 2026 12:30:00 XYZ", HALF_PAST),
        ("Wed Mar  4 12:30:00 2026", HALF_PAST),
    ],
)
def test_without_a_zone_that_we_know_utc_is_assumed_and_said(text: str, at: datetime) -> None:
    assert instant(text) == (at, False)


def test_eastern_time_follows_the_season_while_its_named_halves_do_not() -> None:
    summer = datetime(2026, 7, 1, 16, 0, tzinfo=UTC)
    assert instant("Wed, 01 Jul 2026 12:00:00 ET") == (summer, True)
    assert instant("Wed, 01 Jul 2026 12:00:00 EDT") == (summer, True)
    assert instant("Wed, 01 Jul 2026 11:00:00 EST") == (summer, True)


def test_a_leap_second_is_the_second_before_it() -> None:
    new_year = datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)
    assert instant("Sat, 31 Dec 2016 23:59:60 GMT") == (new_year, True)


def test_two_digits_name_a_year_of_our_time() -> None:
    assert instant("04 Mar 99 00:00 GMT") == (datetime(1999, 3, 4, tzinfo=UTC), True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "31 Nov 2026 12:00:00 GMT",
        "2026-02-30T00:00:00Z",
        "2026-13-01",
        "04 Foo 2026",
        "Wed, 04 Mar 2026 25:00:00 GMT",
        "Wed, 04 Mar 2026 12:00:00 +99:99",
        "0001-01-01T00:00:00+14:00",
        "12345",
        "2026",
        "Wed, 04 Mar 2026 12:00:00 GMT" + " and so on" * 9,
    ],
)
def test_a_wrong_date_is_no_date(text: str) -> None:
    assert instant(text) is None


@given(
    st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2068, 12, 30)),  # noqa: DTZ001
    st.integers(min_value=-14 * 60, max_value=14 * 60),
)
def test_what_the_standard_library_writes_is_read_back(moment: datetime, offset: int) -> None:
    zoned = moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=offset)))
    assert instant(format_datetime(zoned)) == (zoned, True)
    assert instant(zoned.isoformat()) == (zoned, True)


@given(st.text(max_size=60))
def test_no_text_makes_it_fail(text: str) -> None:
    when = instant(text)
    assert when is None or when.at.tzinfo is UTC
