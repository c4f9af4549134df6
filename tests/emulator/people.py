"""Users, their roles and what a member of a guild is."""

from dataclasses import dataclass, field

from tests.emulator.permissions import EVERYTHING, Permission
from tests.emulator.wire import Json, as_ids, stamp


@dataclass(eq=False)
class User:
    id: int
    name: str
    is_bot: bool = False
    accepts_private_messages: bool = True
    locale: str = "en-US"

    def payload(self) -> Json:
        return {
            "id": str(self.id),
            "username": self.name,
            "global_name": None,
            "discriminator": "0000" if self.is_bot else "0",
            "avatar": None,
            "bot": self.is_bot,
            "public_flags": 0,
            "flags": 0,
            "primary_guild": None,
        }


@dataclass(eq=False)
class Role:
    id: int
    name: str
    permissions: int
    mentionable: bool = False

    def payload(self) -> Json:
        return {
            "id": str(self.id),
            "name": self.name,
            "permissions": str(int(self.permissions)),
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "mentionable": self.mentionable,
            "icon": None,
            "unicode_emoji": None,
            "position": 0,
            "flags": 0,
        }


@dataclass(eq=False)
class Member:
    """A user in a guild; the first of the roles is everybody's."""

    user: User
    roles: list[Role]
    joined_at: str = field(default_factory=stamp)

    @property
    def id(self) -> int:
        return self.user.id

    def permissions(self) -> int:
        """Return the bits in the guild as a whole, before any channel's overwrites."""
        held = 0
        for role in self.roles:
            held |= int(role.permissions)
        return EVERYTHING if held & Permission.ADMINISTRATOR else held

    def payload(self) -> Json:
        return {
            "user": self.user.payload(),
            "roles": as_ids([role.id for role in self.roles[1:]]),
            "joined_at": self.joined_at,
            "nick": None,
            "avatar": None,
            "premium_since": None,
            "deaf": False,
            "mute": False,
            "pending": False,
            "banner": None,
            "communication_disabled_until": None,
            "flags": 0,
        }
