"""Whether a database is ours and whole."""

from pathlib import Path

from sqlite_utils import Database

from bot.errors import StorageError
from storage.migrations import migrations, unknown_steps


def check(path: Path, db: Database) -> None:
    """Refuse a file that is damaged, somebody else's, or from the future."""
    refuse_damage(path, db, "quick_check")
    if unknown_steps(db):
        raise StorageError(f"{path} was made by a newer newsvane; update this one")
    if db.table_names() and not migrations.applied(db):
        raise StorageError(
            f"{path} is another program's database; set NEWSVANE_DATABASE to another file"
        )


def refuse_damage(path: Path, db: Database, way: str) -> None:
    """Refuse a damaged file; `integrity_check` compares indexes too, `quick_check` does not."""
    verdict = db.execute(f"PRAGMA {way}(1)").fetchone()[0]
    if verdict != "ok":
        raise StorageError(f"{path} is damaged ({verdict}); put a backup in its place")
