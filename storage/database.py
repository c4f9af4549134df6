"""One file, one writer: units of work run on threads of their own, in transactions."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from bot.errors import StorageError, TransientError
from storage.checks import check
from storage.connection import PATIENCE, connect, connect_to_look, create, in_our_words, make_ours
from storage.lane import Lane
from storage.lock import ProcessLock
from storage.migrations import migrations
from storage.store import Store

T = TypeVar("T")


class Database:
    """The store behind an event loop.

    A unit of work is a plain function of the Store. Cancelling its caller never tears it: it
    runs whole or not at all.
    """

    def __init__(self, path: Path, writer: Lane, reader: Lane, lock: ProcessLock) -> None:
        self._path = path
        self._writer = writer
        self._reader = reader
        self._lock = lock
        self._closed = False
        self._trouble: tuple[str, ...] = ()

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
            check(path, writer)
            make_ours(path, writer)
            migrations.apply(writer)
            reader = connect(path, patience=patience)
            reader.execute("PRAGMA query_only = ON")
            undo.pop_all()
        lanes = Lane(writer, "BEGIN IMMEDIATE"), Lane(reader, "BEGIN")
        return cls(path, *lanes, lock)

    @classmethod
    @contextmanager
    def inspect(cls, path: Path | str) -> Iterator[Store]:
        """Look into a database without changing it, also while a bot is running on it."""
        path = Path(path)
        with in_our_words(path):
            db = connect_to_look(path)
            try:
                check(path, db)
                if migrations.pending(db):
                    raise StorageError(
                        f"{path} was made by an older newsvane; start newsvane on it once"
                    )
                yield Store(db)
            finally:
                db.close()

    @property
    def complaints(self) -> tuple[str, ...]:
        """Say why the last unit of work could not be written, if it could not."""
        return self._trouble

    async def write(self, work: Callable[[Store], T]) -> T:
        """Run a unit of work in a transaction; an exception undoes it and comes through."""
        try:
            done, has_written = await self._run(self._writer, _telling(work))
        except (TransientError, StorageError) as failure:
            self._trouble = (f"{failure}.",)
            raise
        if has_written:
            self._trouble = ()
        return done

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

    async def _run(self, lane: Lane, work: Callable[[Store], T]) -> T:
        if self._closed:
            raise StorageError(f"{self._path} is closed; newsvane is stopping")
        with in_our_words(self._path):
            return await lane.run(work)


def _telling(work: Callable[[Store], T]) -> Callable[[Store], tuple[T, bool]]:
    """Tell too whether anything was written: finding nothing to do proves nothing of the disk."""

    def work_and_tell(store: Store) -> tuple[T, bool]:
        before = store.changes
        return work(store), store.changes != before

    return work_and_tell


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
