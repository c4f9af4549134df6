"""The step that what members follow brought."""

from sqlite_utils import Database

_MEMBERS = (
    """
    CREATE TABLE mutes (
        user INTEGER NOT NULL, kind TEXT NOT NULL, what TEXT NOT NULL COLLATE NOCASE,
        until TEXT NOT NULL, PRIMARY KEY (user, kind, what)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX subscriptions_author ON subscriptions (created_by)",
)


def members(db: Database) -> None:
    """Keep what members do not want to hear of, and find what is theirs."""
    for statement in _MEMBERS:
        db.execute(statement)
