"""Copies of a database that can be trusted: made while a bot runs on it, and opened to be sure."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from bot.errors import StorageError
from storage.checks import check, refuse_damage
from storage.connection import connect, connect_to_look, create, in_our_words
from storage.lock import ProcessLock


@dataclass(frozen=True)
class Content:
    """What a database holds: the statements that made it, and how many rows each table has."""

    schema: tuple[str, ...]
    rows: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """The rows of all tables."""
        return sum(count for _, count in self.rows)


def back_up(path: Path, target: Path) -> Content:
    """Copy a database to a new file, also while a bot runs on it; return what the copy holds.

    The copy is of one moment. It gets its name only after it was opened and compared, so a file
    of that name is a whole backup. StorageError says why there is none.
    """
    demand(path)
    if target.exists():
        raise StorageError(f"{target} is there already; name another file for the backup")
    with closing(_opened(path)) as source, _written(target) as unfinished:
        return _copy(source, unfinished)


def restore(backup: Path, path: Path, *, now: datetime) -> Path | None:
    """Put a backup in a database's place; return where the replaced one is kept, if there was one.

    StorageError, with everything as it was, when the backup is not whole or a bot runs on the
    database. The bot brings an older schema up to date when it starts.
    """
    demand(backup)
    if path.exists() and path.samefile(backup):
        raise StorageError(f"{backup} is the database itself; name a backup of it")
    with closing(_opened(backup)) as source:
        refuse_damage(backup, source, "integrity_check")
        with _alone(path), _written(path) as unfinished:
            _copy(source, unfinished)
            _doubt_deliveries(unfinished)
            return _set_aside(path, now) if path.exists() else None


def demand(path: Path) -> None:
    """Refuse a database that is not there: SQLite would make one."""
    if not path.is_file():
        raise StorageError(f"there is no database at {path}")


def _opened(path: Path) -> Database:
    with in_our_words(path):
        db = connect_to_look(path)
        try:
            check(path, db)
            db.execute("BEGIN")
        except BaseException:
            db.close()
            raise
        return db


def _copy(source: Database, target: Path) -> Content:
    """Copy what the source's open transaction sees, and compare the copy with it."""
    content = _content(source)
    with closing(connect(target)) as copy:
        source.conn.backup(copy.conn)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
    with closing(connect_to_look(target)) as copy:
        refuse_damage(target, copy, "integrity_check")
        if _content(copy) != content:
            raise StorageError(f"the copy in {target} differs from what was copied; try again")
    return content


def _content(db: Database) -> Content:
    made = db.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name, type")
    schema = tuple(row[0] for row in made.fetchall())
    rows = tuple((name, db.table(name).count) for name in sorted(db.table_names()))
    return Content(schema, rows)


@contextmanager
def _written(target: Path) -> Iterator[Path]:
    """Give a file to write, which takes the target's name when all went well."""
    try:
        with _scratch(_beside(target, ".unfinished")) as unfinished:
            create(unfinished)
            yield unfinished
            unfinished.replace(target)
            _flush(target.parent)
    except (OSError, sqlite3.Error) as failure:
        raise StorageError(
            f"{target} cannot be written ({failure}); free some space, or let newsvane's user "
            "write there"
        ) from failure


@contextmanager
def _scratch(path: Path) -> Iterator[Path]:
    """Lend a name that nothing has; whatever stands there in the end is removed."""
    _remove(path)
    try:
        yield path
    finally:
        _remove(path)


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        _beside(path, suffix).unlink(missing_ok=True)


def _flush(folder: Path) -> None:
    """Make a new name survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep every newsvane out of a database; StorageError when one runs on it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = ProcessLock.take(path)
    try:
        yield
    finally:
        lock.release()


def _doubt_deliveries(path: Path) -> None:
    """Have what the backup shows as waiting looked up before it is sent.

    It may have been sent since the backup was made, and long ago for Discord to remember.
    """
    with closing(connect(path)) as db:
        db.execute("UPDATE deliveries SET attempts = 1 WHERE status <> 'sent' AND attempts = 0")


def _set_aside(path: Path, now: datetime) -> Path:
    """Rename a database out of the way and return its new name.

    Its log is folded in where that is possible; else it keeps the file company, before the file
    itself moves: a log beside another database would be taken for that one's.
    """
    kept = path.with_name(f"{path.name}.replaced-{now:%Y%m%dT%H%M%SZ}")
    _fold_log(path)
    _beside(path, "-shm").unlink(missing_ok=True)
    if _beside(path, "-wal").exists():
        _beside(path, "-wal").rename(_beside(kept, "-wal"))
    try:
        kept.hardlink_to(path)  # so that at no moment there is no database
    except OSError:
        path.rename(kept)  # the file system knows no links
    return kept


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(f"{path.name}{suffix}")


def _fold_log(path: Path) -> None:
    try:
        with closing(connect_to_look(path)) as db:
            check(path, db)  # of a damaged file SQLite would throw the log away
        with closing(connect(path)) as db:
            db.execute("PRAGMA journal_mode = DELETE")
    except (sqlite3.Error, StorageError):
        return  # damaged, which may be why it is replaced: its log is kept beside it
