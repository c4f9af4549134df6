"""Step 0007: what readers say of cards, and why a story got none."""

from sqlite_utils import Database

_TABLES = (
    """
    CREATE TABLE votes (
        card TEXT NOT NULL REFERENCES cards ON DELETE CASCADE, user INTEGER NOT NULL,
        agrees INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (card, user)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX votes_user ON votes (user)",
    """
    CREATE TABLE mistakes (
        card TEXT NOT NULL REFERENCES cards ON DELETE CASCADE, user INTEGER NOT NULL,
        text TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (card, user)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX mistakes_user ON mistakes (user, at)",
    """
    CREATE TABLE refusals (
        story INTEGER PRIMARY KEY REFERENCES stories, reason TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT
    """,
)


def feedback(db: Database) -> None:
    """Keep votes, mistakes and refusals."""
    for statement in _TABLES:
        db.execute(statement)
