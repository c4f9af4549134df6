"""Answers `/record`: which calls were made, how many of them run, when the next is due."""

from datetime import timedelta

from bot.clock import Clock
from bot.models import CallCount, Card, CardId, Coin, Horizon, Search
from bot.record.count import counted
from bot.services.desk import Desk, tag_name
from bot.services.search import Finder
from storage import Database


class Record:
    """Looks up the stored calls; none is scored yet."""

    def __init__(self, database: Database, desk: Desk, finder: Finder, clock: Clock) -> None:
        self._database = database
        self._desk = desk
        self._finder = finder
        self._clock = clock

    async def search(
        self,
        window: timedelta,
        *,
        target: str = "",
        outlet: str = "",
        horizon: Horizon | None = None,
    ) -> Search:
        """Read a question; AskedWrong names what is unknown in it.

        A coin means the calls on its price, a topic those of its stories.
        """
        subject = self._desk.subject(target) if target else None
        is_coin = isinstance(subject, Coin)
        return Search(
            coin=subject.symbol if isinstance(subject, Coin) else None,
            tags=() if subject is None or is_coin else (tag_name(subject),),
            outlet=await self._finder.outlet(outlet) if outlet else None,
            horizon=horizon,
            since=self._clock.now() - window,
        )

    def on(self, card: Card, window: timedelta) -> Search:
        """Ask for the calls on the coin that a card is about."""
        return Search(coin=card.price.coin, since=self._clock.now() - window)

    async def count(self, search: Search) -> CallCount:
        """Count the calls that fit."""
        now = self._clock.now()
        return counted(
            await self._database.read(lambda store: store.calls.tallies(search, now=now))
        )

    async def found(self, search: Search) -> list[CardId]:
        """Return the cards whose calls fit, newest first."""
        return await self._finder.found(search)
