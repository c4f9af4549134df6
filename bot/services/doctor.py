"""Looks at one channel: what goes there, what waits, and what keeps it."""

from dataclasses import dataclass
from datetime import datetime

from bot.models import ChannelId, Delivery, GuildId, GuildSettings, Pause, Subscription
from storage import Store


@dataclass(frozen=True)
class Examination:
    """How a channel does."""

    settings: GuildSettings
    rules: tuple[Subscription, ...]
    pause: Pause | None
    last: Delivery | None
    """The newest card that was posted there."""
    waiting: int
    refused: tuple[Delivery, ...]
    """What Discord will never accept; `/admin resend` tries again."""
    next_poll: datetime | None


def examine(store: Store, channel: ChannelId, guild: GuildId) -> Examination:
    """Return how a channel of this guild does."""
    polls = [polling.next_check_at for polling in store.sources.all()]
    return Examination(
        settings=store.meta.guild(guild),
        rules=tuple(store.subscriptions.of_channel(channel)),
        pause=next((pause for pause in store.outbox.paused() if pause.channel == channel), None),
        last=store.outbox.last_sent(channel),
        waiting=store.outbox.waiting(channel),
        refused=tuple(row for row in store.outbox.dead_letters() if row.channel == channel),
        next_poll=min(polls, default=None),
    )
