"""A guild in a test's hands: channels, members, and what members do with the bot."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.discord_emulator.command_limits import MESSAGE as MESSAGE_MENU
from tests.discord_emulator.command_limits import SLASH
from tests.discord_emulator.command_limits import USER as USER_MENU
from tests.discord_emulator.commands import (
    Commands,
    Focused,
    Given,
    NotOffered,
    typed,
)
from tests.discord_emulator.interactions import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    MODAL_SUBMIT,
    Interaction,
    Interactions,
)
from tests.discord_emulator.permissions import Permission
from tests.discord_emulator.pressing import filled_modal, offered, pressed
from tests.discord_emulator.wire import Json
from tests.discord_emulator.world import (
    ANNOUNCEMENT,
    FORUM,
    PUBLIC_THREAD,
    TEXT,
    Channel,
    Member,
    Message,
    Role,
    Server,
    User,
    World,
)


@dataclass
class Guild:
    """Every act is sent as Discord's client would send it; NotOffered when it would not."""

    server: Server
    world: World
    commands: Commands
    interactions: Interactions

    @property
    def id(self) -> int:
        return self.server.id

    def add_text_channel(self, name: str) -> Channel:
        """Make a text channel."""
        return self.world.add_channel(name, TEXT, server=self.server)

    def add_announcement_channel(self, name: str) -> Channel:
        """Make a channel whose messages can be crossposted."""
        return self.world.add_channel(name, ANNOUNCEMENT, server=self.server)

    def add_forum(self, name: str) -> Channel:
        """Make a forum: posts are threads, it takes no messages itself."""
        return self.world.add_channel(name, FORUM, server=self.server)

    def add_thread(self, channel: Channel, name: str) -> Channel:
        """Start a thread in a channel."""
        return self.world.add_channel(name, PUBLIC_THREAD, parent=channel)

    def delete_channel(self, channel: Channel) -> None:
        """Delete a channel."""
        self.world.remove_channel(channel)

    def add_member(self, name: str, permissions: int = 0) -> Member:
        """Let somebody join with a role that has these permissions beside everybody's."""
        user = User(self.world.ids.next(), name)
        role = Role(self.world.ids.next(), f"{name}'s", int(permissions))
        member = Member(user, [self.server.roles[0], role])
        self.world.users[user.id] = user
        self.server.roles.append(role)
        self.server.members[user.id] = member
        shown = {"guild_id": str(self.id), "role": role.payload()}
        self.world.publish("GUILD_ROLE_CREATE", shown)
        return member

    def opened(
        self, member: Member, channel: Channel, name: str, kind: int, *, as_mobile: bool
    ) -> Json:
        """Return the command's definition if the member's client offers it there.

        A client that has not refreshed (a phone) still offers what was hidden meanwhile.
        """
        definition = self.commands.named(name, kind, self.id)
        needed = definition.get("default_member_permissions")
        allowed = channel.allowed(member.id)
        if not as_mobile and needed is not None:
            is_admin = bool(member.permissions() & Permission.ADMINISTRATOR)
            if not is_admin and (needed == "0" or allowed & int(needed) != int(needed)):
                raise NotOffered(f"/{name} is hidden from {member.user.name}")
        return definition

    async def slash(
        self,
        member: Member,
        channel: Channel,
        command: str,
        *,
        as_mobile: bool = False,
        **given: Given,
    ) -> Interaction:
        """Send a slash command; subcommands are named with blanks between."""
        return self._command(member, channel, command, given, as_mobile=as_mobile)

    async def autocomplete(
        self, member: Member, channel: Channel, command: str, *, focused: Focused, **given: Given
    ) -> list[Json]:
        """Type into an option and return the completions offered."""
        act = self._command(member, channel, command, given, focused=focused)
        return (await act.answered()).choices

    def _command(
        self,
        member: Member,
        channel: Channel,
        command: str,
        given: dict[str, Given],
        *,
        as_mobile: bool = False,
        focused: Focused | None = None,
    ) -> Interaction:
        name, *path = command.split()
        definition = self.opened(member, channel, name, SLASH, as_mobile=as_mobile)
        options = typed(definition, path, given, focused)
        body = described(definition, options) | self._resolved(given)
        kind = COMMAND if focused is None else AUTOCOMPLETE
        return self.interactions.begin(
            kind, member.user, channel, body, name=f"/{command}", on=None
        )

    def _resolved(self, given: dict[str, Given]) -> Json:
        """Return the members, channels and roles that options refer to."""
        found: dict[str, Json] = {}
        for value in given.values():
            if isinstance(value, Member):
                shown = value.payload()
                found.setdefault("users", {})[str(value.id)] = shown.pop("user")
                found.setdefault("members", {})[str(value.id)] = shown | {
                    "permissions": str(value.permissions())
                }
            elif isinstance(value, Channel):
                shown = value.payload() | {"permissions": str(value.allowed(self.world.bot.id))}
                found.setdefault("channels", {})[str(value.id)] = shown
            elif isinstance(value, Role):
                found.setdefault("roles", {})[str(value.id)] = value.payload()
        return {"resolved": found} if found else {}

    async def menu(
        self, member: Member, channel: Channel, name: str, target: Message | Member
    ) -> Interaction:
        """Use a command of a message's or a member's context menu."""
        if isinstance(target, Message):
            definition = self.opened(member, channel, name, MESSAGE_MENU, as_mobile=False)
            resolved: Json = {"resolved": {"messages": {str(target.id): target.payload()}}}
        else:
            definition = self.opened(member, channel, name, USER_MENU, as_mobile=False)
            resolved = self._resolved({"target": target})
        body = described(definition, []) | resolved | {"target_id": str(target.id)}
        return self.interactions.begin(COMMAND, member.user, channel, body, name=name, on=None)

    async def press(self, member: Member, message: Message, custom_id: str) -> Interaction:
        """Press a message's button."""
        return self._use(member, message, pressed(message, custom_id))

    async def select(
        self, member: Member, message: Message, custom_id: str, values: Sequence[str]
    ) -> Interaction:
        """Choose values in a message's select."""
        return self._use(member, message, offered(message, custom_id, values))

    def _use(self, member: Member, message: Message, body: Json) -> Interaction:
        name = f"[{body['custom_id']}]"
        return self.interactions.begin(
            COMPONENT, member.user, message.channel, body, name=name, on=message
        )

    async def submit(self, shown: Interaction, values: dict[str, str | list[str]]) -> Interaction:
        """Fill in the modal that an act was answered with: custom id -> text or choices."""
        if shown.modal is None:
            raise NotOffered(f"{shown.name} opened no modal")
        body = filled_modal(shown.modal, values)
        name = f"modal {shown.modal['title']}"
        return self.interactions.begin(
            MODAL_SUBMIT, shown.user, shown.channel, body, name=name, on=shown.on
        )


def described(definition: Json, options: list[Json]) -> Json:
    """Return a command's interaction data."""
    body: Json = {name: definition[name] for name in ("id", "name", "type")}
    body["options"] = options
    if "guild_id" in definition:
        body["guild_id"] = definition["guild_id"]
    return body
