"""The sources' door to the network: a feed or a page, whole and within limits, or a SourceError.

Every address passes `bot.sources.guard`, each redirect again. Bodies are counted as they are
unpacked, so a bomb stops at the limit and not in memory.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from types import TracebackType
from typing import Self
from weakref import WeakValueDictionary

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from bot import PRODUCT, __version__
from bot.clock import Clock, SystemClock
from bot.errors import SourceError
from bot.models import Model
from bot.sources import failures, freshness
from bot.sources.guard import PORTS, Network, check_url, guarded_socket_factory

_ACCEPT_FEED = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
    "text/xml;q=0.9, */*;q=0.5"
)
_ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.5"
_PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")
_CHUNK = 64 * 1024
_PACKINGS = ("gzip", "deflate")
_LONGEST_HEADER = 32 * 1024
"""aiohttp's own 8 KiB is less than some newspapers' Content-Security-Policy."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one request, one host and all requests may cost. Sizes are of unpacked bytes."""

    total: timedelta = timedelta(seconds=20)
    connect: timedelta = timedelta(seconds=10)
    read: timedelta = timedelta(seconds=10)
    feed_bytes: int = 5 * 1024 * 1024
    page_bytes: int = 8 * 1024 * 1024
    redirects: int = 5
    ports: frozenset[int] = PORTS
    per_host: int = 2
    at_once: int = 64


class Fetched(Model):
    """An answer. `url` is where it came from in the end; `body` is empty when `unchanged`.

    `wait` is how long the server would have us wait before the next request, 24 h at most.
    """

    url: str
    status: int
    body: bytes
    etag: str | None = None
    last_modified: str | None = None
    content_type: str | None = None
    wait: timedelta | None = None
    unchanged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What we hold of a document already: its validators."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        sent = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in sent.items() if value}

    def is_still(self, response: aiohttp.ClientResponse) -> bool:
        """Say whether the answer is what we hold: some servers send it all with the same ETag."""
        if response.status == HTTPStatus.NOT_MODIFIED:
            return bool(self.headers())
        return self.etag is not None and response.headers.get("ETag") == self.etag


