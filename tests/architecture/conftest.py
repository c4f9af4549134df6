"""The command tree, registered once a test."""

import pytest

from tests.architecture.command_tree import MESSAGE_MENU, SLASH, Form, registered_with
from tests.emulator.fixtures import emulator as emulator  # noqa: PLC0414 - a fixture, handed on
from tests.emulator.server import Emulator


@pytest.fixture
async def registered(emulator: Emulator) -> tuple[Form, ...]:
    """Every command, as Discord gets it."""
    return await registered_with(emulator)


@pytest.fixture
def commands(registered: tuple[Form, ...]) -> tuple[Form, ...]:
    """Every slash command."""
    return tuple(form for form in registered if form.type == SLASH)


@pytest.fixture
def menus(registered: tuple[Form, ...]) -> tuple[Form, ...]:
    """Every entry of a message's menu."""
    return tuple(form for form in registered if form.type == MESSAGE_MENU)
