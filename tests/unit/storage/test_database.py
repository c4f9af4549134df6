import asyncio
import os
import sqlite3
import stat
import threading
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import StorageError, TransientError
from bot.models import DeliveryId
from storage import Database, Store
from tests.factories import NOON
from tests.stored import keep_article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "newsvane.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    async with Database.open(path, patience=timedelta()) as opened:
        yield opened


async def test_what_was_written_is_there_after_a_restart(path: Path) -> None:
    async with Database.open(path) as database:
        await database.write(keep_article)
    async with Database.open(path) as database:
        assert await database.read(lambda store: store.articles.count()) == 1


async def test_a_new_database_is_for_its_owner_alone(path: Path, database: Database) -> None:
    await database.write(keep_article)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert set(modes.values()) == {0o600}, modes


async def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    async with Database.open(tmp_path / "var" / "lib" / "newsvane.db"):
        assert (tmp_path / "var" / "lib" / "newsvane.db").exists()


async def test_a_unit_of_work_that_fails_leaves_nothing(database: Database) -> None:
    def half(store: Store) -> None:
        keep_article(store)
        raise KeyError("in the middle")

    with pytest.raises(KeyError, match="in the middle"):
        await database.write(half)
    assert await database.read(lambda store: store.articles.count()) == 0


async def test_what_sqlite_undid_by_itself_is_not_undone_twice(database: Database) -> None:
    def twice(store: Store) -> None:
        keep_article(store)
        for _ in range(2):
            store.meta._db.execute("INSERT OR ROLLBACK INTO guilds VALUES (10, '{}')")

    with pytest.raises(sqlite3.IntegrityError):
        await database.write(twice)
    assert await database.read(lambda store: store.articles.count()) == 0
    await database.write(keep_article)


async def test_reading_goes_on_while_something_is_written(database: Database) -> None:
    written, go_on = threading.Event(), threading.Event()

    def slow(store: Store) -> None:
        keep_article(store)
        written.set()
        go_on.wait(30)

    writing = asyncio.create_task(database.write(slow))
    await asyncio.to_thread(written.wait, 30)
    assert await database.read(lambda store: store.articles.count()) == 0
    go_on.set()
    await writing
    assert await database.read(lambda store: store.articles.count()) == 1


async def test_a_caller_that_gives_up_tears_nothing(database: Database) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def two(store: Store) -> None:
        keep_article(store)
        begun.set()
        go_on.wait(30)
        keep_article(store)

    writing = asyncio.create_task(database.write(two))
    await asyncio.to_thread(begun.wait, 30)
    writing.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert await database.write(lambda store: store.articles.count()) == 2


async def test_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises(StorageError, match="may not be written"):
        await database.read(keep_article)


async def test_a_closed_database_says_so_and_closes_once(path: Path) -> None:
    database = Database.open(path)
    await database.close()
    await database.close()
    with pytest.raises(StorageError, match="is closed"):
        await database.read(lambda store: store.articles.count())


async def test_closing_lets_the_next_one_in_and_folds_the_log(path: Path) -> None:
    database = Database.open(path)
    with pytest.raises(StorageError, match="in use by another newsvane"):
        Database.open(path)
    await database.close()
    assert not path.with_name("newsvane.db-wal").exists()
    await Database.open(path).close()


async def test_another_programs_hold_is_waited_out_later(path: Path, database: Database) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(TransientError, match="held by another program"):
        await database.write(keep_article)
    other.execute("ROLLBACK")
    other.close()
    await database.write(keep_article)


async def test_a_full_disk_loses_nothing_and_ends_by_itself(database: Database) -> None:
    def limit(pages: int) -> None:
        # what SQLite meets on a full disk, without one: its file may not grow
        database._writer._db.execute(f"PRAGMA max_page_count = {pages}")

    def many(store: Store) -> None:
        for _ in range(200):
            keep_article(store)

    limit(1)
    with pytest.raises(TransientError, match="is full; free some space"):
        await database.write(many)
    assert await database.read(lambda store: store.articles.count()) == 0
    await database.write(lambda store: store.outbox.claim(DeliveryId(1), NOON))
    assert database.complaints, "finding nothing to write does not show that there is room"
    limit(1_000_000)
    await database.write(many)
    assert not database.complaints
    assert await database.read(lambda store: store.articles.count()) == 200


