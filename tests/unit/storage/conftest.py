"""A store on a database in memory: real SQLite, no disk."""

from collections.abc import Iterator

import pytest

from storage import Store
from tests.stored import memory


@pytest.fixture
def store() -> Iterator[Store]:
    with memory() as empty:
        yield empty
