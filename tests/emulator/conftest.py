"""The emulator's fixture, for its own tests."""

from tests.emulator.fixtures import emulator

__all__ = ["emulator"]
