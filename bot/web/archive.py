"""What the pages ask; `bot.archive` answers from the store and the desk."""

from datetime import timedelta
from typing import Protocol

from bot.models import Briefing, Card, CardId, Health, Story, StoryId, TagCount


class Archive(Protocol):
    """Everything that was published, and the desk that sums it up."""

    async def card(self, card: CardId) -> Card | None:
        """Return a card as it stands now, None when there is none with that id."""
        ...

    async def story(self, story: StoryId) -> Story | None:
        """Return the story behind a card."""
        ...

    async def recent(
        self, *, tag: str | None = None, outlet: str | None = None, limit: int
    ) -> list[Card]:
        """Return the newest cards: all, or those with a tag, or those an outlet has a report in."""
        ...

    async def tags(self, *, limit: int) -> list[TagCount]:
        """Return the tags of the last days' cards, the most frequent first."""
        ...

    async def briefing(self, query: str, window: timedelta) -> Briefing | Card:
        """Answer as `/analyze` does: a briefing of a coin or topic, a card of a link.

        AskedWrong is one sentence for whoever asked.
        """
        ...

    async def health(self) -> Health:
        """Say how the bot does."""
        ...

    async def metrics(self) -> bytes:
        """Return what was counted since the start, in Prometheus' text format."""
        ...
