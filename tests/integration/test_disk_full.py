"""A whole bot whose disk fills up under it and gets room again: nothing lost, nothing doubled."""

import asyncio
import json
import resource
from pathlib import Path

import aiohttp

from tests.commands import hear, running_bot
from tests.emulator.server import Emulator
from tests.fakes.publishers_site import PublishersSite
from tests.integration.conftest import inflow
from tests.integration.test_running_bot import SOURCE, free_port, subscribe

FULL = 4096
"""Bytes after which no file grows: less than any of the database's."""


BETWEEN = 0.3
"""Seconds after a poll in which the next one has not begun."""

LEASE = 180.0
"""Seconds; a poll that was under way when the disk was full is made again after two minutes."""


def fill(pid: int) -> None:
    """Let the process's files not grow any more, as on a disk that is full."""
    _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (FULL, hard))


def make_room(pid: int) -> None:
    _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))


async def complaints(port: int) -> list[str]:
    """Return what the health check complains of."""
    async with (
        aiohttp.ClientSession() as reader,
        reader.get(f"http://127.0.0.1:{port}/healthz") as answer,
    ):
        told: list[str] = json.loads(await answer.text())["complaints"]
        assert answer.status == (503 if told else 200)
        return told


async def test_a_disk_that_fills_up_under_a_running_bot_costs_nothing_but_time(
    tmp_path: Path, emulator: Emulator
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await subscribe(tmp_path, channel)
    port = free_port()
    async with PublishersSite() as site:
        (tmp_path / "sources.toml").write_text(
            SOURCE.format(url=site.source().url) + "interval = 1\n"
        )
        about = {"NEWSVANE_ALLOW_NETWORKS": "127.0.0.0/8", "NEWSVANE_TICK": "0.1"}
        about["NEWSVANE_WEB_PORT"] = str(port)
        async with running_bot(tmp_path, emulator, **about) as bot:
            await emulator.wait_for(lambda: site.polls > 1)
            await asyncio.sleep(BETWEEN)
            fill(bot.pid)
            site.items = [inflow()]
            await hear(bot, b"cannot be read or written")
            (complaint,) = await complaints(port)
            assert "newsvane.db cannot be read or written" in complaint
            assert channel.messages == []
            make_room(bot.pid)
            await emulator.wait_for(lambda: channel.messages, within=LEASE)
            assert await complaints(port) == []
    assert len(channel.messages) == 1
