"""The operator is told in Discord what lasts, once, and when it is over."""

import asyncio
from datetime import timedelta

from bot.services.watch import FACT, Told
from cogs.watching import Watching
from tests.emulator.channel import Channel
from tests.integration.conftest import Town


def letters(town: Town) -> list[str]:
    """Return what the application's owner was written."""
    return [message.content for message in chat(town).messages]


def chat(town: Town) -> Channel:
    return town.emulator.world.private_channel(town.emulator.world.owner)


async def fail(town: Town, *, times: int) -> None:
    """Let the source have failed so often; the bot's own first look is over by then."""
    async with asyncio.timeout(10):
        while await town.services.database.read(lambda s: s.meta.get(FACT)) is None:
            await asyncio.sleep(0.01)
    state = await town.services.database.read(lambda s: s.sources.all())
    failed = state[0].model_copy(
        update={
            "failures": times,
            "last_error": "coinpost.example refuses us" if times else None,
            "last_checked_at": town.services.clock.now(),
            "last_ok_at": None if times else town.services.clock.now(),
        }
    )
    await town.services.database.write(lambda s: s.sources.save(failed))


async def test_a_source_in_trouble_is_told_to_the_owner_once_and_when_it_answers_again(
    town: Town,
) -> None:
    look = Watching(town.bot).look
    await look()
    assert letters(town) == []
    await fail(town, times=8)
    await look()
    await look()
    (told,) = letters(town)
    source = town.site.source().id
    assert f"`{source}` failed 8 times in a row, never read: coinpost.example refuses us" in told
    await fail(town, times=0)
    await look()
    await look()
    assert letters(town)[1:] == [f"✅ Answering again: `{source}`"]


async def test_the_dead_mans_notice_comes_once_when_nothing_was_read_for_an_hour(
    town: Town,
) -> None:
    await fail(town, times=1)
    await Watching(town.bot).look()
    assert letters(town) == []
    began = town.services.clock.now() - timedelta(hours=1)
    told = Told(since=began).model_dump_json()
    await town.services.database.write(lambda s: s.meta.set(FACT, told))
    await Watching(town.bot).look()
    await Watching(town.bot).look()
    (letter,) = letters(town)
    assert letter.startswith("⚠ No source answers; is there a network?")
    await town.poll()
    await fail(town, times=0)
    await Watching(town.bot).look()
    assert letters(town)[1:] == ["✅ All that I complained of is over."]


async def test_an_owner_who_cannot_be_reached_is_tried_again_at_the_next_look(town: Town) -> None:
    await fail(town, times=8)
    town.emulator.faults.fail(503, path="/users/@me/channels")
    await Watching(town.bot).look_and_log()
    assert letters(town) == []
    await Watching(town.bot).look()
    assert len(letters(town)) == 1


async def test_health_names_the_sources_that_fail(town: Town) -> None:
    await fail(town, times=3)
    answer = await (await town.channel.slash(town.member, "health", {})).wait_response()
    assert "failed 3 times in a row, never read: coinpost.example refuses us" in answer.text
