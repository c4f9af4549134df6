import os
import resource
import sqlite3
import stat
from pathlib import Path

import pytest

from bot.errors import StorageError
from bot.models import ChannelId
from storage import Database, Store, back_up, restore
from storage.lock import ProcessLock
from tests.factories import NOON
from tests.stored import keep_article, keep_card, keep_delivery

KEPT = "newsvane.db.replaced-20260304T120000Z"


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    """Make a database with a card."""
    place = tmp_path / "newsvane.db"
    async with Database.open(place) as database:
        await database.write(keep_card)
    return place


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "copy.db"


def cards(path: Path) -> int:
    with Database.inspect(path) as store:
        return store.cards.count()


def spoil(path: Path) -> None:
    with path.open("r+b") as file:
        for page in range(3, path.stat().st_size // 4096):
            file.seek(page * 4096)
            file.write(os.urandom(4096))


async def grow(path: Path) -> None:
    async with Database.open(path) as database:
        await database.write(keep_card)


async def test_a_backup_of_a_database_in_use_holds_what_was_committed(
    path: Path, target: Path
) -> None:
    async with Database.open(path) as database:
        await database.write(keep_card)
        content = back_up(path, target)
        await database.write(keep_card)
    assert cards(target) == 2
    assert ("cards", 2) in content.rows
    assert content.total >= 4


async def test_a_backup_is_one_file_for_its_owner_alone(path: Path, target: Path) -> None:
    back_up(path, target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [file.name for file in target.parent.glob("copy*")] == ["copy.db"]


def test_a_file_that_is_there_is_not_overwritten(path: Path, target: Path) -> None:
    target.write_text("precious")
    with pytest.raises(StorageError, match="is there already; name another file"):
        back_up(path, target)
    assert target.read_text() == "precious"


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path, target: Path) -> None:
    with pytest.raises(StorageError, match="there is no database at"):
        back_up(tmp_path / "none.db", target)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_database_gives_no_backup(path: Path, target: Path) -> None:
    spoil(path)
    with pytest.raises(StorageError, match="is damaged"):
        back_up(path, target)
    assert not target.exists()


def test_a_folder_that_may_not_be_written_is_named(path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match=r"copy\.db cannot be written"):
        back_up(path, tmp_path / "file" / "copy.db")


async def test_a_restored_database_is_what_the_backup_was(path: Path, target: Path) -> None:
    back_up(path, target)
    await grow(path)
    kept = restore(target, path, now=NOON)
    assert kept == path.with_name(KEPT)
    assert (cards(path), cards(kept), cards(target)) == (1, 2, 1)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    await grow(path)
    assert cards(path) == 2


def test_a_backup_is_restored_where_nothing_was(path: Path, target: Path, tmp_path: Path) -> None:
    back_up(path, target)
    moved = tmp_path / "elsewhere" / "newsvane.db"
    assert restore(target, moved, now=NOON) is None
    assert cards(moved) == 1


def test_a_database_in_use_is_not_replaced(path: Path, target: Path) -> None:
    back_up(path, target)
    before = path.read_bytes()
    bot = ProcessLock.take(path)
    with pytest.raises(StorageError, match="in use by another newsvane; stop that one first"):
        restore(target, path, now=NOON)
    bot.release()
    assert path.read_bytes() == before


def test_a_damaged_backup_changes_nothing(path: Path, target: Path) -> None:
    back_up(path, target)
    spoil(target)
    before = path.read_bytes()
    with pytest.raises(StorageError, match=r"copy\.db is damaged"):
        restore(target, path, now=NOON)
    assert path.read_bytes() == before


def test_what_is_no_database_is_not_restored(path: Path, target: Path) -> None:
    target.write_bytes(b"notes about bitcoin\n" * 100)
    with pytest.raises(StorageError, match="is not a newsvane database"):
        restore(target, path, now=NOON)
    assert cards(path) == 1


def test_a_database_is_no_backup_of_itself(path: Path) -> None:
    with pytest.raises(StorageError, match="is the database itself"):
        restore(path, path, now=NOON)


def test_a_damaged_database_is_replaced_and_kept_with_its_log(path: Path, target: Path) -> None:
    back_up(path, target)
    path.write_bytes(b"damaged")
    log = path.with_name("newsvane.db-wal")
    log.write_bytes(b"the tail")
    kept = restore(target, path, now=NOON)
    assert cards(path) == 1
    assert kept is not None
    assert kept.read_bytes() == b"damaged"
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"the tail"
    assert not log.exists()


async def test_what_a_killed_bot_left_in_its_log_is_kept(path: Path, target: Path) -> None:
    back_up(path, target)
    killed = sqlite3.connect(path, isolation_level=None)
    killed.execute("PRAGMA journal_mode = WAL")
    killed.execute("INSERT INTO meta VALUES ('tail', 'kept')")
    saved = path.with_name("newsvane.db-wal").read_bytes(), path.read_bytes()
    killed.close()
    path.with_name("newsvane.db-wal").write_bytes(saved[0])
    path.write_bytes(saved[1])
    kept = restore(target, path, now=NOON)
    assert kept is not None
    with Database.inspect(kept) as store:
        assert store.meta.get("tail") == "kept"
    with Database.inspect(path) as store:
        assert store.meta.get("tail") is None


async def test_what_waited_in_the_backup_is_looked_up_before_it_is_sent(
    path: Path, target: Path
) -> None:
    def queue(store: Store) -> None:
        keep_delivery(store, channel=ChannelId(7))

    async with Database.open(path) as database:
        await database.write(queue)
    back_up(path, target)
    restore(target, path, now=NOON)
    async with Database.open(path) as database:
        (row,) = await database.read(lambda store: store.outbox.due(NOON, limit=9))
        claimed = await database.write(lambda store: store.outbox.claim(row.id, NOON))
    assert claimed is not None
    assert claimed.attempts == 2


async def test_a_disk_that_fills_up_leaves_no_half_backup(path: Path, target: Path) -> None:
    async with Database.open(path) as database:
        await database.write(lambda store: [keep_article(store) for _ in range(50)])
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, usual[1]))
    try:
        with pytest.raises(StorageError, match="cannot be written"):
            back_up(path, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert not list(target.parent.glob("copy*"))
