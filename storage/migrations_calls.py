"""Step 0005: what cards are found by beside their tags, written by triggers and never by hand."""

from sqlite_utils import Database

_TABLES = (
    """
    CREATE TABLE calls (
        card TEXT PRIMARY KEY REFERENCES cards ON DELETE CASCADE, story INTEGER NOT NULL,
        published TEXT NOT NULL, coin TEXT NOT NULL COLLATE NOCASE, impact TEXT NOT NULL,
        trust TEXT NOT NULL, direction TEXT NOT NULL, horizon TEXT NOT NULL,
        is_void INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX calls_published ON calls (published, card)",
    "CREATE INDEX calls_coin ON calls (coin, published)",
    "CREATE INDEX calls_story ON calls (story)",
    """
    CREATE TABLE card_outlets (
        outlet TEXT NOT NULL COLLATE NOCASE, published TEXT NOT NULL,
        card TEXT NOT NULL REFERENCES cards ON DELETE CASCADE,
        PRIMARY KEY (outlet, published, card)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX card_outlets_card ON card_outlets (card)",
    "CREATE VIRTUAL TABLE titles_fts USING fts5(title, prefix = '1 2 3')",
)

_CALL = """
    INSERT INTO calls
    SELECT id, story, published, body ->> '$.price.coin', impact,
        body ->> '$.analysis.trust.level', body ->> '$.analysis.direction.level',
        body ->> '$.analysis.horizon.level', body ->> '$.retracted' IS NOT NULL
    FROM cards"""
_OUTLETS = """
    INSERT INTO card_outlets
    SELECT report.value ->> '$.outlet', cards.published, cards.id
    FROM cards, json_each(cards.body, '$.reports') AS report"""
_TITLE = "INSERT INTO titles_fts (rowid, title) SELECT story, body ->> '$.title' FROM cards"

_FILL = (_CALL, f"{_OUTLETS} WHERE true ON CONFLICT DO NOTHING", _TITLE)

_NOTE = f"""
    {_CALL} WHERE id = new.id;
    {_OUTLETS} WHERE cards.id = new.id ON CONFLICT DO NOTHING;
    {_TITLE} WHERE id = new.id;"""
_FORGET = """
    DELETE FROM calls WHERE card = old.id;
    DELETE FROM card_outlets WHERE card = old.id;
    DELETE FROM titles_fts WHERE rowid = old.story;"""

_TRIGGERS = (
    f"CREATE TRIGGER cards_added AFTER INSERT ON cards BEGIN {_NOTE} END",
    f"CREATE TRIGGER cards_revised AFTER UPDATE OF body ON cards BEGIN {_FORGET} {_NOTE} END",
    f"CREATE TRIGGER cards_deleted BEFORE DELETE ON cards BEGIN {_FORGET} END",
)


def calls(db: Database) -> None:
    """Let cards be found by coin, outlet, horizon and title without reading them."""
    for statement in (*_TABLES, *_FILL, *_TRIGGERS):
        db.execute(statement)
