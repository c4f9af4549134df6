from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models import Level
from storage.rows import column, fields, stamp
from tests.factories import NOON, make_article, make_quote

ANY_ZONE = st.timezones() | st.just(UTC)
EARLIEST = datetime(1, 1, 3)  # noqa: DTZ001 - hypothesis wants bounds without a zone
LATEST = datetime(9999, 12, 29)  # noqa: DTZ001 - see above
ANY_TIME = st.datetimes(min_value=EARLIEST, max_value=LATEST, timezones=ANY_ZONE)


@given(ANY_TIME, ANY_TIME)
def test_stored_times_sort_as_times_do(first: datetime, second: datetime) -> None:
    assert (stamp(first) < stamp(second)) == (first.astimezone(UTC) < second.astimezone(UTC))


@given(ANY_TIME)
def test_a_stored_time_comes_back_as_the_same_instant(at: datetime) -> None:
    assert datetime.fromisoformat(stamp(at)) == at.astimezone(UTC)


def test_times_are_stored_in_utc() -> None:
    in_tokyo = datetime(2026, 3, 4, 21, 0, tzinfo=timezone(timedelta(hours=9)))
    assert stamp(in_tokyo) == "2026-03-04T12:00:00.000000Z" == stamp(NOON)


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (None, None),
        (True, 1),
        (Level.HIGH, "High"),
        (timedelta(minutes=5), 300.0),
        (Decimal("0.10000000000000000000000001"), "0.10000000000000000000000001"),
        (("BTC", "Fed"), '["BTC", "Fed"]'),
        (make_quote(), make_quote().model_dump_json()),
    ],
)
def test_a_field_is_kept_without_loss(value: object, kept: object) -> None:
    assert column(value) == kept


def test_a_value_without_a_column_is_refused() -> None:
    with pytest.raises(TypeError, match="no column holds a set"):
        column({"BTC"})


def test_an_articles_field_called_keys_is_a_field_like_any_other() -> None:
    assert fields(make_article(keys=("guid:a",)))["keys"] == ("guid:a",)
