"""What is not kept for ever: the texts of old articles, which are their publishers'.

Cards, with all they quote, their calls, and what every article is known by stay.
"""

from datetime import UTC, datetime

from storage import Database, Store

DONE = "texts dropped until"
"""The fact under which the database keeps how far this has come."""

BATCH = 200
"""Articles in one unit of work: what else is to be written waits for a tenth of a second."""


async def drop_texts(database: Database, *, before: datetime) -> None:
    """Reduce articles first seen before then to their headlines, a batch at a time."""
    while await database.write(lambda store: _drop_some(store, before)):
        pass


def _drop_some(store: Store, before: datetime) -> bool:
    """Drop a batch of texts; say whether there may be more."""
    done = store.meta.get(DONE)
    since = datetime.min.replace(tzinfo=UTC) if done is None else datetime.fromisoformat(done)
    last = store.articles.drop_texts(since=since, before=before, limit=BATCH)
    if last is not None:
        store.meta.set(DONE, last.isoformat())
    return last is not None
