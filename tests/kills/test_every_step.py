"""Killed before any step of a delivery, the next bot makes it whole: one card, its last words."""

from pathlib import Path

import pytest

from bot.cards.digest import mark as digest_mark
from bot.cards.notice import mark
from bot.models import Card, Mode
from storage import Database, Store
from tests.emulator.channel import Channel
from tests.emulator.permissions import Permission
from tests.emulator.server import Emulator
from tests.kills.scene import Scene, end, once, opened

LANES = 4
"""The steps are shared out, so that test workers can sweep them at the same time."""


@pytest.fixture
def scene(emulator: Emulator, tmp_path: Path) -> Scene:
    made = Scene(emulator, tmp_path / "newsvane.db")
    emulator.nonces.nonce_window = 0.0  # the hardest case: the outage outlasted Discord's memory
    return made


@pytest.mark.parametrize("lane", range(LANES))
async def test_a_post_is_made_once_wherever_its_bot_is_killed(scene: Scene, lane: int) -> None:
    step = lane + 1
    while True:
        channels = scene.channels(2)
        cards = await scene.queue(channels)
        bot = scene.bot(die_at=step)
        lived = await scene.survives(bot)
        end(bot)
        await scene.finish()
        assert [scene.shown(channel) for channel in channels] == [once(cards)] * 2, step
        if lived:
            break
        step += LANES
    assert step > LANES


async def test_an_edit_is_shown_wherever_its_bot_is_killed(scene: Scene) -> None:
    (channel,), step = scene.channels(1), 1
    while True:
        (card,) = await scene.queue([channel])
        await scene.finish()
        await revise(scene, card)
        bot = scene.bot(die_at=step)
        lived = await scene.survives(bot)
        end(bot)
        await scene.finish()
        assert scene.shown(channel)[card.id] == 1, step
        assert f"Revised {card.id}" in last_words(scene, channel), step
        if lived:
            break
        step += 1
    assert step > 1


async def test_a_notice_is_made_once_wherever_its_bot_is_killed(scene: Scene) -> None:
    (channel,), step = scene.channels(1), 1
    while True:
        (card,) = await scene.queue([channel])
        await scene.finish()
        await scene.queue_notice(card, channel)
        bot = scene.bot(die_at=step)
        lived = await scene.survives(bot)
        end(bot)
        await scene.finish()
        told = [
            m.content for m in scene.emulator.messages(channel) if mark(card.id, 1) in m.content
        ]
        assert len(told) == 1, step
        if lived:
            break
        step += 1
    assert step > 1


async def test_a_digest_is_made_once_wherever_its_bot_is_killed(scene: Scene) -> None:
    (channel,), step = scene.channels(1), 1
    while True:
        digest = await scene.queue_digest(channel)
        bot = scene.bot(die_at=step)
        lived = await scene.survives(bot)
        end(bot)
        await scene.finish()
        shown = [str(m.payload()) for m in scene.emulator.messages(channel)]
        assert sum(digest_mark(digest) in text for text in shown) == 1, step
        assert len(shown) == step
        if lived:
            break
        step += 1
    assert step > 1


async def test_a_card_and_its_thread_are_made_once_wherever_their_bot_is_killed(
    scene: Scene,
) -> None:
    (channel,), step = scene.channels(1), 1
    channel.allow_bot(Permission.CREATE_PUBLIC_THREADS)
    while True:
        await scene.queue([channel], mode=Mode.THREAD)
        bot = scene.bot(die_at=step)
        lived = await scene.survives(bot)
        end(bot)
        await scene.finish()
        cards = [message.id for message in scene.emulator.messages(channel)]
        assert [thread.id for thread in opened(channel)] == cards, step
        assert len(cards) == step
        if lived:
            break
        step += 1
    assert step > 1


@pytest.mark.parametrize("lane", range(LANES))
async def test_a_forum_post_is_made_once_wherever_its_bot_is_killed(
    scene: Scene, lane: int
) -> None:
    step = lane + 1
    while True:
        forum = scene.forum()
        await scene.queue([forum], mode=Mode.FORUM)
        bot = scene.bot(die_at=step)
        lived = await scene.survives(bot)
        end(bot)
        await scene.finish()
        assert [len(post.messages) for post in opened(forum)] == [1], step
        if lived:
            break
        step += LANES
    assert step > LANES


async def revise(scene: Scene, card: Card) -> None:
    def write(store: Store) -> None:
        store.cards.save(card.model_copy(update={"title": f"Revised {card.id}", "revision": 1}))

    async with Database.open(scene.database) as database:
        await database.write(write)


def last_words(scene: Scene, channel: Channel) -> str:
    return str(scene.emulator.messages(channel)[-1].payload())
