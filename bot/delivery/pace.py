"""Keeps below a limit by going evenly, instead of running into it and waiting."""

import asyncio
import time
from collections.abc import Callable


class Pace:
    """Lets so many through in a second, one after the other in the order they came."""

    def __init__(self, per_second: float, *, seconds: Callable[[], float] = time.monotonic) -> None:
        self._gap = 1 / per_second
        self._seconds = seconds
        self._next = 0.0

    async def turn(self) -> None:
        """Return when it is one's turn; what was not used earlier is not saved up."""
        now = self._seconds()
        mine = max(self._next, now)
        self._next = mine + self._gap
        if mine > now:
            await asyncio.sleep(mine - now)
