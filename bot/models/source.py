"""Where news comes from, and what we remember of polling it."""

from datetime import timedelta
from enum import StrEnum

from pydantic import AwareDatetime, Field

from bot.models.base import Model, SourceId


class Category(StrEnum):
    """What kind of publisher a source is."""

    CRYPTO = "crypto"
    MACRO = "macro"
    OFFICIAL = "official"
    MARKETS = "markets"


class Source(Model):
    """One feed of the catalog.

    `tier` is the outlet's standing: 1 established newsroom or official body, 2 known trade
    press, 3 promotional or unknown.
    """

    id: SourceId
    outlet: str
    url: str
    tier: int = Field(ge=1, le=3)
    category: Category
    language: str = "en"
    interval: timedelta = timedelta(minutes=5)


class Polling(Model):
    """What is remembered of one source between polls; the state of its cadence and breaker."""

    source: SourceId
    next_check_at: AwareDatetime
    interval: timedelta
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    last_checked_at: AwareDatetime | None = None
    last_ok_at: AwareDatetime | None = None
    last_changed_at: AwareDatetime | None = None
    failures: int = 0
    last_error: str | None = None
    seeded: bool = False
    """True once the first poll was stored: items older than the catch-up window never post."""
