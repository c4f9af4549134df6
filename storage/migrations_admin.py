"""The steps that admins' tools brought."""

from sqlite_utils import Database

_ADMIN = (
    """
    CREATE TABLE audit (
        guild INTEGER NOT NULL, at TEXT NOT NULL, user INTEGER NOT NULL, what TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX audit_guild ON audit (guild, at)",
    "CREATE TABLE own_sources (source TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE paused_sources (source TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
)


def admin(db: Database) -> None:
    """Keep who changed what, and sources that were added or paused."""
    for statement in _ADMIN:
        db.execute(statement)
