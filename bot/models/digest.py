"""One message that lists what a channel did not get live."""

from pydantic import AwareDatetime

from bot.models.base import ChannelId, DigestId, GuildId, Model
from bot.models.card import Card


class DigestLine(Model):
    """A card in a digest; `link` leads to its message where it was posted, None elsewhere."""

    card: Card
    link: str | None = None


class Digest(Model):
    """The cards it lists; `is_late` when it should have come before."""

    id: DigestId
    guild: GuildId
    channel: ChannelId
    made_at: AwareDatetime
    is_late: bool = False
    lines: tuple[DigestLine, ...] = ()
