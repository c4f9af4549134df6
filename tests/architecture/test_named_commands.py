"""What answers tell people to type can be typed."""

import re

from tests.architecture.command_tree import Form
from tests.architecture.papers import ROOT, sources

NAMED = re.compile(r"`(/[a-z]+)((?: [a-z_]+)?)(:?)")
"""A command in a sentence, and the word behind it: a sub-command, or an option before a colon."""


def test_every_command_that_an_answer_names_can_be_typed(commands: tuple[Form, ...]) -> None:
    spoken = {name: options for form in commands for name, options in form.spoken().items()}
    groups = {name.split()[0] for name in spoken if " " in name}
    for path in [*sources("bot", "cogs"), *(ROOT / "bot/i18n/locales").rglob("*.ftl")]:
        for command, word, colon in NAMED.findall(path.read_text(encoding="utf-8")):
            where = (path.name, f"{command}{word}")
            if command in groups:
                assert f"{command}{word}" in spoken or not word, where
                continue
            assert command in spoken, where
            if colon:
                assert word.strip() in {option.name for option in spoken[command]}, where
