"""The emulator, started anew for each test."""

from tests.emulator.fixtures import emulator as emulator  # noqa: PLC0414 - a fixture, handed on
