"""What people read about a server's choices."""

from collections.abc import Sequence
from datetime import datetime, time

from bot.i18n import say
from bot.models import Deed, GuildSettings

COUNTED = 500
"""Deeds that are read for one answer."""

MESSAGE = 1850
"""Characters of the deeds: the 2,000 that Discord takes less the line that counts the others."""


def settings_text(settings: GuildSettings, *, is_changed: bool) -> str:
    """Return a server's choices, a line each, and how to change them."""
    style = say(f"settings-style-{settings.style}")
    language = settings.language or say("settings-language")
    lines = [
        say("settings-changed" if is_changed else "settings-head"),
        say("settings-cards", style=style, language=language),
        say("settings-budget", hour=settings.budget_hour, day=settings.budget_day),
        _quiet(settings),
        say("settings-digest", at=_clock(settings.digest_at), zone=settings.timezone),
        _trouble(settings),
        _managers(settings),
    ]
    return "\n".join(lines if is_changed else [*lines, say("settings-foot")])


def silence_text(until: datetime, *, is_pause: bool) -> str:
    """Say that a server is not posted to: paused, or in its quiet hours."""
    key = "silence-paused" if is_pause else "silence-quiet"
    return say(key, at=f"<t:{int(until.timestamp())}:f>")


def _quiet(settings: GuildSettings) -> str:
    if settings.quiet_from == settings.quiet_to:
        return say("settings-quiet-none")
    hours = {"from": _clock(settings.quiet_from), "to": _clock(settings.quiet_to)}
    return say("settings-quiet", **hours)


def _trouble(settings: GuildSettings) -> str:
    if settings.admin_channel is None:
        return say("settings-trouble-default")
    return say("settings-trouble", channel=f"<#{settings.admin_channel}>")


def _managers(settings: GuildSettings) -> str:
    if settings.manager_role is None:
        return say("settings-managers")
    return say("settings-managers-role", role=f"<@&{settings.manager_role}>")


def _clock(at: time) -> str:
    return f"{at:%H:%M}"


def audit_text(deeds: Sequence[Deed]) -> str:
    """Return who changed what, newest first; what a message has no room for is counted."""
    if not deeds:
        return say("audit-none")
    lines: list[str] = []
    for deed in deeds:
        who = f"<@{deed.user}>" if deed.user else say("audit-somebody")
        lines.append(f"- <t:{int(deed.at.timestamp())}:f> {who} {deed.what}")
        if sum(map(len, lines)) + len(lines) > MESSAGE:
            lines.pop()
            break
    rest = len(deeds) - len(lines)
    return "\n".join([*lines, *([say("audit-more", count=rest)] if rest else [])])
