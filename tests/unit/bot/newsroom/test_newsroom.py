import socket
from datetime import timedelta

import aiohttp
import pytest

from bot.models import Feed
from bot.newsroom import Newsroom, Opening
from bot.newsroom.newsroom import LIFE
from bot.sources.feed import parse
from tests.fakes.clock import FakeClock
from tests.unit.bot.newsroom.conftest import FOLDER, OPENS


async def feed(reader: aiohttp.ClientSession, outlet: str) -> Feed:
    async with reader.get(f"/{outlet}/feed") as answer:
        body = await answer.read()
        return parse(body, url=str(answer.url), content_type=answer.headers["Content-Type"])


async def titles(reader: aiohttp.ClientSession, outlet: str) -> list[str]:
    return [entry.title for entry in (await feed(reader, outlet)).entries]


async def test_stories_appear_while_it_is_open(
    reader: aiohttp.ClientSession, clock: FakeClock
) -> None:
    before = await titles(reader, "meridian-street")
    clock.forward(timedelta(seconds=5))
    fresh = (await titles(reader, "meridian-street"))[0]
    assert fresh == "US inflation cools to 2.4%, below every forecast"
    assert fresh not in before


async def test_a_story_that_has_not_appeared_has_no_page(
    reader: aiohttp.ClientSession, clock: FakeClock
) -> None:
    for status in (404, 200):
        async with reader.get("/meridian-street/2025-12-12/us-inflation-cools") as answer:
            assert answer.status == status
        clock.forward(timedelta(seconds=5))


async def test_an_edit_changes_feed_and_page_under_the_same_identity(
    reader: aiohttp.ClientSession, clock: FakeClock
) -> None:
    first = next(e for e in (await feed(reader, "ninth-block")).entries if "Quayline" in e.title)
    clock.forward(timedelta(minutes=5))
    second = next(e for e in (await feed(reader, "ninth-block")).entries if "Quayline" in e.title)
    assert (first.id, first.published) == (second.id, second.published)
    assert "$84 million" in first.title
    assert "$97 million" in second.title
    async with reader.get("/ninth-block/2025-12-12/quayline-bridge-drained") as answer:
        assert "$97 million" in await answer.text()


async def test_the_reference_story_is_published_in_its_own_zone(
    reader: aiohttp.ClientSession,
) -> None:
    async with reader.get("/orbit-ledger/feed") as answer:
        assert "Fri, 12 Dec 2025 10:50:00 -0500" in await answer.text()


async def test_a_careless_outlet_leaves_out_zone_and_guid(reader: aiohttp.ClientSession) -> None:
    entries = (await feed(reader, "moonboard")).entries
    assert not any(entry.zone_known or entry.id for entry in entries)


async def test_a_feed_that_did_not_change_is_not_sent_again(
    reader: aiohttp.ClientSession, clock: FakeClock
) -> None:
    async with reader.get("/orbit-ledger/feed") as answer:
        known = {"If-None-Match": answer.headers["ETag"]}
    clock.forward(timedelta(seconds=20))
    async with reader.get("/orbit-ledger/feed", headers=known) as answer:
        assert answer.status == 304
    clock.forward(timedelta(minutes=5))
    async with reader.get("/orbit-ledger/feed", headers=known) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("path", ["/nobody/feed", "/orbit-ledger/2025-12-12/none"])
async def test_what_it_does_not_have_is_not_found(reader: aiohttp.ClientSession, path: str) -> None:
    async with reader.get(path) as answer:
        assert answer.status == 404


async def test_its_sources_are_its_feeds(newsroom: Newsroom) -> None:
    for source in newsroom.sources:
        assert source.url.startswith(newsroom.url)
        assert source.id.startswith("sample-")


async def test_hostile_fields_arrive_as_they_were_written(
    reader: aiohttp.ClientSession, clock: FakeClock
) -> None:
    clock.forward(timedelta(minutes=1))
    assert any(
        "<script>document.title='owned'</script>" in t for t in await titles(reader, "moonboard")
    )


async def feeds(newsroom: Newsroom) -> list[bytes]:
    async with aiohttp.ClientSession() as session:
        return [await (await session.get(source.url)).read() for source in newsroom.sources]


async def test_a_restart_goes_on_with_the_same_addresses_and_dates(clock: FakeClock) -> None:
    async with Newsroom(FOLDER, clock=clock) as first:
        clock.forward(timedelta(hours=3))
        before = await feeds(first)
    async with Newsroom(FOLDER, clock=clock, earlier=first.opening) as second:
        assert await feeds(second) == before


async def bitcoin(newsroom: Newsroom) -> object:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{newsroom.price_urls.binance}/api/v3/ticker/price?symbol=BTCUSDT") as answer,
    ):
        return await answer.json()


async def test_prices_are_the_same_after_a_restart(clock: FakeClock) -> None:
    async with Newsroom(FOLDER, clock=clock) as first:
        clock.forward(timedelta(hours=3))
        before = await bitcoin(first)
    async with Newsroom(FOLDER, clock=clock, earlier=first.opening) as second:
        assert await bitcoin(second) == before


async def test_after_three_days_the_stories_are_news_again(clock: FakeClock) -> None:
    async with Newsroom(FOLDER, clock=clock) as first:
        before = await feeds(first)
    clock.forward(LIFE)
    async with Newsroom(FOLDER, clock=clock, earlier=first.opening) as second:
        assert second.opens == OPENS + LIFE
        known = {entry.id for body in before for entry in parse(body, url="").entries if entry.id}
        again = {e.id for body in await feeds(second) for e in parse(body, url="").entries}
        assert known
        assert not known & again


async def test_an_opening_in_the_future_is_not_waited_for(clock: FakeClock) -> None:
    async with Newsroom(FOLDER, clock=clock) as first:
        earlier = first.opening
    clock.forward(-timedelta(hours=1))
    async with Newsroom(FOLDER, clock=clock, earlier=earlier) as second:
        assert second.opens == OPENS - timedelta(hours=1)


async def test_another_port_is_used_when_the_earlier_one_is_taken(clock: FakeClock) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        earlier = Opening(at=OPENS, port=holder.getsockname()[1])
        async with Newsroom(FOLDER, clock=clock, earlier=earlier) as newsroom:
            assert newsroom.opening.port != earlier.port
