"""What a repository needs of SQLite: values in, rows out.

Times are kept as ISO 8601 text in UTC with microseconds and a Z, always 27 characters: it sorts
as time does, and an operator can read it. Everything else that SQLite has no type for is JSON.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from pydantic import BaseModel
from sqlite_utils import Database

Value = str | int | float | bytes | None
Row = dict[str, Any]
"""A row by column name; the STRICT schema, not Python, knows the types."""


def stamp(at: datetime) -> str:
    """Return an instant as stored."""
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def column(value: object) -> Value:
    """Return a value of a model's field as SQLite keeps it.

    Spans become seconds, decimals text (no digit is lost), models and tuples JSON.
    """
    match value:
        case None | str() | int() | float() | bytes():
            return value
        case datetime():
            return stamp(value)
        case timedelta():
            return value.total_seconds()
        case Decimal():
            return str(value)
        case BaseModel():
            return value.model_dump_json()
        case tuple() | list():
            return json.dumps(value, ensure_ascii=False)
    raise TypeError(f"no column holds a {type(value).__name__}")


def columns(values: Mapping[str, object]) -> dict[str, Value]:
    """Return named parameters for a statement."""
    return {name: column(value) for name, value in values.items()}


def fields(model: BaseModel) -> dict[str, object]:
    """Return a model's fields by name; not `dict(model)`, an article has a field called keys."""
    return {name: value for name, value in model}  # noqa: C416 - see above


class Repository:
    """The base of all repositories: statements with named parameters on one connection."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def _rows(self, sql: str, /, **values: object) -> list[Row]:
        # not db.query(): it wraps each statement in a savepoint, which triples the cost
        cursor = self._db.execute(sql, columns(values))
        names = [description[0] for description in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def _row(self, sql: str, /, **values: object) -> Row | None:
        return next(iter(self._rows(sql, **values)), None)

    def _value(self, sql: str, /, **values: object) -> Any:  # noqa: ANN401 - the schema's type
        row = self._row(sql, **values)
        return None if row is None else next(iter(row.values()))

    def _run(self, sql: str, /, **values: object) -> int:
        """Run a statement; return how many rows it changed."""
        return self._db.execute(sql, columns(values)).rowcount
