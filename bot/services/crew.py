"""Background work with an owner: started here, awaited or cancelled here."""

import asyncio
import logging
from collections.abc import Coroutine
from datetime import timedelta

log = logging.getLogger(__name__)


class Crew:
    """A set of tasks that is closed by whoever opened it.

    APScheduler's own shutdown cancels coroutines without waiting for them, and a bare
    `create_task` may be collected half-way; so services keep their tasks here.
    """

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        """Return how many tasks are under way."""
        return len(self._tasks)

    def start(self, work: Coroutine[None, None, None], *, name: str) -> asyncio.Task[None]:
        """Start the work and remember it until it ends."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    async def settle(self) -> None:
        """Wait until everything that was started has ended, new work included."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def close(self, *, grace: timedelta = timedelta()) -> None:
        """Give what is left a moment to end, then cancel it and wait for its end."""
        if self._tasks and grace:
            await asyncio.wait(set(self._tasks), timeout=grace.total_seconds())
        left = set(self._tasks)
        for task in left:
            task.cancel()
        if left:
            await asyncio.wait(left)

    def _ended(self, task: asyncio.Task[None]) -> None:
        """Forget a task; what it failed with is told here, or nobody would hear of it."""
        self._tasks.discard(task)
        failure = None if task.cancelled() else task.exception()
        if failure is not None:
            log.error("%s failed", task.get_name(), exc_info=failure)
