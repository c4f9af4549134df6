"""Discord's documented limits for command definitions and completions."""

import re

from tests.discord_emulator.forms import Form, Place
from tests.discord_emulator.wire import Json

SLASH, USER, MESSAGE = 1, 2, 3
SUBCOMMAND, GROUP, STRING, INTEGER, NUMBER = 1, 2, 3, 4, 10
"""Command and option types."""

NAME = re.compile(r"^[-_'\w]{1,32}$")
SLASH_COMMANDS, MENU_COMMANDS, OPTIONS, CHOICES, ALL_TEXT = 100, 15, 25, 25, 8000


def check_commands(commands: list[Json]) -> None:
    """Refuse a set of definitions that breaks a limit; faults are nested by its index."""
    form = Form()
    for kind, most in ((SLASH, SLASH_COMMANDS), (USER, MENU_COMMANDS), (MESSAGE, MENU_COMMANDS)):
        form.count((), [c for c in commands if c.get("type", SLASH) == kind], most)
    form.unique((), [(c["name"], c.get("type", SLASH)) for c in commands], "Names must be unique")
    for at, command in enumerate(commands):
        check_command(form, (at,), command)
    form.close()


def check_command(form: Form, at: Place, command: Json) -> None:
    """Check one definition; only slash commands have descriptions and options."""
    if command.get("type", SLASH) == SLASH:
        check_described(form, at, command)
        check_options(form, at, command.get("options") or [])
        form.check(at, holds=characters(command) <= ALL_TEXT, message="Exceeds 8000 characters.")
        return
    form.text((*at, "name"), command.get("name"), 32, shortest=1)
    form.check((*at, "description"), holds=not command.get("description"), message="Not in menus.")


def check_described(form: Form, at: Place, thing: Json) -> None:
    """Check a command's or an option's name (lower case) and description."""
    name = thing.get("name") or ""
    fits = NAME.match(name) is not None and name == name.lower()
    form.check((*at, "name"), holds=fits, message="Command name is invalid")
    form.text((*at, "description"), thing.get("description"), 100, shortest=1)


def check_options(form: Form, at: Place, options: list[Json]) -> None:
    """Check options: at most 25, required ones first, no name twice, choices within limits."""
    form.count((*at, "options"), options, OPTIONS)
    form.unique((*at, "options"), [o.get("name") for o in options], "Option names must be unique")
    required = [bool(option.get("required")) for option in options]
    form.check(
        (*at, "options"),
        holds=required == sorted(required, reverse=True),
        message="Required options must be placed before non-required options",
    )
    for number, option in enumerate(options):
        spot = (*at, "options", number)
        check_described(form, spot, option)
        check_options(form, spot, option.get("options") or [])
        choices = option.get("choices") or []
        check_choices(form, (*spot, "choices"), choices)
        form.check(
            spot,
            holds=not (choices and option.get("autocomplete")),
            message="Choices or completions.",
        )


def check_choices(form: Form, at: Place, choices: list[Json]) -> None:
    """Check choices or completions: at most 25, names of 1 to 100 characters, values too."""
    form.count(at, choices, CHOICES)
    for number, choice in enumerate(choices):
        form.text((*at, number, "name"), choice.get("name"), 100, shortest=1)
        if isinstance(choice.get("value"), str):
            form.text((*at, number, "value"), choice["value"], 100)
        else:
            is_number = isinstance(choice.get("value"), int | float)
            form.check((*at, number, "value"), holds=is_number, message="This field is required")


def check_completions(choices: list[Json]) -> None:
    """Refuse an answer to an autocomplete that breaks a limit."""
    form = Form()
    check_choices(form, ("data", "choices"), choices)
    form.close()


def characters(thing: Json) -> int:
    """Return the characters of all names, descriptions and values."""
    total = len(thing.get("name") or "") + len(thing.get("description") or "")
    for choice in thing.get("choices") or []:
        value = choice.get("value")
        total += len(choice.get("name") or "") + (len(value) if isinstance(value, str) else 0)
    return total + sum(characters(option) for option in thing.get("options") or [])
