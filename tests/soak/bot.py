"""The bot as its operator runs it: a process that is started, killed, stopped and looked at."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, Process
from collections.abc import Mapping
from pathlib import Path

import aiohttp
from prometheus_client.parser import text_string_to_metric_families

PATIENCE = 60.0
"""Seconds after which a bot that was told to stop is hung."""


class Bot:
    """One bot after the other, on the same database."""

    def __init__(self, environment: Mapping[str, str], log: Path, *, page: str) -> None:
        self._environment = environment
        self._log = log
        self._page = page
        self._process: Process | None = None

    async def start(self) -> None:
        """Start a process; what it logs goes to the end of the file."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                env=self._environment,
                stdout=DEVNULL,
                stderr=log,
            )

    @property
    def is_alive(self) -> bool:
        """Say whether the process runs."""
        return self._process is not None and self._process.returncode is None

    async def kill(self) -> None:
        """End the process at once, as a power cut would."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    async def stop(self) -> None:
        """Ask the process to stop, as systemd does."""
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
            async with asyncio.timeout(PATIENCE):
                await self._process.wait()

    def memory(self) -> float:
        """Return the resident megabytes."""
        assert self._process is not None
        pages = int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    async def metrics(self) -> dict[str, float]:
        """Return what the bot counts, by name and labels' values; nothing when it is not up."""
        try:
            async with aiohttp.ClientSession() as reader, reader.get(self._page) as answer:
                text = await answer.text()
        except (aiohttp.ClientError, OSError):
            return {}
        return {
            " ".join((sample.name, *sample.labels.values())): sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
        }
