"""The main job without Discord: a feed on loopback -> a card in the outbox of who subscribed."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.factories import make_subscription
from tests.fakes.clock import FakeClock
from tests.fakes.headlines import headline, paragraphs
from tests.fakes.publishers_site import Item, PublishersSite
from tests.integration.main_job import INFLOW, START, confirmation, inflow, poll, running

LISTING = (
    "The exchange Kraken said on its blog that trading in the token opens on Thursday at noon.",
    "Deposits have to be confirmed forty times before they can be traded, the exchange wrote.",
)


@pytest.fixture
async def site() -> AsyncIterator[PublishersSite]:
    async with PublishersSite(items=[inflow()]) as opened:
        yield opened


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(START)


async def test_a_feeds_story_becomes_one_card_for_who_subscribed(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with running(tmp_path, clock, site.source()) as built:
        (card,) = await poll(built)
        assert card.title == "Bitcoin funds draw $512 million, the most since January"
        assert next(tag.name for tag in card.tags) == "BTC"
        assert card.analysis.direction.level == "Bullish"
        (row,) = await built.database.read(lambda s: s.outbox.of_card(card.id))
        assert row.channel == make_subscription().channel
        assert card.price.missing


async def test_an_unchanged_feed_is_not_parsed_again(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with running(tmp_path, clock, site.source()) as built:
        await poll(built)
        clock.forward(timedelta(hours=1))
        assert len(await poll(built)) == 1
        assert site.unchanged == 1


async def test_an_edited_item_updates_its_card(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with running(tmp_path, clock, site.source()) as built:
        (before,) = await poll(built)
        site.items = [inflow(title="Bitcoin funds draw $512 million in their best day of 2026")]
        clock.forward(timedelta(hours=1))
        (after,) = await poll(built)
        assert after.id == before.id
        assert after.revision == 1
        assert after.changes[-1].text == "headline changed"


async def test_another_outlets_report_joins_the_story(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with (
        PublishersSite(name="LedgerWire", items=[confirmation()]) as second,
        running(tmp_path, clock, site.source(), second.source()) as built,
    ):
        cards = await poll(built)
        assert len(cards) == 1
        assert {report.outlet for report in cards[0].reports} == {"CoinPost", "LedgerWire"}


async def test_a_new_sources_backlog_is_stored_and_not_posted(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    site.items = [inflow(published=START - timedelta(hours=h), guid=f"g{h}") for h in (3, 60)]
    async with running(tmp_path, clock, site.source()) as built:
        assert not await poll(built)
        assert await built.database.read(lambda s: s.articles.count()) == 2


async def test_a_failing_source_is_noted_and_the_others_go_on(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with (
        PublishersSite(name="DownDaily", status=503) as broken,
        running(tmp_path, clock, broken.source(), site.source()) as built,
    ):
        assert len(await poll(built)) == 1
        polling = await built.database.read(lambda s: s.sources.polling(broken.source().id))
        assert polling is not None
        assert polling.failures == 1
        assert polling.last_error


async def test_a_restart_goes_on_where_it_was(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with running(tmp_path, clock, site.source()) as built:
        (card,) = await poll(built)
    clock.forward(timedelta(hours=1))
    site.items.append(
        inflow(
            guid="a-2",
            title="Kraken lists a token",
            published=clock.now(),
            paragraphs=LISTING,
            summary=LISTING[0],
        )
    )
    async with running(tmp_path, clock, site.source()) as built:
        cards = await poll(built)
        assert len(cards) == 2
        assert cards[-1].id == card.id


async def test_a_story_that_was_stored_and_not_judged_is_judged_at_the_next_start(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with running(tmp_path, clock, site.source()) as built:
        (card,) = await poll(built)
        await built.database.write(lambda s: s.stories.reopen(card.story))
    async with running(tmp_path, clock, site.source()) as built:
        await built.pipeline.settle()
        assert not await built.database.read(lambda s: s.stories.unjudged())


async def test_a_report_of_an_old_story_finds_nothing_to_join_after_tidying(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with running(tmp_path, clock, site.source()) as built:
        await poll(built)
        since = START - timedelta(days=1)
        terms = ["btc", "bitcoin", "512"]
        assert await built.database.read(lambda s: s.stories.candidates(terms, since))
        clock.forward(timedelta(hours=49))
        await built.pipeline.tidy()
        assert not await built.database.read(lambda s: s.stories.candidates(terms, since))


async def test_a_poll_after_a_restart_knows_every_item_again(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with running(tmp_path, clock, site.source()) as built:
        await poll(built)
    site.items = [*site.items, inflow(guid="old", published=START - timedelta(hours=30))]
    clock.forward(timedelta(hours=1))
    async with running(tmp_path, clock, site.source()) as built:
        (card,) = await poll(built)
        assert card.revision == 0
        assert await built.database.read(lambda s: s.articles.count()) == 2


async def test_forty_polls_of_a_moving_feed_make_each_item_one_card(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with running(tmp_path, clock, site.source()) as built:
        for number in range(40):
            item = Item(
                guid=f"n-{number}",
                title=headline(number),
                published=clock.now() - timedelta(minutes=1),
                summary=paragraphs(number)[0],
                paragraphs=paragraphs(number),
            )
            site.items = [item, *site.items][:12]
            cards = await poll(built)
            clock.forward(timedelta(minutes=20))
        titles = [card.title for card in cards]
        assert sorted(titles) == sorted({inflow().title, *map(headline, range(40))})
        assert all(card.revision == 0 for card in cards)
        assert await built.database.read(lambda s: s.outbox.depth()) == len(
            [card for card in cards if "BTC" in {tag.name for tag in card.tags}]
        )


async def test_a_story_that_is_taken_back_strikes_its_card_and_tells_who_read_it(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with running(tmp_path, clock, site.source()) as built:
        (before,) = await poll(built)
        (row,) = await built.database.read(lambda s: s.outbox.of_card(before.id))
        await built.database.write(lambda s: s.outbox.claim(row.id, clock.now()))
        await built.database.write(lambda s: s.outbox.sent(row.id, 900, 0, clock.now()))
        note = "CoinPost has retracted this story because SoSoValue corrected its figures."
        site.items = [inflow(paragraphs=(note, *INFLOW), summary=note)]
        clock.forward(timedelta(hours=1))
        (after,) = await poll(built)
        assert after.retracted == note
        assert after.analysis == before.analysis
        _, notice = await built.database.read(lambda s: s.outbox.of_card(before.id))
        assert notice.about == after.revision


async def test_one_outlets_retraction_leaves_the_others_standing(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    async with (
        PublishersSite(name="LedgerWire", items=[confirmation()]) as second,
        running(tmp_path, clock, site.source(), second.source()) as built,
    ):
        await poll(built)
        note = "CoinPost has retracted this story."
        site.items = [inflow(paragraphs=(note, *INFLOW), summary=note)]
        clock.forward(timedelta(hours=1))
        (card,) = await poll(built)
        assert card.retracted is None
        assert [report.outlet for report in card.reports] == ["LedgerWire"]


async def test_a_report_that_was_taken_back_before_we_met_it_makes_no_card(
    tmp_path: Path, clock: FakeClock, site: PublishersSite
) -> None:
    site.items = [inflow(title="RETRACTED: Bitcoin funds draw $512 million")]
    async with running(tmp_path, clock, site.source()) as built:
        assert not await poll(built)
