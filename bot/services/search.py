"""Finds cards by what people type: words, tags, outlets, ids, links and titles."""

import re
from collections.abc import Sequence
from datetime import timedelta

from bot.articles.canonical import canonical_url
from bot.cards.escape import visible
from bot.clock import Clock
from bot.errors import AskedWrong
from bot.models import Card, CardId, Direction, Level, Search
from bot.services.subscriptions import Subscriptions, named
from storage import Database, Store

MOST = 100
"""Cards of one list: twenty pages are more than anybody turns."""

OFFERED = 25
"""Titles that Discord shows while somebody types."""

LONGEST = 200
"""Characters of search words that are read; a page of text is no search."""

_ID = re.compile(r"(?:nv:\w\w:|id )?([0-9a-f]{8})", re.IGNORECASE)
_MESSAGE = re.compile(
    r"https://(?:\w+\.)?discord(?:app)?\.com/channels/[@\w]+/\d+/([1-8]\d{18}|\d{1,18})/?"
)


class Finder:
    """Reads what was typed, and finds the cards that are meant."""

    def __init__(self, database: Database, rules: Subscriptions, clock: Clock) -> None:
        self._database = database
        self._rules = rules
        self._clock = clock

    async def shown(self, message: int) -> Card | None:
        """Return the card that a message of ours shows; None when it shows none."""
        return await self._database.read(lambda store: of_message(store, message))

    async def search(
        self,
        window: timedelta,
        *,
        words: str = "",
        tags: str = "",
        outlet: str = "",
        min_impact: Level = Level.LOW,
        direction: Direction | None = None,
    ) -> Search:
        """Read a question; AskedWrong names what is unknown in it."""
        return Search(
            words=words[:LONGEST],
            tags=self._tags(tags),
            outlet=await self.outlet(outlet) if outlet else None,
            min_impact=min_impact,
            direction=direction,
            since=self._clock.now() - window,
        )

    async def outlet(self, typed: str) -> str:
        """Return the outlet that is meant; AskedWrong names the nearest ones."""
        known = await self.outlets()
        if not known:
            raise AskedWrong("wrong-outlet-none")
        found = named(typed.replace(",", " "), known)
        if not found:
            raise AskedWrong("wrong-outlet-one")
        return found[0]

    async def outlets(self) -> list[str]:
        """Return every outlet that reported a stored story."""
        return await self._database.read(lambda store: store.calls.outlets())

    async def found(self, search: Search) -> list[CardId]:
        """Return the cards that fit, newest first."""
        return await self._database.read(lambda store: store.calls.found(search, limit=MOST))

    async def cards(self, wanted: Sequence[CardId]) -> list[Card]:
        """Return these cards as they stand now."""
        return await self._database.read(lambda store: store.cards.of(wanted))

    async def first(self, card: CardId) -> Card | None:
        """Return a card as it was when it was made."""
        return await self._database.read(lambda store: store.cards.first(card))

    async def titled(self, typed: str) -> list[Card]:
        """Return the newest cards whose title has the words typed so far."""
        return await self._database.read(
            lambda store: store.cards.of(store.calls.titled(typed[:LONGEST], limit=OFFERED))
        )

    async def card(self, typed: str) -> Card:
        """Return the card that an id, a link or the words of a title mean; else AskedWrong."""
        found = await self._database.read(lambda store: meant(store, typed))
        if found is None:
            raise AskedWrong("wrong-card", typed=visible(typed)[:60])
        return found

    def _tags(self, typed: str) -> tuple[str, ...]:
        tags, where = self._rules.read(typed)
        if where:
            raise AskedWrong("wrong-search-tags")
        return tags


def meant(store: Store, typed: str) -> Card | None:
    """Return the card of an id, of a link to its message or to a report, or of a title's words."""
    if (card := exactly(store, typed)) is not None:
        return card
    text = _bare(typed)
    is_words = any(letter.isalnum() for letter in text) and not _names_one(text)
    titled = store.calls.titled(text[:LONGEST], limit=1) if is_words else []
    return store.cards.get(titled[0]) if titled else None


def exactly(store: Store, typed: str) -> Card | None:
    """Return the card of an id or of a link: what cannot be undone goes by no loose words."""
    text = _bare(typed)
    if (name := _ID.fullmatch(text)) is not None:
        return store.cards.get(CardId(name[1].lower()))
    if (message := _MESSAGE.fullmatch(text)) is not None:
        return of_message(store, int(message[1]))
    if text.startswith(("http://", "https://")):
        return of_link(store, text)
    return None


def _bare(typed: str) -> str:
    return typed.strip().strip("<>`")


def _names_one(text: str) -> bool:
    """Say whether a text is an id or a link: it means one card or none."""
    return _ID.fullmatch(text) is not None or text.startswith(("http://", "https://"))


def is_message(link: str) -> bool:
    """Say whether a link leads to a message in Discord."""
    return _MESSAGE.fullmatch(link) is not None


def of_message(store: Store, message: int) -> Card | None:
    """Return the card that a message of ours shows or tells of; a digest tells of many."""
    delivery = store.outbox.by_message(message)
    if delivery is None or delivery.digest is not None:
        return None
    return store.cards.get(delivery.card)


def of_link(store: Store, url: str) -> Card | None:
    """Return the card of the story that a page reports."""
    article = store.articles.by_keys([link_key(url)])
    story = None if article is None else store.stories.of_article(article.id)
    return None if story is None else store.cards.of_story(story)


def link_key(url: str) -> str:
    """Return the identity under which a page's article is stored."""
    return f"url:{canonical_url(url)}"
