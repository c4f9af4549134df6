"""The web server: pages on a port, closed with whoever opened it."""

import errno
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.errors import ConfigurationError
from bot.web.archive import Archive
from bot.web.pages import Pages
from bot.web.security import protect

log = logging.getLogger(__name__)

STATIC = Path(__file__).with_name("static")

TRIED = 20
"""Ports tried from the wanted one upwards."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def application(
    archive: Archive, *, public_url: str | None = None, notice: str = ""
) -> web.Application:
    """Return the pages as an application."""
    pages = Pages(archive, public_url=public_url, notice=notice)

    @web.middleware
    async def excuse(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPException as error:
            answer = await pages.sorry(request, error)
            if "Allow" in error.headers:  # a 405 must name what is allowed (RFC 9110, 15.5.6)
                answer.headers["Allow"] = error.headers["Allow"]
            return answer

    built = web.Application(middlewares=[excuse])
    built.add_routes(pages.routes())
    built.router.add_static("/static", STATIC)
    built.on_response_prepare.append(protect)
    return built


class Site:
    """Serves an archive while entered; `url` is where."""

    def __init__(
        self,
        archive: Archive,
        *,
        host: str = "127.0.0.1",
        port: int = 8080,
        public_url: str | None = None,
        notice: str = "",
    ) -> None:
        self._application = application(archive, public_url=public_url, notice=notice)
        self._host = host
        self._port = port
        self.url: str

    async def __aenter__(self) -> Self:
        self._runner = web.AppRunner(
            self._application, access_log=None, handle_signals=False, shutdown_timeout=1
        )
        await self._runner.setup()
        try:
            port = await self._bind()
        except ConfigurationError:
            await self._runner.cleanup()
            raise
        self.url = f"http://{_shown(self._host)}:{port}/"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._runner.cleanup()

    async def _bind(self) -> int:
        """Listen on the wanted port, or on the next free one; return it."""
        last = min(self._port + TRIED, 65536) if self._port else 1
        for port in range(self._port, last):
            try:
                await web.TCPSite(self._runner, self._host, port).start()
            except OSError as failure:
                if failure.errno != errno.EADDRINUSE:
                    raise ConfigurationError(
                        f"The web page cannot listen on {self._host}:{port} "
                        f"({failure.strerror}); set NEWSVANE_WEB_HOST and NEWSVANE_WEB_PORT."
                    ) from failure
                log.info("port %d is taken, trying the next one", port)
                continue
            bound: int = self._runner.addresses[0][1]
            return bound
        raise ConfigurationError(
            f"Ports {self._port} to {last - 1} are all taken; set NEWSVANE_WEB_PORT to a free one."
        )


def _shown(host: str) -> str:
    """Return a host as a browser on this machine can open it."""
    if host in ("0.0.0.0", "::", ""):  # noqa: S104 - compared, not bound
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
