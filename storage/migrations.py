"""How the schema came to be: append-only, each step in its own transaction.

A released step is never changed. Times are text (see rows.py), `document` and `body` are JSON of
the model; a column that is also in a body is there to be searched.
"""

from sqlite_utils import Database, Migrations

from storage.migrations_admin import admin
from storage.migrations_calls import calls
from storage.migrations_delivery import delivery
from storage.migrations_feedback import feedback
from storage.migrations_members import listeners, members

_SOURCES = (
    """
    CREATE TABLE sources (
        source TEXT PRIMARY KEY, next_check_at TEXT NOT NULL, interval REAL NOT NULL,
        etag TEXT, last_modified TEXT, body_hash TEXT,
        last_checked_at TEXT, last_ok_at TEXT, last_changed_at TEXT,
        failures INTEGER NOT NULL, last_error TEXT, seeded INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX sources_due ON sources (next_check_at)",
)

# The text is kept once, in `document`; the index reads it from there through the view, so an
# edit or a deletion finds exactly the words that were indexed.
_ARTICLES = (
    """
    CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, outlet TEXT NOT NULL,
        tier INTEGER NOT NULL, url TEXT NOT NULL, content_hash TEXT NOT NULL,
        published TEXT NOT NULL, zone_known INTEGER NOT NULL, first_seen TEXT NOT NULL,
        is_full_text INTEGER NOT NULL, sample INTEGER NOT NULL, edits INTEGER NOT NULL,
        document TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX articles_first_seen ON articles (first_seen)",
    """
    CREATE TABLE article_keys (
        key TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        place INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX article_keys_article ON article_keys (article)",
    """
    CREATE VIEW article_view AS SELECT *, (
        SELECT json_group_array(key) FROM (
            SELECT key FROM article_keys WHERE article = articles.id ORDER BY place, key)
        ) AS keys FROM articles
    """,
    """
    CREATE VIEW article_texts AS SELECT id, (
        SELECT group_concat(json_extract(value, '$.text'), char(10))
        FROM json_each(document, '$.sentences')) AS text FROM articles
    """,
    """
    CREATE VIRTUAL TABLE articles_fts USING fts5(
        text, content = 'article_texts', content_rowid = 'id', tokenize = 'porter unicode61')
    """,
    """
    CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
        INSERT INTO articles_fts (rowid, text) SELECT id, text FROM article_texts
        WHERE id = new.id;
    END
    """,
    """
    CREATE TRIGGER articles_editing BEFORE UPDATE OF document ON articles BEGIN
        INSERT INTO articles_fts (articles_fts, rowid, text)
        SELECT 'delete', id, text FROM article_texts WHERE id = old.id;
    END
    """,
    """
    CREATE TRIGGER articles_edited AFTER UPDATE OF document ON articles BEGIN
        INSERT INTO articles_fts (rowid, text) SELECT id, text FROM article_texts
        WHERE id = new.id;
    END
    """,
    """
    CREATE TRIGGER articles_deleting BEFORE DELETE ON articles BEGIN
        INSERT INTO articles_fts (articles_fts, rowid, text)
        SELECT 'delete', id, text FROM article_texts WHERE id = old.id;
    END
    """,
)

# Candidates are the reports of the last two days in an index of their own: ranking in all
# stories costs 130 ms, in 20,000 rows 10 ms.
_STORIES = (
    """
    CREATE TABLE stories (
        id INTEGER PRIMARY KEY AUTOINCREMENT, created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL, judged INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX stories_unjudged ON stories (id) WHERE judged = 0",
    """
    CREATE TABLE story_articles (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        story INTEGER NOT NULL REFERENCES stories
    ) STRICT
    """,
    "CREATE INDEX story_articles_story ON story_articles (story)",
    """
    CREATE TABLE candidates (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        story INTEGER NOT NULL REFERENCES stories, at TEXT NOT NULL,
        fingerprint TEXT NOT NULL, terms TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX candidates_at ON candidates (at)",
    """
    CREATE VIRTUAL TABLE candidates_fts USING fts5(
        terms, content = 'candidates', content_rowid = 'article')
    """,
    """
    CREATE TRIGGER candidates_added AFTER INSERT ON candidates BEGIN
        INSERT INTO candidates_fts (rowid, terms) VALUES (new.article, new.terms);
    END
    """,
    """
    CREATE TRIGGER candidates_deleted AFTER DELETE ON candidates BEGIN
        INSERT INTO candidates_fts (candidates_fts, rowid, terms)
        VALUES ('delete', old.article, old.terms);
    END
    """,
)

_CARDS = (
    """
    CREATE TABLE cards (
        id TEXT PRIMARY KEY, story INTEGER NOT NULL UNIQUE REFERENCES stories,
        revision INTEGER NOT NULL, published TEXT NOT NULL, impact TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX cards_published ON cards (published, id, impact)",
    """
    CREATE TABLE card_revisions (
        card TEXT NOT NULL REFERENCES cards ON DELETE CASCADE, revision INTEGER NOT NULL,
        body TEXT NOT NULL, PRIMARY KEY (card, revision)
    ) STRICT
    """,
    """
    CREATE TABLE card_tags (
        name TEXT NOT NULL COLLATE NOCASE, published TEXT NOT NULL,
        card TEXT NOT NULL REFERENCES cards ON DELETE CASCADE,
        kind TEXT NOT NULL, impact TEXT NOT NULL, PRIMARY KEY (name, published, card)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX card_tags_card ON card_tags (card)",
    "CREATE INDEX card_tags_published ON card_tags (published, kind)",
)

# Ids of rules and deliveries are never used again: people type the former, and the latter may
# still be on their way to Discord when their guild is forgotten.
_DELIVERY = (
    """
    CREATE TABLE subscriptions (
        id INTEGER PRIMARY KEY AUTOINCREMENT, guild INTEGER NOT NULL, channel INTEGER NOT NULL,
        tags TEXT NOT NULL, tag_set TEXT NOT NULL, min_impact TEXT NOT NULL,
        created_by INTEGER NOT NULL, created_at TEXT NOT NULL, UNIQUE (channel, tag_set)
    ) STRICT
    """,
    "CREATE INDEX subscriptions_guild ON subscriptions (guild, channel)",
    """
    CREATE TABLE subscription_tags (
        tag TEXT NOT NULL COLLATE NOCASE,
        subscription INTEGER NOT NULL REFERENCES subscriptions ON DELETE CASCADE,
        PRIMARY KEY (tag, subscription)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX subscription_tags_subscription ON subscription_tags (subscription)",
    """
    CREATE VIEW rules AS SELECT id, guild, channel, tags, min_impact, created_by, created_at
    FROM subscriptions
    """,
    """
    CREATE TABLE deliveries (
        id INTEGER PRIMARY KEY AUTOINCREMENT, card TEXT NOT NULL REFERENCES cards,
        channel INTEGER NOT NULL, guild INTEGER NOT NULL,
        status TEXT NOT NULL DEFAULT 'pending'
            CHECK (status IN ('pending', 'sending', 'sent', 'dead')),
        revision INTEGER NOT NULL DEFAULT -1, attempts INTEGER NOT NULL DEFAULT 0,
        due_at TEXT NOT NULL, created_at TEXT NOT NULL, tried_at TEXT, sent_at TEXT,
        message INTEGER, error TEXT,
        stale INTEGER NOT NULL DEFAULT 0, edit_after TEXT NOT NULL DEFAULT '',
        about INTEGER NOT NULL DEFAULT 0,
        UNIQUE (card, channel, about)
    ) STRICT
    """,
    """
    CREATE INDEX deliveries_pending ON deliveries (channel, due_at, id)
    WHERE status = 'pending'
    """,
    "CREATE INDEX deliveries_status ON deliveries (status, channel) WHERE status <> 'sent'",
    "CREATE INDEX deliveries_stale ON deliveries (edit_after, id) WHERE stale = 1",
    "CREATE INDEX deliveries_message ON deliveries (message) WHERE message IS NOT NULL",
    "CREATE INDEX deliveries_guild ON deliveries (guild)",
    """
    CREATE TABLE paused_channels (
        channel INTEGER PRIMARY KEY, reason TEXT NOT NULL, since TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE VIEW outbox AS SELECT id, card, channel, guild, CASE
            WHEN status = 'pending' AND channel IN (SELECT channel FROM paused_channels)
            THEN 'paused' ELSE status END AS status,
        revision, attempts, tried_at, due_at, created_at, sent_at, message, error, about
    FROM deliveries
    """,
)

_FACTS = (
    """
    CREATE TABLE quotes (
        coin TEXT NOT NULL, at TEXT NOT NULL, price TEXT NOT NULL, source TEXT NOT NULL,
        PRIMARY KEY (coin, at)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE usual_moves (
        coin TEXT PRIMARY KEY, move TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE llm_runs (
        id INTEGER PRIMARY KEY, story INTEGER NOT NULL, at TEXT NOT NULL, model TEXT NOT NULL,
        input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, cost TEXT,
        seconds REAL NOT NULL, outcome TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX llm_runs_at ON llm_runs (at)",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE guilds (guild INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT",
)


def _spine(db: Database) -> None:
    """Make everything from a polled source to a delivered card."""
    for statement in (*_SOURCES, *_ARTICLES, *_STORIES, *_CARDS, *_DELIVERY, *_FACTS):
        db.execute(statement)


# A table's UNIQUE cannot be changed, so rules move to a new one. Its counter moves too: numbers
# of removed rules stay unused.
_RULES = (
    "DROP VIEW rules",
    "DROP INDEX subscriptions_guild",
    "DROP INDEX subscription_tags_subscription",
    "ALTER TABLE subscriptions RENAME TO old_subscriptions",
    "ALTER TABLE subscription_tags RENAME TO old_subscription_tags",
    """
    CREATE TABLE subscriptions (
        id INTEGER PRIMARY KEY AUTOINCREMENT, guild INTEGER NOT NULL, channel INTEGER NOT NULL,
        tags TEXT NOT NULL, tag_set TEXT NOT NULL, "where" TEXT NOT NULL DEFAULT '',
        min_impact TEXT NOT NULL, min_trust TEXT NOT NULL DEFAULT 'Low',
        directions TEXT NOT NULL DEFAULT '[]', horizons TEXT NOT NULL DEFAULT '[]',
        sources TEXT NOT NULL DEFAULT '[]', role INTEGER, mode TEXT NOT NULL DEFAULT 'live',
        is_paused INTEGER NOT NULL DEFAULT 0,
        created_by INTEGER NOT NULL, created_at TEXT NOT NULL,
        UNIQUE (guild, channel, tag_set, "where")
    ) STRICT
    """,
    "CREATE INDEX subscriptions_guild ON subscriptions (guild, channel)",
    """
    CREATE TABLE subscription_tags (
        tag TEXT NOT NULL COLLATE NOCASE,
        subscription INTEGER NOT NULL REFERENCES subscriptions ON DELETE CASCADE,
        PRIMARY KEY (tag, subscription)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX subscription_tags_subscription ON subscription_tags (subscription)",
    """
    INSERT INTO sqlite_sequence (name, seq)
    SELECT 'subscriptions', seq FROM sqlite_sequence WHERE name = 'old_subscriptions'
    """,
    """
    INSERT INTO subscriptions (id, guild, channel, tags, tag_set, min_impact, created_by,
        created_at)
    SELECT id, guild, channel, tags, tag_set, min_impact, created_by, created_at
    FROM old_subscriptions
    """,
    "INSERT INTO subscription_tags SELECT tag, subscription FROM old_subscription_tags",
    "DROP TABLE old_subscription_tags",
    "DROP TABLE old_subscriptions",
    """
    CREATE VIEW rules AS SELECT id, guild, channel, tags, "where", min_impact, min_trust,
        directions, horizons, sources, role, mode, is_paused, created_by, created_at
    FROM subscriptions
    """,
)


def _rules(db: Database) -> None:
    """Let a rule have more conditions than tags and impact."""
    for statement in _RULES:
        db.execute(statement)


STEPS = {
    "0001_spine": _spine,
    "0002_rules": _rules,
    "0003_delivery": delivery,
    "0004_members": members,
    "0005_calls": calls,
    "0006_admin": admin,
    "0007_feedback": feedback,
    "0008_listeners": listeners,
}

migrations = Migrations("newsvane")
for name, step in STEPS.items():
    migrations(name=name)(step)


def unknown_steps(db: Database) -> set[str]:
    """Return the steps a database took that this version does not know: a newer one made it."""
    return {step.name for step in migrations.applied(db)} - STEPS.keys()
