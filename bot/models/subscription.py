"""What a channel wants to read."""

from enum import StrEnum

from pydantic import AwareDatetime

from bot.models.analysis import Direction, Horizon, Level
from bot.models.base import ChannelId, GuildId, Model, RoleId, SubscriptionId, UserId

NO_GUILD = GuildId(0)
"""Where a private chat is."""


class Mode(StrEnum):
    """How a rule's cards arrive.

    LIVE posts each as it comes, DIGEST lists the day's in one message, THREAD opens a thread
    under each card where its notices go, FORUM makes each a post of a forum channel.
    MENTION posts nothing: it names a member in the cards that are posted in their server anyway.
    """

    LIVE = "live"
    DIGEST = "digest"
    THREAD = "thread"
    FORUM = "forum"
    MENTION = "mention"


class Subscription(Model):
    """A rule: the cards that pass all of its conditions go to `channel`.

    An empty tuple sets no condition; `tags` wants any one of them. `where` is an expression of
    tags and quoted words with AND, OR and NOT (bot/rules), empty for none. `role` is mentioned
    above each card. A rule that `is_paused` wants nothing.

    What a member follows is a rule too: `channel` is then their private chat with the bot, and
    `guild` is `NO_GUILD`, or for MENTION the server where they want to be named.
    """

    id: SubscriptionId = SubscriptionId(0)
    guild: GuildId
    channel: ChannelId
    tags: tuple[str, ...] = ()
    where: str = ""
    min_impact: Level = Level.LOW
    min_trust: Level = Level.LOW
    directions: tuple[Direction, ...] = ()
    horizons: tuple[Horizon, ...] = ()
    sources: tuple[str, ...] = ()
    """Outlets by the name that cards show; any report of the story by one of them counts."""
    role: RoleId | None = None
    mode: Mode = Mode.LIVE
    is_paused: bool = False
    created_by: UserId
    created_at: AwareDatetime
