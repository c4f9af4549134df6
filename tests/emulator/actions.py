"""What members do: slash commands, buttons, selects, modals, context menus."""

import secrets
from collections.abc import Mapping

from tests.emulator.channel import Channel
from tests.emulator.command_forms import Filled, Impossible
from tests.emulator.interaction import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    MODAL,
    InteractionResult,
)
from tests.emulator.limits.components import Kind
from tests.emulator.message import Message
from tests.emulator.modal_forms import filled_modal
from tests.emulator.people import User
from tests.emulator.permissions import Permission
from tests.emulator.posting import attach
from tests.emulator.wire import Json
from tests.emulator.world import World

SLASH, USER_MENU, MESSAGE_MENU = 1, 2, 3
"""Command types."""

IN_GUILD, IN_BOT_CHAT = 0, 1
"""Interaction contexts."""

BY_USER = 1
"""The integration type of an app that its user takes along everywhere."""

ATTACHMENT_LIMIT = 10 * 1024 * 1024


class Actions:
    """Sends interactions to the bot, after the checks that a client makes."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.answer_within = 3.0
        """Seconds for the first answer."""
        self.token_lives = 15 * 60.0
        """Seconds for follow-ups."""
        self.known: dict[str, InteractionResult] = {}
        """Interactions by token."""

    def slash(
        self,
        channel: Channel,
        user: User,
        name: str,
        options: Mapping[str, object],
        *,
        as_mobile: bool = False,
    ) -> InteractionResult:
        """Run a slash command.

        A phone with an old list of commands sends what the permissions forbid by now:
        `as_mobile` is such a one.
        """
        command, path = self._command(channel, user, SLASH, name, unchecked=as_mobile)
        filled = Filled(channel)
        said = filled.options(command.get("options") or [], path, options)
        return self._send(channel, user, COMMAND, _data(command, said, filled))

    async def autocomplete(
        self,
        channel: Channel,
        user: User,
        name: str,
        options: Mapping[str, object],
        focused: str,
    ) -> list[Json]:
        """Type into an option; return the choices."""
        command, path = self._command(channel, user, SLASH, name)
        filled = Filled(channel, focused)
        said = filled.options(command.get("options") or [], path, options)
        sent = self._send(channel, user, AUTOCOMPLETE, _data(command, said, filled))
        return (await sent.wait_response()).choices or []

    def menu(
        self, channel: Channel, user: User, name: str, target: Message | User
    ) -> InteractionResult:
        """Use a context menu command."""
        filled = Filled(channel)
        is_message = isinstance(target, Message)
        command, _ = self._command(channel, user, MESSAGE_MENU if is_message else USER_MENU, name)
        if isinstance(target, Message):
            filled.resolved["messages"] = {str(target.id): target.payload()}
        else:
            filled.resolve(target)
        data = _data(command, [], filled) | {"target_id": str(target.id)}
        return self._send(channel, user, COMMAND, data)

    def click(self, user: User, message: Message, button: str) -> InteractionResult:
        """Press a button."""
        part = self._component(user, message, button)
        if part["type"] != Kind.BUTTON or "custom_id" not in part:
            raise Impossible(f"{button!r} is no button that the bot hears of")
        data = {"component_type": int(Kind.BUTTON), "custom_id": part["custom_id"]}
        return self._send(message.channel, user, COMPONENT, data, source=message)

    def select(
        self, user: User, message: Message, select: str, values: list[str]
    ) -> InteractionResult:
        """Choose in a select."""
        part = self._component(user, message, select)
        filled = Filled(message.channel)
        chosen = self.chosen(part, values, filled)
        data = {"component_type": part["type"], "custom_id": part["custom_id"], "values": chosen}
        if filled.resolved:
            data["resolved"] = filled.resolved
        return self._send(message.channel, user, COMPONENT, data, source=message)

    def submit(self, shown: InteractionResult, values: Json) -> InteractionResult:
        """Send a modal, filled in; files are given as `upload` returns them."""
        if shown.modal is None:
            raise Impossible(f"no modal was shown for {shown.describe()}")
        filled = Filled(shown.channel)
        plain = {name: filled.uploaded(value) for name, value in values.items()}
        components = filled_modal(shown.modal, plain, lambda p, v: self.chosen(p, v, filled))
        data = {"custom_id": shown.modal["custom_id"], "components": components}
        if filled.resolved:
            data["resolved"] = filled.resolved
        return self._send(
            shown.channel, shown.user, MODAL, data, source=shown.source, opened_by=shown
        )

    def upload(self, channel: Channel, user: User, name: str, content: bytes) -> Json:
        """Put a file where clients put them before they send it; return its description."""
        message = channel.say(user, "")
        attach(self.world, message, {}, {name: content})
        return message.attachments[0]

    def chosen(self, part: Json, values: list[str], filled: Filled) -> list[str]:
        """Check what a user chooses in a select, and describe users, roles and channels."""
        least, most = part.get("min_values", 1), part.get("max_values", 1)
        if not least <= len(values) <= most:
            raise Impossible(f"{least} to {most} values must be chosen, not {values}")
        if part["type"] == Kind.STRING_SELECT:
            offered = [option["value"] for option in part["options"]]
            if strange := set(values) - set(offered):
                raise Impossible(f"{sorted(strange)} are not among {offered}")
            return values
        for value in values:
            self._resolve(int(value), filled)
        return values

    def _resolve(self, thing: int, filled: Filled) -> None:
        roles = {role.id: role for guild in self.world.guilds.values() for role in guild.roles}
        for things in (self.world.users, self.world.channels, roles):
            if thing in things:
                filled.resolve(things[thing])
                return
        raise Impossible(f"nobody has the id {thing}")

    def _component(self, user: User, message: Message, name: str) -> Json:
        if message.is_deleted or (message.is_ephemeral and message.shown_to is not user):
            raise Impossible(f"{user.name} does not see the message")
        if not message.channel.may(user, Permission.VIEW_CHANNEL):
            raise Impossible(f"{user.name} does not see the channel")
        part = message.part(name)
        if part.get("disabled"):
            raise Impossible(f"{name!r} is disabled")
        return part

    def _command(
        self, channel: Channel, user: User, kind: int, name: str, *, unchecked: bool = False
    ) -> tuple[Json, list[str]]:
        """Return a command that the user sees here, and the rest of its name."""
        here = channel.guild.id if channel.guild else None
        offered = [c for c in self._offered(here) if c.get("type", SLASH) == kind]
        first, *path = name.split() if kind == SLASH else [name]
        found = next((command for command in offered if command["name"] == first), None)
        if found is None:
            raise Impossible(f"no command {first!r} among {[c['name'] for c in offered]}")
        if not unchecked:
            self._check_rights(found, channel, user)
        return found, path

    def _offered(self, guild: int | None) -> list[Json]:
        everywhere = self.world.commands[None]
        local = self.world.commands.get(guild, []) if guild is not None else []
        return [*local, *everywhere]

    def _check_rights(self, command: Json, channel: Channel, user: User) -> None:
        if not channel.may(user, Permission.USE_APPLICATION_COMMANDS):
            raise Impossible(f"{user.name} may not use commands here")
        if self._is_away(channel) and BY_USER not in (command.get("integration_types") or []):
            raise Impossible(f"{command['name']!r} is not offered where the bot is no member")
        contexts = command.get("contexts")
        here = IN_BOT_CHAT if channel.guild is None else IN_GUILD
        allows_chat = contexts is not None or command.get("dm_permission", True)
        if (contexts is not None and here not in contexts) or (
            here == IN_BOT_CHAT and not allows_chat
        ):
            raise Impossible(f"{command['name']!r} is not offered in context {here}")
        needs = command.get("default_member_permissions")
        if needs is not None and channel.guild is not None:
            missing = int(needs) & ~channel.allowed(user) or not int(needs)
            if missing and not channel.may(user, Permission.ADMINISTRATOR):
                raise Impossible(f"{user.name} does not see {command['name']!r}")

    def _send(
        self,
        channel: Channel,
        user: User,
        kind: int,
        data: Json,
        *,
        source: Message | None = None,
        opened_by: InteractionResult | None = None,
    ) -> InteractionResult:
        """Tell the bot."""
        sent = InteractionResult(
            self.world.ids.next(),
            secrets.token_urlsafe(24),
            kind=kind,
            user=user,
            channel=channel,
            actions=self,
            source=source,
            opened_by=opened_by,
        )
        sent.payload = self._payload(sent, data)
        self.known[sent.token] = sent
        self.world.publish("INTERACTION_CREATE", sent.payload)
        return sent

    def _payload(self, sent: InteractionResult, data: Json) -> Json:
        channel, guild = sent.channel, sent.channel.guild
        bits = str(channel.allowed(sent.user))
        shown: Json = {
            "id": str(sent.id),
            "application_id": str(self.world.application_id),
            "type": sent.kind,
            "token": sent.token,
            "version": 1,
            "data": data,
            "channel_id": str(channel.id),
            "channel": channel.payload() | {"permissions": bits},
            "app_permissions": str(channel.allowed(self.world.bot)),
            "locale": sent.user.locale,
            "entitlements": [],
            "attachment_size_limit": ATTACHMENT_LIMIT,
        }
        if sent.source is not None:
            shown["message"] = sent.source.payload()
        if guild is None:
            owners = {"1": str(sent.user.id)}
            who: Json = {"user": sent.user.payload(), "context": IN_BOT_CHAT}
            return shown | who | {"authorizing_integration_owners": owners}
        return shown | {
            "guild_id": str(guild.id),
            "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
            "guild_locale": guild.locale,
            "member": guild.members[sent.user.id].payload() | {"permissions": bits},
            "context": IN_GUILD,
            "authorizing_integration_owners": {"1": str(sent.user.id)}
            if self._is_away(channel)
            else {"0": str(guild.id)},
        }

    def _is_away(self, channel: Channel) -> bool:
        """Say whether the bot is no member here, so that only its users can bring it."""
        return channel.guild is not None and channel.guild.id not in self.world.guilds


def _data(command: Json, options: list[Json], filled: Filled) -> Json:
    data: Json = {name: command[name] for name in ("id", "name", "guild_id") if name in command}
    data |= {"type": command.get("type", SLASH), "options": options}
    return data | ({"resolved": filled.resolved} if filled.resolved else {})
