from datetime import datetime, timedelta

from bot.models import Entry
from bot.sources.newest import MOST_ENTRIES, newest
from tests.factories import NOON, make_entry


class Dated:
    def __init__(self, number: int, changed: datetime | None) -> None:
        self.number = number
        self.changed = changed

    def entry(self) -> Entry:
        return make_entry(id=str(self.number))


def ids(*items: Dated) -> list[int]:
    return [int(entry.id or "") for entry in newest(items, lambda item: item)]


def test_the_newest_are_kept_in_the_feeds_own_order() -> None:
    items = [Dated(n, NOON + timedelta(minutes=n * 7 % 1000)) for n in range(1000)]
    kept = ids(*items)
    assert len(kept) == MOST_ENTRIES
    assert kept == sorted(kept)
    assert all(n * 7 % 1000 >= 1000 - MOST_ENTRIES for n in kept)


def test_an_undated_item_counts_as_new() -> None:
    old = [Dated(n, NOON) for n in range(MOST_ENTRIES)]
    assert 999 in ids(*old, Dated(999, None))


def test_a_short_feed_is_kept_whole() -> None:
    assert ids(Dated(1, NOON), Dated(2, None)) == [1, 2]
