"""The pages: each asks the archive, draws one template and answers."""

import hashlib
import re
from datetime import timedelta

from aiohttp import web

from bot.cards.page import css
from bot.cards.text import text
from bot.errors import AskedWrong
from bot.models import Card, CardId
from bot.web import syndicate
from bot.web.archive import Archive
from bot.web.draw import draw
from bot.web.highlight import passages

SHOWN = 40
"""Cards on one page and in the feeds."""

NAMED = 60
"""Tags asked for: suggestions of the form; the side bar shows eight of each kind."""

LONGEST_QUERY = 300

WINDOWS = {
    "1h": timedelta(hours=1),
    "6h": timedelta(hours=6),
    "24h": timedelta(hours=24),
    "7d": timedelta(days=7),
    "30d": timedelta(days=30),
}
"""What `/analyze` looks back over, as in Discord."""

USUAL_WINDOW = "24h"

PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8"
"""The media type of Prometheus' text format."""


class Pages:
    """Handlers over an archive.

    `public_url` is the site's address as the world sees it; `notice` stands on top of every page.
    """

    def __init__(
        self, archive: Archive, *, public_url: str | None = None, notice: str = ""
    ) -> None:
        self._archive = archive
        self._notice = notice
        self._public_url = None if public_url is None else public_url.rstrip("/")

    def routes(self) -> list[web.RouteDef]:
        """Return every address that answers."""
        return [
            web.get("/", self.newest),
            web.get("/card/{id:[0-9a-f]{8}}", self.card),
            web.get("/card/{id:[0-9a-f]{8}}.json", self.card_json),
            web.get("/card/{id:[0-9a-f]{8}}.txt", self.card_text),
            web.get("/tag/{name}", self.tag),
            web.get("/source/{outlet}", self.source),
            web.get("/analyze", self.analyze),
            web.get("/feed.xml", self.rss),
            web.get("/feed.json", self.json_feed),
            web.get("/healthz", self.healthz),
            web.get("/metrics", self.metrics),
            web.get("/static/card.css", self.card_css),
        ]

    async def newest(self, request: web.Request) -> web.Response:
        """Show the newest cards."""
        cards = await self._archive.recent(limit=SHOWN)
        return await self._list(request, cards, heading="Newest cards")

    async def tag(self, request: web.Request) -> web.Response:
        """Show the cards of one tag."""
        name = request.match_info["name"]
        cards = await self._archive.recent(tag=name, limit=SHOWN)
        if not cards:
            raise web.HTTPNotFound(text=f"No card has the tag #{name} yet.")
        return await self._list(request, cards, heading=f"#{name}")

    async def source(self, request: web.Request) -> web.Response:
        """Show the cards that rest on one outlet's reports."""
        outlet = request.match_info["outlet"]
        cards = await self._archive.recent(outlet=outlet, limit=SHOWN)
        if not cards:
            raise web.HTTPNotFound(text=f"No card rests on a report by {outlet} yet.")
        return await self._list(request, cards, heading=f"Reported by {outlet}")

    async def card(self, request: web.Request) -> web.Response:
        """Show one card with the sentences it rests on, its reports and its history."""
        card = await self._found(request)
        story = await self._archive.story(card.story)
        cited = () if story is None else passages(story.lead.document, card.analysis)
        return await self._page(request, "card.html", title=card.title, card=card, passages=cited)

    async def card_json(self, request: web.Request) -> web.Response:
        """Return a card as data."""
        card = await self._found(request)
        return _answer(request, card.model_dump_json(indent=2), "application/json")

    async def card_text(self, request: web.Request) -> web.Response:
        """Return a card as plain text."""
        return _answer(request, text(await self._found(request)) + "\n", "text/plain")

    async def analyze(self, request: web.Request) -> web.Response:
        """Show the form, and below it the desk's answer to `q`."""
        query = " ".join(request.query.get("q", "").split())
        window = request.query.get("window", USUAL_WINDOW)
        answer, complaint = None, ""
        if query:
            try:
                answer = await self._archive.briefing(*_question(query, window))
            except AskedWrong as wrong:
                complaint = str(wrong)
        return await self._page(
            request,
            "analyze.html",
            status=400 if complaint else 200,
            title=f"Analyze {query}" if query else "Analyze",
            query=query,
            window=window,
            windows=WINDOWS,
            answer=answer,
            is_card=isinstance(answer, Card),
            complaint=complaint,
        )

    async def rss(self, request: web.Request) -> web.Response:
        """Return the newest cards as RSS."""
        cards = await self._archive.recent(limit=SHOWN)
        feed = syndicate.rss(cards, base=self._base(request))
        return _answer(request, feed, "application/rss+xml")

    async def json_feed(self, request: web.Request) -> web.Response:
        """Return the newest cards as JSON Feed."""
        cards = await self._archive.recent(limit=SHOWN)
        return web.json_response(
            syndicate.json_feed(cards, base=self._base(request)),
            content_type="application/feed+json",
        )

    async def healthz(self, _request: web.Request) -> web.Response:
        """Return how the bot does: 200 when all is well, else 503 with the complaints."""
        health = await self._archive.health()
        return web.Response(
            text=health.model_dump_json(indent=2),
            status=503 if health.complaints else 200,
            content_type="application/json",
            headers={"Cache-Control": "no-store"},
        )

    async def metrics(self, _request: web.Request) -> web.Response:
        """Return what was counted, for Prometheus to fetch."""
        return web.Response(
            body=await self._archive.metrics(),
            headers={"Content-Type": PROMETHEUS, "Cache-Control": "no-store"},
        )

    async def card_css(self, request: web.Request) -> web.Response:
        """Return the cards' style sheet."""
        return _answer(request, css(), "text/css")

    async def sorry(self, request: web.Request, error: web.HTTPException) -> web.Response:
        """Return an error as a page that says what happened."""
        told = error.text if error.status == web.HTTPNotFound.status_code else ""
        is_plain = not told or re.match(r"\d{3}:", told)
        return await self._page(
            request,
            "sorry.html",
            status=error.status,
            title=error.reason,
            told="There is nothing at this address." if is_plain else told,
        )

    async def _found(self, request: web.Request) -> Card:
        name = request.match_info["id"]
        card = await self._archive.card(CardId(name))
        if card is None:
            raise web.HTTPNotFound(text=f"There is no card {name}; it may have been removed.")
        return card

    async def _list(self, request: web.Request, cards: list[Card], *, heading: str) -> web.Response:
        return await self._page(request, "list.html", title=heading, heading=heading, cards=cards)

    async def _page(
        self, request: web.Request, template: str, *, status: int = 200, **values: object
    ) -> web.Response:
        tags = await self._archive.tags(limit=NAMED)
        page = draw(
            template,
            base=self._base(request),
            path=request.path,
            tags=tags,
            notice=self._notice,
            **values,
        )
        return _answer(request, page, "text/html", status=status)

    def _base(self, request: web.Request) -> str:
        return self._public_url or str(request.url.origin())


def _question(query: str, window: str) -> tuple[str, timedelta]:
    """Return what to ask the desk; AskedWrong when the address bar was edited into nonsense."""
    if len(query) > LONGEST_QUERY:
        raise AskedWrong("wrong-query-long")
    if window not in WINDOWS:
        raise AskedWrong("wrong-window", windows=", ".join(WINDOWS))
    return query, WINDOWS[window]


def _answer(
    request: web.Request, body: str, content_type: str, *, status: int = 200
) -> web.Response:
    """Return a text, or 304 to someone who has it already; pages ask again every few seconds."""
    etag = f'"{hashlib.sha256(body.encode()).hexdigest()[:16]}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    if status == web.HTTPOk.status_code and request.headers.get("If-None-Match") == etag:
        return web.Response(status=304, headers=headers)
    return web.Response(
        text=body, status=status, content_type=content_type, charset="utf-8", headers=headers
    )
