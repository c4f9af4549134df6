"""Faults to switch on: error answers, lost answers, slowness, an outage, a revoked token."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiohttp import web

from tests.discord_emulator.ratelimits import too_many
from tests.discord_emulator.wire import Answer

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

SERVED = 200
"""The status of a fault that only delays."""


@dataclass
class Fault:
    """What happens to the next `times` requests that match.

    `status` None drops the connection without an answer, SERVED answers after all, as a `delay`
    needs it. With `is_accepted` the request takes
    effect first: the client cannot know. `is_cloudflare` makes a 429 the edge's, not the API's.
    """

    path: str
    method: str = ""
    status: int | None = None
    times: int = 1
    is_accepted: bool = False
    is_cloudflare: bool = False
    retry_after: float = 0.2
    delay: float = 0.0

    def fits(self, request: web.Request) -> bool:
        """Say whether it strikes this request."""
        is_method = self.method in {"", request.method}
        return self.times > 0 and is_method and re.search(self.path, request.path) is not None


@dataclass
class Faults:
    """All that are switched on. `outage` is the status that everything answers meanwhile."""

    waiting: list[Fault] = field(default_factory=list)
    outage: int | None = None

    def add(self, fault: Fault) -> Fault:
        """Switch a fault on."""
        self.waiting.append(fault)
        return fault

    async def strike(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Serve a request as the faults have it."""
        if self.outage is not None:
            return broken(self.outage)
        fault = next((fault for fault in self.waiting if fault.fits(request)), None)
        if fault is None:
            return await handler(request)
        fault.times -= 1
        await asyncio.sleep(fault.delay)
        if fault.status == SERVED:
            return await handler(request)
        if fault.is_accepted:
            await handler(request)
        if fault.status is None:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=499)
        return answer(fault, fault.status)


def answer(fault: Fault, status: int) -> web.StreamResponse:
    """Return a fault's answer."""
    if status == 429 and not fault.is_cloudflare:
        return too_many(fault.retry_after)
    if status == 429:
        headers = {"Retry-After": str(max(1, round(fault.retry_after)))}
        return web.Response(status=429, text="error code: 1015", headers=headers)
    return broken(status)


def broken(status: int) -> web.StreamResponse:
    """Return what an error of Discord's own looks like: JSON from the API, text from the edge."""
    if status == 500:
        return Answer({"message": "500: Internal Server Error", "code": 0}, status=500)
    return web.Response(status=status, text="upstream connect error")
