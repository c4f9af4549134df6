"""The sources in their order, each behind its breaker: asked two at a time until they agree."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import TypeVar

from bot.errors import TransientError
from bot.market.agreement import Settled, opinions_wanted, settle
from bot.market.breaker import Breaker
from bot.market.source import NotListed, PriceSource
from bot.models import Coin, Quote

log = logging.getLogger(__name__)

T = TypeVar("T")
Question = Callable[[PriceSource], Coroutine[None, None, T]]


class Chain:
    """Knows who is to be asked next, and who is to be left alone."""

    def __init__(self, sources: Sequence[PriceSource]) -> None:
        self._sources = tuple(sources)
        self._breakers = {source.name: Breaker() for source in sources}

    def lists(self, coin: Coin) -> bool:
        """Say whether any source trades this coin."""
        return any(source.lists(coin) for source in self._sources)

    async def agreed(self, coin: Coin, question: Question[Quote], now: datetime) -> Settled:
        """Return what the first sources that answer agree on; a third is asked when two differ."""
        quotes: list[Quote] = []
        sources = self._willing(coin, now)
        while batch := list(islice(sources, opinions_wanted(quotes))):
            answers = await asyncio.gather(*(self._asked(s, question, now) for s in batch))
            quotes += [quote for quote in answers if quote is not None]
        settled = settle(quotes)
        for name in settled.liars:
            log.warning("coin=%s: %s gives a price far from the others'", coin.symbol, name)
            self._breakers[name].failed(now)
        return settled

    async def first(self, coin: Coin, question: Question[T], now: datetime) -> T | None:
        """Return the first answer that can be had."""
        for source in self._willing(coin, now):
            answer = await self._asked(source, question, now)
            if answer is not None:
                return answer
        return None

    def _willing(self, coin: Coin, now: datetime) -> Iterator[PriceSource]:
        """Yield who has the coin; a breaker is asked only when its source's turn has come."""
        for source in self._sources:
            if source.lists(coin) and self._breakers[source.name].admits(now):
                yield source

    async def _asked(self, source: PriceSource, question: Question[T], now: datetime) -> T | None:
        try:
            answer = await question(source)  # made here: one that is cancelled first is never made
        except NotListed as refusal:
            log.debug("price source: %s", refusal)
            self._breakers[source.name].succeeded()
            return None
        except TransientError as failure:
            is_news = self._breakers[source.name].failed(now, rest=failure.retry_after)
            log.log(logging.WARNING if is_news else logging.DEBUG, "price source: %s", failure)
            return None
        self._breakers[source.name].succeeded()
        return answer
