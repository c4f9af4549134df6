"""The newest items of a feed: some publishers serve their whole archive in one document."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Protocol

from bot.models import Entry

MOST_ENTRIES = 300
"""Entries kept of one document; a busy wire writes fewer between two polls."""

_UNDATED = datetime.max.replace(tzinfo=UTC)


class Item(Protocol):
    """A feed's item before it is read in full, which is what costs."""

    @property
    def changed(self) -> datetime | None:
        """When it last changed, as far as the feed says."""
        ...

    def entry(self) -> Entry:
        """Read the item."""
        ...


def newest(items: Sequence[Item]) -> tuple[Entry, ...]:
    """Read the newest items and return them in the feed's own order.

    An item without a date counts as new: nothing says that it is old.
    """
    if len(items) <= MOST_ENTRIES:
        return tuple(item.entry() for item in items)
    dates = [item.changed or _UNDATED for item in items]
    ranked = sorted(range(len(items)), key=dates.__getitem__, reverse=True)
    return tuple(items[i].entry() for i in sorted(ranked[:MOST_ENTRIES]))
