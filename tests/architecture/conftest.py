"""The command tree, registered once a test."""

import pytest

from tests.architecture.command_tree import Form, registered_with
from tests.emulator.fixtures import emulator as emulator  # noqa: PLC0414 - a fixture, handed on
from tests.emulator.server import Emulator


@pytest.fixture
async def commands(emulator: Emulator) -> tuple[Form, ...]:
    """Every slash command, as Discord gets it."""
    return await registered_with(emulator)
