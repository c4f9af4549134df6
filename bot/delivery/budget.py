"""Whether a card is posted now or kept for its channel's digest: decided nowhere else."""

from datetime import datetime

from bot.delivery.hours import next_daily, next_hour, quiet_end
from bot.models import GuildSettings, Mode, Model

SILENCED = "the server is paused"
"""Why a message waits that was queued before its server asked for silence."""


QUIET = "quiet hours"
"""Why a card is held that came in them."""


class Silence(Model):
    """A server is not posted to until then: because it is paused, or in its quiet hours."""

    is_pause: bool
    until: datetime


def silence(settings: GuildSettings, now: datetime) -> Silence | None:
    """Say why and until when a server is not posted to at all; None when it is."""
    if settings.paused_until is not None and now < settings.paused_until:
        return Silence(is_pause=True, until=settings.paused_until)
    end = quiet_end(settings, now)
    return None if end is None else Silence(is_pause=False, until=end)


class Hold(Model):
    """Why a card is not posted now, and when the digest that lists it is due."""

    reason: str
    until: datetime


class Posted(Model):
    """How many cards a channel got live in the last hour and in the last day."""

    hour: int
    day: int


def hold(settings: GuildSettings, mode: Mode, posted: Posted, now: datetime) -> Hold | None:
    """Say why and until when a card has to wait; None when it may be posted."""
    if mode is Mode.DIGEST:
        return Hold(reason="the rule wants a daily digest", until=next_daily(settings, now))
    if (end := quiet_end(settings, now)) is not None:
        return Hold(reason=QUIET, until=end)
    if posted.hour >= settings.budget_hour:
        reason = f"the budget of {settings.budget_hour} an hour is used up"
        return Hold(reason=reason, until=next_hour(settings, now))
    if posted.day >= settings.budget_day:
        reason = f"the budget of {settings.budget_day} a day is used up"
        return Hold(reason=reason, until=next_hour(settings, now))
    return None
