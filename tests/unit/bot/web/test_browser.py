"""The pages in a real browser: hostile text stays text, and our own script works."""

import asyncio
from pathlib import Path
from urllib.parse import quote

from aiohttp import web
from lxml import html

from bot.models import (
    Card,
    CardId,
    Change,
    CounterCase,
    Evidence,
    PriceSnapshot,
    Report,
    Story,
    Tag,
    TagKind,
)
from bot.web.security import protect
from bot.web.site import Site
from tests.browser import dom, picture
from tests.factories import (
    NOON,
    make_analysis,
    make_article,
    make_card,
    make_document,
    make_story,
)
from tests.fakes.archive import FakeArchive

HOSTILE = (
    "\"'><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    "<svg onload=document.title='owned'><iframe src=//claim.example></iframe>"
    "<style>*{display:none}</style></title></textarea>{{7*7}}{%raw%}"
)


def make_hostile() -> tuple[Card, Story]:
    """Return a card and its story with hostile text in every field that a feed can fill."""
    analysis = make_analysis()
    evidence = (Evidence(sentence=1, quote=HOSTILE), Evidence(sentence=2, quote=HOSTILE))
    judged = {"rationale": HOSTILE, "evidence": evidence}
    axes = ("impact", "trust", "direction", "horizon")
    told = analysis.model_copy(
        update={
            **{axis: getattr(analysis, axis).model_copy(update=judged) for axis in axes},
            "counter_case": CounterCase(text=HOSTILE, evidence=evidence),
            "topics": (Tag(kind=TagKind.TOPIC, name=HOSTILE, reason=HOSTILE),),
            "analyst": HOSTILE,
        }
    )
    card = make_card(
        title=HOSTILE,
        url=f"javascript:{HOSTILE}",
        outlet=HOSTILE,
        analysis=told,
        tags=told.tags,
        reports=(Report(outlet=HOSTILE, url=f"https://a.example/{HOSTILE}", published=NOON),),
        price=PriceSnapshot(coin=HOSTILE, missing=HOSTILE),
        changes=(Change(at=NOON, text=HOSTILE),),
        retracted=HOSTILE,
    )
    article = make_article(document=make_document(HOSTILE, HOSTILE), outlet=HOSTILE)
    return card, make_story(article)


async def opened(url: str) -> tuple[html.HtmlElement, list[str]]:
    text, console = await asyncio.to_thread(dom, url)
    return html.document_fromstring(text), console


async def test_hostile_text_stays_text_on_every_page() -> None:
    card, story = make_hostile()
    archive = FakeArchive(cards=[card], stories=[story], answers={HOSTILE: card})
    async with Site(archive, port=0) as site:
        for path in ("", "card/0a1b2c3d", "tag/BTC", f"analyze?q={quote(HOSTILE)}", "nothing"):
            page, console = await opened(site.url + path)
            assert page.findtext(".//title") != "owned", path
            assert [script.get("src") for script in page.iter("script")] == ["/static/page.js"]
            assert not page.xpath("//iframe | //style | //*[@onerror or @onload or @style]"), path
            assert not page.xpath("//a[starts-with(@href, 'javascript')]"), path
            assert console == [], path


async def test_hostile_text_is_shown_as_it_is_written() -> None:
    card, story = make_hostile()
    async with Site(FakeArchive(cards=[card], stories=[story]), port=0) as site:
        page, _ = await opened(f"{site.url}card/{card.id}")
    assert page.text_content().count("{{7*7}}{%raw%}") > 10  # once a field at least
    assert "<img src=x onerror=" in page.text_content()


async def test_the_console_would_tell_of_a_script_that_the_policy_stops() -> None:
    async def inline(_request: web.Request) -> web.Response:
        text = "<title>before</title><script>document.title = 'owned'</script>"
        return web.Response(text=text, content_type="text/html")

    application = web.Application()
    application.router.add_get("/", inline)
    application.on_response_prepare.append(protect)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    page, console = await opened("http://127.0.0.1:{1}/".format(*runner.addresses[0]))
    await runner.cleanup()
    assert page.findtext(".//title") == "before"
    assert any("Content Security Policy" in line for line in console)


async def test_a_new_card_appears_without_a_reload() -> None:
    class Growing(FakeArchive):
        async def recent(
            self, *, tag: str | None = None, outlet: str | None = None, limit: int
        ) -> list[Card]:
            shown = await super().recent(tag=tag, outlet=outlet, limit=limit)
            fresh = make_card(id=CardId(f"{len(self.cards):08x}"), title="The next story")
            self.cards = [fresh, *self.cards]
            return shown

    async with Site(Growing(cards=[make_card()]), port=0) as site:
        page, console = await opened(site.url)
    assert "The next story" in page.text_content()
    assert page.find_class("fresh")
    assert console == []


async def test_times_are_the_readers_own() -> None:
    async with Site(FakeArchive(cards=[make_card()]), port=0) as site:
        page, _ = await opened(site.url)
    (sent,) = {time.get("title") for time in page.xpath("//p[@class='sender']//time")}
    assert sent == "4 Mar 2026, 12:02 UTC"


async def test_a_phone_and_a_desktop_get_a_picture_each(tmp_path: Path) -> None:
    async with Site(FakeArchive(cards=[make_card()]), port=0) as site:
        for width in (400, 1200):
            file = tmp_path / f"{width}.png"
            drawn = await asyncio.to_thread(picture, site.url, file, width=width, height=900)
            assert drawn.startswith(b"\x89PNG")
