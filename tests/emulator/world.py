"""Everything that Discord knows, and the one place that changes are announced to."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.emulator.channel import DM, Channel
from tests.emulator.guild import FakeGuild
from tests.emulator.mentions import Ping, pings
from tests.emulator.message import Message
from tests.emulator.people import User
from tests.emulator.permissions import Permission
from tests.emulator.waiting import Changes
from tests.emulator.wire import (
    MISSING_ACCESS,
    MISSING_PERMISSIONS,
    UNKNOWN_CHANNEL,
    UNKNOWN_GUILD,
    UNKNOWN_MESSAGE,
    Json,
    Refusal,
    Snowflakes,
    not_found,
)

if TYPE_CHECKING:
    from tests.emulator.actions import Actions


class World:
    """Users, guilds, channels and messages."""

    actions: "Actions"
    """What members do; set by the emulator."""

    def __init__(self) -> None:
        self.ids = Snowflakes()
        self.changes = Changes()
        self.application_id = self.ids.next()
        self.owner = User(self.ids.next(), "operator")
        self.bot = User(self.application_id, "newsvane", is_bot=True)
        self.users: dict[int, User] = {user.id: user for user in (self.owner, self.bot)}
        self.guilds: dict[int, FakeGuild] = {}
        self.channels: dict[int, Channel] = {}
        self.commands: dict[int | None, list[Json]] = {None: []}
        self.pings: list[Ping] = []
        self.cdn = ""
        self.publish: Callable[[str, Json], None] = lambda _name, _body: None

    # building

    def add_user(self, name: str, *, locale: str = "en-US") -> User:
        user = User(self.ids.next(), name, locale=locale)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str = "Guild", owner: User | None = None) -> FakeGuild:
        """Invite the bot to a new guild."""
        made = FakeGuild(self.ids.next(), name, owner or self.add_user(f"owner of {name}"), self)
        self.invite(made)
        return made

    def invite(self, guild: FakeGuild) -> None:
        """Bring the bot (back) into a guild.

        Only guilds that were down say that they are not any more; by that clients tell a guild
        that came back from one they joined.
        """
        self.guilds[guild.id] = guild
        told = guild.announcement()
        del told["unavailable"]
        self.publish("GUILD_CREATE", told)

    def remove_guild(self, guild: FakeGuild) -> None:
        """Throw the bot out of a guild; the guild goes on without it."""
        del self.guilds[guild.id]
        self.publish("GUILD_DELETE", {"id": str(guild.id)})

    def private_channel(self, user: User) -> Channel:
        """Return the private chat between a user and the bot."""
        for channel in self.channels.values():
            if channel.kind == DM and channel.recipient is user:
                return channel
        made = Channel(self.ids.next(), DM, user.name, self, recipient=user)
        self.channels[made.id] = made
        return made

    def open_thread(
        self,
        parent: Channel,
        name: str,
        kind: int,
        *,
        start: Message | None = None,
        owner: User | None = None,
        tags: list[int] | None = None,
    ) -> Channel:
        """Open a thread, on a message or of its own."""
        thread = Channel(
            start.id if start else self.ids.next(),
            kind,
            name,
            self,
            guild=parent.guild,
            parent=parent,
            owner=owner,
            applied_tags=tags or [],
        )
        self.channels[thread.id] = thread
        if start is not None:
            start.thread = thread
        self.publish("THREAD_CREATE", thread.payload() | {"newly_created": True})
        return thread

    # looking up, as the bot may

    def guild(self, guild: int) -> FakeGuild:
        """Return a guild the bot is in."""
        if guild not in self.guilds:
            raise not_found(UNKNOWN_GUILD, "Guild")
        return self.guilds[guild]

    def place(self, channel: int, needs: int = 0) -> Channel:
        """Return a channel in which the bot has what it needs; otherwise Refusal."""
        if channel not in self.channels:
            raise not_found(UNKNOWN_CHANNEL, "Channel")
        place = self.channels[channel]
        is_inside = place.guild is None or place.guild.id in self.guilds
        held = place.allowed(self.bot)
        if not is_inside or not held & Permission.VIEW_CHANNEL:
            raise Refusal(403, MISSING_ACCESS, "Missing Access")
        if needs & ~held:
            raise Refusal(403, MISSING_PERMISSIONS, "Missing Permissions")
        return place

    def message(self, place: Channel, message: int) -> Message:
        """Return a message that is there for everyone."""
        found = place.history.get(message)
        if found is None or found.is_deleted or found.is_ephemeral:
            raise not_found(UNKNOWN_MESSAGE, "Message")
        return found

    # messages

    def keep(self, message: Message) -> Message:
        """Store a new message, note whom it pings, and tell everyone."""
        place = message.channel
        place.history[message.id] = message
        place.is_archived = False
        self.pings += pings(message)
        self.tell_of(message, "MESSAGE_CREATE")
        return message

    def tell_of(self, message: Message, event: str) -> None:
        """Tell everyone about a new or changed message that everyone may see."""
        if not message.is_ephemeral:
            guild = message.channel.guild
            seen = message.payload_for_bot(reads_everything=False)
            self.publish(event, seen | ({"guild_id": str(guild.id)} if guild else {}))
        self.changes.ring()

    def delete(self, message: Message) -> None:
        """Delete a message, as a moderator or the bot does."""
        message.is_deleted = True
        self.tell_of_deletion(message)

    def tell_of_deletion(self, message: Message) -> None:
        """Tell everyone that a message is gone."""
        gone: Json = {"id": str(message.id), "channel_id": str(message.channel.id)}
        if message.channel.guild is not None:
            gone["guild_id"] = str(message.channel.guild.id)
        self.publish("MESSAGE_DELETE", gone)
        self.changes.ring()
