import sqlite3
import stat
from pathlib import Path

import pytest

from bot.errors import NewsvaneError, StorageError, TransientError
from storage.connection import connect, connect_to_look, create, in_our_words, make_ours

PATH = Path("newsvane.db")


def fault(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("what SQLite said")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind", "advice"),
    [
        (sqlite3.SQLITE_FULL, TransientError, "free some space"),
        (sqlite3.SQLITE_IOERR_FSYNC, TransientError, "check its disk"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, TransientError, "tries again"),
        (sqlite3.SQLITE_LOCKED, TransientError, "tries again"),
        (sqlite3.SQLITE_CORRUPT_INDEX, StorageError, "put a backup in its place"),
        (sqlite3.SQLITE_NOTADB, StorageError, "NEWSVANE_DATABASE"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, StorageError, "write permission"),
        (sqlite3.SQLITE_CANTOPEN, StorageError, "its folder exists"),
    ],
)
def test_every_trouble_comes_with_its_way_out(
    code: int, kind: type[NewsvaneError], advice: str
) -> None:
    with pytest.raises(kind, match=advice) as caught, in_our_words(PATH):
        raise fault(code)
    assert "newsvane.db" in str(caught.value)


@pytest.mark.parametrize("error", [fault(sqlite3.SQLITE_CONSTRAINT), sqlite3.InterfaceError("x")])
def test_a_fault_of_ours_stays_what_it_is(error: sqlite3.Error) -> None:
    with pytest.raises(sqlite3.Error) as caught, in_our_words(PATH):
        raise error
    assert caught.value is error


PRAGMAS = {"synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_only_the_owner_may_read_a_file_that_is_ours(tmp_path: Path) -> None:
    path = tmp_path / "newsvane.db"
    path.touch(mode=0o644)
    db = connect(path)
    make_ours(path, db)
    db.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_not_made_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "newsvane.db"
    create(path)
    path.write_bytes(b"x")
    path.chmod(0o644)
    create(path)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"x", 0o644)


def test_a_commit_survives_a_power_cut_and_rows_keep_their_parents(tmp_path: Path) -> None:
    db = connect(tmp_path / "newsvane.db")
    pragmas = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS}
    db.close()
    assert pragmas == PRAGMAS


def test_a_file_that_is_no_database_leaves_no_connection_open(tmp_path: Path) -> None:
    path = tmp_path / "newsvane.db"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        connect(path)


def test_looking_never_writes(tmp_path: Path) -> None:
    path = tmp_path / "what?#%20.db"
    connect(path).close()
    db = connect_to_look(path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.execute("CREATE TABLE t (x)")
    db.close()
