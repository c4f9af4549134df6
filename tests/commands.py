"""The `newsvane` command as its users call it: in processes of its own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.emulator.server import Emulator
from tests.kills.process import NOBODY, SOURCES

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0
"""Seconds after which a process is hung, not slow."""


@dataclass(frozen=True)
class Called:
    """What a call came to."""

    code: int
    out: str
    err: str


def surroundings(folder: Path, **changes: str) -> dict[str, str]:
    """Return an environment for bots that live in a folder and reach nobody."""
    sources = folder / "sources.toml"
    if not sources.exists():
        sources.write_text(SOURCES)
    prices = ("BINANCE", "COINBASE", "KRAKEN", "COINGECKO")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEWSVANE_")}
    return {
        **kept,
        "PYTHONPATH": str(ROOT),
        "NEWSVANE_DATABASE": str(folder / "newsvane.db"),
        "NEWSVANE_SOURCES": str(sources),
        "NEWSVANE_WEB_PORT": "0",
        **{f"NEWSVANE_{name}_URL": NOBODY for name in prices},
        **changes,
    }


async def newsvane(folder: Path, *arguments: str, **changes: str) -> Called:
    """Call the command and wait for its end."""
    async with process(folder, *arguments, **changes) as called:
        async with asyncio.timeout(PATIENCE):
            out, err = await called.communicate()
        assert called.returncode is not None
        return Called(called.returncode, out.decode(), err.decode())


@asynccontextmanager
async def process(
    folder: Path, *arguments: str, **changes: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start the command; it is killed at the end if it still runs."""
    started = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", *arguments),
        cwd=folder,
        env=surroundings(folder, **changes),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield started
    finally:
        if started.returncode is None:
            started.kill()
        await started.communicate()


@asynccontextmanager
async def running_bot(
    folder: Path, emulator: Emulator, **changes: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run a bot on the emulator; entered once it is connected."""
    wanted = {"DISCORD_TOKEN": emulator.token, "NEWSVANE_DISCORD_API": emulator.url, **changes}
    async with process(folder, "run", **wanted) as bot:
        async with asyncio.timeout(PATIENCE):
            await emulator.wait_for(
                lambda: bool(emulator.gateway.connected) or bot.returncode is not None
            )
        yield bot


async def hear(bot: asyncio.subprocess.Process, words: bytes) -> None:
    """Wait until the bot's log has the words; a bot that ends without them fails."""
    assert bot.stderr is not None
    said = b""
    async with asyncio.timeout(PATIENCE):
        while words not in said:
            line = await bot.stderr.readline()
            assert line, f"it ended without saying {words!r}: {said.decode()}"
            said += line


async def stop(bot: asyncio.subprocess.Process) -> Called:
    """Ask a bot to stop, as systemd does, and wait for its end."""
    bot.send_signal(signal.SIGTERM)
    async with asyncio.timeout(PATIENCE):
        out, err = await bot.communicate()
    assert bot.returncode is not None
    return Called(bot.returncode, out.decode(), err.decode())
