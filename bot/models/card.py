"""The one neutral card that people read; every screen is drawn from it."""

from pydantic import AwareDatetime

from bot.models.analysis import Analysis
from bot.models.base import CardId, Model, StoryId
from bot.models.price import PriceSnapshot
from bot.models.tag import Tag


class Report(Model):
    """One outlet's report as a card lists it."""

    outlet: str
    url: str
    published: AwareDatetime


class Change(Model):
    """A visible line of a card's history: what changed, when, and with which revision."""

    at: AwareDatetime
    text: str
    revision: int = 0


class Card(Model):
    """A story's card.

    `id` is eight hex digits and stays for the story's life; `revision` counts its edits from 0.
    Text fields are raw (not escaped): each renderer escapes for its own medium.
    """

    id: CardId
    story: StoryId
    revision: int = 0
    title: str
    url: str
    outlet: str
    published: AwareDatetime
    zone_known: bool = True
    is_dated: bool = True
    """False when the report names no date: `published` is when it was met."""
    reports: tuple[Report, ...]
    tags: tuple[Tag, ...]
    analysis: Analysis
    price: PriceSnapshot
    created_at: AwareDatetime
    sample: bool = False
    late: bool = False
    """True when the card comes well after its story (catch-up after downtime)."""
    retracted: str | None = None
    """Why the card was struck, None while it stands."""
    changes: tuple[Change, ...] = ()

    @property
    def is_stored(self) -> bool:
        """False for a card that only its asker sees: no call of it is held or scored."""
        return self.story != 0
