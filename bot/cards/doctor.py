"""What `/doctor` says of a channel: what is wrong comes first, each with what to do."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.cards.rules import line
from bot.i18n import say
from bot.models import ChannelId, Delivery, GuildSettings, Pause, Subscription

LISTED = 5
"""Rules and refused cards of one answer."""

ERRORS = 300
"""Room for what Discord said of the refused ones."""


MARKS = "⚠⏸🌙"
"""What a fault may begin with."""


def verdict(faults: Sequence[str]) -> str:
    """Return the faults, or that there is none."""
    marked = (fault if fault[0] in MARKS else f"⚠ {fault}" for fault in faults)
    return "\n".join(marked) or say("doctor-well")


def missing_fault(channel: ChannelId, missing: Sequence[str]) -> str:
    """Say which permissions are missing and where to give them."""
    return say("doctor-missing", missing=", ".join(missing), channel=f"<#{channel}>")


def channel_faults(
    rules: Sequence[Subscription], pause: Pause | None, refused: Sequence[Delivery]
) -> Iterator[str]:
    """Yield what is wrong with a channel besides permissions, and what to do."""
    if not rules:
        yield say("doctor-no-rules")
    elif all(rule.is_paused for rule in rules):
        yield say("doctor-all-paused")
    if pause is not None:
        yield say("doctor-paused", since=_ago(pause.since), reason=pause.reason)
    if refused:
        errors = "; ".join(f"{row.card}: {row.error}" for row in refused[:LISTED])
        yield say("doctor-refused", count=len(refused), errors=errors[:ERRORS])


def channel_text(
    channel: ChannelId,
    rules: Sequence[Subscription],
    settings: GuildSettings,
    last: Delivery | None,
    *,
    waiting: int,
    next_poll: datetime | None,
) -> str:
    """Return how a channel does, a line for each part."""
    more = len(rules) - LISTED
    return "\n".join(
        [
            say("doctor-rules", channel=f"<#{channel}>", count=len(rules)),
            *(f"- {line(rule)}" for rule in rules[:LISTED]),
            *([f"- {say('more-listed', count=more)}"] if more > 0 else []),
            say("doctor-last", at=_ago(last.sent_at if last else None), count=waiting),
            say("doctor-budget", hour=settings.budget_hour, day=settings.budget_day),
            say("doctor-poll", at=_ago(next_poll)),
        ]
    )


def _ago(at: datetime | None) -> str:
    return say("never") if at is None else f"<t:{int(at.timestamp())}:R>"
