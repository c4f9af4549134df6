"""A store in memory, and rows that other rows need: a card needs its story, and so on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.models import Article, Card, CardId, Delivery, StoryId
from storage import Store
from storage.connection import connect
from storage.migrations import migrations
from tests.factories import NOON, make_article, make_card, make_delivery


@contextmanager
def memory() -> Iterator[Store]:
    """Give an empty store: real SQLite, the real schema, no disk."""
    db = connect(Path(":memory:"))
    try:
        migrations.apply(db)
        yield Store(db)
    finally:
        db.close()


def keep_article(store: Store, **changes: Any) -> Article:
    """Store an article under keys of its own, unless the test names them."""
    number = store.articles.count()
    keys = (f"guid:coinpost:{number}", f"url:https://coinpost.example/{number}")
    return store.articles.add(make_article(**{"keys": keys, **changes}))


def keep_story(store: Store, **changes: Any) -> StoryId:
    """Store an article and the story that it begins."""
    return store.stories.add(keep_article(store, **changes).id, now=NOON)


def keep_card(store: Store, **changes: Any) -> Card:
    """Store a card with its story; its id counts up from 00000000."""
    fields = {"id": CardId(f"{store.cards.count():08x}"), "story": keep_story(store)}
    card = make_card(**{**fields, **changes})
    store.cards.add(card)
    return card


def keep_delivery(store: Store, **changes: Any) -> Delivery:
    """Store a delivery, with a card of its own unless the test names one."""
    card = changes.pop("card", None) or keep_card(store).id
    wanted = make_delivery(card=card, **changes)
    store.outbox.add(wanted)
    return next(row for row in store.outbox.of_card(card) if row.channel == wanted.channel)
