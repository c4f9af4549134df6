from pathlib import Path

import pytest

from bot.errors import StorageError
from storage.lock import ProcessLock


def test_a_database_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "newsvane.db"
    lock = ProcessLock.take(path)
    with pytest.raises(StorageError, match="in use by another newsvane; stop that one first"):
        ProcessLock.take(path)
    lock.release()
    ProcessLock.take(path).release()


def test_another_database_is_another_lock(tmp_path: Path) -> None:
    one, two = ProcessLock.take(tmp_path / "a.db"), ProcessLock.take(tmp_path / "b.db")
    one.release()
    two.release()
