"""SIGTERM to a real bot: what is under way is finished or handed back, and it ends in time."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from bot.models import ChannelId, Status
from storage import Database, Store
from tests.commands import PATIENCE, running_bot, stop
from tests.emulator.channel import Channel
from tests.emulator.server import Emulator
from tests.factories import make_delivery
from tests.fakes.publishers_site import PublishersSite
from tests.integration.conftest import inflow
from tests.integration.test_running_bot import SOURCE, subscribe
from tests.stored import keep_card

IN_TIME = 5.0
"""Seconds in which a bot must be gone: the promise."""


async def queue(folder: Path, channel: Channel) -> None:
    """Have a card wait for a channel."""

    def write(store: Store) -> None:
        card = keep_card(store)
        store.stories.judged(card.story)
        store.outbox.add(make_delivery(card=card.id, channel=ChannelId(channel.id)))

    async with Database.open(folder / "newsvane.db") as database:
        await database.write(write)


def deliveries(folder: Path) -> list[Status]:
    with Database.inspect(folder / "newsvane.db") as store:
        (card,) = store.cards.recent(since=make_delivery().created_at.replace(year=2000), limit=9)
        return [row.status for row in store.outbox.of_card(card.id)]


async def test_a_bot_at_rest_stops_in_time_and_without_complaint(
    tmp_path: Path, emulator: Emulator
) -> None:
    async with running_bot(tmp_path, emulator) as bot:
        began = time.monotonic()
        stopped = await stop(bot)
    assert time.monotonic() - began < IN_TIME
    assert stopped.code == 0
    assert '"stopped"' in stopped.err.splitlines()[-1]
    assert "Traceback" not in stopped.err


async def test_a_send_under_way_is_finished(tmp_path: Path, emulator: Emulator) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await queue(tmp_path, channel)
    held = emulator.faults.hold(method="POST", path="/messages")
    async with running_bot(tmp_path, emulator) as bot:
        await emulator.wait_for(held.arrived.is_set)
        stopping = asyncio.create_task(stop(bot))
        await asyncio.sleep(0.3)  # the signal is there, the answer is not
        held.released.set()
        assert (await stopping).code == 0
    assert deliveries(tmp_path) == [Status.SENT]
    assert len(channel.messages) == 1


async def test_a_send_that_hangs_is_left_and_made_once_at_the_next_start(
    tmp_path: Path, emulator: Emulator
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await queue(tmp_path, channel)
    held = emulator.faults.hold(method="POST", path="/messages")
    async with running_bot(tmp_path, emulator) as bot:
        await emulator.wait_for(held.arrived.is_set)
        began = time.monotonic()
        stopped = await stop(bot)
    assert time.monotonic() - began < IN_TIME
    assert stopped.code == 0
    assert deliveries(tmp_path) == [Status.SENDING]
    emulator.faults.clear()
    async with running_bot(tmp_path, emulator) as bot:
        await eventually(lambda: deliveries(tmp_path) == [Status.SENT])
        await stop(bot)
    assert len(channel.messages) == 1


async def test_a_poll_under_way_is_made_anew_at_once_at_the_next_start(
    tmp_path: Path, emulator: Emulator
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await subscribe(tmp_path, channel)
    asked: asyncio.Queue[asyncio.StreamWriter] = asyncio.Queue()
    silent = await asyncio.start_server(lambda _r, w: asked.put_nowait(w), "127.0.0.1", 0)
    port = silent.sockets[0].getsockname()[1]
    local = {"NEWSVANE_ALLOW_NETWORKS": "127.0.0.0/8", "NEWSVANE_TICK": "0.1"}
    sources = tmp_path / "sources.toml"
    sources.write_text(SOURCE.format(url=f"http://127.0.0.1:{port}/feed"))
    async with running_bot(tmp_path, emulator, **local) as bot:
        caller = await asyncio.wait_for(asked.get(), PATIENCE)
        began = time.monotonic()
        assert (await stop(bot)).code == 0
    assert time.monotonic() - began < IN_TIME
    caller.close()
    silent.close()
    await silent.wait_closed()
    async with PublishersSite(items=[inflow()]) as site:
        sources.write_text(SOURCE.format(url=site.source().url))
        async with running_bot(tmp_path, emulator, **local) as bot:
            await emulator.wait_for(lambda: channel.messages)
            await stop(bot)
    assert len(channel.messages) == 1


async def eventually(is_so: Callable[[], bool]) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(30):
        while not is_so():
            await asyncio.sleep(0.05)
