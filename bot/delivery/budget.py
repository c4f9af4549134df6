"""Whether a card is posted now or kept for its channel's digest: decided nowhere else."""

from datetime import datetime

from bot.delivery.hours import next_daily, next_hour, quiet_end
from bot.models import GuildSettings, Mode, Model

SILENCED = "the server is paused"
"""Why a message waits that was queued before its server asked for silence."""


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
        return Hold(reason="quiet hours", until=end)
    if posted.hour >= settings.budget_hour:
        reason = f"the budget of {settings.budget_hour} an hour is used up"
        return Hold(reason=reason, until=next_hour(settings, now))
    if posted.day >= settings.budget_day:
        reason = f"the budget of {settings.budget_day} a day is used up"
        return Hold(reason=reason, until=next_hour(settings, now))
    return None
