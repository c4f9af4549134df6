"""The sample newsroom's server: feeds, pages and prices on one loopback port."""

import hashlib
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from importlib.resources.abc import Traversable
from types import TracebackType
from typing import Self

from aiohttp import web
from pydantic import AwareDatetime

from bot.clock import Clock, SystemClock
from bot.market.prices import PriceUrls
from bot.models import Model, Source
from bot.newsroom.edition import Edition, Outlet, Piece, read_edition
from bot.newsroom.exchanges import BINANCE, COINBASE, COINGECKO, KRAKEN, Exchanges
from bot.newsroom.printer import Printer
from bot.newsroom.tape import Tape

HOST = "127.0.0.1"
LIFE = timedelta(days=3)
"""How long an opening is gone on with; longer than two reports of one event are apart, or the
stories of the next opening would join those of the last."""

INTERVAL = timedelta(seconds=2)
"""How often its feeds are to be polled: a preview should move."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Opening(Model):
    """When and where a newsroom opened: what a restart needs to go on with it."""

    at: AwareDatetime
    port: int


class Newsroom:
    """Serves the edition in a folder from the moment it is entered.

    Some pieces are there when it opens, dated back; others appear, and some are edited, in the
    half hour after. Everything is a function of the clock, the opening and the seed, so one that is
    given an `earlier` opening goes on where that was: the same addresses, dates and prices. An
    opening older than LIFE is over, and the stories are news again. When the earlier
    port is not free, any other is taken.
    """

    def __init__(
        self,
        folder: Traversable,
        *,
        clock: Clock | None = None,
        earlier: Opening | None = None,
        seed: int = 7,
    ) -> None:
        self._folder = folder
        self._clock = clock or SystemClock()
        self._earlier = earlier
        self._seed = seed
        self.edition: Edition = read_edition(folder)
        self.opens: datetime
        self.url: str
        self.opening: Opening

    async def __aenter__(self) -> Self:
        self.opens = self._opening_time()
        tape = Tape(self.edition, self.opens, self._seed)
        exchanges = Exchanges(tape, self._clock)
        self._printer = Printer(self._folder, exchanges.quote)
        application = web.Application(middlewares=[_excuse])
        application.add_routes(exchanges.routes())
        application.router.add_get("/{outlet}/feed", self._feed)
        application.router.add_get("/{outlet}/{day}/{slug}", self._page)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        port = await self._bind()
        self.url = f"http://{HOST}:{port}"
        self.opening = Opening(at=self.opens, port=port)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._runner.cleanup()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The outlets as sources to poll."""
        return tuple(
            outlet.source(f"{self.url}/{outlet.id}/feed", INTERVAL)
            for outlet in self.edition.outlets
        )

    @property
    def price_urls(self) -> PriceUrls:
        """Where the price clients find the newsroom's exchanges."""
        return PriceUrls(
            binance=f"{self.url}/{BINANCE}",
            coinbase=f"{self.url}/{COINBASE}",
            kraken=f"{self.url}/{KRAKEN}",
            coingecko=f"{self.url}/{COINGECKO}",
        )

    def _opening_time(self) -> datetime:
        now = self._clock.now().replace(microsecond=0)
        if self._earlier is not None and now - LIFE < self._earlier.at <= now:
            return self._earlier.at
        return now

    async def _bind(self) -> int:
        wanted = 0 if self._earlier is None else self._earlier.port
        try:
            await web.TCPSite(self._runner, HOST, wanted).start()
        except OSError:
            await web.TCPSite(self._runner, HOST, 0).start()
        port: int = self._runner.addresses[0][1]
        return port

    async def _feed(self, request: web.Request) -> web.StreamResponse:
        outlet, now = self._outlet(request), self._clock.now()
        shown = [piece for piece in self._pieces(outlet) if piece.published(self.opens) <= now]
        prints = [
            self._printer.set(outlet, piece, base=self.url, opens=self.opens, now=now)
            for piece in reversed(shown)
        ]
        feed = self._printer.feed(outlet, prints, home=f"{self.url}/{outlet.id}")
        return _answer(request, feed.body, feed.content_type)

    async def _page(self, request: web.Request) -> web.StreamResponse:
        outlet, now = self._outlet(request), self._clock.now()
        wanted = request.match_info["slug"]
        for piece in self._pieces(outlet):
            if piece.slug == wanted and piece.published(self.opens) <= now:
                printed = self._printer.set(outlet, piece, base=self.url, opens=self.opens, now=now)
                return _answer(request, self._printer.page(outlet, printed).encode(), "text/html")
        raise web.HTTPNotFound

    def _outlet(self, request: web.Request) -> Outlet:
        for outlet in self.edition.outlets:
            if outlet.id == request.match_info["outlet"]:
                return outlet
        raise web.HTTPNotFound

    def _pieces(self, outlet: Outlet) -> list[Piece]:
        return [piece for piece in self.edition.pieces if piece.outlet == outlet.id]


def _answer(request: web.Request, body: bytes, content_type: str) -> web.Response:
    """Return the body, or 304 to someone who has it already."""
    etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    if request.headers.get("If-None-Match") == etag:
        return web.Response(status=304, headers={"ETag": etag})
    return web.Response(
        body=body, content_type=content_type, charset="utf-8", headers={"ETag": etag}
    )


@web.middleware
async def _excuse(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer a question that lacks a parameter, or has a wrong one, with 400."""
    try:
        return await handler(request)
    except (KeyError, ValueError) as wrong:
        raise web.HTTPBadRequest(text=f"wrong or missing parameter: {wrong}") from wrong
