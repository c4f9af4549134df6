"""Pauses and quiet hours on the wire: told where cards are promised, let go when they end."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery.hours import quiet_end
from bot.models import ChannelId, GuildId, Status
from tests.emulator.interaction import InteractionResult
from tests.integration.conftest import Town
from tests.integration.panels import draft, opened, press, rules

PATIENCE = 60.0
"""Seconds until a test that waits in vain fails; a busy machine is no failure."""

LAST = datetime.max.replace(tzinfo=UTC)
STORY = "Bitcoin funds draw $512 million"


async def ask(town: Town, command: str, **options: object) -> InteractionResult:
    return await (await town.channel.slash(town.admin, command, options)).wait_response()


@pytest.mark.parametrize("way", ["doctor", "settings", "subscriptions", "setup", "subscribe"])
async def test_a_paused_server_says_so_wherever_cards_are_promised(town: Town, way: str) -> None:
    await town.subscribe("ETH")
    await ask(town, "admin pause", **{"for": "8 hours"})
    if way == "subscribe":
        answer = await draft(town, tags="BTC")
        await press(answer, "Save")
    else:
        answer = await ask(town, way, **({"preset": "everything"} if way == "setup" else {}))
    assert "This server is paused until <t:" in answer.text
    assert "Nothing is wrong here" not in answer.text


async def test_quiet_hours_are_told_and_what_they_held_comes_when_they_are_ended(
    town: Town,
) -> None:
    await town.subscribe("BTC")
    now = town.services.clock.now()
    begin, end = (now + timedelta(hours=hours) for hours in (-1, 2))
    await ask(town, "settings", quiet_from=f"{begin:%H:%M}", quiet_to=f"{end:%H:%M}")
    assert "It is quiet until <t:" in (await ask(town, "doctor")).text
    await town.poll()
    store = town.services.database

    async def held() -> list[Status]:
        since = town.services.clock.now() - timedelta(days=1)
        (card,) = await store.read(lambda s: s.cards.recent(since=since, limit=9))
        return [row.status for row in await store.read(lambda s: s.outbox.of_card(card.id))]

    async with asyncio.timeout(PATIENCE):
        while await held() != [Status.HELD]:
            await town.services.pipeline.settle()
    await ask(town, "settings", quiet_from="00:00", quiet_to="00:00")
    await town.emulator.wait_for(lambda: town.channel.messages)
    assert STORY in town.channel.messages[0].text


async def test_a_paused_rule_is_rehearsed_as_if_it_were_not(town: Town) -> None:
    await town.subscribe("BTC")
    await town.poll()
    answer = await opened(town)
    await press(answer, "Pause")
    shown = await press(answer, "Rehearse")
    assert "**1 card**" in shown.text
    assert "until you resume it" in shown.text
    await press(shown, "Save")
    assert "It is just that already" in shown.text


async def test_the_copy_of_a_paused_rule_posts(town: Town) -> None:
    other = town.guild.add_text_channel("other")
    await town.subscribe("BTC")
    answer = await opened(town)
    await press(answer, "Pause")
    copied = await (
        await answer.select("Copy to another channel…", [str(other.id)])
    ).wait_response()
    await press(copied, "Save")
    assert [rule.is_paused for rule in await rules(town)] == [True, False]


async def test_a_panel_pauses_its_rule_after_an_edit_and_never_resumes_it_by_mistake(
    town: Town,
) -> None:
    await town.subscribe("BTC")
    first, second = await opened(town), await opened(town)
    form = await press(first, "Edit")
    await press(await (await form.submit({"tags": "ETH"})).wait_response(), "Save")
    await press(first, "Pause")
    await press(second, "Pause")
    (rule,) = await rules(town)
    assert rule.tags == ("ETH",)
    assert rule.is_paused


async def test_quiet_hours_that_are_moved_keep_what_they_hold_until_they_end(town: Town) -> None:
    await town.subscribe("BTC")
    now = town.services.clock.now()
    begin, end, later = (f"{now + timedelta(hours=hours):%H:%M}" for hours in (-1, 2, 4))
    await ask(town, "settings", quiet_from=begin, quiet_to=end)
    await town.poll()
    store, guild = town.services.database, GuildId(town.guild.id)

    async def held() -> list[datetime]:
        rows = await store.read(lambda s: s.digests.held(ChannelId(town.channel.id), LAST))
        return [row.due_at for row in rows]

    async with asyncio.timeout(PATIENCE):
        while not await held():
            await town.services.pipeline.settle()
    await ask(town, "settings", quiet_to=later)
    until = quiet_end(await store.read(lambda s: s.meta.guild(guild)), town.services.clock.now())
    assert await held() == [until]


async def test_a_channels_silence_is_told_where_cards_are_promised_and_examined(
    town: Town,
) -> None:
    await town.poll()
    await ask(town, "mute", what="BTC", channel=town.channel)
    assert "**no card**" in (await draft(town, tags="BTC")).text
    assert "`#BTC` until <t:" in (await ask(town, "doctor")).text
    answer = await ask(town, "setup", preset="everything")
    assert "The first card comes with the next such story" in answer.text
    assert not await town.services.database.read(lambda s: s.outbox.depth())
