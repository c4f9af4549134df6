"""The whole path on the wire: a feed -> a card in a channel; a slash command -> its answer."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.analysis.desk import DeskAnalyst
from bot.models import Pause, SourceId
from storage import Store
from tests.emulator.command_forms import Impossible
from tests.emulator.permissions import Permission
from tests.integration.conftest import Town, subscribe


async def card_arrives(town: Town, count: int = 1) -> None:
    await town.emulator.wait_for(lambda: len(cards(town)) >= count)


def cards(town: Town) -> list[str]:
    return [m.text for m in town.channel.messages if "Price Impact" in m.text]


async def test_a_feeds_story_becomes_one_card_in_the_subscribed_channel(town: Town) -> None:
    await town.subscribe("BTC")
    await town.poll()
    await card_arrives(town)
    (card,) = cards(town)
    assert "Bitcoin funds draw $512 million, the most since January" in card
    for axis in ("Price Impact", "Trustworthiness", "Price Direction", "Time Effect"):
        assert axis in card
    assert "`#BTC`" in card
    assert "not financial advice" in card
    assert not town.emulator.pings


async def test_a_channel_that_did_not_subscribe_gets_nothing(town: Town) -> None:
    await town.subscribe("ETH")
    await town.poll()
    assert not await town.services.database.read(lambda s: s.outbox.depth())
    assert not cards(town)


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_server_error_neither_loses_nor_doubles_the_card(town: Town, status: int) -> None:
    await town.subscribe()
    town.emulator.faults.fail(status, method="POST", path="/messages")
    await town.poll()
    await card_arrives(town)
    assert len(cards(town)) == 1


async def test_a_reply_that_is_lost_after_acceptance_doubles_nothing(town: Town) -> None:
    await town.subscribe()
    town.emulator.faults.lose_replies(method="POST", path="/messages")
    await town.poll()
    await card_arrives(town)
    await town.emulator.wait_for(lambda: town.emulator.asked("GET", "/messages"))
    assert len(cards(town)) == 1


async def test_a_429_is_waited_out(town: Town) -> None:
    await town.subscribe()
    town.emulator.faults.limit(method="POST", path="/messages")
    await town.poll()
    await card_arrives(town)
    assert len(cards(town)) == 1


async def test_a_dropped_gateway_does_not_hold_up_delivery(town: Town) -> None:
    await town.subscribe()
    await town.emulator.gateway.drop()
    await town.poll()
    await card_arrives(town)
    assert len(cards(town)) == 1


async def test_a_struck_call_is_told_once_below_its_card(town: Town) -> None:
    await town.subscribe()
    await town.poll()
    await card_arrives(town)
    note = "CoinPost has retracted this story."
    (item,) = town.site.items
    town.site.items = [replace(item, summary=note, paragraphs=(note, *item.paragraphs))]
    await town.services.database.write(lambda s: make_due(s, town.site.source().id))
    await town.poll()
    await town.emulator.wait_for(lambda: len(town.channel.messages) == 2)
    shown, told = town.channel.messages
    assert note in told.content
    assert told.reference is not None
    assert str(told.reference["message_id"]) == str(shown.id)


def make_due(store: Store, source: SourceId) -> None:
    polling = store.sources.polling(source)
    assert polling is not None
    store.sources.save(polling.model_copy(update={"next_check_at": datetime.now(UTC)}))


async def test_the_evidence_button_shows_the_quotes_privately(town: Town) -> None:
    await town.subscribe()
    await town.poll()
    await card_arrives(town)
    shown = next(m for m in town.channel.messages if "Price Impact" in m.text)
    answer = await (await town.channel.click(town.member, shown, "Evidence")).wait_response()
    assert answer.ephemeral
    assert "according to data from SoSoValue" in answer.text


async def test_analyze_sums_up_a_coin(town: Town) -> None:
    await town.poll()
    answer = await (
        await town.channel.slash(town.member, "analyze", {"target": "bitcoin"})
    ).wait_response()
    assert "Bitcoin" in answer.text
    assert "Bullish" in answer.text
    assert "1 story" in answer.text
    assert answer.deferred_at is not None
    assert not answer.ephemeral
    (card,) = await town.services.database.read(lambda s: s.calls.titled("", limit=9))
    opened = await (await answer.select("nv:op", [card])).wait_response()
    assert opened.ephemeral
    assert "Price Impact" in opened.text


async def test_analyze_reads_a_link_without_publishing_it(town: Town) -> None:
    link = {"target": f"{town.site.url}/a-1"}
    answer = await (await town.channel.slash(town.member, "analyze", link)).wait_response()
    assert "Price Impact" in answer.text
    assert not await town.services.database.read(lambda s: s.cards.count())


async def test_the_menu_judges_a_messages_links_privately(town: Town) -> None:
    said = town.channel.say(
        town.member, f"Look: {town.site.url}/a-1, and <{town.site.url}/none>. Worth it?"
    )
    answer = await (await town.channel.menu(town.member, "Analyze links", said)).wait_response()
    await town.emulator.wait_for(lambda: len(answer.messages) == 2)
    assert answer.ephemeral
    first, second = answer.messages
    assert "Price Impact" in first.text
    assert "cannot be read" in second.text
    assert not cards(town)


async def test_the_menu_says_when_there_is_no_link(town: Town) -> None:
    said = town.channel.say(town.member, "No link here, only BTC.")
    answer = await (await town.channel.menu(town.member, "Analyze links", said)).wait_response()
    assert answer.ephemeral
    assert "no link" in answer.text


async def test_a_target_that_nobody_knows_gets_a_private_hint(town: Town) -> None:
    answer = await (
        await town.channel.slash(town.member, "analyze", {"target": "bitconi"})
    ).wait_response()
    assert answer.ephemeral
    assert "BTC" in answer.text


async def test_targets_are_completed(town: Town) -> None:
    offered = await town.channel.autocomplete(town.member, "analyze", {"target": "bitc"}, "target")
    assert any(choice["value"] == "BTC" for choice in offered)


async def test_the_last_of_several_tags_is_completed(town: Town) -> None:
    offered = await town.channel.autocomplete(town.admin, "subscribe", {"tags": "BTC, fe"}, "tags")
    assert any(choice["value"] == "BTC, Fed" for choice in offered)


async def test_news_lists_what_was_published(town: Town) -> None:
    await town.poll()
    answer = await (await town.channel.slash(town.member, "news", {})).wait_response()
    assert "Bitcoin funds draw $512 million" in answer.text


async def test_an_unknown_tag_changes_nothing(town: Town) -> None:
    answer = await (
        await town.channel.slash(town.admin, "subscribe", {"tags": "BTC, flurb"})
    ).wait_response()
    assert answer.ephemeral
    assert "flurb" in answer.text
    listed = await (await town.channel.slash(town.admin, "subscriptions", {})).wait_response()
    assert "/subscribe" in listed.text


async def test_a_member_is_not_offered_admin_commands(town: Town) -> None:
    with pytest.raises(Impossible):
        await town.channel.slash(town.member, "subscribe", {"tags": "BTC"})


async def test_a_mobile_client_that_lets_a_member_through_is_refused_at_run_time(
    town: Town,
) -> None:
    answer = await (
        await town.channel.slash(town.member, "subscribe", {"tags": "BTC"}, as_mobile=True)
    ).wait_response()
    assert answer.ephemeral
    assert "Manage Server" in answer.text


async def test_a_channel_without_permission_is_named_with_what_is_missing(town: Town) -> None:
    quiet = town.guild.add_text_channel("quiet")
    quiet.deny_bot(Permission.SEND_MESSAGES)
    await town.emulator.wait_for(
        lambda: (c := town.bot.get_channel(quiet.id)) is not None and bool(c)
    )
    answer = await (
        await town.channel.slash(town.admin, "subscribe", {"tags": "BTC", "channel": quiet})
    ).wait_response()
    assert "Send Messages" in answer.text


async def test_health_tells_how_the_bot_does(town: Town) -> None:
    await town.poll()
    answer = await (await town.channel.slash(town.member, "health", {})).wait_response()
    assert answer.ephemeral
    assert "1 of 1 answer" in answer.text
    assert DeskAnalyst.name in answer.text


async def test_help_explains_the_card_to_a_stranger(town: Town) -> None:
    answer = await (await town.channel.slash(town.member, "help", {})).wait_response()
    assert answer.ephemeral
    for word in ("Price Impact", "/analyze", "/subscribe", "financial advice"):
        assert word in answer.text


async def test_a_lost_permission_pauses_the_channel_and_the_owner_is_told_once(
    town: Town,
) -> None:
    await town.subscribe()
    town.channel.deny_bot(Permission.SEND_MESSAGES)
    await town.poll()
    chat = town.emulator.world.private_channel(town.guild.owner)
    await town.emulator.wait_for(lambda: chat.messages)
    (told,) = chat.messages
    assert "I may not write there" in told.content
    assert f"<#{town.channel.id}>" in told.content
    listed = await (await town.channel.slash(town.admin, "subscriptions", {})).wait_response()
    assert "paused" in listed.text


async def test_a_permission_given_back_lets_the_cards_through(town: Town) -> None:
    await town.subscribe()
    town.channel.deny_bot(Permission.SEND_MESSAGES)
    await town.poll()
    chat = town.emulator.world.private_channel(town.guild.owner)
    await town.emulator.wait_for(lambda: chat.messages)
    town.channel.allow_bot()
    await town.emulator.wait_for(lambda: len(cards(town)) == 1)
    assert len(chat.messages) == 1


async def test_a_bot_that_is_invited_again_posts_what_it_missed(town: Town) -> None:
    await town.subscribe()
    town.emulator.world.remove_guild(town.guild)
    await town.emulator.wait_for(lambda: town.bot.get_guild(town.guild.id) is None)
    await town.poll()
    await paused(town)
    town.emulator.world.invite(town.guild)
    await town.emulator.wait_for(lambda: len(cards(town)) == 1)


async def test_a_deleted_channel_holds_up_no_other(town: Town) -> None:
    await town.subscribe()
    doomed = town.guild.add_text_channel("doomed")
    await subscribe(doomed, town.admin, tags="BTC")
    town.guild.delete_channel(doomed)
    await town.poll()
    await town.emulator.wait_for(lambda: len(cards(town)) == 1)
    assert "deleted" in (await paused(town))[0].reason


async def test_cards_wait_for_the_end_of_an_outage(town: Town) -> None:
    await town.subscribe()
    await town.emulator.go_down()
    await town.poll()
    await waiting(town)
    await town.emulator.come_back()
    await town.emulator.wait_for(lambda: len(cards(town)) == 1, within=30)


async def waiting(town: Town) -> None:
    """Wait until a delivery was tried in vain."""
    async with asyncio.timeout(10):
        while True:
            rows = await town.services.database.read(
                lambda s: s.outbox.due(datetime.max.replace(tzinfo=UTC), limit=9)
            )
            if any(row.error for row in rows):
                return
            await asyncio.sleep(0.01)


async def paused(town: Town) -> list[Pause]:
    """Wait until a channel is paused."""
    async with asyncio.timeout(10):
        while not (found := await town.services.database.read(lambda s: s.outbox.paused())):
            await asyncio.sleep(0.01)
    return found
