"""What a server chose for itself: read, changed, and told to whoever asks."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from pydantic import ValidationError

from bot.clock import Clock
from bot.delivery.budget import QUIET, SILENCED, Silence, silence
from bot.delivery.hours import quiet_end
from bot.errors import AskedWrong
from bot.models import Deed, GuildId, GuildSettings, RoleId, UserId
from storage import Database, Store

NOON, MIDNIGHT = 12, (24, 0)
_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?h?\s*(?P<half>am|pm)?")


class ServerSettings:
    """Choices by server; a server that never chose has the defaults."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def get(self, guild: GuildId) -> GuildSettings:
        """Return a server's choices."""
        return await self._database.read(lambda store: store.meta.guild(guild))

    async def silence(self, guild: GuildId) -> Silence | None:
        """Say why and until when a server is not posted to at present; None when it is."""
        return silence(await self.get(guild), self._clock.now())

    async def manager_role(self, guild: GuildId) -> RoleId | None:
        """Return the role that may manage the bot besides Manage Server."""
        return (await self.get(guild)).manager_role

    async def change(self, guild: GuildId, *, by: UserId, **choices: object) -> GuildSettings:
        """Change the choices that are given and keep the others; AskedWrong changes nothing."""

        def write(store: Store) -> GuildSettings:
            now = self._clock.now()
            told = store.meta.guild(guild).model_dump() | choices
            changed = GuildSettings.model_validate(told)
            store.meta.save_guild(changed)
            if "paused_until" in choices:  # what waits looks anew how long it has to
                store.outbox.put_off(guild, SILENCED, now)
            if choices.keys() & {"quiet_from", "quiet_to", "timezone"}:
                store.outbox.put_off(guild, QUIET, quiet_end(changed, now) or now)
            what = ", ".join(_told(name, value) for name, value in choices.items())
            store.audit.add(Deed(guild=guild, user=by, at=now, what=what))
            return changed

        try:
            return await self._database.write(write)
        except ValidationError as wrong:
            raise _misfit(wrong) from wrong

    async def pause(self, guild: GuildId, span: timedelta, *, by: UserId) -> datetime:
        """Let no card into a server for a while; return until when.

        What is queued for it already waits until then.
        """
        until = self._clock.now() + span
        await self.change(guild, by=by, paused_until=until)
        return until

    async def resume(self, guild: GuildId, *, by: UserId) -> bool:
        """Let cards into a server again; return whether it was paused."""
        until = (await self.get(guild)).paused_until
        await self.change(guild, by=by, paused_until=None)
        return until is not None and until > self._clock.now()

    async def note(self, guild: GuildId, by: UserId, what: str) -> None:
        """Add a line to the audit for what was done elsewhere."""
        deed = Deed(guild=guild, user=by, at=self._clock.now(), what=what)
        await self._database.write(lambda store: store.audit.add(deed))

    async def audit(self, guild: GuildId, span: timedelta, *, limit: int) -> list[Deed]:
        """Return who changed what in this span, newest first."""
        since = self._clock.now() - span
        return await self._database.read(lambda s: s.audit.since(guild, since, limit=limit))


def _told(name: str, value: object) -> str:
    """Return a changed choice as the audit has it."""
    if name == "paused_until":
        is_over = not isinstance(value, datetime)
        return "let cards come again" if is_over else f"paused the server until {_shown(value)}"
    option = "card" if name == "style" else name
    return f"reset {option}" if value is None else f"set {option} to {_shown(value, name)}"


def _shown(value: object, name: str = "") -> str:
    match name, value:
        case "admin_channel", int() as channel:
            return f"<#{channel}>"
        case "manager_role", int() as role:
            return f"<@&{role}>"
        case _, datetime() as at:
            return f"<t:{int(at.timestamp())}:f>"
        case _, time() as at:
            return f"{at:%H:%M}"
    return str(value)


def read_time(typed: str) -> time:
    """Read 7:30, 07.30, 7h30, 7, 10pm or 24:00; AskedWrong otherwise."""
    found = _TIME.fullmatch(typed.strip().casefold())
    if found is None:
        raise AskedWrong("wrong-time", typed=typed[:20])
    hour, half = int(found["hour"]), found["half"]
    minute = int(found["minute"] or 0)
    if half and not 1 <= hour <= NOON:
        raise AskedWrong("wrong-time", typed=typed[:20])
    if half:
        hour = hour % NOON + (NOON if half == "pm" else 0)
    try:
        return time(0 if (hour, minute) == MIDNIGHT else hour, minute)
    except ValueError as wrong:
        raise AskedWrong("wrong-time", typed=typed[:20]) from wrong


def read_zone(typed: str) -> str:
    """Return the IANA name of a zone, or of a city's; any letter case. AskedWrong otherwise."""
    wanted = typed.strip().replace(" ", "_").casefold()
    zones = _zones()
    found = [name for name in zones if name.casefold() == wanted]
    cities = [name for name in zones if name.casefold().endswith(f"/{wanted}")]
    named = found or sorted(cities, key=lambda name: (len(name), name))
    if not named or len({_offsets(name) for name in named}) > 1:
        raise AskedWrong("wrong-zone", typed=typed[:40])
    return named[0]


def _offsets(zone: str) -> tuple[timedelta | None, ...]:
    """Return a zone's offsets in each month: a city's several names are one zone by them."""
    months = (datetime(2026, month, 1, tzinfo=ZoneInfo(zone)) for month in range(1, 13))
    return tuple(month.utcoffset() for month in months)


def _zones() -> set[str]:
    """Return the zones that are a place or UTC: `localtime` would be the bot's own machine's."""
    return {name for name in available_timezones() if "/" in name or name == "UTC"}


def nearest_zones(typed: str, limit: int) -> list[str]:
    """Return the time zones whose names have the typed words in them, short names first."""
    wanted = typed.strip().replace(" ", "_").casefold()
    fitting = [name for name in _zones() if wanted in name.casefold()]
    return sorted(fitting, key=lambda name: (len(name), name))[:limit]


def _misfit(wrong: ValidationError) -> AskedWrong:
    first = wrong.errors()[0]
    option = ".".join(str(part) for part in first["loc"])
    reason = f"{first['msg'][0].lower()}{first['msg'][1:]}"
    return AskedWrong("wrong-setting", option=option, reason=reason)
