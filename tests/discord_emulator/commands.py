"""The commands that the bot has synced, and the options that a user's client would send."""

from dataclasses import dataclass, field
from typing import Protocol

from tests.discord_emulator.command_limits import (
    GROUP,
    INTEGER,
    NUMBER,
    SLASH,
    STRING,
    SUBCOMMAND,
    check_commands,
)
from tests.discord_emulator.wire import UNKNOWN_COMMAND, Json, not_found
from tests.discord_emulator.world import World

BOOLEAN, USER_OPTION, CHANNEL_OPTION, ROLE_OPTION, MENTIONABLE, ATTACHMENT = 5, 6, 7, 8, 9, 11


class Referred(Protocol):
    """A member, channel or role given for an option."""

    @property
    def id(self) -> int: ...


Given = str | float | bool | Referred
Focused = tuple[str, str]
"""The option being typed, and what is typed so far."""


class NotOffered(AssertionError):  # noqa: N818 - it says what happened
    """A user could not send this: Discord's client does not offer the command or the value."""


@dataclass
class Commands:
    """Definitions by guild; those for everywhere are under None."""

    world: World
    sets: dict[int | None, list[Json]] = field(default_factory=dict)

    def replace(self, guild: int | None, definitions: list[Json]) -> list[Json]:
        """Take a whole new set; a command that was known keeps its id."""
        check_commands(definitions)
        known = {(c["name"], c["type"]): c["id"] for c in self.of(guild)}
        self.sets[guild] = [
            self._registered(definition, guild, known) for definition in definitions
        ]
        return self.sets[guild]

    def _registered(
        self, definition: Json, guild: int | None, known: dict[tuple[str, int], str]
    ) -> Json:
        kind = definition.get("type", SLASH)
        made = known.get((definition["name"], kind)) or str(self.world.ids.next())
        return definition | {
            "id": made,
            "type": kind,
            "application_id": str(self.world.application_id),
            "version": made,
            "description": definition.get("description", ""),
            "default_member_permissions": definition.get("default_member_permissions"),
            "nsfw": definition.get("nsfw", False),
            **({"guild_id": str(guild)} if guild else {}),
        }

    def of(self, guild: int | None) -> list[Json]:
        """Return a guild's own commands, or those for everywhere."""
        return self.sets.get(guild, [])

    def get(self, guild: int | None, command: str) -> Json:
        """Return one by its id; 10063 when there is none."""
        for known in self.of(guild):
            if known["id"] == command:
                return known
        raise not_found(UNKNOWN_COMMAND, "application command")

    def named(self, name: str, kind: int, guild: int) -> Json:
        """Return what a user of a guild would pick; NotOffered names what there is."""
        offered = [*self.of(guild), *self.of(None)]
        for known in offered:
            if known["name"] == name and known["type"] == kind:
                return known
        names = ", ".join(known["name"] for known in offered)
        raise NotOffered(f"no command {name!r} is synced; there are: {names or 'none'}")


def typed(
    definition: Json, path: list[str], given: dict[str, Given], focused: Focused | None
) -> list[Json]:
    """Return the options as the client sends them, subcommands around them."""
    if path:
        inner = option_named(definition, path[0])
        if inner["type"] not in {SUBCOMMAND, GROUP}:
            raise NotOffered(f"{path[0]!r} is no subcommand")
        nested = typed(inner, path[1:], given, focused)
        return [{"name": path[0], "type": inner["type"], "options": nested}]
    values = [filled(option_named(definition, name), value) for name, value in given.items()]
    if focused is not None:
        option = option_named(definition, focused[0])
        if not option.get("autocomplete"):
            raise NotOffered(f"{focused[0]!r} has no completions")
        typing = {"name": focused[0], "type": option["type"], "value": focused[1], "focused": True}
        return [*values, typing]
    missing = {o["name"] for o in definition.get("options") or [] if o.get("required")} - set(given)
    if missing:
        raise NotOffered(f"required and not given: {', '.join(sorted(missing))}")
    return values


def option_named(definition: Json, name: str) -> Json:
    """Return an option's definition."""
    for option in definition.get("options") or []:
        if option["name"] == name:
            found: Json = option
            return found
    raise NotOffered(f"{definition['name']!r} has no option {name!r}")


def filled(option: Json, given: Given) -> Json:
    """Return one option with its value, checked against its type, choices and bounds."""
    value = str(given.id) if not isinstance(given, str | float | int) else given
    if not fits(option["type"], value):
        raise NotOffered(f"{option['name']!r} does not take {given!r}")
    offered = [choice["value"] for choice in option.get("choices") or []]
    if offered and value not in offered:
        raise NotOffered(f"{option['name']!r} offers {offered}, not {value!r}")
    if not within(option, value):
        raise NotOffered(f"{value!r} is out of the bounds of {option['name']!r}")
    return {"name": option["name"], "type": option["type"], "value": value}


def fits(kind: int, value: object) -> bool:
    """Say whether a value is of an option's type."""
    if kind == BOOLEAN or isinstance(value, bool):
        return kind == BOOLEAN and isinstance(value, bool)
    if kind == INTEGER:
        return isinstance(value, int)
    return isinstance(value, float | int) if kind == NUMBER else isinstance(value, str)


def within(option: Json, value: str | float) -> bool:
    """Say whether a value keeps to min/max, of its length when it is a text."""
    if option["type"] == STRING:
        length = len(str(value))
        return bool(option.get("min_length", 0) <= length <= option.get("max_length", 6000))
    if option["type"] in {INTEGER, NUMBER}:
        amount = float(value)
        least, most = option.get("min_value", amount), option.get("max_value", amount)
        return bool(least <= amount <= most)
    return True
