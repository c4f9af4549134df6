"""What a server chose for itself."""

from datetime import time
from enum import StrEnum

from pydantic import AwareDatetime, Field

from bot.models.base import ChannelId, GuildId, Model, RoleId


class Style(StrEnum):
    """How cards are drawn in Discord: components v2, a classic embed, or one compact line."""

    V2 = "v2"
    EMBED = "embed"
    COMPACT = "compact"


class GuildSettings(Model):
    """One server's choices; a server that never chose has the defaults.

    `budget_hour` and `budget_day` are the most cards a channel gets live in an hour and in a day;
    what is over goes into a digest, as does what comes in the quiet hours (local to `timezone`,
    an IANA name; equal times mean none). `digest_at` is when daily digests are posted, local.
    """

    guild: GuildId
    style: Style = Style.V2
    language: str | None = None
    """A locale of Discord's for what is posted to channels; None follows the server's own."""
    timezone: str = "UTC"
    budget_hour: int = Field(default=12, ge=1, le=1000)
    budget_day: int = Field(default=100, ge=1, le=10_000)
    quiet_from: time = time(0)
    quiet_to: time = time(0)
    digest_at: time = time(8)
    admin_channel: ChannelId | None = None
    """Where trouble is told; None takes the moderators' own channel, else the owner."""
    paused_until: AwareDatetime | None = None
    """Until then no rule of the server wants a card; None when it is not paused."""
    manager_role: RoleId | None = None
    """A role that may manage the bot besides Manage Server."""
