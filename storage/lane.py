"""Units of work on one connection: many callers, one thread, few commits."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Generic, TypeVar

import sqlite_utils

from storage.store import Store

T = TypeVar("T")

BATCH = 64
"""Units of work that share a transaction at most; the first waits for the last."""


class Unit(Generic[T]):
    """A unit of work that waits for its turn, and the future of its caller."""

    def __init__(self, work: Callable[[Store], T], future: "asyncio.Future[T]") -> None:
        self.work = work
        self._future = future
        self._result: T
        self._error: BaseException | None = None

    def run(self, store: Store) -> None:
        """Do the work and keep its result."""
        self._result = self.work(store)

    def fail(self, error: BaseException) -> None:
        """Keep what went wrong in place of a result."""
        self._error = error

    def answer(self) -> None:
        """Tell the caller, unless it has given up waiting."""
        if self._future.done():
            return
        if self._error is None:
            self._future.set_result(self._result)
        else:
            self._future.set_exception(self._error)


class Lane:
    """A connection and the one thread that uses it.

    What waits is done in one transaction: a commit waits for the disk, and so would everybody in
    turn. When one unit of a batch fails all are undone and each is run by itself, so that nobody
    pays for another's fault; a unit may therefore run twice, and must not change anything else.
    """

    def __init__(self, db: sqlite_utils.Database, begin: str) -> None:
        self._db = db
        self._begin = begin
        self._store = Store(db)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="storage")
        self._waiting: list[Unit[Any]] = []
        self._idle = asyncio.Event()
        self._idle.set()

    async def run(self, work: Callable[[Store], T]) -> T:
        """Do the work in its turn and return its result; what it raises comes through."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._waiting.append(Unit(work, future))
        if self._idle.is_set():
            self._idle.clear()
            self._next_batch(loop)
        return await future

    async def close(self) -> None:
        """Close the connection after the last unit of work."""
        await self._idle.wait()
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._thread, self._db.close)
        self._thread.shutdown()

    def _next_batch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Hand what waits to the thread, or rest."""
        batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
        if batch:
            self._thread.submit(self._do, batch, loop)
        else:
            self._idle.set()

    def _do(self, batch: list[Unit[Any]], loop: asyncio.AbstractEventLoop) -> None:
        try:
            self._transact(batch)
        except BaseException as error:  # noqa: BLE001 - its caller gets it
            if len(batch) == 1:
                batch[0].fail(error)
            else:
                for unit in batch:
                    self._do_alone(unit)
        loop.call_soon_threadsafe(self._answer, batch, loop)

    def _do_alone(self, unit: Unit[Any]) -> None:
        try:
            self._transact([unit])
        except BaseException as error:  # noqa: BLE001 - its caller gets it
            unit.fail(error)

    def _answer(self, batch: list[Unit[Any]], loop: asyncio.AbstractEventLoop) -> None:
        self._next_batch(loop)
        for unit in batch:
            unit.answer()

    def _transact(self, batch: list[Unit[Any]]) -> None:
        connection = self._db.conn
        connection.execute(self._begin)
        try:
            for unit in batch:
                unit.run(self._store)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # a full disk makes SQLite undo it by itself
                connection.execute("ROLLBACK")
            raise
