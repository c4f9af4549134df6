from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.freshness import LONGEST, retry_after, wait
from tests.factories import NOON

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("headers", "span"),
    [
        ({}, None),
        ({"Cache-Control": "public, max-age=300"}, 5 * MINUTE),
        ({"Cache-Control": 'max-age="300"'}, 5 * MINUTE),
        ({"Cache-Control": "s-maxage=600, max-age=60"}, MINUTE),
        ({"Cache-Control": "s-maxage=600"}, None),
        ({"Cache-Control": "no-cache, max-age=300"}, None),
        ({"Cache-Control": "no-store"}, None),
        ({"Cache-Control": "max-age=0"}, None),
        ({"Cache-Control": "max-age=soon"}, None),
        ({"Cache-Control": "max-age=9999999999"}, LONGEST),
        ({"Expires": "Wed, 04 Mar 2026 12:10:00 GMT"}, 10 * MINUTE),
        ({"Expires": "Wed, 04 Mar 2026 11:00:00 GMT"}, None),
        ({"Expires": "0"}, None),
        ({"Expires": "-1"}, None),
        ({"Expires": "Thu, 01 Jan 2099 00:00:00 GMT"}, LONGEST),
        ({"Expires": "Wed, 04 Mar 2026 12:10:00 GMT", "Cache-Control": "max-age=60"}, MINUTE),
        ({"Retry-After": "120"}, 2 * MINUTE),
        ({"Retry-After": "120", "Cache-Control": "max-age=60"}, 2 * MINUTE),
        ({"Retry-After": "Wed, 04 Mar 2026 12:03:00 GMT"}, 3 * MINUTE),
    ],
)
def test_the_longest_wait_that_a_server_asks_for(
    headers: dict[str, str], span: timedelta | None
) -> None:
    assert wait(headers, now=NOON) == span


def test_a_date_counts_from_the_servers_own_clock() -> None:
    headers = {
        "Date": "Wed, 04 Mar 2026 18:00:00 GMT",
        "Expires": "Wed, 04 Mar 2026 18:05:00 GMT",
    }
    assert wait(headers, now=NOON) == 5 * MINUTE


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("41", timedelta(seconds=41)),
        ("0", timedelta(0)),
        ("-5", None),
        ("soon", None),
        ("", None),
        ("9" * 400, LONGEST),
        ("Wed, 04 Mar 2026 11:00:00 GMT", timedelta(0)),
    ],
)
def test_retry_after_is_seconds_or_a_date(text: str, span: timedelta | None) -> None:
    assert retry_after({"Retry-After": text}, now=NOON) == span


@given(
    st.dictionaries(st.sampled_from(["Cache-Control", "Expires", "Retry-After", "Date"]), st.text())
)
def test_no_header_asks_for_more_than_a_day_or_for_the_past(headers: dict[str, str]) -> None:
    span = wait(headers, now=NOON)
    assert span is None or timedelta(0) < span <= LONGEST
