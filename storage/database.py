"""One file, one writer: units of work run on threads of their own, each in one transaction."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import sqlite_utils

from bot.errors import StorageError
from storage.connection import PATIENCE, connect, connect_to_look, create, in_our_words, make_ours
from storage.lock import ProcessLock
from storage.migrations import migrations, unknown_steps
from storage.store import Store

T = TypeVar("T")


class Database:
    """The store behind an event loop.

    A unit of work is a plain function of the Store. Cancelling its caller never tears it: it
    runs whole or not at all.
    """

    def __init__(self, path: Path, writer: "_Lane", reader: "_Lane", lock: ProcessLock) -> None:
        self._path = path
        self._writer = writer
        self._reader = reader
        self._lock = lock
        self._closed = False

    @classmethod
    def open(cls, path: Path | str, *, patience: timedelta = PATIENCE) -> Self:
        """Open the database, make it if absent, bring its schema up to date.

        StorageError, with what to do, when it is held by another newsvane, damaged, made by a
        newer newsvane, or cannot be written. `patience` is how long one unit of work waits for
        another program that holds the file.
        """
        path = Path(path)
        with ExitStack() as undo, in_our_words(path):
            lock = _claim(path)
            undo.callback(lock.release)
            writer = connect(path, patience=patience)
            undo.callback(writer.close)
            _check(path, writer)
            make_ours(path, writer)
            migrations.apply(writer)
            reader = connect(path, patience=patience)
            reader.execute("PRAGMA query_only = ON")
            undo.pop_all()
        lanes = _Lane(writer, "BEGIN IMMEDIATE"), _Lane(reader, "BEGIN")
        return cls(path, *lanes, lock)

    @classmethod
    @contextmanager
    def inspect(cls, path: Path | str) -> Iterator[Store]:
        """Look into a database without changing it, also while a bot is running on it."""
        path = Path(path)
        with in_our_words(path):
            db = connect_to_look(path)
            try:
                _check(path, db)
                if migrations.pending(db):
                    raise StorageError(
                        f"{path} was made by an older newsvane; start newsvane on it once"
                    )
                yield Store(db)
            finally:
                db.close()

    async def write(self, work: Callable[[Store], T]) -> T:
        """Run a unit of work in a transaction; an exception undoes it and comes through."""
        return await self._run(self._writer, work)

    async def read(self, work: Callable[[Store], T]) -> T:
        """Run a unit of work that only reads; it sees one moment, and no writer waits for it."""
        return await self._run(self._reader, work)

    async def close(self) -> None:
        """Finish what was begun, fold the log into the file, let the next process in."""
        if self._closed:
            return
        self._closed = True
        await self._reader.close()
        await self._writer.close()
        self._lock.release()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def _run(self, lane: "_Lane", work: Callable[[Store], T]) -> T:
        if self._closed:
            raise StorageError(f"{self._path} is closed; newsvane is stopping")
        with in_our_words(self._path):
            return await lane.run(work)


class _Lane:
    """A connection and the one thread that uses it."""

    def __init__(self, db: sqlite_utils.Database, begin: str) -> None:
        self._db = db
        self._begin = begin
        self._store = Store(db)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="storage")

    async def run(self, work: Callable[[Store], T]) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._transact, work)

    async def close(self) -> None:
        """Close the connection after the last unit of work."""
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._thread, self._db.close)
        self._thread.shutdown()

    def _transact(self, work: Callable[[Store], T]) -> T:
        connection = self._db.conn
        connection.execute(self._begin)
        try:
            result = work(self._store)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk makes SQLite undo it by itself
                connection.execute("ROLLBACK")
            raise
        return result


def _claim(path: Path) -> ProcessLock:
    """Make the file if it is absent, and keep every other newsvane out of it."""
    try:
        create(path)
        return ProcessLock.take(path)
    except OSError as err:
        raise StorageError(
            f"{path} cannot be written ({err.strerror}); let newsvane's user write there, "
            "or set NEWSVANE_DATABASE to another file"
        ) from err


def _check(path: Path, db: sqlite_utils.Database) -> None:
    """Refuse a file that is damaged, somebody else's, or from the future."""
    verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise StorageError(f"{path} is damaged ({verdict}); put a backup in its place")
    if unknown_steps(db):
        raise StorageError(f"{path} was made by a newer newsvane; update this one")
    if db.table_names() and not migrations.applied(db):
        raise StorageError(
            f"{path} is another program's database; set NEWSVANE_DATABASE to another file"
        )