class Fetcher:
    """Fetches feeds and pages; use it as an async context manager.

    `allow` names private networks that sources may live in; `contact` tells publishers whom to
    write to when something is wrong (the SEC refuses a client without it). `resolver` is whom to
    ask for names, the system when it is None; what it answers is not trusted.
    """

    def __init__(
        self,
        *,
        allow: tuple[Network, ...] = (),
        contact: str | None = None,
        limits: Limits | None = None,
        clock: Clock | None = None,
        resolver: AbstractResolver | None = None,
    ) -> None:
        self._allow = allow
        self._resolver = resolver
        self._agent = f"{PRODUCT}/{__version__} ({contact or 'self-hosted news bot'})"
        self._limits = limits or Limits()
        self._clock = clock or SystemClock()
        self._room = asyncio.Semaphore(self._limits.at_once)
        self._hosts: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self._session: aiohttp.ClientSession

    async def __aenter__(self) -> Self:
        limits = self._limits
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=limits.at_once,
                limit_per_host=limits.per_host,
                resolver=self._resolver,
                socket_factory=guarded_socket_factory(self._allow, ports=limits.ports),
            ),
            timeout=aiohttp.ClientTimeout(
                total=None,  # ours, over all redirects
                sock_connect=limits.connect.total_seconds(),
                sock_read=limits.read.total_seconds(),
            ),
            headers={"User-Agent": self._agent, "Accept-Encoding": ", ".join(_PACKINGS)},
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=False,  # a proxy would connect in our stead, unguarded
            max_line_size=_LONGEST_HEADER,
            max_field_size=_LONGEST_HEADER,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._session.close()

    async def feed(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None
    ) -> Fetched:
        """Fetch a feed unless it is what `etag` and `last_modified` say we hold.

        SourceError says in one sentence why there is none, with the server's own wait if any.
        """
        known = _Known(etag=etag, last_modified=last_modified)
        return await self._get(url, known=known, accept=_ACCEPT_FEED, limit=self._limits.feed_bytes)

    async def page(self, url: str) -> Fetched:
        """Fetch an article's page; SourceError when there is none or it is no text."""
        fetched = await self._get(
            url, known=_Known(), accept=_ACCEPT_PAGE, limit=self._limits.page_bytes
        )
        kind = (fetched.content_type or "text/html").partition(";")[0].strip().lower()
        if kind not in _PAGE_TYPES:
            raise SourceError(
                f"{URL(fetched.url).host} sent {kind[:80]}, which is no page to read."
            )
        return fetched

    async def _get(self, url: str, *, known: _Known, accept: str, limit: int) -> Fetched:
        """Follow redirects to an answer, all within the time limit."""
        target = check_url(url, self._allow, ports=self._limits.ports)
        async with self._turn(target):
            try:
                async with asyncio.timeout(self._limits.total.total_seconds()):
                    return await self._follow(target, known, accept, limit)
            except TimeoutError as err:
                raise failures.from_exception(str(target.host), err) from err

    @asynccontextmanager
    async def _turn(self, url: URL) -> AsyncIterator[None]:
        """Wait for a place at the host, then among all: waiting must not count as its slowness."""
        key = f"{url.host}:{url.port}"
        host = self._hosts.setdefault(key, asyncio.Semaphore(self._limits.per_host))
        async with host, self._room:
            yield

    async def _follow(self, url: URL, known: _Known, accept: str, limit: int) -> Fetched:
        for _ in range(self._limits.redirects + 1):
            answer = await self._ask(url, known, accept, limit)
            if isinstance(answer, Fetched):
                return answer
            url = check_url(answer, self._allow, ports=self._limits.ports)
        raise SourceError(f"{url.host} redirects without end; check the address.")

    async def _ask(self, url: URL, known: _Known, accept: str, limit: int) -> Fetched | URL:
        """Make one request; return the answer, or where it redirects to."""
        headers = {"Accept": accept, **known.headers()}
        try:
            async with self._session.get(url, headers=headers, allow_redirects=False) as response:
                if response.status in _REDIRECTS and "Location" in response.headers:
                    return url.join(URL(response.headers["Location"]))
                return await self._answer(response, known, limit)
        except (aiohttp.ClientError, OSError, ValueError) as err:
            raise failures.from_exception(str(url.host), err) from err

    async def _answer(self, response: aiohttp.ClientResponse, known: _Known, limit: int) -> Fetched:
        headers, now = response.headers, self._clock.now()
        _check_packing(response)
        unchanged = known.is_still(response)
        if response.status != HTTPStatus.OK and not unchanged:
            raise failures.from_status(str(response.url.host), response.status, headers, now=now)
        held = known if unchanged else _Known()
        forgetful = headers.get("Expires") == "0"  # it says that its validators mean nothing
        return Fetched(
            url=str(response.url),
            status=response.status,
            body=b"" if unchanged else await _body(response, limit),
            etag=None if forgetful else headers.get("ETag", held.etag),
            last_modified=None if forgetful else headers.get("Last-Modified", held.last_modified),
            content_type=headers.get("Content-Type"),
            wait=freshness.wait(headers, now=now),
            unchanged=unchanged,
        )


def _check_packing(response: aiohttp.ClientResponse) -> None:
    """Refuse a packing that was not asked for: its unpacker may know no limit."""
    packing = response.headers.get("Content-Encoding", "").strip().lower()
    if packing not in ("", "identity", *_PACKINGS):
        raise failures.odd_packing(str(response.url.host))


async def _body(response: aiohttp.ClientResponse, limit: int) -> bytes:
    """Read the body as it is unpacked; stop at the limit."""
    body = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK):
        body += chunk
        if len(body) > limit:
            raise SourceError(
                f"{response.url.host} sent more than {limit // 1024} KiB and was cut off; "
                "no feed or article is that long."
            )
    if not body:
        raise SourceError(f"{response.url.host} sent an empty body; it is tried again later.")
    return bytes(body)
