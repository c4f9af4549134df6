"""Keeps below a limit by going evenly, instead of running into it and waiting."""

import asyncio
import time
from collections.abc import Callable


class Pace:
    """Lets so many through in a second, one after the other in the order they came.

    Where the machine stood still, what waited goes on evenly too: those whose turn passed
    meanwhile are not let through together.
    """

    def __init__(self, per_second: float, *, seconds: Callable[[], float] = time.monotonic) -> None:
        self._gap = 1 / per_second
        self._seconds = seconds
        self._next = 0.0
        self._line = asyncio.Lock()

    async def turn(self) -> None:
        """Return when it is one's turn; what was not used earlier is not saved up."""
        async with self._line:
            if (wait := self._next - self._seconds()) > 0:
                await asyncio.sleep(wait)
            now = self._seconds()
            is_late = now - self._next > self._gap / 2  # a sleep is always a little late
            self._next = (now if is_late else self._next) + self._gap
