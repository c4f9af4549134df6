"""Each text of the command tree is known to the translators, as it stands in the code."""

import re
from collections.abc import Iterator

from bot.i18n import ENGLISH, LANGUAGES, keys, say_in
from tests.architecture.command_tree import SUBCOMMANDS, Choice, Form

PROPER = {"json", "csv", "English", "Deutsch", "Español", "Français", "Português", "日本語", "中文"}
"""Choices that are called the same everywhere."""

PREFIXES = ("command-", "choice-", "menu-")
SENT = {*LANGUAGES, "es-419", "zh-TW"} - {ENGLISH}
"""Discord's locales that have messages, and those that read another's."""


def texts(form: Form, before: str = "command") -> Iterator[tuple[str, str]]:
    """Yield each key below a command with its English text."""
    path = f"{before}-{form.name}"
    yield path, form.description
    for option in form.options:
        yield from texts(option, path)
    yield from ((key(choice), choice.name) for choice in translated(form))


def key(choice: Choice | Form) -> str:
    kind = "choice" if isinstance(choice, Choice) else "menu"
    return f"{kind}-{re.sub(r'[^a-z0-9]+', '-', choice.name.lower()).strip('-')}"


def translated(form: Form) -> list[Choice]:
    return [choice for choice in form.choices if choice.name not in PROPER]


def test_every_text_of_the_tree_is_translated_as_it_stands_there(
    commands: tuple[Form, ...], menus: tuple[Form, ...]
) -> None:
    shown = {name: text for form in commands for name, text in texts(form)}
    shown |= {key(menu): menu.name for menu in menus}
    known = {name for name in keys(ENGLISH) if name.startswith(PREFIXES)}
    assert sorted(known - set(shown)) == []
    assert sorted(set(shown) - known) == []
    assert {name: say_in(ENGLISH, name, {}) for name in known} == shown


def test_discord_gets_each_description_and_choice_in_every_language(
    commands: tuple[Form, ...],
) -> None:
    for command in commands:
        for form in command.walk():
            if form.type not in SUBCOMMANDS or form.description_localizations:
                assert set(form.description_localizations) == SENT, form.name
            for choice in translated(form):
                assert set(choice.name_localizations) == SENT, choice.name


def test_names_that_people_type_are_the_same_in_every_language(
    commands: tuple[Form, ...], menus: tuple[Form, ...]
) -> None:
    for command in commands:
        assert not any(form.name_localizations for form in command.walk()), command.name
    for menu in menus:
        assert set(menu.name_localizations) == SENT, menu.name
        assert all(len(name) <= 32 for name in menu.name_localizations.values()), menu.name
