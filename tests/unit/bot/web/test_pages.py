import json
from datetime import timedelta

import aiohttp
import pytest
from lxml import html
from prometheus_client.parser import text_string_to_metric_families

from bot.models import Briefing, CardId, Change, Direction, Health, Horizon, Level, Model, Report
from bot.web.pages import LONGEST_QUERY, SHOWN
from bot.web.site import Site
from tests.factories import NOON, make_card, make_price
from tests.fakes.archive import FakeArchive


class Page(Model):
    status: int
    type: str
    text: str

    @property
    def tree(self) -> html.HtmlElement:
        return html.document_fromstring(self.text)

    @property
    def said(self) -> str:
        """What a reader sees of it."""
        return " ".join(self.tree.text_content().split())


async def get(browser: aiohttp.ClientSession, path: str, **headers: str) -> Page:
    async with browser.get(path, headers=headers) as answer:
        return Page(status=answer.status, type=answer.content_type, text=await answer.text())


def make_briefing(**changes: object) -> Briefing:
    fields: dict[str, object] = {
        "target": "BTC",
        "title": "Bitcoin (BTC)",
        "window": timedelta(hours=24),
        "stories": 5,
        "net": -0.42,
        "direction": Direction.BEARISH,
        "spread": 0.5,
        "bullish": 1,
        "bearish": 3,
        "neutral": 1,
        "impact": Level.HIGH,
        "trust": Level.MEDIUM,
        "horizons": ((Horizon.SHORT, 3), (Horizon.LONG, 2)),
        "net_yesterday": 0.1,
        "new_today": 2,
        "top": (make_card(),),
        "price": make_price(),
    }
    return Briefing.model_validate({**fields, **changes})


async def test_the_newest_cards_are_on_the_front_page(browser: aiohttp.ClientSession) -> None:
    page = await get(browser, "/")
    assert page.status == 200
    assert "Bitcoin funds draw $512 million in a day" in page.said
    assert 'href="/card/0a1b2c3d"' in page.text


async def test_a_notice_stands_on_every_page(archive: FakeArchive) -> None:
    async with (
        Site(archive, port=0, notice="SAMPLE: made up") as site,
        aiohttp.ClientSession(site.url) as browser,
    ):
        for path in ("/", "/analyze", "/analyze?q=BTC", "/none"):
            async with browser.get(path) as answer:
                assert "SAMPLE: made up" in await answer.text()


