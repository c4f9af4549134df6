"""What goes wrong on the way to Discord and back, request by request."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto


class Trouble(Enum):
    """What happens to a request."""

    STATUS = auto()
    """It is answered with an error and not looked at."""
    CLOUDFLARE = auto()
    """It is answered with 429 by the proxy in front: no JSON, no Via header."""
    LOST_BEFORE = auto()
    """The connection ends before it is looked at."""
    LOST_AFTER = auto()
    """It is done, and then the connection ends without an answer."""
    STATUS_AFTER = auto()
    """It is done, and then answered with an error."""
    DELAY = auto()
    """It waits before it is looked at."""
    HOLD = auto()
    """It waits until the test lets it go."""


@dataclass(eq=False)
class Fault:
    """One sort of trouble for the next `times` requests that match."""

    trouble: Trouble
    method: str | None
    path: re.Pattern[str]
    times: int
    status: int = 500
    seconds: float = 0.0
    is_global: bool = False
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    released: asyncio.Event = field(default_factory=asyncio.Event)

    def matches(self, method: str, path: str) -> bool:
        """Say whether a request is hit."""
        return self.times > 0 and self.method in {None, method} and bool(self.path.search(path))


class Faults:
    """The faults that wait for a request. `path` is searched for as a regular expression."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []
        self._holding: list[Fault] = []
        self.chance: Callable[[str, str], Trouble | None] = lambda _method, _path: None
        """Asked for every request that no fault waits for: a seeded source of trouble."""

    def fail(
        self, status: int = 500, *, times: int = 1, method: str | None = None, path: str = ""
    ) -> Fault:
        """Answer with an error, without doing anything."""
        return self._add(Trouble.STATUS, times, method, path, status=status)

    def fail_after(
        self, status: int = 500, *, times: int = 1, method: str | None = None, path: str = ""
    ) -> Fault:
        """Do what is asked, then answer with an error."""
        return self._add(Trouble.STATUS_AFTER, times, method, path, status=status)

    def limit(
        self,
        seconds: float = 0.05,
        *,
        times: int = 1,
        method: str | None = None,
        path: str = "",
        is_global: bool = False,
    ) -> Fault:
        """Answer 429 with a wait."""
        return self._add(
            Trouble.STATUS, times, method, path, status=429, seconds=seconds, is_global=is_global
        )

    def cloudflare(self, *, times: int = 1, method: str | None = None, path: str = "") -> Fault:
        """Answer 429 as the proxy in front does when it bans."""
        return self._add(Trouble.CLOUDFLARE, times, method, path)

    def lose_requests(self, *, times: int = 1, method: str | None = None, path: str = "") -> Fault:
        """End the connection before anything is done."""
        return self._add(Trouble.LOST_BEFORE, times, method, path)

    def lose_replies(self, *, times: int = 1, method: str | None = None, path: str = "") -> Fault:
        """Do what is asked, then end the connection without an answer."""
        return self._add(Trouble.LOST_AFTER, times, method, path)

    def delay(
        self, seconds: float, *, times: int = 1, method: str | None = None, path: str = ""
    ) -> Fault:
        """Let requests wait before they are done."""
        return self._add(Trouble.DELAY, times, method, path, seconds=seconds)

    def hold(self, *, times: int = 1, method: str | None = None, path: str = "") -> Fault:
        """Let requests wait until `released` is set; `arrived` is set when one does."""
        made = self._add(Trouble.HOLD, times, method, path)
        self._holding.append(made)
        return made

    def _add(
        self,
        trouble: Trouble,
        times: int,
        method: str | None,
        path: str,
        *,
        status: int = 500,
        seconds: float = 0.0,
        is_global: bool = False,
    ) -> Fault:
        made = Fault(
            trouble,
            method=method,
            path=re.compile(path),
            times=times,
            status=status,
            seconds=seconds,
            is_global=is_global,
        )
        self.waiting.append(made)
        return made

    def clear(self) -> None:
        """Let everything work again, and let go what is held."""
        for fault in self._holding:
            fault.released.set()
        self._holding.clear()
        self.waiting.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """Return the fault that hits a request, if any, and count it."""
        for fault in self.waiting:
            if fault.matches(method, path):
                fault.times -= 1
                if not fault.times:
                    self.waiting.remove(fault)
                return fault
        if (trouble := self.chance(method, path)) is not None:
            return Fault(trouble, method=None, path=re.compile(""), times=0)
        return None
