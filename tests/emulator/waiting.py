"""Waiting for something to become true: looked at when anything changes."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

LOOK_AGAIN = 0.05
"""Seconds after which a fact is looked at without a change: it may be one of the client's."""


class Changes:
    """Rung at every change; whoever waits looks again."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        """Let everyone who waits look again."""
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)
        self._waiting.clear()

    async def until(self, fact: Callable[[], T], *, within: float = 10) -> T:
        """Return the first true answer of `fact`; TimeoutError after `within` seconds."""
        async with asyncio.timeout(within):
            while not (answer := fact()):
                waiting = asyncio.get_running_loop().create_future()
                self._waiting.add(waiting)
                await asyncio.wait([waiting], timeout=LOOK_AGAIN)
                self._waiting.discard(waiting)
            return answer
