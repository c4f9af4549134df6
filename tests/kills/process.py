"""The bot in a process that may be killed, at a step of the delivery's way if wanted.

A step is a resumption of the dispatcher's tasks (every await that really waits) or a statement
about deliveries that reaches SQLite, its COMMIT included.
"""

import asyncio
import gc
import multiprocessing
import os
import signal
import sqlite3
from collections.abc import Callable, Coroutine, Generator
from dataclasses import dataclass
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from bot import discord_run
from bot.config import Settings
from bot.log import configure

NOBODY = "http://127.0.0.1:9"
SOURCES = f"""
[[source]]
id = "none"
outlet = "Nobody"
url = "{NOBODY}/"
tier = 3
category = "crypto"
"""
"""A source that never answers: these bots have a filled outbox and nothing else to do."""

_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload(["tests.kills.process", "cogs.publishing"])


@dataclass(frozen=True)
class Discord:
    """Where the emulator is and which token it wants."""

    url: str
    token: str


def start(database: Path, discord: Discord, *, die_at: int | None = None) -> ForkServerProcess:
    """Start a bot on a database; with `die_at` it kills itself before that step."""
    process = _forks.Process(target=_run, args=(database, discord, die_at), daemon=True)
    process.start()
    return process


def _run(database: Path, discord: Discord, die_at: int | None) -> None:
    sources = database.with_suffix(".toml")
    sources.write_text(SOURCES)
    configure(level="CRITICAL", as_json=True, secrets=[])
    settings = Settings(
        _env_file=None,
        DISCORD_TOKEN=discord.token,
        database=database,
        sources=sources,
        discord_api=discord.url,
        web_port=0,
    )
    asyncio.run(_main(settings, die_at))


async def _main(settings: Settings, die_at: int | None) -> None:
    if die_at is not None:
        Death(die_at).watch()
    await discord_run.run(settings)


class Death:
    """Counts the steps and ends the process before the given one, as an operator's kill -9."""

    def __init__(self, at: int) -> None:
        self._left = at
        self._armed = False

    def watch(self) -> None:
        """Count from the first step of the first delivery on."""
        asyncio.get_running_loop().set_task_factory(self._task)  # type: ignore[arg-type]

    def _task(
        self, loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, Any], **given: Any
    ) -> asyncio.Task[Any]:
        return asyncio.Task(Steps(work, self._step), loop=loop, **given)

    def _step(self) -> None:
        task = asyncio.current_task()
        if task is None or not task.get_name().startswith("delivery"):
            return
        if not self._armed:
            self._armed = True
            self._listen()
        self._count()

    def _listen(self) -> None:
        """Hear of every statement; the store keeps its connections to itself, so find them."""
        for thing in gc.get_objects():
            if isinstance(thing, sqlite3.Connection):
                thing.set_trace_callback(self._statement)

    def _statement(self, sql: str) -> None:
        if "deliveries" in sql or sql.startswith("COMMIT"):
            self._count()

    def _count(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


class Steps(Coroutine[Any, Any, Any]):
    """A coroutine that tells each of its steps before it is made."""

    def __init__(self, work: Coroutine[Any, Any, Any], tell: Callable[[], None]) -> None:
        self._work, self._tell = work, tell

    def send(self, value: object) -> object:
        self._tell()
        return self._work.send(value)

    def throw(self, *error: Any) -> object:
        return self._work.throw(*error)

    def close(self) -> None:
        self._work.close()

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._work.__await__()
