"""What is left when the process dies or the disk refuses, with real processes and files."""

import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.models import CardId
from storage import Database

ROOT = Path(__file__).parents[2]

WRITE_FOR_EVER = """
import asyncio, sys
from bot.models import ChannelId
from storage import Database
from tests.stored import keep_card
from tests.factories import make_delivery

def one(store):
    card = keep_card(store)
    for channel in range(5):
        store.outbox.add(make_delivery(card=card.id, channel=ChannelId(channel)))
    return card.id

async def main():
    async with Database.open(sys.argv[1]) as database:
        while True:
            print(await database.write(one), flush=True)

asyncio.run(main())
"""

STOP_IN_THE_MIDDLE = """
import asyncio, sys, time
from storage import Database
from tests.stored import keep_card

def half(store):
    keep_card(store)
    print("in the middle", flush=True)
    time.sleep(600)

async def main():
    async with Database.open(sys.argv[1]) as database:
        await database.write(keep_card)
        await database.write(half)

asyncio.run(main())
"""

FILL_A_SMALL_DISK = """
import asyncio, resource, sys
from bot.errors import TransientError
from storage import Database
from tests.stored import keep_card

def limit(size):
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))

def many(store):
    for _ in range(500):
        keep_card(store)

async def main():
    async with Database.open(sys.argv[1]) as database:
        await database.write(keep_card)
        limit(300_000)
        try:
            await database.write(many)
        except TransientError as refusal:
            print(refusal)
        limit(resource.RLIM_INFINITY)
        await database.write(keep_card)
        print(await database.read(lambda store: store.cards.count()))

asyncio.run(main())
"""

OPEN_ONCE_MORE = """
import sys
from storage import Database
Database.open(sys.argv[1])
"""


@contextmanager
def running(script: str, path: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a script on a database; it is killed, not asked, at the end."""
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def lines(process: subprocess.Popen[str], most: int) -> list[str]:
    assert process.stdout is not None
    return [process.stdout.readline().strip() for _ in range(most)]


def check_integrity(path: Path) -> None:
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.execute("INSERT INTO articles_fts (articles_fts) VALUES ('integrity-check')")
    db.execute("INSERT INTO candidates_fts (candidates_fts) VALUES ('integrity-check')")
    db.close()


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_at_any_moment_keeps_what_was_committed_and_nothing_half(
    tmp_path: Path, seed: int
) -> None:
    path = tmp_path / "newsvane.db"
    committed = 0
    for kill in range(2):
        with running(WRITE_FOR_EVER, path) as process:
            told = lines(process, random.Random(seed * 10 + kill).randrange(1, 200))
        check_integrity(path)
        with Database.inspect(path) as store:
            committed += len(told)
            assert store.cards.count() >= committed
            assert store.outbox.depth() == 5 * store.cards.count()
            assert len(store.outbox.of_card(CardId(told[-1]))) == 5
            committed = store.cards.count()


def test_a_kill_in_the_middle_of_a_unit_of_work_undoes_it(tmp_path: Path) -> None:
    path = tmp_path / "newsvane.db"
    with running(STOP_IN_THE_MIDDLE, path) as process:
        assert lines(process, 1) == ["in the middle"]
        with Database.inspect(path) as store:
            assert store.cards.count() == 1
    assert process.returncode == -signal.SIGKILL
    check_integrity(path)
    with Database.inspect(path) as store:
        assert store.cards.count() == store.articles.count() == 1


def test_a_second_process_is_refused_until_the_first_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "newsvane.db"
    with running(STOP_IN_THE_MIDDLE, path) as process:
        lines(process, 1)
        second = subprocess.run(
            [sys.executable, "-c", OPEN_ONCE_MORE, str(path)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    assert "in use by another newsvane; stop that one first" in second.stderr
    with running(STOP_IN_THE_MIDDLE, path) as process:
        assert lines(process, 1) == ["in the middle"]


def test_a_disk_that_refuses_to_write_is_survived(tmp_path: Path) -> None:
    path = tmp_path / "newsvane.db"
    with running(FILL_A_SMALL_DISK, path) as process:
        output, errors = process.communicate()
    refusal, cards = output.splitlines()
    assert "cannot be read or written" in refusal, errors
    assert cards == "2"
    check_integrity(path)