async def test_an_empty_front_page_says_what_will_come(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    archive.cards = []
    assert "No cards yet" in (await get(browser, "/")).said


async def test_a_page_shows_no_more_cards_than_fit(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    archive.cards = [make_card(id=CardId(f"{i:08x}")) for i in range(SHOWN + 5)]
    assert (await get(browser, "/")).text.count("<article") == SHOWN


async def test_a_page_that_did_not_change_is_not_sent_again(
    browser: aiohttp.ClientSession,
) -> None:
    async with browser.get("/") as answer:
        etag = answer.headers["ETag"]
    assert (await get(browser, "/", **{"If-None-Match": etag})).status == 304


async def test_a_permalink_shows_the_quoted_sentences_and_what_they_speak_for(
    browser: aiohttp.ClientSession,
) -> None:
    page = await get(browser, "/card/0a1b2c3d")
    _, second = page.tree.find_class("passage")
    assert [mark.text for mark in second.iter("mark")] == [
        "Analyst Mara Lind of Northbank said demand could fade if yields rise."
    ]
    assert [reason.text for reason in second.find_class("reason")] == ["Against"]


async def test_a_permalink_does_not_republish_the_article(
    browser: aiohttp.ClientSession,
) -> None:
    page = await get(browser, "/card/0a1b2c3d")
    assert "It was the largest inflow since January." not in page.said


async def test_a_permalink_tells_reports_and_history(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    reports = tuple(
        Report(outlet=outlet, url=f"https://{outlet}.example/1", published=NOON)
        for outlet in ("CoinPost", "Tidings")
    )
    change = Change(at=NOON + timedelta(hours=1), text="also reported by Tidings")
    archive.cards = [make_card(reports=reports, changes=(change,))]
    page = await get(browser, "/card/0a1b2c3d")
    assert 'href="/source/Tidings"' in page.text
    assert 'href="https://Tidings.example/1"' in page.text or "tidings.example/1" in page.text
    assert "4 Mar 2026, 13:00 UTC also reported by Tidings" in page.said


async def test_a_card_whose_article_is_gone_still_has_its_page(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    archive.stories = []
    page = await get(browser, "/card/0a1b2c3d")
    assert page.status == 200
    assert "text is not stored any more" in page.said


async def test_a_card_is_to_be_had_as_data(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    page = await get(browser, "/card/0a1b2c3d.json")
    assert page.type == "application/json"
    assert json.loads(page.text) == archive.cards[0].model_dump(mode="json")


async def test_a_card_is_to_be_had_as_plain_text(browser: aiohttp.ClientSession) -> None:
    page = await get(browser, "/card/0a1b2c3d.txt")
    assert page.type == "text/plain"
    assert "Price Direction" in page.text


@pytest.mark.parametrize("path", ["/card/ffffffff", "/card/ffffffff.json", "/card/ffffffff.txt"])
async def test_an_unknown_card_is_said_to_be_unknown(
    browser: aiohttp.ClientSession, path: str
) -> None:
    page = await get(browser, path)
    assert page.status == 404
    assert "There is no card ffffffff" in page.said


@pytest.mark.parametrize("path", ["/card/..%2F..%2Fetc", "/card/0A1B2C3D", "/nothing", "/static/"])
async def test_an_address_without_a_page_gets_one_that_leads_on(
    browser: aiohttp.ClientSession, path: str
) -> None:
    page = await get(browser, path)
    assert page.status in (403, 404)
    assert "There is nothing at this address." in page.said
    assert 'href="/analyze"' in page.text


async def test_a_tag_lists_its_cards(browser: aiohttp.ClientSession, archive: FakeArchive) -> None:
    page = await get(browser, "/tag/ETF")
    assert "#ETF" in page.said
    assert "Bitcoin funds draw" in page.said


async def test_the_side_bar_leads_to_the_tags(browser: aiohttp.ClientSession) -> None:
    page = await get(browser, "/tag/ETF")
    links = page.tree.xpath("//nav[@class='channels']//a")
    assert [(a.get("href"), a.get("aria-current")) for a in links] == [
        ("/tag/BTC", None),
        ("/tag/ETF", "page"),
        ("/tag/Bullish", None),
    ]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/tag/LUNC", "No card has the tag #LUNC yet."),
        ("/source/Nobody%20Knows", "No card rests on a report by Nobody Knows yet."),
    ],
)
async def test_a_list_without_cards_says_so(
    browser: aiohttp.ClientSession, path: str, told: str
) -> None:
    page = await get(browser, path)
    assert page.status == 404
    assert told in page.said


async def test_an_outlet_lists_the_cards_that_rest_on_it(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    report = Report(outlet="The Ninth Block", url="https://ninth.example/1", published=NOON)
    archive.cards += [make_card(id=CardId("deadbeef"), title="Another", reports=(report,))]
    page = await get(browser, "/source/The%20Ninth%20Block")
    assert "Another" in page.said
    assert "Bitcoin funds draw" not in page.said


async def test_the_desk_answers_in_the_page(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    archive.answers = {"BTC": make_briefing()}
    page = await get(browser, "/analyze?q=BTC&window=7d")
    assert archive.asked == [("BTC", timedelta(days=7))]
    assert "Bearish net −0.42 of ±1, they mostly agree" in page.said
    assert "1 bullish, 1 neutral, 3 bearish" in page.said
    assert "$93,000 +0.5%" in page.said


async def test_a_link_is_answered_with_a_card_that_is_not_published(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    archive.answers = {"https://a.example/1": make_card(title="Read for you")}
    page = await get(browser, "/analyze?q=https%3A%2F%2Fa.example%2F1")
    assert "Read for you" in page.said
    assert "it is not published" in page.said
    assert "/card/" not in page.text


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"stories": 0, "top": ()}, "No story about it in this time."),
        ({"price": make_price(now=None, missing="No BTC price: no source answered.")}, "No BTC p"),
        ({"price": None}, "Bitcoin (BTC)"),
        ({"net": 1.0, "spread": 2.0, "direction": Direction.BULLISH}, "they disagree"),
    ],
)
async def test_a_thin_answer_says_what_is_missing(
    browser: aiohttp.ClientSession, archive: FakeArchive, changes: dict[str, object], told: str
) -> None:
    archive.answers = {"BTC": make_briefing(**changes)}
    assert told in (await get(browser, "/analyze?q=BTC")).said


async def test_the_form_alone_asks_nobody(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    page = await get(browser, "/analyze?q=%20%20")
    assert page.status == 200
    assert archive.asked == []


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("q=BTX", "I know no coin or topic called “BTX”. Did you mean BTC?"),
        (f"q={'x' * (LONGEST_QUERY + 1)}", "That is too long."),
        ("q=BTC&window=99y", "Choose one of 1h, 6h, 24h, 7d, 30d."),
    ],
)
async def test_a_question_asked_wrong_gets_the_sentence_for_it(
    browser: aiohttp.ClientSession, query: str, told: str
) -> None:
    page = await get(browser, f"/analyze?{query}")
    assert page.status == 400
    assert told in page.said


async def test_health_is_ok_while_nobody_complains(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    archive.how = Health(sources=9, sources_read=9, cards=3, newest_card_at=NOON)
    page = await get(browser, "/healthz")
    assert page.status == 200
    assert Health.model_validate_json(page.text) == archive.how


async def test_health_fails_with_its_complaints(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    archive.how = Health(complaints=("Nothing was polled for an hour.",))
    page = await get(browser, "/healthz")
    assert page.status == 503
    assert json.loads(page.text)["complaints"] == ["Nothing was polled for an hour."]


async def test_metrics_are_in_prometheus_form(
    browser: aiohttp.ClientSession, archive: FakeArchive
) -> None:
    archive.how = Health(waiting=7)
    page = await get(browser, "/metrics")
    assert page.status == 200
    samples = {
        sample.name: sample.value
        for family in text_string_to_metric_families(page.text)
        for sample in family.samples
    }
    assert samples["newsvane_outbox_depth"] == 7


async def test_nothing_can_be_written(browser: aiohttp.ClientSession) -> None:
    async with browser.post("/analyze", data={"q": "BTC"}) as answer:
        assert answer.status == 405
        assert set(answer.headers["Allow"].split(",")) == {"GET", "HEAD"}


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/feed.xml", "application/rss+xml"), ("/feed.json", "application/feed+json")],
)
async def test_other_readers_get_the_cards_as_feeds(
    browser: aiohttp.ClientSession, path: str, kind: str
) -> None:
    page = await get(browser, path)
    assert page.type == kind
    assert "Bitcoin funds draw $512 million in a day" in page.text


async def test_links_use_the_public_address_when_there_is_one(archive: FakeArchive) -> None:
    async with (
        Site(archive, port=0, public_url="https://vane.example/") as site,
        aiohttp.ClientSession(site.url) as browser,
    ):
        assert 'href="https://vane.example/card/0a1b2c3d"' in (await get(browser, "/")).text
