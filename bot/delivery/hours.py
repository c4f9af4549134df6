"""Quiet hours and times of day in a server's own zone, safe where clocks change.

A time of day is one instant on each date: a time that a clock change leaves out is taken as if the
clock had not been changed yet, one that comes twice is taken the first time.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.models import GuildSettings

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def quiet_end(settings: GuildSettings, now: datetime) -> datetime | None:
    """Return when the quiet hours of this moment end, None when it is not quiet."""
    if settings.quiet_from == settings.quiet_to:
        return None
    zone = ZoneInfo(settings.timezone)
    today = now.astimezone(zone).date()
    for begun in (today - DAY, today):
        until = begun if settings.quiet_from < settings.quiet_to else begun + DAY
        end = _instant(until, settings.quiet_to, zone)
        if _instant(begun, settings.quiet_from, zone) <= now < end:
            return end
    return None


def next_daily(settings: GuildSettings, now: datetime) -> datetime:
    """Return when the server's daily digest is due next; quiet hours put it off."""
    zone = ZoneInfo(settings.timezone)
    today = now.astimezone(zone).date()
    days = (today, today + DAY, today + 2 * DAY)
    at = next(at for day in days if (at := _instant(day, settings.digest_at, zone)) > now)
    return quiet_end(settings, at) or at


def next_hour(settings: GuildSettings, now: datetime) -> datetime:
    """Return the next full hour of the server's clocks; quiet hours put it off."""
    local = now.astimezone(ZoneInfo(settings.timezone))
    past = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
    at = now + HOUR - past
    return quiet_end(settings, at) or at


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
