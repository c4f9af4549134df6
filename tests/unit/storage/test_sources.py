from datetime import timedelta
from typing import Any

from bot.models import Polling, SourceId
from storage import Store
from tests.factories import NOON

MINUTE = timedelta(minutes=1)


def make_polling(source: str = "coinpost", **changes: Any) -> Polling:
    fields: dict[str, Any] = {"next_check_at": NOON, "interval": timedelta(minutes=5)}
    return Polling(source=SourceId(source), **{**fields, **changes})


def test_a_source_that_was_never_polled_is_not_known(store: Store) -> None:
    assert store.sources.polling(SourceId("coinpost")) is None
    assert store.sources.all() == []


def test_everything_about_a_source_comes_back(store: Store) -> None:
    known = make_polling(
        etag='W/"7"',
        last_modified="Wed, 04 Mar 2026 12:00:00 GMT",
        body_hash="c0ffee",
        last_checked_at=NOON,
        last_ok_at=NOON,
        last_changed_at=NOON,
        failures=2,
        last_error="timed out",
        seeded=True,
    )
    store.sources.save(known)
    assert store.sources.polling(known.source) == known


def test_the_last_saved_state_counts(store: Store) -> None:
    store.sources.save(make_polling(failures=1))
    store.sources.save(make_polling(failures=2))
    assert [polling.failures for polling in store.sources.all()] == [2]


def test_due_sources_come_the_longest_waiting_first(store: Store) -> None:
    store.sources.save(make_polling("late", next_check_at=NOON - MINUTE))
    store.sources.save(make_polling("later", next_check_at=NOON - 2 * MINUTE))
    store.sources.save(make_polling("now", next_check_at=NOON))
    store.sources.save(make_polling("future", next_check_at=NOON + MINUTE))
    assert store.sources.due(NOON, limit=9) == ["later", "late", "now"]
    assert store.sources.due(NOON, limit=1) == ["later"]


def test_no_room_means_no_source_not_all_of_them(store: Store) -> None:
    store.sources.save(make_polling())
    assert store.sources.due(NOON, limit=-1) == store.sources.due(NOON, limit=0) == []
