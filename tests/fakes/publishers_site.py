"""A publisher's web site on loopback: one feed, its pages, and the faults a publisher has."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from html import escape
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.models import Category, Source, SourceId


@dataclass
class Item:
    guid: str
    title: str
    published: datetime
    paragraphs: tuple[str, ...] = ()
    summary: str = ""


@dataclass
class PublishersSite:
    """Serves `items` as RSS at /feed and each item's page at /<guid>; counts what is asked."""

    name: str = "CoinPost"
    items: list[Item] = field(default_factory=list)
    status: int = 200
    polls: int = 0
    unchanged: int = 0
    pages: int = 0

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_get("/feed", self._feed)
        application.router.add_get("/{guid}", self._page)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._runner.cleanup()

    def source(self, **changes: object) -> Source:
        fields: dict[str, object] = {
            "id": SourceId(self.name.casefold()),
            "outlet": self.name,
            "url": f"{self.url}/feed",
            "tier": 1,
            "category": Category.CRYPTO,
        }
        return Source.model_validate({**fields, **changes})

    async def _feed(self, request: web.Request) -> web.Response:
        self.polls += 1
        if self.status != 200:
            return web.Response(status=self.status)
        body = self._rss().encode()
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if request.headers.get("If-None-Match") == etag:
            self.unchanged += 1
            return web.Response(status=304)
        return web.Response(
            body=body, headers={"ETag": etag, "Content-Type": "application/rss+xml"}
        )

    async def _page(self, request: web.Request) -> web.Response:
        self.pages += 1
        wanted = request.match_info["guid"]
        item = next((i for i in self.items if i.guid == wanted), None)
        if item is None or not item.paragraphs:
            return web.Response(status=404)
        prose = "".join(f"<p>{escape(p)}</p>" for p in item.paragraphs)
        html = (
            f"<html><head><title>{escape(item.title)}</title></head><body><article>"
            f"<h1>{escape(item.title)}</h1>{prose}</article></body></html>"
        )
        return web.Response(text=html, content_type="text/html")

    def _rss(self) -> str:
        items = "".join(
            f"<item><title>{escape(i.title)}</title><link>{self.url}/{i.guid}</link>"
            f'<guid isPermaLink="false">{i.guid}</guid>'
            f"<pubDate>{format_datetime(i.published)}</pubDate>"
            f"<description>{escape(i.summary)}</description></item>"
            for i in self.items
        )
        return f'<rss version="2.0"><channel><title>{self.name}</title>{items}</channel></rss>'
