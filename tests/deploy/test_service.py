"""The systemd unit, read by systemd's own tools, and the bot as that unit starts it."""

import asyncio
import re
import socket
import subprocess
from pathlib import Path

from tests.architecture.papers import ROOT
from tests.commands import PATIENCE, running_bot, stop
from tests.emulator.server import Emulator
from tests.programs import program

UNIT = ROOT / "deploy" / "newsvane.service"
EXPOSED = 20
"""Tenths of systemd's exposure level (0 safe, 100 not) that a service of ours may have."""


def analyze(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        (program("systemd", "systemd-analyze"), *arguments),
        capture_output=True,
        text=True,
        check=False,
    )


def test_systemd_takes_the_unit_without_a_word(tmp_path: Path) -> None:
    here = tmp_path / UNIT.name
    here.write_text(UNIT.read_text().replace("/opt/newsvane/bin/newsvane", "/bin/true"))
    done = analyze("verify", str(here))
    assert (done.returncode, done.stderr) == (0, "")


def test_systemd_finds_little_that_the_service_could_do_besides() -> None:
    done = analyze("security", "--offline=true", f"--threshold={EXPOSED}", str(UNIT))
    assert done.returncode == 0, done.stdout


def test_the_unit_waits_longer_than_the_bot_needs_to_stop() -> None:
    wait = re.search(r"^TimeoutStopSec=(\d+)$", UNIT.read_text(), re.MULTILINE)
    assert wait is not None
    assert int(wait[1]) > 5


async def listen(ear: socket.socket, word: str, told: list[str]) -> None:
    """Add what a bot tells systemd until it says the word."""
    async with asyncio.timeout(PATIENCE):
        while word not in told:
            heard = await asyncio.get_running_loop().sock_recv(ear, 100)
            told.append(heard.decode())


async def test_a_bot_tells_systemd_that_it_is_ready_alive_and_stopping(
    tmp_path: Path, emulator: Emulator
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(str(tmp_path / "notify"))
        ear.setblocking(False)
        told: list[str] = []
        async with running_bot(tmp_path, emulator, NOTIFY_SOCKET=str(tmp_path / "notify")) as bot:
            await listen(ear, "WATCHDOG=1", told)
            assert (await stop(bot)).code == 0
        await listen(ear, "STOPPING=1", told)
    assert told[0] == "READY=1"
    assert set(told[1:-1]) == {"WATCHDOG=1"}
