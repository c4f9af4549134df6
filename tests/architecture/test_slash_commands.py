"""Every slash command keeps Discord's manners and limits, read off what is registered."""

import re

from cogs import COMMANDS
from tests.architecture.command_tree import Form
from tests.architecture.papers import ROOT, sources

MANAGE_GUILD, MANAGE_MESSAGES = 1 << 5, 1 << 13
SERVER = (0,)
"""The only context of a command that needs a server."""

ADMIN = {"subscribe", "admin", "doctor", "settings", "setup", "sources"}
MODERATOR = {"retract"}
"""Commands that take back what was posted."""

OF_A_SERVER = ADMIN | MODERATOR | {"subscriptions"}
"""Commands about the channels of a server; they mean nothing in a direct message."""


def test_there_is_something_to_walk(commands: tuple[Form, ...]) -> None:
    assert {"analyze", "subscribe", "help"} <= {command.name for command in commands}


def test_every_name_is_one_that_discord_takes(commands: tuple[Form, ...]) -> None:
    for command in commands:
        for form in command.walk():
            assert re.fullmatch(r"[a-z][a-z0-9_-]{0,31}", form.name), form.name


def test_every_command_and_option_says_what_it_is_for(commands: tuple[Form, ...]) -> None:
    for command in commands:
        for form in command.walk():
            words = form.description.split()
            assert len(words) > 2, f"{form.name}: {form.description!r}"
            assert len(form.description) <= 100, form.name


def test_no_command_has_more_options_or_choices_than_discord_shows(
    commands: tuple[Form, ...],
) -> None:
    assert len(commands) <= 100
    for command in commands:
        for form in command.walk():
            assert len(form.options) <= 25, form.name
            assert len(form.choices) <= 25, form.name
            assert all(len(choice.name) <= 100 for choice in form.choices), form.name


def test_what_must_be_typed_comes_before_what_may_be(commands: tuple[Form, ...]) -> None:
    for command in commands:
        for form in command.walk():
            demands = [option.required for option in form.options]
            assert demands == sorted(demands, reverse=True), form.name


def test_changing_a_server_needs_manage_server_and_reading_needs_nothing(
    commands: tuple[Form, ...],
) -> None:
    for command in commands:
        needed = MANAGE_GUILD if command.name in ADMIN else None
        needed = MANAGE_MESSAGES if command.name in MODERATOR else needed
        assert command.default_member_permissions == needed, command.name


def test_a_command_about_a_servers_channels_is_not_offered_elsewhere(
    commands: tuple[Form, ...],
) -> None:
    for command in commands:
        assert (command.contexts == SERVER) is (command.name in OF_A_SERVER), command.name


def test_every_cog_that_defines_a_command_is_registered() -> None:
    defining = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sources("cogs")
        if re.search(
            r"@app_commands\.(command|context_menu)\b|app_commands\.Group", path.read_text()
        )
    }
    assert defining
    assert defining <= set(COMMANDS)
