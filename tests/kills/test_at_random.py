"""Two hundred kills over two thousand deliveries, with requests and replies lost on the way."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from random import Random

from tests.emulator.channel import Channel
from tests.emulator.faults import Trouble
from tests.emulator.server import Emulator
from tests.kills.scene import Scene, end, once

CHANNELS = 20
CARDS, MORE = 100, 10
LULL = 3.0
"""Seconds that a bot without a post lives."""

KILLS = 200
LOST = 0.06
"""Of all requests; half of them were done before the connection ended."""


async def test_two_hundred_kills_lose_no_card_and_double_none(
    emulator: Emulator, tmp_path: Path
) -> None:
    random = Random(20_26)
    scene = Scene(emulator, tmp_path / "newsvane.db")
    channels = scene.channels(CHANNELS)
    cards = await scene.queue(channels, cards=CARDS)
    emulator.faults.chance = lambda method, _: trouble(random) if method == "POST" else None
    killed = 0
    while killed < KILLS or not scene.is_settled():
        if scene.is_settled():  # a fast machine delivers more between two kills
            cards += await scene.queue(channels, cards=MORE)
        bot = scene.bot()
        if killed < KILLS:
            await busy(scene, channels, random.randint(1, 6), most=len(cards) * CHANNELS)
            await asyncio.sleep(random.uniform(0, 0.03))
        else:
            assert await scene.survives(bot), "it ended by itself"
        end(bot)
        killed += 1
    assert [scene.shown(channel) for channel in channels] == [once(cards)] * CHANNELS
    assert len(cards) * CHANNELS >= 2000


def trouble(random: Random) -> Trouble | None:
    if random.random() >= LOST:
        return None
    return random.choice([Trouble.LOST_BEFORE, Trouble.LOST_AFTER])


async def busy(scene: Scene, channels: Sequence[Channel], posts: int, *, most: int) -> None:
    """Wait until so many more messages stand in the channels, or all do; not for long.

    What was lost on the way is tried again later and later, so the last ones may take a minute.
    """
    wanted = min(count(scene, channels) + posts, most)
    with suppress(TimeoutError):
        await scene.emulator.wait_for(lambda: count(scene, channels) >= wanted, within=LULL)


def count(scene: Scene, channels: Sequence[Channel]) -> int:
    return sum(len(scene.emulator.messages(channel)) for channel in channels)
