"""What a power cut leaves: half a checkpoint, half a log, a file that came back read-only.

The states are made from a real database's own bytes: those before and after a checkpoint, and
its log cut at any place. SQLite empties the log only after all of a checkpoint reached the disk.
"""

import random
import signal
from pathlib import Path

import pytest

from storage import Database
from tests.integration.test_storage_crash import check_integrity, lines, running
from tests.stored import keep_card

PAGE = 4096
CARDS = 10
"""Fewer than make SQLite empty its log by itself."""

CHECKPOINT_FOR_EVER = """
import asyncio, sys
from storage import Database
from tests.stored import keep_card

async def main():
    async with Database.open(sys.argv[1]) as database:
        while True:
            print(await database.write(lambda store: keep_card(store).id), flush=True)
            database._writer._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

asyncio.run(main())
"""

OPEN_AS_NOBODY = """
import os, sys
from bot.errors import StorageError
from storage import Database

if os.geteuid() == 0:  # root may write anywhere
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    Database.open(sys.argv[1])
except StorageError as refusal:
    print(refusal)
"""


class Disk:
    """A database as the disk had it before a checkpoint, and as it has it after."""

    def __init__(self, before: bytes, log: bytes, after: bytes) -> None:
        self.before, self.log, self.after = before, log, after

    def put(self, path: Path, file: bytes, log: bytes) -> None:
        """Write a state to disk as the next start finds it."""
        path.write_bytes(file)
        path.with_name(f"{path.name}-wal").write_bytes(log)
        path.with_name(f"{path.name}-shm").unlink(missing_ok=True)


@pytest.fixture
async def disk(tmp_path: Path) -> Disk:
    path = tmp_path / "made.db"
    async with Database.open(path) as database:
        for _ in range(CARDS):
            await database.write(keep_card)
        before = path.read_bytes()
        log = path.with_name("made.db-wal").read_bytes()
    return Disk(before, log, path.read_bytes())


def cards(path: Path) -> int:
    with Database.inspect(path) as store:
        return store.cards.count()


@pytest.mark.parametrize("seed", range(8))
def test_half_a_checkpoint_loses_nothing(tmp_path: Path, disk: Disk, seed: int) -> None:
    path, chance = tmp_path / "newsvane.db", random.Random(seed)
    for _ in range(5):
        file = bytearray(disk.before.ljust(len(disk.after), b"\0"))
        for start in range(0, len(disk.after), PAGE):
            if chance.random() < 0.5:  # pages reach the disk in any order
                file[start : start + PAGE] = disk.after[start : start + PAGE]
        disk.put(path, bytes(file), disk.log)
        assert cards(path) == CARDS
        check_integrity(path)


@pytest.mark.parametrize("seed", range(8))
def test_half_a_log_gives_whole_units_of_work(tmp_path: Path, disk: Disk, seed: int) -> None:
    path, chance = tmp_path / "newsvane.db", random.Random(seed)
    kept = []
    for cut in sorted(chance.sample(range(len(disk.log) // 2, len(disk.log)), 5)):
        disk.put(path, disk.before, disk.log[:cut])
        with Database.inspect(path) as store:
            kept.append(store.cards.count())
            assert store.articles.count() == store.cards.count()
        check_integrity(path)
    assert kept == sorted(kept)
    assert kept[-1] < CARDS


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_while_the_log_is_folded_in_loses_nothing(tmp_path: Path, seed: int) -> None:
    path, chance = tmp_path / "newsvane.db", random.Random(seed)
    told = 0
    for _ in range(3):
        with running(CHECKPOINT_FOR_EVER, path) as process:
            told += len(lines(process, chance.randrange(1, 60)))
        assert process.returncode == -signal.SIGKILL
        check_integrity(path)
        assert cards(path) >= told
        told = cards(path)


def test_a_disk_that_came_back_read_only_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "newsvane.db"
    path.touch(0o400)
    tmp_path.chmod(0o500)
    with running(OPEN_AS_NOBODY, path) as process:
        out, err = process.communicate()
    tmp_path.chmod(0o700)
    assert "cannot be written (Permission denied); let newsvane's user write there" in out, err
