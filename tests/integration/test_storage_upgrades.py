"""A database of every released schema, with data, opens and keeps all it had."""

import asyncio
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from bot.models import CardId, ChannelId, GuildId, Level, SourceId, Status, Style, UserId
from storage import Database, Store
from storage.connection import connect
from storage.migrations import STEPS, migrations
from tests.factories import NOON, make_document, make_quote

SCHEMAS = sorted((Path(__file__).parent / "schemas").glob("*.sql"))


def make_database(path: Path, released: Path) -> None:
    """Make a database that lived with every version up to the one that released this schema."""
    db = connect(path)
    for number, schema in enumerate(SCHEMAS[: SCHEMAS.index(released) + 1], start=1):
        migrations.apply(db, stop_before=list(STEPS)[number:])
        db.executescript(schema.read_text(encoding="utf-8"))
    db.close()


def test_every_step_has_its_data() -> None:
    assert [path.stem for path in SCHEMAS] == list(STEPS)


@pytest.mark.parametrize("released", SCHEMAS, ids=lambda path: path.stem)
def test_nothing_is_lost_by_an_upgrade(released: Path, tmp_path: Path) -> None:
    path = tmp_path / "newsvane.db"
    make_database(path, released)
    asyncio.run(Database.open(path).close())
    with Database.inspect(path) as store:
        look_at_news(store)
        look_at_readers(store)
        look_at_facts(store)


def look_at_news(store: Store) -> None:
    polling = store.sources.polling(SourceId("coinpost"))
    article = store.articles.by_keys(["guid:coinpost:0"])
    card = store.cards.get(CardId("0a1b2c3d"))
    assert polling is not None
    assert polling.seeded
    assert article is not None
    assert article.document == make_document()
    assert card is not None
    assert card.revision == 1
    assert [old.revision for old in store.cards.history(card.id)] == [0]
    assert store.cards.recent("etf", since=NOON, limit=9) == [card]
    assert [call.card for call in store.calls.of_tag("etf", since=NOON)] == [card.id]
    assert store.calls.titled("bitcoin fun", limit=9) == [card.id]
    assert store.calls.outlets() == ["CoinPost"]
    assert store.stories.search("bitcoin inflow", since=NOON) == [card.story]
    assert store.stories.candidates(["btc"], NOON) == [(card.story, "{}")]


def look_at_readers(store: Store) -> None:
    sent, waiting, *_ = store.outbox.of_card(CardId("0a1b2c3d"))
    assert (sent.status, sent.message) == (Status.SENT, 900)
    assert (waiting.status, waiting.channel) == (Status.PAUSED, ChannelId(21))
    assert store.outbox.edits_due(NOON, limit=9) == [sent]
    assert [rule.tags for rule in store.subscriptions.matching(["BTC"], Level.LOW)] == [("BTC",)]
    assert store.meta.guild(GuildId(10)).style is Style.COMPACT


@pytest.mark.parametrize("step", ["0004_members", "0008_listeners"])
def test_silences_live_through_an_upgrade(step: str, tmp_path: Path) -> None:
    path = tmp_path / "newsvane.db"
    (released,) = (schema for schema in SCHEMAS if schema.stem == step)
    make_database(path, released)
    asyncio.run(Database.open(path).close())
    with Database.inspect(path) as store:
        listener = UserId(30) if step == "0004_members" else ChannelId(20)
        (mute,) = store.mutes.of(listener, NOON)
    assert (mute.what, mute.listener) == ("DOGE", listener)


def look_at_facts(store: Store) -> None:
    assert store.prices.get("BTC", NOON) == make_quote()
    assert store.prices.usual("BTC", since=NOON - timedelta(days=1)) == Decimal("0.021")
    assert store.llm.spent(since=NOON) == 1000
    assert store.meta.get("tree") == "a"