def refused(path: Path) -> str:
    with pytest.raises(StorageError) as caught:
        Database.open(path)
    return str(caught.value)


def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path) -> None:
    path.write_bytes(b"notes about bitcoin\n" * 100)
    assert "is not a newsvane database" in refused(path)
    assert path.read_bytes() == b"notes about bitcoin\n" * 100


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE songs (title)")
    other.close()
    path.chmod(0o644)
    before = path.read_bytes()
    assert "another program's database" in refused(path)
    assert path.read_bytes() == before
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


async def test_a_newer_schema_is_refused(path: Path) -> None:
    await Database.open(path).close()
    future = sqlite3.connect(path, isolation_level=None)
    future.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        "VALUES ('newsvane', '9999_future', '')"
    )
    future.close()
    assert "made by a newer newsvane; update this one" in refused(path)
    with pytest.raises(StorageError, match="newer newsvane"), Database.inspect(path):
        pass


async def test_a_damaged_page_is_found_at_start(path: Path) -> None:
    async with Database.open(path) as database:
        await database.write(lambda store: [keep_article(store) for _ in range(100)])
    with path.open("r+b") as file:
        for page in range(30, 60):
            file.seek(page * 4096)
            file.write(os.urandom(4096))
    assert "is damaged" in refused(path)


async def test_a_broken_index_is_found_at_start(path: Path) -> None:
    await Database.open(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    root = other.execute("SELECT rootpage FROM sqlite_master WHERE name = 'deliveries'").fetchone()
    other.execute("PRAGMA writable_schema = ON")
    other.execute("UPDATE sqlite_master SET rootpage = ? WHERE name = 'meta'", root)
    other.close()
    assert "is damaged" in refused(path)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "NEWSVANE_DATABASE" in refused(tmp_path / "file" / "newsvane.db")
    assert "cannot be written" in refused(tmp_path)


def test_a_refused_database_can_be_opened_once_mended(path: Path) -> None:
    path.write_bytes(b"notes" * 1000)
    refused(path)
    path.unlink()
    asyncio.run(Database.open(path).close())


async def test_a_running_bots_database_can_be_looked_into(path: Path, database: Database) -> None:
    await database.write(keep_article)
    with Database.inspect(path) as store:
        assert store.articles.count() == 1


def test_looking_needs_a_database_of_this_version(path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be opened"), Database.inspect(path):
        pass
    path.touch()
    with pytest.raises(StorageError, match="start newsvane on it once"), Database.inspect(path):
        pass


async def test_what_is_asked_at_once_is_done_in_order_and_answered_each(database: Database) -> None:
    def add(store: Store) -> int:
        keep_article(store)
        return store.articles.count()

    assert await asyncio.gather(*(database.write(add) for _ in range(9))) == list(range(1, 10))


async def test_one_failure_among_many_costs_nobody_else(database: Database) -> None:
    def add(store: Store) -> int:
        keep_article(store)
        return store.articles.count()

    def fail(store: Store) -> int:
        keep_article(store)
        raise KeyError("in the middle")

    asked = [database.write(fail if number in {0, 4} else add) for number in range(9)]
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert [type(answer) for answer in answers].count(KeyError) == 2
    assert [answer for answer in answers if isinstance(answer, int)] == list(range(1, 8))


async def test_closing_waits_for_everything_that_was_asked(path: Path) -> None:
    database = Database.open(path)
    asked = [asyncio.create_task(database.write(keep_article)) for _ in range(9)]
    await asyncio.sleep(0)
    await database.close()
    await asyncio.gather(*asked)
    with Database.inspect(path) as store:
        assert store.articles.count() == 9
