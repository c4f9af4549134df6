"""`/news` on the wire: searching, turning pages, opening a card."""

import asyncio
from datetime import UTC, datetime, timedelta

import discord
import pytest

from bot.client import MarketBot
from bot.errors import AskedWrong
from bot.models import Card, Level, Report
from cogs.drawn import Payload
from cogs.paging import Pages
from storage import Store
from tests.emulator.interaction import InteractionResult
from tests.factories import make_analysis, make_document
from tests.integration.conftest import Town
from tests.stored import keep_card, keep_story


async def keep(town: Town, count: int = 1, **changes: object) -> list[Card]:
    """Store cards of the last minutes, the newest last."""
    now = datetime.now(UTC)

    def write(store: Store) -> list[Card]:
        return [
            keep_card(
                store,
                **{
                    "title": f"Story number {number}",
                    "published": now - timedelta(minutes=count - number),
                    **changes,
                },
            )
            for number in range(count)
        ]

    return await town.services.database.write(write)


async def news(town: Town, **options: object) -> InteractionResult:
    return await (await town.channel.slash(town.member, "news", options)).wait_response()


async def test_a_long_list_is_turned_page_by_page(town: Town) -> None:
    await keep(town, 12)
    answer = await news(town)
    assert "12 stories · last 24 hours" in answer.text
    assert "Page 1 of 3" in answer.text
    assert "Story number 11" in answer.text
    assert "Story number 6" not in answer.text
    assert answer.message.part("Previous")["disabled"]
    await (await answer.click("Next")).wait_response()
    assert "Page 2 of 3" in answer.text
    await (await answer.click("Next")).wait_response()
    assert "Story number 0" in answer.text
    assert answer.message.part("Next")["disabled"]
    await (await answer.click("Previous")).wait_response()
    assert "Page 2 of 3" in answer.text


async def test_a_short_list_has_nothing_to_turn(town: Town) -> None:
    await keep(town, 5)
    answer = await news(town)
    with pytest.raises(LookupError):
        answer.message.part("Next")


async def test_a_stranger_is_told_to_ask_for_a_list_of_their_own(town: Town) -> None:
    await keep(town, 6)
    answer = await news(town)
    stranger = await (await town.channel.click(town.admin, answer.message, "Next")).wait_response()
    assert stranger.ephemeral
    assert "Type the command yourself" in stranger.text
    assert "Page 1 of 2" in answer.message.text


async def test_a_card_is_opened_for_whoever_chooses_it_alone(town: Town) -> None:
    card = (await keep(town, 2))[0]
    answer = await news(town)
    opened = await (
        await town.channel.select(town.admin, answer.message, "nv:op", [card.id])
    ).wait_response()
    assert opened.ephemeral
    assert "Story number 0" in opened.text
    assert "Price Impact" in opened.text


async def test_words_are_found_in_the_text_of_the_reports(town: Town) -> None:
    def write(store: Store) -> None:
        story = keep_story(
            store,
            document=make_document("Ether slips", "Validators left."),
            published=datetime.now(UTC),
            first_seen=datetime.now(UTC),
        )
        keep_card(store, story=story, title="Ether slips", published=datetime.now(UTC))

    await keep(town, 3)
    await town.services.database.write(write)
    answer = await news(town, search="validators LEFT")
    assert "1 story · “validators LEFT” · last 30 days" in answer.text
    assert "Ether slips" in answer.text


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        "a AND (b OR",
        "NEAR(x y)",
        "'; DROP TABLE cards; --",
        "@everyone <@&1> [x](https://x.example)",
        "\u202e\u200b",
        "x" * 2000,
    ],
)
async def test_what_is_searched_for_does_nothing_but_search(town: Town, typed: str) -> None:
    await keep(town)
    answer = await news(town, search=typed)
    assert "No story fits" in answer.text
    assert not town.emulator.pings


