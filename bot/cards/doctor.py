"""What `/doctor` says of a channel: what is wrong comes first, each with what to do."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.cards.rules import line
from bot.models import ChannelId, Delivery, GuildSettings, Pause, Subscription

LISTED = 5
"""Rules and refused cards of one answer."""


def verdict(faults: Sequence[str]) -> str:
    """Return the faults, or that there is none."""
    if not faults:
        return "✅ Nothing is wrong here."
    return "\n".join(f"⚠ {fault}" for fault in faults)


def missing_fault(channel: ChannelId, missing: Sequence[str]) -> str:
    """Say which permissions are missing and where to give them."""
    return (
        f"I lack **{', '.join(missing)}** in <#{channel}>. Give me that in Edit Channel > "
        "Permissions > newsvane; cards wait until then."
    )


def channel_faults(
    rules: Sequence[Subscription], pause: Pause | None, refused: Sequence[Delivery]
) -> Iterator[str]:
    """Yield what is wrong with a channel besides permissions, and what to do."""
    if not rules:
        yield "No subscription goes to this channel. `/subscribe` or `/setup` makes one."
    elif all(rule.is_paused for rule in rules):
        yield "All its subscriptions are paused. `/subscriptions` resumes them."
    if pause is not None:
        since = f"<t:{int(pause.since.timestamp())}:R>"
        yield f"Delivery is paused {since}: {pause.reason}. It goes on when that is mended."
    if refused:
        errors = "; ".join(f"card {row.card}: {row.error}" for row in refused[:LISTED])
        yield f"Discord refused {len(refused)} for good ({errors[:300]}). `/admin resend` retries."


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
    more = f"\n- and {len(rules) - LISTED} more" if len(rules) > LISTED else ""
    listed = "\n".join(f"- {line(rule)}" for rule in rules[:LISTED])
    return "\n".join(
        part
        for part in (
            f"**Subscriptions of <#{channel}>** {len(rules)}",
            f"{listed}{more}",
            f"**Last card** {_ago(last.sent_at if last else None)} · {waiting} waiting",
            f"**Budget** {settings.budget_hour} an hour, {settings.budget_day} a day",
            f"**Next poll** {_ago(next_poll)}",
        )
        if part
    )


def _ago(at: datetime | None) -> str:
    return "never" if at is None else f"<t:{int(at.timestamp())}:R>"
