"""What a channel wants to read."""

from pydantic import AwareDatetime

from bot.models.analysis import Level
from bot.models.base import ChannelId, GuildId, Model, SubscriptionId, UserId


class Subscription(Model):
    """A rule: cards with any of `tags` and at least `min_impact` go to `channel`; no tags: all."""

    id: SubscriptionId = SubscriptionId(0)
    guild: GuildId
    channel: ChannelId
    tags: tuple[str, ...]
    min_impact: Level = Level.LOW
    created_by: UserId
    created_at: AwareDatetime
