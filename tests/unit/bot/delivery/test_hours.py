from datetime import UTC, datetime, time, timedelta

import pytest

from bot.delivery.hours import next_daily, next_hour, quiet_end
from bot.models import GuildId, GuildSettings


def chosen(**choices: object) -> GuildSettings:
    return GuildSettings.model_validate({"guild": GuildId(10), **choices})


def utc(day: int, hour: int, minute: int = 0, *, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


NIGHT = chosen(timezone="Europe/Berlin", quiet_from=time(22), quiet_to=time(7))


@pytest.mark.parametrize(
    ("now", "end"),
    [
        (utc(4, 20, 59), None),
        (utc(4, 21), utc(5, 6)),
        (utc(5, 5, 59), utc(5, 6)),
        (utc(5, 6), None),
    ],
)
def test_quiet_hours_may_span_midnight_and_end_on_the_minute(
    now: datetime, end: datetime | None
) -> None:
    assert quiet_end(NIGHT, now) == end


def test_quiet_hours_within_a_day() -> None:
    noon = chosen(quiet_from=time(12), quiet_to=time(14))
    assert quiet_end(noon, utc(4, 13)) == utc(4, 14)
    assert quiet_end(noon, utc(4, 14)) is None


def test_equal_times_mean_no_quiet_hours() -> None:
    assert quiet_end(chosen(quiet_from=time(3), quiet_to=time(3)), utc(4, 3)) is None


def test_a_night_with_a_clock_change_ends_at_the_local_time_all_the_same() -> None:
    assert quiet_end(NIGHT, utc(28, 21)) == utc(29, 5)
    assert quiet_end(NIGHT, utc(24, 20, month=10)) == utc(25, 6, month=10)


def test_an_hour_that_comes_twice_is_quiet_once() -> None:
    settings = chosen(timezone="Europe/Berlin", quiet_from=time(1), quiet_to=time(2, 30))
    first, second = utc(25, 0, 15, month=10), utc(25, 1, 15, month=10)
    assert quiet_end(settings, first) == utc(25, 0, 30, month=10)
    assert quiet_end(settings, second) is None


def test_the_daily_digest_comes_once_a_day_around_clock_changes() -> None:
    settings = chosen(timezone="Europe/Berlin", digest_at=time(2, 30))
    at, found = utc(27, 12), []
    for _ in range(3):
        at = next_daily(settings, at)
        found.append(at)
    assert found == [utc(28, 1, 30), utc(29, 1, 30), utc(30, 0, 30)]
    assert next_daily(settings, utc(25, 0, 30, month=10)) == utc(26, 1, 30, month=10)


def test_a_digest_at_this_very_minute_is_tomorrows() -> None:
    settings = chosen(digest_at=time(8))
    assert next_daily(settings, utc(4, 8)) == utc(5, 8)
    assert next_daily(settings, utc(4, 7, 59)) == utc(4, 8)


def test_quiet_hours_put_a_digest_off() -> None:
    settings = chosen(digest_at=time(6), quiet_from=time(22), quiet_to=time(7))
    assert next_daily(settings, utc(4, 12)) == utc(5, 7)
    assert next_hour(settings, utc(4, 21, 50)) == utc(5, 7)


def test_the_full_hour_is_that_of_the_servers_clocks() -> None:
    assert next_hour(chosen(), utc(4, 12, 10)) == utc(4, 13)
    assert next_hour(chosen(timezone="Asia/Kolkata"), utc(4, 12, 10)) == utc(4, 12, 30)
    assert next_hour(chosen(), utc(4, 12)) == utc(4, 12) + timedelta(hours=1)
