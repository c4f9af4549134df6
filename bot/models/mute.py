"""What a member or a channel hears nothing of for a while, and what is kept about a member."""

from enum import StrEnum

from pydantic import AwareDatetime

from bot.models.base import ChannelId, Model, UserId

Listener = UserId | ChannelId
"""Whose silence it is; Discord gives no id to both a member and a channel."""


class Muted(StrEnum):
    """What kind of thing is muted."""

    TAG = "tag"
    SOURCE = "source"
    STORY = "story"


class Mute(Model):
    """A silence: `what` is a tag, an outlet's name or a card's id."""

    listener: Listener
    kind: Muted
    what: str
    until: AwareDatetime


class Holdings(Model):
    """How many things of each kind are kept about a member.

    `rules` are subscriptions of channels that they made, `deeds` lines of audits that name them.
    """

    follows: int
    mutes: int
    feedback: int
    rules: int
    deeds: int

    @property
    def is_empty(self) -> bool:
        """True when nothing is kept."""
        return not any((self.follows, self.mutes, self.feedback, self.rules, self.deeds))
