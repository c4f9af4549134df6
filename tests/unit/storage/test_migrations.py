from pathlib import Path

import pytest
from sqlite_utils import Database

from storage.connection import connect
from storage.migrations import STEPS, migrations, unknown_steps


def schema(db: Database) -> set[str]:
    return {row["sql"] for row in db.query("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}


def test_steps_are_taken_in_the_order_of_their_numbers() -> None:
    numbers = [int(name[:4]) for name in STEPS]
    assert numbers == sorted(set(numbers))


def test_migrating_twice_changes_nothing() -> None:
    db = connect(Path(":memory:"))
    migrations.apply(db)
    once = schema(db)
    migrations.apply(db)
    assert schema(db) == once
    db.close()


@pytest.mark.parametrize("step", STEPS)
def test_a_step_of_a_newer_version_is_noticed(step: str) -> None:
    db = connect(Path(":memory:"))
    migrations.apply(db)
    assert unknown_steps(db) == set()
    db.execute("UPDATE _sqlite_migrations SET name = '9999_future' WHERE name = ?", [step])
    assert unknown_steps(db) == {"9999_future"}
    db.close()


def test_tables_refuse_what_is_not_of_their_type() -> None:
    db = connect(Path(":memory:"))
    migrations.apply(db)
    tables = db.query(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '_sqlite_migrations'"
    )
    assert [row["name"] for row in tables if not row["strict"]] == []
    db.close()