async def test_conditions_narrow_the_list(town: Town) -> None:
    analysis = make_analysis()
    low = analysis.impact.model_copy(update={"level": Level.LOW})
    await keep(town, 2, analysis=analysis.model_copy(update={"impact": low}))
    report = Report(outlet="Macro Wire", url="https://x.example", published=datetime.now(UTC))
    await keep(town, 1, title="The one", reports=(report,))
    asked = {"tags": "NFT, btc", "impact": "High", "direction": "Bullish", "source": "macro wire"}
    answer = await news(town, since="1 hour", **asked)
    assert "The one" in answer.text
    assert "Story number" not in answer.text
    for told in ("NFT or BTC", "High impact or more", "▲ Bullish", "Macro Wire", "last 1 hour"):
        assert told in answer.text


@pytest.mark.parametrize(
    ("option", "typed", "hint"),
    [
        ("tags", "flurb", "no tag that I know"),
        ("tags", "BTC AND NOT Fed", "plain list"),
        ("source", "Nobody", "CoinPost"),
        ("source", " , ", "Name one outlet"),
    ],
)
async def test_what_is_unknown_is_told_privately(
    town: Town, option: str, typed: str, hint: str
) -> None:
    await keep(town)
    answer = await news(town, **{option: typed})
    assert answer.ephemeral
    assert hint in answer.text


async def test_outlets_are_completed_and_absent_at_first(town: Town) -> None:
    asked = {"source": "coin"}
    assert not await town.channel.autocomplete(town.member, "news", asked, "source")
    assert "No story is stored yet" in (await news(town, source="CoinPost")).text
    await keep(town)
    (choice,) = await town.channel.autocomplete(town.member, "news", asked, "source")
    assert choice["value"] == "CoinPost"


async def test_several_tags_are_completed_in_one_string(town: Town) -> None:
    offered = await town.channel.autocomplete(town.member, "news", {"tags": "BTC, fe"}, "tags")
    assert any(choice["value"] == "BTC, Fed" for choice in offered)


async def test_a_list_that_is_left_alone_switches_itself_off(town: Town) -> None:
    await brief_list(town.bot)
    await town.bot.tree.sync()
    answer = await (await town.channel.slash(town.member, "brief", {})).wait_response()
    await town.emulator.wait_for(lambda: bool(answer.message.part("Next").get("disabled")))
    assert answer.message.part("Previous")["disabled"]
    assert "page 0" in answer.text


async def test_a_list_whose_token_ran_out_ends_quietly(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    await brief_list(town.bot)
    await town.bot.tree.sync()
    answer = await (await town.channel.slash(town.member, "brief", {})).wait_response()
    answer.expire()
    async with asyncio.timeout(10):
        while not town.emulator.asked("PATCH", "/messages/@original"):
            await asyncio.sleep(0.01)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_asking_too_often_is_told_kindly(town: Town) -> None:
    answers = [await news(town) for _ in range(11)]
    assert "A moment, please" in answers[-1].text
    assert answers[-1].ephemeral


async def test_a_page_that_cannot_be_had_is_told_kindly(town: Town) -> None:
    await brief_list(town.bot, patience=timedelta(seconds=60))
    await town.bot.tree.sync()
    answer = await (await town.channel.slash(town.member, "brief", {})).wait_response()
    turned = await (await answer.click("Next")).wait_response()
    assert turned.ephemeral
    assert "nothing to judge" in turned.text


async def brief_list(bot: MarketBot, *, patience: timedelta = timedelta(milliseconds=50)) -> None:
    """Add a command whose list has one page that can be had, and little patience."""

    async def draw(page: int) -> list[Payload]:
        if page:
            raise AskedWrong("wrong-page-empty")
        return [{"type": 10, "content": f"page {page}"}]

    @bot.tree.command(name="brief", description="A list for the impatient")
    async def _brief(interaction: discord.Interaction[MarketBot]) -> None:
        await interaction.response.defer()
        await Pages(interaction, draw, 2, patience=patience).show(interaction)
