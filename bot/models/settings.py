"""What a server chose for itself."""

from enum import StrEnum

from bot.models.base import GuildId, Model


class Style(StrEnum):
    """How cards are drawn in Discord: components v2, a classic embed, or one compact line."""

    V2 = "v2"
    EMBED = "embed"
    COMPACT = "compact"


class GuildSettings(Model):
    """One server's choices; a server that never chose has the defaults."""

    guild: GuildId
    style: Style = Style.V2
