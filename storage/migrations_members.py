"""The steps that what members follow and channels mute brought."""

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


def listeners(db: Database) -> None:
    """Let a channel have silences as a member has."""
    db.execute("ALTER TABLE mutes RENAME COLUMN user TO listener")
