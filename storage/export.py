"""All that is kept, table by table, as plain values: for other programs, or to leave with."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from storage.backup import demand
from storage.checks import check
from storage.connection import connect_to_look, in_our_words
from storage.rows import Row
from storage.subscriptions import LISTS

NESTED = frozenset({"document", "body", "tags", "tag_set", "fingerprint"}) | {*LISTS}
"""Columns that hold JSON."""


@dataclass(frozen=True)
class Table:
    """A table's name, its columns and its rows, which are read while they are taken."""

    name: str
    columns: tuple[str, ...]
    rows: Iterator[Row]


@contextmanager
def tables(path: Path) -> Iterator[Iterator[Table]]:
    """Give every table as it is at one moment, also while a bot runs; take one after the other.

    What is only there to search faster, or belongs to the schema, is left out.
    """
    demand(path)
    with in_our_words(path), closing(connect_to_look(path)) as db:
        check(path, db)
        db.execute("BEGIN")
        yield (_table(db, name) for name in sorted(db.table_names()) if _is_data(name))


def _is_data(name: str) -> bool:
    return not name.startswith(("_", "sqlite_")) and "_fts" not in name


def _table(db: Database, name: str) -> Table:
    cursor = db.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - a name of our own schema
    columns = tuple(str(described[0]) for described in cursor.description)
    return Table(name, columns, (_row(columns, values) for values in cursor))


def _row(columns: tuple[str, ...], values: tuple[object, ...]) -> Row:
    return {
        name: json.loads(value) if name in NESTED and isinstance(value, str) else value
        for name, value in zip(columns, values, strict=True)
    }
