"""Waiting for something to become true, without looking again and again."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


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
                await waiting
            return answer
