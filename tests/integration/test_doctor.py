"""/doctor on the wire: what is wrong with a channel, and what to do."""

import asyncio

from bot.models import ChannelId
from storage import Store
from tests.emulator.interaction import InteractionResult
from tests.emulator.permissions import Permission
from tests.integration.conftest import Town


async def doctor(town: Town, **options: object) -> InteractionResult:
    answer = await town.channel.slash(town.admin, "doctor", options)
    return await answer.wait_messages(2)


async def test_a_healthy_channel_is_told_so_with_how_it_does(town: Town) -> None:
    await town.subscribe()
    await town.poll()
    await town.emulator.wait_for(lambda: town.channel.messages)
    answer = await doctor(town)
    assert answer.ephemeral
    assert "Nothing is wrong here" in answer.text
    assert "`#BTC`" in answer.text
    assert "0 waiting" in answer.text
    assert "**Sources** 1 of 1 answer" in answer.text


async def test_a_channel_without_subscriptions_is_told_how_to_get_one(town: Town) -> None:
    answer = await doctor(town)
    assert "No subscription goes to this channel" in answer.text
    assert "**Last card** never" in answer.text


async def test_missing_permissions_are_named_with_where_to_give_them(town: Town) -> None:
    quiet = town.guild.add_text_channel("quiet")
    quiet.deny_bot(Permission.EMBED_LINKS | Permission.READ_MESSAGE_HISTORY)
    await town.emulator.wait_for(lambda: town.bot.get_channel(quiet.id) is not None)
    answer = await doctor(town, channel=quiet)
    assert "Embed Links, Read Message History" in answer.text
    assert "Edit Channel > Permissions" in answer.text


async def test_a_pause_and_a_refused_card_are_told(town: Town) -> None:
    await town.subscribe()
    town.emulator.faults.fail(400, method="POST", path="/messages", times=9)
    await town.poll()
    await refused(town)
    channel, now = ChannelId(town.channel.id), town.services.clock.now()
    await town.services.database.write(
        lambda s: s.outbox.pause_channel(channel, "it was locked", now)
    )
    answer = await doctor(town)
    assert "paused <t:" in answer.text
    assert "it was locked" in answer.text
    assert "Discord refused 1 for good" in answer.text


async def refused(town: Town) -> None:
    """Wait until a card was given up."""
    async with asyncio.timeout(10):
        while not await town.services.database.read(lambda s: s.outbox.dead_letters()):
            await asyncio.sleep(0.01)


async def test_paused_rules_are_told(town: Town) -> None:
    await town.subscribe()
    await town.services.database.write(pause_all)
    answer = await doctor(town)
    assert "All its subscriptions are paused" in answer.text


def pause_all(store: Store) -> None:
    for channel in store.subscriptions.channels():
        for rule in store.subscriptions.of_channel(channel):
            store.subscriptions.replace(rule, rule.model_copy(update={"is_paused": True}))
