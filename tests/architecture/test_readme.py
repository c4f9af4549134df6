"""The README can be followed to the letter."""

import json
import re
import shlex
import subprocess
import sys

import pytest

from bot.client import PERMISSIONS
from bot.models import Axis, Direction, Horizon, Level
from tests.architecture.command_tree import Form
from tests.architecture.papers import ROOT, blocks, files, page, rows, section

README = page("README.md")
STAGES = [line for block in blocks(README, "console", "bash") for line in block.splitlines()]
LEVELS = {
    Axis.IMPACT: Level,
    Axis.TRUST: Level,
    Axis.DIRECTION: Direction,
    Axis.HORIZON: Horizon,
}
AS_SHOWN = {
    "read_messages": "View Channel",
    "send_messages_in_threads": "Send Messages in Threads",
}
"""Permissions that Discord's settings call otherwise than discord.py does."""

PAGES = [path for path in files() if path.suffix == ".md"]


def test_every_make_target_that_a_page_names_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*##", page("Makefile"), re.MULTILINE))
    for path in PAGES:
        text = path.read_text(encoding="utf-8")
        named = re.findall(r"`make ([a-z-]+)|^make ([a-z-]+)", text, re.MULTILINE)
        assert {one or other for one, other in named} <= targets, path.name


def test_there_are_stages_to_try() -> None:
    assert len(STAGES) > 2


@pytest.mark.parametrize("line", STAGES)
def test_a_command_of_the_readme_runs_in_a_clone(line: str) -> None:
    python, *arguments = shlex.split(line)
    assert python == ".venv/bin/python"
    done = subprocess.run(
        (sys.executable, *arguments), cwd=ROOT, check=True, capture_output=True, text=True
    )
    answers = [json.loads(answer) for answer in done.stdout.splitlines()]
    assert answers
    assert done.stderr == ""


def test_the_first_card_takes_five_steps() -> None:
    steps = section(README, "First card in Discord, in five steps")
    assert re.findall(r"^(\d)\. ", steps, re.MULTILINE) == list("12345")


def test_the_permissions_are_the_ones_that_the_invite_asks_for() -> None:
    table = rows(section(README, "First card in Discord, in five steps"))
    told = {name for row in table for name in row[0].split(", ")}
    asked = {AS_SHOWN.get(name, name.replace("_", " ").title()) for name, on in PERMISSIONS if on}
    assert told == asked


def test_the_axes_and_their_levels_are_the_ones_on_a_card() -> None:
    told = {row[0].strip("*"): row[2] for row in rows(README) if len(row) > 2}
    assert set(told) == {axis.value for axis in Axis}
    for axis, levels in LEVELS.items():
        words = re.sub(r" \([^)]*\)", "", told[axis.value]).split(", ")
        assert set(words) == {level.value for level in levels}


def test_every_slash_command_that_a_page_shows_can_be_typed(commands: tuple[Form, ...]) -> None:
    known = {name: options for form in commands for name, options in form.spoken().items()}
    for path in PAGES:
        shown = re.findall(r"`(/[a-z]+)(?: ([a-z_]+):[^`]*)?`", path.read_text(encoding="utf-8"))
        for name, option in shown:
            assert name in known, (path.name, name)
            assert not option or option in {known_one.name for known_one in known[name]}
