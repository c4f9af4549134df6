"""A guild: what tests build and break, and what clients are told about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.emulator.channel import ANNOUNCEMENT, FORUM, PUBLIC_THREAD, REQUIRE_TAG, TEXT, Channel
from tests.emulator.people import Member, Role, User
from tests.emulator.permissions import POSTER, READER
from tests.emulator.wire import Json

if TYPE_CHECKING:
    from tests.emulator.interaction import InteractionResult
    from tests.emulator.world import World


UNSET = (
    *("icon", "banner", "splash", "discovery_splash", "home_header", "description"),
    *("afk_channel_id", "system_channel_id", "rules_channel_id", "public_updates_channel_id"),
    *("safety_alerts_channel_id", "widget_channel_id", "vanity_url_code", "application_id"),
    *("incidents_data", "max_presences"),
)
ZERO = (
    *("verification_level", "default_message_notifications", "explicit_content_filter"),
    *("mfa_level", "nsfw_level", "premium_tier", "premium_subscription_count"),
    *("system_channel_flags", "max_members", "max_video_channel_users"),
    "max_stage_video_channel_users",
)
"""What every guild has and no test is about."""


@dataclass(eq=False, repr=False)
class FakeGuild:
    """A guild with the bot in it. Every change is told to connected clients at once."""

    id: int
    name: str
    owner: User
    world: "World"
    locale: str = "en-US"
    roles: list[Role] = field(default_factory=list)
    members: dict[int, Member] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.bot_role = Role(self.world.ids.next(), self.world.bot.name, POSTER)
        self.roles = [Role(self.id, "@everyone", READER), self.bot_role]
        self.members[self.owner.id] = Member(self.owner, [self.everyone])
        self.members[self.world.bot.id] = Member(self.world.bot, [*self.roles])

    def __repr__(self) -> str:
        return f"guild {self.name} ({self.id})"

    @property
    def everyone(self) -> Role:
        return self.roles[0]

    @property
    def channels(self) -> list[Channel]:
        """Channels and threads, oldest first."""
        return [channel for channel in self.world.channels.values() if channel.guild is self]

    # building

    def add_text_channel(self, name: str = "news") -> Channel:
        return self._add_channel(TEXT, name)

    def add_announcement_channel(self, name: str = "announcements") -> Channel:
        return self._add_channel(ANNOUNCEMENT, name)

    def add_forum(
        self, name: str = "forum", *, tags: Sequence[str] = (), requires_tag: bool = False
    ) -> Channel:
        """Add a forum with the tags that its posts may, or must, carry."""
        plain = {"moderated": False, "emoji_id": None, "emoji_name": None}
        made = [{"id": str(self.world.ids.next()), "name": tag} | plain for tag in tags]
        flags = REQUIRE_TAG if requires_tag else 0
        return self._add_channel(FORUM, name, tags=made, flags=flags)

    def add_thread(self, parent: Channel, name: str = "thread") -> Channel:
        return self.world.open_thread(parent, name, PUBLIC_THREAD)

    def _add_channel(
        self, kind: int, name: str, *, tags: Sequence[Json] = (), flags: int = 0
    ) -> Channel:
        made = Channel(
            self.world.ids.next(), kind, name, self.world, guild=self, tags=list(tags), flags=flags
        )
        self.world.channels[made.id] = made
        self.world.publish("CHANNEL_CREATE", made.payload())
        return made

    def add_member(
        self, user: User | str, *, permissions: int = 0, roles: Sequence[Role] = ()
    ) -> User:
        """Add a user, new if it is a name; permissions come with a role of their own."""
        person = self.world.add_user(user) if isinstance(user, str) else user
        held = [self.everyone, *roles]
        if permissions:
            held.append(self.add_role(f"role of {person.name}", int(permissions)))
        self.members[person.id] = Member(person, held)
        return person

    def add_role(self, name: str, permissions: int = 0, *, mentionable: bool = False) -> Role:
        role = Role(self.world.ids.next(), name, int(permissions), mentionable)
        self.roles.append(role)
        self._tell("GUILD_ROLE_CREATE", role=role.payload())
        return role

    # changing

    def set_permissions(self, role: Role, permissions: int) -> None:
        """Give a role other permissions in the whole guild."""
        role.permissions = int(permissions)
        self._tell("GUILD_ROLE_UPDATE", role=role.payload())

    def delete_role(self, role: Role) -> None:
        """Delete a role; its members lose it."""
        self.roles.remove(role)
        for member in self.members.values():
            member.roles = [held for held in member.roles if held is not role]
        self._tell("GUILD_ROLE_DELETE", role_id=str(role.id))

    def delete_channel(self, channel: Channel) -> None:
        """Delete a channel or thread with all that is in it."""
        for thread in [c for c in self.channels if c.parent is channel]:
            self.delete_channel(thread)
        shown = channel.payload()
        del self.world.channels[channel.id]
        self.world.publish("THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE", shown)

    def set_locale(self, locale: str) -> None:
        """Choose the guild's own language, as community servers may."""
        self.locale = locale
        self.world.publish("GUILD_UPDATE", self.payload())

    def _tell(self, event: str, **changed: object) -> None:
        self.world.publish(event, {"guild_id": str(self.id), **changed})

    # what members do

    async def slash(
        self, user: User, name: str, options: Mapping[str, object] | None = None, **how: bool
    ) -> "InteractionResult":
        """Run a slash command in the first text channel."""
        place = next(channel for channel in self.channels if channel.kind == TEXT)
        return await place.slash(user, name, options, **how)

    # what clients get

    def payload(self) -> Json:
        """Return the guild as REST shows it."""
        return {
            "id": str(self.id),
            "name": self.name,
            "owner_id": str(self.owner.id),
            "roles": [role.payload() for role in self.roles],
            "emojis": [],
            "stickers": [],
            "features": [],
            "region": "deprecated",
            "afk_timeout": 300,
            "nsfw": False,
            "widget_enabled": False,
            "premium_progress_bar_enabled": False,
            "preferred_locale": self.locale,
            **dict.fromkeys(UNSET),
            **dict.fromkeys(ZERO, 0),
        }

    def announcement(self) -> Json:
        """Return the guild as GUILD_CREATE shows it: of the members, only the bot itself."""
        itself = self.members[self.world.bot.id].payload()
        seen = self.channels
        return self.payload() | {
            "channels": [channel.payload() for channel in seen if not channel.is_thread],
            "threads": [channel.payload() for channel in seen if channel.is_thread],
            "members": [itself],
            "joined_at": itself["joined_at"],
            "member_count": len(self.members),
            "large": False,
            "unavailable": False,
            "voice_states": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }
