"""What somebody changed in a server's choices."""

from pydantic import AwareDatetime

from bot.models.base import GuildId, Model, UserId


class Deed(Model):
    """A line of the audit: who did what, when; `what` is a sentence without its subject."""

    guild: GuildId
    user: UserId
    at: AwareDatetime
    what: str
