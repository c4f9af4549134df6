"""What Discord knows: users, roles, members, channels, messages. Payloads are what clients get."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.discord_emulator.permissions import EVERYTHING, Overwrite, Permission, allowed_here
from tests.discord_emulator.wire import Json, Snowflakes, as_ids, stamp

TEXT, DM, ANNOUNCEMENT, ANNOUNCEMENT_THREAD, PUBLIC_THREAD, FORUM = 0, 1, 5, 10, 11, 15
THREADS = (ANNOUNCEMENT_THREAD, PUBLIC_THREAD)
"""Channel types."""

COMMAND_ANSWER = 20
"""The type of a message that answers an interaction; an ordinary one is 0."""

CROSSPOSTED, EPHEMERAL, LOADING, V2 = 1 << 0, 1 << 6, 1 << 7, 1 << 15
"""Message flags."""


@dataclass
class User:
    id: int
    name: str
    is_bot: bool = False

    def payload(self) -> Json:
        return {
            "id": str(self.id),
            "username": self.name,
            "global_name": None,
            "discriminator": "0000" if self.is_bot else "0",
            "avatar": None,
            "bot": self.is_bot,
            "public_flags": 0,
        }


@dataclass
class Role:
    id: int
    name: str
    permissions: int

    def payload(self) -> Json:
        return {
            "id": str(self.id),
            "name": self.name,
            "permissions": str(int(self.permissions)),
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "mentionable": False,
            "position": 0,
            "flags": 0,
        }


@dataclass
class Member:
    """A user in a server, with the roles there."""

    user: User
    roles: list[Role]
    joined_at: str = field(default_factory=stamp)

    @property
    def id(self) -> int:
        return self.user.id

    def permissions(self) -> int:
        """Return the bits in the server as a whole, before any channel's overwrites."""
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
            "flags": 0,
        }


@dataclass
class Message:
    """One message; `is_deleted` ones stay known, as the nonce window needs them."""

    id: int
    channel: "Channel"
    author: User
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    flags: int = 0
    kind: int = 0
    nonce: str | int | None = None
    reference: Json | None = None
    interaction: Json | None = None
    application_id: int | None = None
    sent_at: str = field(default_factory=stamp)
    edited_at: str | None = None
    is_deleted: bool = False

    @property
    def is_ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    def payload(self) -> Json:
        shown: Json = {
            "id": str(self.id),
            "channel_id": str(self.channel.id),
            "type": self.kind,
            "author": self.author.payload(),
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "attachments": self.attachments,
            "flags": self.flags,
            "timestamp": self.sent_at,
            "edited_timestamp": self.edited_at,
            "tts": False,
            "pinned": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
        }
        for name in ("nonce", "reference", "interaction"):
            if (value := getattr(self, name)) is not None:
                shown[{"reference": "message_reference"}.get(name, name)] = value
        if self.interaction is not None:
            shown["interaction_metadata"] = self.interaction
        if self.application_id is not None:
            shown["application_id"] = str(self.application_id)
            shown["webhook_id"] = str(self.application_id)
        return shown


@dataclass
class Server:
    """A guild's state; guild.py has what tests do with one."""

    id: int
    name: str
    owner: User
    roles: list[Role] = field(default_factory=list)
    members: dict[int, Member] = field(default_factory=dict)

    def payload(self, channels: "list[Channel]") -> Json:
        return {
            "id": str(self.id),
            "name": self.name,
            "owner_id": str(self.owner.id),
            "roles": [role.payload() for role in self.roles],
            "channels": [c.payload() for c in channels if c.kind not in THREADS],
            "threads": [c.payload() for c in channels if c.kind in THREADS],
            "emojis": [],
            "stickers": [],
            "features": [],
            "voice_states": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
            "member_count": len(self.members),
            "large": False,
            "unavailable": False,
            "verification_level": 0,
            "default_message_notifications": 1,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "premium_tier": 0,
            "premium_progress_bar_enabled": False,
            "preferred_locale": "en-US",
            "afk_timeout": 300,
            "afk_channel_id": None,
            "system_channel_id": None,
            "system_channel_flags": 0,
            "rules_channel_id": None,
            "icon": None,
        }


