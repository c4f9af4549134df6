"""The web page over the services: what it may ask, answered from the store and the desk."""

from datetime import timedelta

from bot.config import Settings
from bot.errors import StorageError, TransientError
from bot.models import Briefing, Card, CardId, Health, Search, Story, StoryId, TagCount
from bot.services.health import look
from bot.services.services import Services
from bot.web.site import Site

SAMPLE_NOTICE = "SAMPLE: the stories, outlets and prices on this page are made up."

SHOWN_BACK = timedelta(days=30)
"""How far back the lists of the page reach."""

BUSY = timedelta(days=2)
"""How far back the tags are counted that the page offers."""


def web_site(settings: Settings, services: Services) -> Site:
    """Return the page, ready to be entered, where the settings want it."""
    return Site(
        StoredArchive(services),
        host=settings.web_host,
        port=settings.web_port,
        public_url=services.public_url,
        notice=SAMPLE_NOTICE if services.is_sample else "",
    )


class StoredArchive:
    """Implements bot.web.archive.Archive."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._database = services.database

    async def card(self, card: CardId) -> Card | None:
        """Return a card as it stands now."""
        return await self._database.read(lambda store: store.cards.get(card))

    async def story(self, story: StoryId) -> Story | None:
        """Return the story behind a card."""
        return await self._database.read(lambda store: store.stories.get(story))

    async def recent(
        self, *, tag: str | None = None, outlet: str | None = None, limit: int
    ) -> list[Card]:
        """Return the newest cards: all, or those with a tag, or those an outlet reported."""
        since = self._services.clock.now() - SHOWN_BACK
        search = Search(tags=(tag,) if tag else (), outlet=outlet, since=since)
        return await self._database.read(
            lambda store: store.cards.of(store.calls.found(search, limit=limit))
        )

    async def tags(self, *, limit: int) -> list[TagCount]:
        """Return the tags of the last days' cards, the most frequent first."""
        since = self._services.clock.now() - BUSY
        counts = await self._database.read(lambda store: store.cards.tag_counts(since=since))
        return counts[:limit]

    async def briefing(self, query: str, window: timedelta) -> Briefing | Card:
        """Answer as `/analyze` does."""
        if query.startswith(("http://", "https://")):
            return await self._services.desk.read(query)
        return await self._services.desk.brief(query, window)

    async def health(self) -> Health:
        """Say how the bot does; only what an operator must mend is a complaint."""
        services = self._services
        now = services.clock.now()
        try:
            found = await self._database.read(
                lambda store: look(store, analyst=services.analyst, now=now)
            )
        except (StorageError, TransientError) as failure:
            found = Health(complaints=(f"{failure}.",))
        complaints = (
            *services.pulse.complaints,
            *services.database.complaints,
            *found.complaints,
        )
        # A damaged file fails the writer and the reader with one sentence; it is told once.
        return found.model_copy(update={"complaints": tuple(dict.fromkeys(complaints))})

    async def metrics(self) -> bytes:
        """Return what was counted since the start, in Prometheus' text format."""
        return self._services.meter.text(await self.health(), self._services.pulse.lag)
