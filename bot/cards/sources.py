"""What people read about sources."""

from collections.abc import Sequence
from datetime import datetime

from bot.cards.escape import escape_line
from bot.cards.fit import fitted
from bot.i18n import say
from bot.models import Article, Entry, Polling, Source

LISTED = 8
"""Feeds of an import that are listed; the rest is counted."""

TITLE = 100
ERROR = 120
LINK = 120
"""Room for an item's headline, for what went wrong, and for an address."""


def sources_head(count: int, *, page: int, pages: int) -> str:
    """Return the heading of a page of sources, numbered from 0."""
    return say("sources-head", count=count, page=page + 1, pages=pages)


def source_line(source: Source, polling: Polling | None, *, is_own: bool, is_paused: bool) -> str:
    """Return a source with how its polls go, in a line."""
    name = f"{escape_line(source.outlet)} `{source.id}`"
    name = say("source-own", name=name) if is_own else name
    return f"- {_state(name, polling, is_paused=is_paused)}"


def _state(name: str, polling: Polling | None, *, is_paused: bool) -> str:
    if is_paused:
        return say("source-paused", name=name)
    if polling is None or polling.last_checked_at is None:
        return say("source-unasked", name=name)
    if polling.failures:
        error = fitted(polling.last_error or "?", ERROR)
        return say("source-failing", name=name, count=polling.failures, error=error)
    minutes = max(1, round(polling.interval.total_seconds() / 60))
    return say("source-read", name=name, at=_ago(polling.last_ok_at), minutes=minutes)


def trial_text(
    url: str, title: str, entries: Sequence[Entry], article: Article | None, *, is_added: bool
) -> str:
    """Say what came of reading a feed once."""
    key = "trial-added" if is_added else "trial-readable"
    lines = [say(key, title=escape_line(title) or say("trial-untitled"), url=f"<{url}>")]
    lines += [f"- {_when(entry)}{fitted(entry.title, TITLE)}" for entry in entries]
    if not entries:
        lines.append(say("trial-empty"))
    if article is not None:
        key = "trial-full" if article.is_full_text else "trial-summary"
        lines.append(say(key, count=len(article.document.sentences)))
    return "\n".join(lines)


def paused_source_text(source: Source) -> str:
    """Say that a source is left alone."""
    return say("source-now-paused", name=escape_line(source.outlet))


def resumed_source_text(source: Source) -> str:
    """Say that a source is polled again."""
    return say("source-now-resumed", name=escape_line(source.outlet))


def removed_source_text(source: Source) -> str:
    """Say that a source is forgotten."""
    return say("source-now-removed", name=escape_line(source.outlet))


def list_import_text(feeds: Sequence[tuple[str, str]]) -> str:
    """Say what importing a list would add."""
    if not feeds:
        return say("sources-known")
    more = len(feeds) - LISTED
    return "\n".join(
        [
            say("import-change", change=say("import-new"), count=len(feeds)),
            *(f"- {fitted(name, TITLE)} <{url[:LINK]}>" for name, url in feeds[:LISTED]),
            *([f"- {say('more-listed', count=more)}"] if more > 0 else []),
        ]
    )


def list_imported_text(count: int) -> str:
    """Say that a list was imported."""
    return say("sources-added", count=count)


def _when(entry: Entry) -> str:
    at = entry.published
    return "" if at is None else f"<t:{int(at.timestamp())}:R> "


def _ago(at: datetime | None) -> str:
    return say("never") if at is None else f"<t:{int(at.timestamp())}:R>"
