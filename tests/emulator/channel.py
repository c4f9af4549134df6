"""Channels of every kind the bot meets, and what members do in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.emulator.message import Message
from tests.emulator.people import User
from tests.emulator.permissions import (
    EVERYTHING,
    Overwrite,
    Permission,
    allowed_here,
    in_thread,
)
from tests.emulator.wire import Json, as_ids, stamp

if TYPE_CHECKING:
    from tests.emulator.guild import FakeGuild
    from tests.emulator.interaction import InteractionResult
    from tests.emulator.world import World

TEXT, DM, ANNOUNCEMENT, ANNOUNCEMENT_THREAD, PUBLIC_THREAD, FORUM = 0, 1, 5, 10, 11, 15
THREADS = (ANNOUNCEMENT_THREAD, PUBLIC_THREAD)
"""Channel types."""

REQUIRE_TAG = 1 << 4
"""A forum's flag: each post needs a tag."""


@dataclass(eq=False, repr=False)
class Channel:
    """A text or announcement channel, a forum, a thread or a private chat."""

    id: int
    kind: int
    name: str
    world: "World"
    guild: "FakeGuild | None" = None
    parent: "Channel | None" = None
    recipient: User | None = None
    owner: User | None = None
    flags: int = 0
    tags: list[Json] = field(default_factory=list)
    applied_tags: list[int] = field(default_factory=list)
    is_archived: bool = False
    overwrites: list[Overwrite] = field(default_factory=list)
    history: dict[int, Message] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"#{self.name} ({self.id})"

    @property
    def is_thread(self) -> bool:
        return self.kind in THREADS

    @property
    def messages(self) -> list[Message]:
        """What everybody reads here, oldest first."""
        return [m for m in self.history.values() if not m.is_deleted and not m.is_ephemeral]

    # who may do what

    def deny_bot(self, permissions: int) -> None:
        """Take permissions from the bot here."""
        self.overwrite(self.world.bot.id, deny=int(permissions))

    def allow_bot(self, permissions: int = 0) -> None:
        """Give the bot back what was denied here, and perhaps more."""
        self.overwrite(self.world.bot.id, allow=int(permissions))

    def overwrite(self, target: int, *, allow: int = 0, deny: int = 0) -> None:
        """Set what a member, or a role by its id, may do here."""
        kept = [overwrite for overwrite in self.overwrites if overwrite.target != target]
        is_role = self.guild is not None and target in {role.id for role in self.guild.roles}
        made = Overwrite(target, 0 if is_role else 1, allow=allow, deny=deny)
        self.overwrites = [*kept, made]
        self.world.publish("CHANNEL_UPDATE", self.payload())

    def allowed(self, user: User) -> int:
        """Return the bits that a user has here."""
        if self.guild is None:
            return EVERYTHING if user in (self.recipient, self.world.bot) else 0
        if (member := self.guild.members.get(user.id)) is None:
            return 0
        if user is self.guild.owner:
            return EVERYTHING
        place = self.parent if self.is_thread and self.parent else self
        held = allowed_here(
            member.permissions(),
            place.overwrites,
            everyone=self.guild.id,
            roles=[role.id for role in member.roles],
            member=user.id,
        )
        return in_thread(held) if self.is_thread else held

    # what members do

    async def slash(
        self, user: User, name: str, options: Mapping[str, object] | None = None, **how: bool
    ) -> "InteractionResult":
        """Run a slash command; subcommands follow after a space ("sources add")."""
        return self.world.actions.slash(self, user, name, options or {}, **how)

    async def autocomplete(
        self, user: User, name: str, options: Mapping[str, object], focused: str
    ) -> list[Json]:
        """Type into an option and return the choices that the bot offers."""
        return await self.world.actions.autocomplete(self, user, name, options, focused)

    async def click(self, user: User, message: Message, button: str) -> "InteractionResult":
        """Press the button with this custom id or label."""
        return self.world.actions.click(user, message, button)

    async def select(
        self, user: User, message: Message, select: str, values: list[str]
    ) -> "InteractionResult":
        """Choose values (ids for users, roles and channels) in the select with this custom id."""
        return self.world.actions.select(user, message, select, values)

    async def menu(self, user: User, name: str, target: Message | User) -> "InteractionResult":
        """Use a context menu command on a message or a user."""
        return self.world.actions.menu(self, user, name, target)

    def say(self, user: User, content: str) -> Message:
        """Let somebody write here."""
        return self.world.keep(
            Message(self.world.ids.next(), channel=self, author=user, content=content)
        )

    # what clients get

    def payload(self) -> Json:
        shown: Json = {"id": str(self.id), "type": self.kind, "flags": self.flags}
        shown["last_message_id"] = str(max(self.history)) if self.history else None
        if self.guild is None:
            return shown | {"recipients": [self.recipient.payload()] if self.recipient else []}
        shown |= {
            "name": self.name,
            "guild_id": str(self.guild.id),
            "parent_id": str(self.parent.id) if self.parent else None,
            "position": 0,
            "nsfw": False,
            "rate_limit_per_user": 0,
        }
        return shown | (self._thread() if self.is_thread else self._room())

    def _room(self) -> Json:
        shown: Json = {
            "topic": None,
            "permission_overwrites": [overwrite.payload() for overwrite in self.overwrites],
        }
        return shown | ({"available_tags": self.tags} if self.kind == FORUM else {})

    def _thread(self) -> Json:
        return {
            "owner_id": str((self.owner or self.world.bot).id),
            "message_count": len(self.history),
            "member_count": 1,
            "total_message_sent": len(self.history),
            "applied_tags": as_ids(self.applied_tags),
            "thread_metadata": {
                "archived": self.is_archived,
                "auto_archive_duration": 1440,
                "archive_timestamp": stamp(),
                "locked": False,
            },
        }

    def may(self, user: User, permission: Permission) -> bool:
        """Say whether a user has a permission here."""
        return bool(self.allowed(user) & permission)
