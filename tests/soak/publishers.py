"""Publishers by the hundred on loopback, and what goes wrong with them."""

import asyncio
import gzip
from collections import Counter, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from random import Random

from aiohttp import web

from tests.soak.tales import tale

HOSTS = 32
"""Loopback addresses: the bot asks one host for two things at a time."""

SHOWN = 20
"""Items of a feed."""

BAD = 40
"""Every so many sources one never works, each in another way; no story comes from there."""

HANG = 12.0
"""Seconds; longer than the bot waits for a byte."""

BOMB = gzip.compress(bytes(300_000_000))

Trouble = Callable[[web.Request, bytes], Awaitable[web.StreamResponse]]


@dataclass(frozen=True)
class Told:
    """A story that a source has told, and when."""

    number: int
    at: datetime


async def broken(_request: web.Request, _body: bytes) -> web.StreamResponse:
    return web.Response(status=500)


async def gone(_request: web.Request, _body: bytes) -> web.StreamResponse:
    return web.Response(status=404)


async def busy(_request: web.Request, _body: bytes) -> web.StreamResponse:
    return web.Response(status=429, headers={"Retry-After": "5"})


async def cut(request: web.Request, body: bytes) -> web.StreamResponse:
    answer = web.StreamResponse(headers={"Content-Length": str(len(body))})
    await answer.prepare(request)
    await answer.write(body[: len(body) // 2])
    if request.transport is not None:
        request.transport.abort()
    return answer


async def torn(_request: web.Request, _body: bytes) -> web.StreamResponse:
    return web.Response(body=b"<rss><channel><item><ti", content_type="application/rss+xml")


async def empty(_request: web.Request, _body: bytes) -> web.StreamResponse:
    return web.Response()


async def hang(_request: web.Request, _body: bytes) -> web.StreamResponse:
    await asyncio.sleep(HANG)
    return web.Response(status=504)


async def in_circles(request: web.Request, _body: bytes) -> web.StreamResponse:
    return web.Response(status=302, headers={"Location": request.path})


async def bomb(_request: web.Request, _body: bytes) -> web.StreamResponse:
    return web.Response(body=BOMB, headers={"Content-Encoding": "gzip"})


TROUBLES: tuple[Trouble, ...] = (broken, gone, busy, cut, torn, empty, hang, in_circles, bomb)


class Publishers:
    """`sources` feeds; `tell` puts a story into one of them."""

    def __init__(self, sources: int, *, flaky: float, seed: int) -> None:
        self.polls = 0
        self.troubles: Counter[str] = Counter()
        self.flaky = flaky
        self._random = Random(seed)
        self._told: list[deque[Told]] = [deque(maxlen=SHOWN) for _ in range(sources)]
        self._versions = Counter[int]()
        self._port = 0

    def is_bad(self, source: int) -> bool:
        """Say whether a source never works."""
        return source % BAD == BAD - 1

    def url(self, source: int) -> str:
        """Return a feed's address."""
        return f"{self._origin(source)}/feed/{source}"

    def tell(self, number: int) -> None:
        """Publish a story somewhere."""
        source = number % len(self._told)
        while self.is_bad(source):
            source = (source + 1) % len(self._told)
        self._told[source].appendleft(Told(number, datetime.now(UTC)))
        self._versions[source] += 1

    @asynccontextmanager
    async def serve(self) -> AsyncIterator[None]:
        """Listen until left."""
        app = web.Application()
        app.router.add_get(r"/feed/{source:\d+}", self._feed)
        app.router.add_get(r"/story/{number:\d+}", self._page)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        for host in range(HOSTS):
            await web.TCPSite(runner, f"127.0.2.{host + 1}", self._port).start()
            self._port = runner.addresses[0][1]
        try:
            yield
        finally:
            await runner.cleanup()

    def _origin(self, source: int) -> str:
        return f"http://127.0.2.{source % HOSTS + 1}:{self._port}"

    async def _feed(self, request: web.Request) -> web.StreamResponse:
        source = int(request.match_info["source"])
        self.polls += 1
        if self.is_bad(source):
            return await self._fail(TROUBLES[source // BAD % len(TROUBLES)], request, b"")
        etag = f'"{self._versions[source]}"'
        if self._random.random() < self.flaky:
            return await self._fail(self._random.choice(TROUBLES), request, self._rss(source))
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        return web.Response(
            body=self._rss(source), headers={"ETag": etag, "Content-Type": "application/rss+xml"}
        )

    async def _page(self, request: web.Request) -> web.StreamResponse:
        number = int(request.match_info["number"])
        title, *paragraphs = (escape(text) for text in tale(number))
        prose = "".join(f"<p>{text}</p>" for text in paragraphs)
        page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{prose}"
        body = f"{page}</article></body></html>".encode()
        if self._random.random() < self.flaky:
            return await self._fail(self._random.choice(TROUBLES), request, body)
        return web.Response(body=body, content_type="text/html")

    async def _fail(
        self, trouble: Trouble, request: web.Request, body: bytes
    ) -> web.StreamResponse:
        self.troubles[trouble.__name__] += 1
        return await trouble(request, body)

    def _rss(self, source: int) -> bytes:
        items = "".join(self._item(source, told) for told in self._told[source])
        return (
            f'<rss version="2.0"><channel><title>Outlet {source}</title>{items}</channel></rss>'
        ).encode()

    def _item(self, source: int, told: Told) -> str:
        title, summary, *_ = (escape(text) for text in tale(told.number))
        return (
            f"<item><title>{title}</title>"
            f"<link>{self._origin(source)}/story/{told.number}</link>"
            f'<guid isPermaLink="false">soak-{told.number}</guid>'
            f"<pubDate>{format_datetime(told.at)}</pubDate>"
            f"<description>{summary}</description></item>"
        )
