"""What every test may ask for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings

from storage import Database
from tests.fakes.clock import FakeClock

# a busy machine is no failure: examples have no deadline in seconds
settings.register_profile("newsvane", deadline=None)
settings.load_profile("newsvane")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database.open(tmp_path / "newsvane.db")
    yield opened
    await opened.close()
