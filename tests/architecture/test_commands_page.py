"""docs/commands.md lists the commands that there are, and no others."""

import re

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from bot.cli import app
from bot.models import Axis, Direction, Horizon, Level
from tests.architecture.command_tree import Form
from tests.architecture.papers import page, rows, section

PAGE = page("docs/commands.md")
DISCORD = section(PAGE, "In Discord")
WHO = {
    None: {"everybody"},
    1 << 5: {"Manage Server", "the bot's owner"},
    1 << 13: {"Manage Messages"},
}
"""Who may use what, by a command's default permissions."""


NEEDED = ("yes", "no")
"""What the second column of the options' table says; that of the commands says who may."""


def listed_commands() -> dict[str, str]:
    """Return each command of the page and who may use it."""
    return {row[0].strip("`"): row[1] for row in rows(DISCORD) if row[1] not in NEEDED}


def listed_options() -> dict[str, tuple[str, ...]]:
    """Return each option of the page with the other columns of its row."""
    return {row[0].strip("`"): tuple(row[1:]) for row in rows(DISCORD) if row[1] in NEEDED}


def typed(forms: tuple[Form, ...]) -> dict[str, tuple[Form, ...]]:
    """Return what people can type in Discord -> its options."""
    return {name: options for form in forms for name, options in form.spoken().items()}


def usage(name: str, command: TyperCommand) -> str:
    """Return a command of ours with its arguments, as the page writes them."""
    parts = [name]
    for parameter in command.params:
        shown = (parameter.name or "").upper()
        if isinstance(parameter, TyperOption):
            shown = f"{parameter.opts[0]} {shown}"
        parts.append(shown if parameter.required else f"[{shown}]")
    return " ".join(parts)


def test_the_page_lists_the_slash_commands_and_who_may_use_them(
    commands: tuple[Form, ...],
) -> None:
    listed = listed_commands()
    assert set(listed) == set(typed(commands))
    for form in commands:
        who = WHO[form.default_member_permissions]
        assert {listed[name] for name in form.spoken()} <= who


def test_the_page_lists_every_option_and_whether_it_is_needed(
    commands: tuple[Form, ...],
) -> None:
    assert {name: row[0] for name, row in listed_options().items()} == {
        f"{name} {option.name}": "yes" if option.required else "no"
        for name, options in typed(commands).items()
        for option in options
    }


def test_the_page_tells_of_every_entry_of_a_messages_menu(menus: tuple[Form, ...]) -> None:
    assert menus
    assert set(re.findall(r"\*\*Apps > (.+?)\*\*", DISCORD)) == {menu.name for menu in menus}


def test_the_page_names_every_choice(commands: tuple[Form, ...]) -> None:
    told = {name: row[1] for name, row in listed_options().items()}
    for name, options in typed(commands).items():
        for option in options:
            text = told[f"{name} {option.name}"]
            same = re.fullmatch(r"As with `(/\w+)`\.", text)
            text = told[f"{same[1]} {option.name}"] if same else text
            assert all(choice.name in text for choice in option.choices), (name, option.name)


def test_the_page_names_every_axis_and_level() -> None:
    levels = {Axis.IMPACT: Level, Axis.TRUST: Level, Axis.DIRECTION: Direction}
    wanted = {axis.value: {level.value for level in levels.get(axis, Horizon)} for axis in Axis}
    told = {row[0]: set(row[1].split(", ")) for row in rows(section(PAGE, "What the levels mean"))}
    assert told == wanted


def test_the_page_lists_the_sub_commands_of_the_command_line() -> None:
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    ours = {
        name: command
        for name, command in group.commands.items()
        if isinstance(command, TyperCommand)
    }
    assert len(ours) == len(group.commands)
    listed = [row[0].strip("`") for row in rows(section(PAGE, "On the command line"))]
    assert listed == [usage(name, command) for name, command in ours.items()]
