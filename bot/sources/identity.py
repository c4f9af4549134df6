"""One document's entries -> entries that can be told apart.

Entry ids are the publishers', and they repeat them: EDGAR lists one filing under several filers
with the same id, and a botched merge serves every item twice.
"""

from collections.abc import Iterator

from bot.models import Entry, Feed


def distinct(feed: Feed) -> Feed:
    """Return the feed with each item once and each id once.

    What repeats an earlier id and link is dropped, and so is an entry that says nothing at all;
    an id that comes back with another link gets that link added (as miniflux does).
    """
    return feed.model_copy(update={"entries": tuple(_distinct(feed.entries))})


def _distinct(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    used: set[str | None] = {None}
    seen: set[tuple[str | None, ...]] = {(None, None, "")}
    for entry in entries:
        name = _name(entry)
        if name in seen:
            continue
        seen.add(name)
        if entry.id in used and entry.id is not None:
            yield entry.model_copy(update={"id": f"{entry.id}|{entry.link or entry.title}"})
        else:
            used.add(entry.id)
            yield entry


def _name(entry: Entry) -> tuple[str | None, ...]:
    """Return what makes an entry itself: without an id, a link alone may be the home page."""
    if entry.id is None:
        return (None, entry.link, entry.title)
    return (entry.id, entry.link or entry.title)
