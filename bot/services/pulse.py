"""Feels the event loop's pulse: a loop that is held by one piece of work answers nobody."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from datetime import timedelta

from bot.services.crew import Crew

log = logging.getLogger(__name__)

BEAT = timedelta(seconds=1)
REMEMBERED = 60
"""Beats that are remembered: a minute."""

HELD = timedelta(seconds=5)
"""A loop held for longer keeps Discord waiting past its three seconds for an answer."""


class Pulse:
    """Beats each second while started, and measures how late each beat comes.

    `measured` is told each of these delays, in seconds.
    """

    def __init__(
        self,
        *,
        seconds: Callable[[], float] = time.monotonic,
        measured: Callable[[float], None] = lambda _delay: None,
    ) -> None:
        self._measured = measured
        self._listeners: list[Callable[[], None]] = []
        self._seconds = seconds
        self._delays: deque[float] = deque(maxlen=REMEMBERED)
        self._crew = Crew()

    @property
    def lag(self) -> timedelta:
        """The longest that the loop was held in the last minute."""
        return timedelta(seconds=max(self._delays, default=0.0))

    @property
    def complaints(self) -> tuple[str, ...]:
        """Say that the loop was held too long, if it was."""
        if self.lag <= HELD:
            return ()
        return (f"The bot was stuck for {self.lag.total_seconds():.0f} seconds; see its log.",)

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` at every beat from now on; it must return at once."""
        self._listeners.append(listener)

    def start(self) -> None:
        """Start to beat; needs a running event loop."""
        self._crew.start(self._beat(), name="pulse")

    async def close(self) -> None:
        """Stop."""
        await self._crew.close()

    async def _beat(self) -> None:
        while True:
            wanted = self._seconds() + BEAT.total_seconds()
            await asyncio.sleep(BEAT.total_seconds())
            delay = self._seconds() - wanted
            self._delays.append(delay)
            self._measured(delay)
            if delay > HELD.total_seconds():
                log.warning("the event loop was held for %.1f seconds", delay)
            for listener in self._listeners:
                listener()