@dataclass
class Channel:
    """A text or announcement channel, a forum, a thread or a private chat."""

    id: int
    kind: int
    name: str
    world: "World"
    server: Server | None = None
    parent: "Channel | None" = None
    recipient: User | None = None
    overwrites: list[Overwrite] = field(default_factory=list)
    messages: dict[int, Message] = field(default_factory=dict)

    def deny_bot(self, permissions: int) -> None:
        """Take permissions from the bot here."""
        self._overwrite(self.world.bot.id, deny=int(permissions))

    def allow_bot(self, permissions: int = 0) -> None:
        """Give the bot back what was denied here, and perhaps more."""
        self._overwrite(self.world.bot.id, allow=int(permissions))

    def _overwrite(self, member: int, *, allow: int = 0, deny: int = 0) -> None:
        kept = [overwrite for overwrite in self.overwrites if overwrite.target != member]
        self.overwrites = [*kept, Overwrite(member, 1, allow=allow, deny=deny)]
        self.world.publish("CHANNEL_UPDATE", self.payload())

    def allowed(self, user: int) -> int:
        """Return the bits that a user has here."""
        if self.server is None:
            return EVERYTHING if self.recipient and self.kind == DM else 0
        if (member := self.server.members.get(user)) is None:
            return 0
        place = self.parent if self.parent is not None else self
        return allowed_here(
            member.permissions(),
            place.overwrites,
            everyone=self.server.id,
            roles=[role.id for role in member.roles],
            member=user,
        )

    def payload(self) -> Json:
        shown: Json = {"id": str(self.id), "type": self.kind, "flags": 0, "last_message_id": None}
        if self.recipient is not None:
            return shown | {"recipients": [self.recipient.payload()]}
        shown |= {"name": self.name, "position": 0, "nsfw": False, "rate_limit_per_user": 0}
        if self.server is not None:
            shown["guild_id"] = str(self.server.id)
        shown["parent_id"] = str(self.parent.id) if self.parent else None
        if self.kind in THREADS:
            return shown | self._thread()
        shown["permission_overwrites"] = [overwrite.payload() for overwrite in self.overwrites]
        if self.kind == FORUM:
            shown |= {"available_tags": [], "default_forum_layout": 0}
        return shown | {"topic": None}

    def _thread(self) -> Json:
        return {
            "owner_id": str(self.world.bot.id),
            "message_count": len(self.messages),
            "member_count": 1,
            "total_message_sent": len(self.messages),
            "thread_metadata": {
                "archived": False,
                "auto_archive_duration": 1440,
                "archive_timestamp": stamp(),
                "locked": False,
            },
        }


class World:
    """All of it, and the place that changes are announced to."""

    def __init__(self) -> None:
        self.ids = Snowflakes()
        self.application_id = self.ids.next()
        self.owner = User(self.ids.next(), "operator")
        self.bot = User(self.application_id, "newsvane", is_bot=True)
        self.users: dict[int, User] = {u.id: u for u in (self.owner, self.bot)}
        self.servers: dict[int, Server] = {}
        self.channels: dict[int, Channel] = {}
        self.publish: Callable[[str, Json], None] = lambda _name, _body: None

    def add_channel(
        self,
        name: str,
        kind: int,
        *,
        server: Server | None = None,
        parent: Channel | None = None,
        recipient: User | None = None,
        known_id: int | None = None,
    ) -> Channel:
        """Make a channel or thread and tell everybody; a message's thread has its id."""
        server = parent.server if parent else server
        made = Channel(known_id or self.ids.next(), kind, name, self, server, parent, recipient)
        self.channels[made.id] = made
        if kind != DM:
            self.publish("THREAD_CREATE" if kind in THREADS else "CHANNEL_CREATE", made.payload())
        return made

    def remove_channel(self, channel: Channel) -> None:
        """Delete a channel and tell everybody."""
        del self.channels[channel.id]
        is_thread = channel.kind in THREADS
        self.publish("THREAD_DELETE" if is_thread else "CHANNEL_DELETE", channel.payload())

    def channels_of(self, server: Server) -> list[Channel]:
        """Return a guild's channels and threads."""
        return [channel for channel in self.channels.values() if channel.server is server]

    def visible(self, channel: int) -> list[Message]:
        """Return what everybody reads in a channel, oldest first."""
        place = self.channels.get(channel)
        messages: Iterator[Message] = iter(place.messages.values() if place else ())
        return [m for m in messages if not m.is_deleted and not m.is_ephemeral]
