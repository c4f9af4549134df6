"""Step 0003: how a card arrives, cards that are held for a digest, and what has to be published."""

from sqlite_utils import Database

# The states that a column may have cannot be changed, so deliveries move to a new table. Its
# counter moves too: a number may still be on its way to Discord. The view stands on the table.
_MOVE = (
    "DROP VIEW outbox",
    "ALTER TABLE deliveries RENAME TO old_deliveries",
    """
    CREATE TABLE deliveries (
        id INTEGER PRIMARY KEY AUTOINCREMENT, card TEXT NOT NULL REFERENCES cards,
        channel INTEGER NOT NULL, guild INTEGER NOT NULL,
        status TEXT NOT NULL DEFAULT 'pending'
            CHECK (status IN ('pending', 'sending', 'sent', 'held', 'listed', 'dead')),
        revision INTEGER NOT NULL DEFAULT -1, attempts INTEGER NOT NULL DEFAULT 0,
        due_at TEXT NOT NULL, created_at TEXT NOT NULL, tried_at TEXT, sent_at TEXT,
        message INTEGER, error TEXT,
        stale INTEGER NOT NULL DEFAULT 0, edit_after TEXT NOT NULL DEFAULT '',
        about INTEGER NOT NULL DEFAULT 0,
        mode TEXT NOT NULL DEFAULT 'live', roles TEXT NOT NULL DEFAULT '[]',
        users TEXT NOT NULL DEFAULT '[]', place INTEGER,
        publish_at TEXT, published_at TEXT, digest INTEGER REFERENCES digests,
        UNIQUE (card, channel, about)
    ) STRICT
    """,
    """
    INSERT INTO sqlite_sequence (name, seq)
    SELECT 'deliveries', seq FROM sqlite_sequence WHERE name = 'old_deliveries'
    """,
    """
    INSERT INTO deliveries (id, card, channel, guild, status, revision, attempts, due_at,
        created_at, tried_at, sent_at, message, error, stale, edit_after, about)
    SELECT id, card, channel, guild, status, revision, attempts, due_at,
        created_at, tried_at, sent_at, message, error, stale, edit_after, about
    FROM old_deliveries
    """,
    "DROP TABLE old_deliveries",
)

_INDEXES = (
    "CREATE INDEX deliveries_pending ON deliveries (channel, due_at, id) WHERE status = 'pending'",
    "CREATE INDEX deliveries_status ON deliveries (status, channel) WHERE status <> 'sent'",
    "CREATE INDEX deliveries_held ON deliveries (channel, due_at) WHERE status = 'held'",
    "CREATE INDEX deliveries_stale ON deliveries (edit_after, id) WHERE stale = 1",
    "CREATE INDEX deliveries_message ON deliveries (message) WHERE message IS NOT NULL",
    "CREATE INDEX deliveries_guild ON deliveries (guild)",
    "CREATE INDEX deliveries_live ON deliveries (channel, sent_at) WHERE sent_at IS NOT NULL",
    "CREATE INDEX deliveries_publish ON deliveries (publish_at) WHERE publish_at IS NOT NULL",
    """
    CREATE INDEX deliveries_published ON deliveries (channel, published_at)
    WHERE published_at IS NOT NULL
    """,
    "CREATE INDEX deliveries_digest ON deliveries (digest) WHERE digest IS NOT NULL",
)

_VIEW = """
    CREATE VIEW outbox AS SELECT id, card, channel, guild, CASE
            WHEN status = 'pending' AND channel IN (SELECT channel FROM paused_channels)
            THEN 'paused' ELSE status END AS status,
        revision, attempts, tried_at, due_at, created_at, sent_at, message, error, about,
        mode, roles, users, place
    FROM deliveries
    """

# A number is never used again: it may still stand in a message.
_DIGESTS = """
    CREATE TABLE digests (
        id INTEGER PRIMARY KEY AUTOINCREMENT, guild INTEGER NOT NULL, channel INTEGER NOT NULL,
        made_at TEXT NOT NULL, is_late INTEGER NOT NULL
    ) STRICT
    """


def delivery(db: Database) -> None:
    """Let cards wait for a digest, arrive in threads and forums, and be published."""
    for statement in (_DIGESTS, *_MOVE, *_INDEXES, _VIEW):
        db.execute(statement)
