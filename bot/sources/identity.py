"""One document's entries -> entries that can be told apart.

Entry ids are the publishers', and they repeat them: EDGAR lists one filing under several filers
with the same id, and a botched merge serves every item twice.
"""

from collections.abc import Iterator

from bot.models import Entry, Feed


def distinct(feed: Feed) -> Feed:
    """Return the feed with each item once and each id once.

    An id that was used before in the document, with another link or title, gets them added; what
    repeats id, link and title is dropped, and so is an entry that says nothing at all.
    """
    return feed.model_copy(update={"entries": tuple(_distinct(feed.entries))})


def _distinct(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    used: set[str | None] = {None}
    seen: set[tuple[str | None, str | None, str]] = {(None, None, "")}
    for entry in entries:
        name = (entry.id, entry.link, entry.title)
        if name in seen:
            continue
        seen.add(name)
        if entry.id is not None and entry.id in used:
            yield entry.model_copy(update={"id": f"{entry.id}|{entry.link or entry.title}"})
        else:
            used.add(entry.id)
            yield entry
