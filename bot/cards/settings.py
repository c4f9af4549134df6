"""What people read about a server's choices."""

from collections.abc import Sequence
from datetime import time

from bot.models import Deed, GuildSettings, Style

STYLES = {
    Style.V2: "full cards",
    Style.EMBED: "classic embeds",
    Style.COMPACT: "compact cards",
}
LISTED = 20
"""Deeds of one answer."""

MESSAGE = 2000
"""Characters that Discord takes."""


def settings_text(settings: GuildSettings, *, is_changed: bool) -> str:
    """Return a server's choices, a line each, and how to change them."""
    role, room = settings.manager_role, settings.admin_channel
    lines = (
        f"**Cards** {STYLES[settings.style]} · language {settings.language or 'of the server'}",
        f"**Budget** {_budget(settings)}",
        f"**Quiet hours** {_quiet(settings)}",
        f"**Digests** at {_clock(settings.digest_at)} · time zone {settings.timezone}",
        f"**Trouble is told** {f'in <#{room}>' if room else 'in the moderators’ own channel'}",
        f"**Managers** Manage Server{f' and <@&{role}>' if role else ''}",
    )
    heading = "Changed. How it stands now:" if is_changed else "This server’s choices:"
    foot = "" if is_changed else "\nName an option to change it: `/settings timezone:Europe/Berlin`"
    return f"{heading}\n" + "\n".join(lines) + foot


def _budget(settings: GuildSettings) -> str:
    return (
        f"{settings.budget_hour} cards an hour and {settings.budget_day} a day in a channel; what "
        "is over comes in a digest, nothing is dropped"
    )


def _quiet(settings: GuildSettings) -> str:
    if settings.quiet_from == settings.quiet_to:
        return "none"
    return (
        f"{_clock(settings.quiet_from)} to {_clock(settings.quiet_to)}; what comes then is in a "
        "digest afterwards"
    )


def _clock(at: time) -> str:
    return f"{at:%H:%M}"


def audit_text(deeds: Sequence[Deed]) -> str:
    """Return who changed what, newest first; cut at a line when there is too much."""
    if not deeds:
        return "Nobody changed anything in that time."
    text = ""
    for deed in deeds:
        line = f"- <t:{int(deed.at.timestamp())}:f> <@{deed.user}> {deed.what}\n"
        if len(text) + len(line) > MESSAGE:
            break
        text += line
    return text
