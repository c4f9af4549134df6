"""What people read about sources."""

from collections.abc import Sequence
from datetime import datetime

from bot.cards.escape import escape_line
from bot.cards.fit import fitted
from bot.models import Article, Entry, Polling, Source

LISTED = 8
"""Feeds of an import that are listed; the rest is counted."""

TITLE = 100
ERROR = 120
"""Room for an item's headline and for what went wrong."""


def source_line(source: Source, polling: Polling | None, *, is_own: bool, is_paused: bool) -> str:
    """Return a source with how its polls go, in a line."""
    own = " (added)" if is_own else ""
    name = f"{escape_line(source.outlet)}{own} `{source.id}`"
    if is_paused:
        return f"- ⏸ {name}: paused"
    if polling is None or polling.last_checked_at is None:
        return f"- {name}: not asked yet"
    if polling.failures:
        error = fitted(polling.last_error or "no answer", ERROR)
        return f"- ⚠ {name}: {polling.failures} failures, {error}"
    return f"- {name}: read {_ago(polling.last_ok_at)}, every {_span(polling)}"


def trial_text(
    url: str, title: str, entries: Sequence[Entry], article: Article | None, *, is_added: bool
) -> str:
    """Say what came of reading a feed once."""
    heading = "Added" if is_added else "This feed can be read"
    lines = [f"{heading}: **{escape_line(title) or 'a feed without a title'}** <{url}>"]
    lines += [f"- {_when(entry)}{fitted(entry.title, TITLE)}" for entry in entries]
    if not entries:
        lines.append("It has no items at present.")
    if article is not None:
        kind = "the whole article" if article.is_full_text else "only the feed's summary"
        count = len(article.document.sentences)
        lines.append(f"Of the newest I can use {count} sentences, {kind}.")
    return "\n".join(lines)


def paused_source_text(source: Source) -> str:
    """Say that a source is left alone."""
    return f"{escape_line(source.outlet)} is paused. `/sources resume` polls it again."


def resumed_source_text(source: Source) -> str:
    """Say that a source is polled again."""
    return f"{escape_line(source.outlet)} is polled again. Stories that it missed are not posted."


def removed_source_text(source: Source) -> str:
    """Say that a source is forgotten."""
    return f"{escape_line(source.outlet)} is removed. Its stories and cards stay."


def list_import_text(feeds: Sequence[tuple[str, str]]) -> str:
    """Say what importing a list would add."""
    if not feeds:
        return "That list names no feed that I do not have already."
    shown = "\n".join(f"- {fitted(name, TITLE)} <{url[:120]}>" for name, url in feeds[:LISTED])
    more = f"\n- and {len(feeds) - LISTED} more" if len(feeds) > LISTED else ""
    return f"**New: {len(feeds)}**\n{shown}{more}"


def list_imported_text(count: int) -> str:
    """Say that a list was imported."""
    return f"Added {count} source{'' if count == 1 else 's'}; `/sources list` shows how they do."


def _when(entry: Entry) -> str:
    at = entry.published
    return "" if at is None else f"<t:{int(at.timestamp())}:R> "


def _ago(at: datetime | None) -> str:
    return "never" if at is None else f"<t:{int(at.timestamp())}:R>"


def _span(polling: Polling) -> str:
    return f"{max(1, round(polling.interval.total_seconds() / 60))} min"
