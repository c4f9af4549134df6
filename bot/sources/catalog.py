"""The source list: TOML -> sources, or an error that names the table and the field."""

import re
import tomllib
from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar
from urllib.parse import urlsplit

from pydantic import ConfigDict, ValidationError, field_validator
from pydantic_core import ErrorDetails

from bot.errors import ConfigurationError
from bot.models import Category, Source

_TABLE = "source"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SPAN = re.compile(r"(\d{1,6})\s*([smh]?)")
_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600}
_SHORTEST = timedelta(seconds=1)
_LONGEST = timedelta(hours=24)

_WANTED = {
    "id": "a short name in lower case, with hyphens: coin-post",
    "outlet": 'the publisher\'s name as readers know it: "CoinPost"',
    "url": "the feed's address, starting with https:// or http://",
    "tier": "1 (established newsroom or official body), 2 (known trade press) or 3 (promotional)",
    "category": f"one of {', '.join(Category)}",
    "language": 'the language of its articles: "en"',
    "interval": 'how often to look, from 1 second to 24 hours: 300 (seconds), "5m" or "1h"',
}


class _Table(Source):
    """A table as an operator writes it: checked further than a source that we made."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid", str_min_length=1)

    @field_validator("id")
    @classmethod
    def _is_short_name(cls, value: str) -> str:
        if not _ID.fullmatch(value):
            raise ValueError
        return value

    @field_validator("url")
    @classmethod
    def _is_web_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError
        return value

    @field_validator("interval", mode="before")
    @classmethod
    def _read_span(cls, value: object) -> timedelta:
        match = None if isinstance(value, bool) else _SPAN.fullmatch(str(value))
        if match is None:
            raise ValueError
        span = timedelta(seconds=int(match[1]) * _SECONDS[match[2]])
        if not _SHORTEST <= span <= _LONGEST:
            raise ValueError
        return span


def read_sources(data: bytes) -> tuple[Source, ...]:
    """Read a source list: one `[[source]]` table a feed; seeds/sources.toml shows the fields.

    ConfigurationError names all that is wrong in one go, a line each.
    """
    sources: list[Source] = []
    complaints: list[str] = []
    for number, table in enumerate(_tables(data), start=1):
        name = _name(table, number)
        try:
            source = Source(**dict(_Table.model_validate(table)))
        except ValidationError as wrong:
            complaints += (f"{name}: {_complaint(error)}" for error in wrong.errors())
        else:
            complaints += (f"{name}: {line}" for line in _repeats(source, sources))
            sources.append(source)
    if complaints:
        raise ConfigurationError("\n".join(complaints))
    return tuple(sources)


def _tables(data: bytes) -> list[object]:
    try:
        document = tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as err:
        raise ConfigurationError(f"The source list is not TOML: {err}.") from err
    tables = document.pop(_TABLE, None)
    if document:
        raise ConfigurationError(
            f"The source list has {next(iter(document))!r}; it takes only [[{_TABLE}]] tables."
        )
    if not isinstance(tables, list) or not tables:
        raise ConfigurationError(
            f"The source list has no [[{_TABLE}]] table, but needs at least one."
        )
    return tables


def _name(table: object, number: int) -> str:
    """Name a table as its writer can find it."""
    named = table.get("id") if isinstance(table, dict) else None
    return f"[[{_TABLE}]] {number}" + (f" ({named})" if isinstance(named, str) else "")


def _complaint(error: ErrorDetails) -> str:
    if not error["loc"]:
        return "is no table."
    field = str(error["loc"][0])
    if error["type"] == "missing":
        return f"{field} is missing; it should be {_WANTED[field]}."
    if field not in _WANTED:
        return f"{field} is not a field; the fields are {', '.join(_WANTED)}."
    return f"{field} is {error['input']!r}, but should be {_WANTED[field]}."


def _repeats(source: Source, earlier: list[Source]) -> Iterator[str]:
    """Say which of a source's names an earlier one has: state is kept by id, polls by address."""
    if any(source.id == other.id for other in earlier):
        yield f"id {source.id!r} is used by an earlier table; each needs its own."
    if any(source.url == other.url for other in earlier):
        yield f"url {source.url!r} is in an earlier table; a feed is polled once."
