from datetime import timedelta

from bot.services.retention import BATCH, drop_texts
from storage import Database, Store
from tests.factories import NOON
from tests.stored import keep_article


def keep_many(store: Store) -> None:
    for number in range(BATCH + 5):
        keep_article(store, first_seen=NOON + timedelta(seconds=number // 10))


def texts(store: Store) -> int:
    """Count the articles that have more than a headline."""
    held = [store.articles.by_keys([f"guid:coinpost:{n}"]) for n in range(store.articles.count())]
    return sum(article is not None and bool(article.document.body) for article in held)


async def test_all_that_is_old_is_dropped_in_batches_and_nothing_else(database: Database) -> None:
    await database.write(keep_many)
    await database.write(lambda store: keep_article(store, first_seen=NOON + timedelta(days=1)))
    await drop_texts(database, before=NOON + timedelta(hours=1))
    assert await database.read(texts) == 1
    await drop_texts(database, before=NOON + timedelta(days=2))
    assert await database.read(texts) == 0


async def test_an_article_of_only_a_headline_does_not_hold_it_up(database: Database) -> None:
    await database.write(keep_article)
    await drop_texts(database, before=NOON + timedelta(days=1))
    await database.write(lambda store: keep_article(store, first_seen=NOON + timedelta(hours=2)))
    await drop_texts(database, before=NOON + timedelta(days=1))
    assert await database.read(texts) == 0
