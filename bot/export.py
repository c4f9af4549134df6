"""`newsvane export`: everything that is kept as JSON or CSV files, a file a table, no secrets."""

import csv
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, TextIO

from bot.config import load_settings
from bot.errors import NewsvaneError
from bot.log import masked
from storage import Table, tables

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would run (OWASP, "CSV Injection")."""


def main(folder: Path, form: str) -> list[Path]:
    """Write every table of the configured database to a new folder; return the files."""
    if form not in FORMS:
        raise NewsvaneError(f"“{form}” is no format that I write; --format takes json or csv.")
    settings = load_settings()
    hide = settings.secrets()
    try:
        if folder.is_dir() and any(folder.iterdir()):
            raise NewsvaneError(f"{folder} is not empty; name a new folder for the export.")
        with tables(settings.database) as found:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return [_written(table, folder, form, hide) for table in found]
    except OSError as failure:
        raise NewsvaneError(f"{folder} cannot be written: {failure.strerror}.") from failure


def _written(table: Table, folder: Path, form: str, hide: Iterable[str]) -> Path:
    file = folder / f"{table.name}.{form}"
    with file.open("x", encoding="utf-8", newline="") as out:
        file.chmod(0o600)
        FORMS[form](table, out, lambda text: masked(text, hide))
    return file


def _json(table: Table, out: TextIO, mask: Callable[[str], str]) -> None:
    """Write a JSON list, a row a line."""
    before = "[\n"
    for row in table.rows:
        out.write(before + mask(json.dumps(row, ensure_ascii=False)))
        before = ",\n"
    out.write("\n]\n" if before == ",\n" else "[]\n")


def _csv(table: Table, out: TextIO, mask: Callable[[str], str]) -> None:
    """Write a table with its columns' names on top; nested values stay JSON."""
    writer = csv.writer(out)
    writer.writerow(table.columns)
    for row in table.rows:
        writer.writerow([mask(_cell(value)) for value in row.values()])


def _cell(value: object) -> str:
    """Return a value as a cell that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    return json.dumps(value, ensure_ascii=False)


FORMS: Final = {"json": _json, "csv": _csv}
"""How a table may be written, by the name of the format."""
