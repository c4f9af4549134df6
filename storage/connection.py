"""Opening SQLite as newsvane needs it, and saying its errors in our words."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from bot.errors import NewsvaneError, StorageError, TransientError

PATIENCE: Final = timedelta(seconds=5)
"""How long to wait for another program, a backup say, that holds the database."""

_LATER: Final = {
    sqlite3.SQLITE_FULL: "the disk of {path} is full; free some space, newsvane goes on by itself",
    sqlite3.SQLITE_IOERR: "{path} cannot be read or written ({error}); check its disk",
    sqlite3.SQLITE_BUSY: "{path} is held by another program; newsvane tries again",
    sqlite3.SQLITE_LOCKED: "{path} is held by another program; newsvane tries again",
}
_NEVER: Final = {
    sqlite3.SQLITE_CORRUPT: "{path} is damaged ({error}); put a backup in its place",
    sqlite3.SQLITE_NOTADB: "{path} is not a newsvane database; set NEWSVANE_DATABASE to another "
    "file, or put a backup in its place",
    sqlite3.SQLITE_READONLY: "{path} may not be written; give newsvane's user write permission "
    "for the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened; check that its folder exists and that "
    "newsvane's user may write there",
}


@contextmanager
def in_our_words(path: Path) -> Iterator[None]:
    """Translate what SQLite says into a sentence with a way out.

    A fault of ours (a broken constraint, wrong SQL) stays what it is.
    """
    try:
        yield
    except sqlite3.Error as err:
        spoken = _spoken(path, err)
        if spoken is None:
            raise
        raise spoken from err


def _spoken(path: Path, error: sqlite3.Error) -> NewsvaneError | None:
    # the low byte is the kind, the rest only details it (SQLite, "Result and Error Codes")
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if kind in _LATER:
        return TransientError(_LATER[kind].format(path=path, error=error))
    if kind in _NEVER:
        return StorageError(_NEVER[kind].format(path=path, error=error))
    return None


def create(path: Path) -> None:
    """Make the file, readable by its owner alone, unless it is there already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def connect(path: Path, *, patience: timedelta = PATIENCE) -> Database:
    """Open a connection that any one thread at a time may use.

    Transactions are begun by hand: sqlite-utils begins them deferred, and a deferred one that
    turns from reading to writing fails at once when another writes. FULL makes a commit survive
    a power cut, which the outbox's promise rests on.
    """
    connection = sqlite3.connect(
        path,
        timeout=patience.total_seconds(),
        isolation_level=None,
        check_same_thread=False,
    )
    db = Database(connection)
    try:
        for pragma in (
            "secure_delete = ON",  # not every build of SQLite has it on: what goes is gone
            "synchronous = FULL",
            "foreign_keys = ON",
            "journal_size_limit = 16777216",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        db.close()
        raise
    return db


def make_ours(path: Path, db: Database) -> None:
    """Set what stays with the file: a log beside it, and no other reader than its owner."""
    path.chmod(0o600)
    db.execute("PRAGMA journal_mode = WAL")


def connect_to_look(path: Path) -> Database:
    """Open a connection that cannot write; the file must exist."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=PATIENCE.total_seconds(),
        isolation_level=None,
    )
    return Database(connection)
