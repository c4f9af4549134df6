"""The newest items of a feed: some publishers serve their whole archive in one document."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol, TypeVar

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


Raw = TypeVar("Raw")


def newest(raw: Sequence[Raw], item: Callable[[Raw], Item]) -> tuple[Entry, ...]:
    """Read the newest items and return them in the feed's own order.

    `item` wraps what the document holds; it is called afresh for those that are kept, because
    holding on to a hundred thousand of them would cost more than anything else. An item without
    a date counts as new: nothing says that it is old.
    """
    if len(raw) <= MOST_ENTRIES:
        return tuple(item(one).entry() for one in raw)
    dates = [item(one).changed or _UNDATED for one in raw]
    ranked = sorted(range(len(raw)), key=dates.__getitem__, reverse=True)
    return tuple(item(raw[i]).entry() for i in sorted(ranked[:MOST_ENTRIES]))
