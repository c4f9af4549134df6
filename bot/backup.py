"""`newsvane backup` and `newsvane restore`: the database copied, and a copy put in its place."""

from dataclasses import dataclass
from pathlib import Path

from bot.clock import SystemClock
from bot.config import load_settings
from storage import back_up
from storage import restore as put_back


@dataclass(frozen=True)
class Backup:
    """A backup that was made and checked."""

    file: Path
    rows: int

    @property
    def told(self) -> str:
        """Say what was made."""
        size = self.file.stat().st_size / 1_000_000
        return f"{self.file}: {self.rows:,} rows, {size:.1f} MB, opened and found whole."


def make(wanted: Path | None) -> Backup:
    """Back the configured database up to a file, or to a new one beside it named by the time."""
    database = load_settings().database
    now = SystemClock().now()
    stem = f"{database.stem}-backup-{now:%Y%m%dT%H%M%SZ}"
    file = database.with_stem(stem) if wanted is None else wanted
    return Backup(file, back_up(database, file).total)


def restore(file: Path) -> str:
    """Put a backup in the configured database's place; return a sentence about both."""
    database = load_settings().database
    kept = put_back(file, database, now=SystemClock().now())
    what = f"{database} is now what {file} holds."
    return what if kept is None else f"{what} What it was before is kept as {kept}."
