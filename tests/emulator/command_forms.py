"""From what a user types into a slash command to what Discord sends to the bot.

A client lets nobody send what does not fit the registered command; `Impossible` is that client
speaking, so a test that gets it asks for something no user can do.
"""

from collections.abc import Iterator, Mapping

from tests.emulator.channel import Channel
from tests.emulator.people import Role, User
from tests.emulator.wire import Json

SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE = 1, 2, 3, 4, 5, 6, 7, 8
MENTIONABLE, NUMBER, ATTACHMENT = 9, 10, 11
"""Option types."""

LONGEST_STRING = 6000

PYTHON_TYPES: dict[int, tuple[type, ...]] = {
    STRING: (str,),
    INTEGER: (int,),
    BOOLEAN: (bool,),
    USER: (User,),
    CHANNEL: (Channel,),
    ROLE: (Role,),
    MENTIONABLE: (User, Role),
    NUMBER: (int, float),
    ATTACHMENT: (dict,),
}


class Impossible(AssertionError):  # noqa: N818 - it says what is the matter
    """No client would let a user do this."""


class Filled:
    """A command's options as the user filled them in, and the things that they name."""

    def __init__(self, channel: Channel, focused: str | None = None) -> None:
        self._channel, self._focused = channel, focused
        self.resolved: Json = {}

    def options(
        self, known: list[Json], path: list[str], given: Mapping[str, object]
    ) -> list[Json]:
        """Return the payload's options; the path names subcommand groups and subcommands."""
        if path:
            level = next((option for option in known if option["name"] == path[0]), None)
            if level is None or level["type"] not in (SUBCOMMAND, GROUP):
                raise Impossible(f"there is no subcommand {path[0]!r}")
            inner = self.options(level.get("options") or [], path[1:], given)
            return [{"name": level["name"], "type": level["type"], "options": inner}]
        if any(option["type"] in (SUBCOMMAND, GROUP) for option in known):
            raise Impossible("a subcommand must be chosen")
        return list(self._values(known, given))

    def _values(self, known: list[Json], given: Mapping[str, object]) -> Iterator[Json]:
        names = [option["name"] for option in known]
        if strange := set(given) - set(names):
            raise Impossible(f"no options {sorted(strange)} among {names}")
        for option in known:
            name = option["name"]
            if name in given:
                yield self._value(option, given[name])
            elif option.get("required") and self._focused is None:
                raise Impossible(f"option {name!r} is required")

    def _value(self, option: Json, value: object) -> Json:
        kind, name = option["type"], option["name"]
        shown: Json = {"name": name, "type": kind}
        if name == self._focused:
            return shown | {"value": str(value), "focused": True}
        is_boolean_as_number = isinstance(value, bool) and kind != BOOLEAN
        if not isinstance(value, PYTHON_TYPES[kind]) or is_boolean_as_number:
            raise Impossible(f"option {name!r} of type {kind} cannot be {value!r}")
        _check_range(option, value)
        return shown | {"value": self._plain(option, value)}

    def _plain(self, option: Json, value: object) -> object:
        """Return what stands in the payload, and put what it names among the resolved."""
        if isinstance(value, (User, Role, Channel)):
            kinds = option.get("channel_types")
            if isinstance(value, Channel) and kinds and value.kind not in kinds:
                raise Impossible(f"{option['name']!r} takes channels of types {kinds}")
            return self.resolve(value)
        if isinstance(value, dict):
            return self._file(value)
        return value

    def uploaded(self, value: object) -> object:
        """Return what a modal's input holds, files as their ids, and describe these to the bot."""
        if not isinstance(value, list):
            return value
        return [self._file(one) if isinstance(one, dict) else one for one in value]

    def _file(self, file: Json) -> str:
        self.resolved.setdefault("attachments", {})[str(file["id"])] = file
        return str(file["id"])

    def resolve(self, thing: User | Role | Channel) -> str:
        """Describe a thing to the bot; return its id."""
        name = str(thing.id)
        guild = self._channel.guild
        if isinstance(thing, Role):
            self.resolved.setdefault("roles", {})[name] = thing.payload()
        elif isinstance(thing, Channel):
            held = str(thing.allowed(self._channel.world.bot))
            shown = thing.payload() | {"permissions": held}
            self.resolved.setdefault("channels", {})[name] = shown
        else:
            self.resolved.setdefault("users", {})[name] = thing.payload()
            if guild is not None and (member := guild.members.get(thing.id)) is not None:
                seen = member.payload() | {"permissions": str(self._channel.allowed(thing))}
                del seen["user"]
                self.resolved.setdefault("members", {})[name] = seen
        return name


def _check_range(option: Json, value: object) -> None:
    name = option["name"]
    choices = [choice["value"] for choice in option.get("choices") or []]
    if choices and value not in choices:
        raise Impossible(f"option {name!r} must be one of {choices}, not {value!r}")
    if isinstance(value, str):
        most = option.get("max_length") or LONGEST_STRING
        if not (option.get("min_length") or 0) <= len(value) <= most:
            raise Impossible(f"option {name!r} must have at most {most} characters")
    elif isinstance(value, (int, float)):
        least, most = option.get("min_value"), option.get("max_value")
        if (least is not None and value < least) or (most is not None and value > most):
            raise Impossible(f"option {name!r} must be between {least} and {most}")
