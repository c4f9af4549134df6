"""Answers `/price` and the Chart button: prices from the exchanges, stories from the store."""

import asyncio
from datetime import datetime, timedelta

from bot.cards.charts import card_chart, window
from bot.cards.price import price_chart
from bot.charts.painter import Painter
from bot.clock import Clock
from bot.errors import AskedWrong
from bot.market.prices import Prices
from bot.models import Card, CardId, Chart, Coin, Move, Picture, PriceReport, Span
from bot.stories.gazetteer import Lexicon
from storage import Database, Store

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)

MARKED = 8
"""Stories on one chart: more than a phone can tell apart."""

OFFERED = 3
ASKED_ABOUT = 12
"""Names looked at for the nearest three coins; topics are among them."""


class Charts:
    """Looks up what a coin costs and cost, and has it drawn."""

    def __init__(
        self,
        *,
        database: Database,
        lexicon: Lexicon,
        prices: Prices,
        painter: Painter,
        clock: Clock,
        is_sample: bool = False,
    ) -> None:
        self._database = database
        self._lexicon = lexicon
        self._prices = prices
        self._painter = painter
        self._clock = clock
        self._is_sample = is_sample

    def coin(self, typed: str) -> Coin:
        """Return the coin that is meant; AskedWrong names the nearest three."""
        found = self._lexicon.resolve(typed)
        if isinstance(found, Coin):
            return found
        if found is not None:
            raise AskedWrong("wrong-coin-topic", title=found.title, name=found.name)
        known = (self._lexicon.resolve(name) for name in self._near(typed))
        near = [coin.symbol for coin in known if isinstance(coin, Coin)][:OFFERED]
        raise AskedWrong("wrong-coin", typed=typed[:40], near=", ".join(near))

    async def price(self, coin: Coin, span: Span, *, with_stories: bool = True) -> PriceReport:
        """Return a coin's price now and over some time."""
        now = self._clock.now()
        start = now - span.length
        today, hour, week, series = await asyncio.gather(
            self._prices.snapshot(coin, now - DAY, now=now),
            self._prices.earlier(coin, now - HOUR, now),
            self._prices.earlier(coin, now - WEEK, now),
            self._prices.series(coin, start, now),
        )
        price = today.now
        ago = ((HOUR, hour), (DAY, today.at_publication), (WEEK, week))
        moves = tuple(
            Move(over=over, change=price.price / then.price - 1)
            for over, then in ago
            if price is not None and then is not None
        )
        stories = await self._stories(coin.symbol, start, now) if with_stories and series else ()
        return PriceReport(
            coin=coin,
            span=span,
            asked=now,
            now=price,
            missing=today.missing if price is None else None,
            disputed=today.disputed,
            moves=moves,
            series=series,
            stories=stories,
            sample=self._is_sample,
        )

    async def drawn(self, report: PriceReport) -> Picture | None:
        """Draw a price report."""
        if report.series is None:
            return None
        return await self._draw(price_chart(report, report.series), report.stories)

    async def of_card(self, card: Card) -> Picture | None:
        """Draw the price around a card's publication; None when nobody has it."""
        coin = self._lexicon.resolve(card.price.coin)
        if not isinstance(coin, Coin):
            return None
        now = self._clock.now()
        start, end = window(card, now)
        end = min(end, now)
        series = await self._prices.series(coin, start, end)
        if series is None:
            return None
        stories = await self._stories(coin.symbol, start, end, but=card.id)
        return await self._draw(card_chart(card, series, stories, now), stories)

    async def _draw(self, chart: Chart, stories: tuple[Card, ...]) -> Picture:
        return Picture(chart=chart, png=await self._painter.png(chart), stories=stories)

    async def _stories(
        self, coin: str, start: datetime, end: datetime, *, but: CardId | None = None
    ) -> tuple[Card, ...]:
        """Return the weightiest stories about a coin, spread over some time, oldest first."""

        def read(store: Store) -> tuple[Card, ...]:
            loudest = store.calls.loudest(coin, since=start, until=end, parts=MARKED, but=but)
            return tuple(sorted(store.cards.of(loudest), key=lambda card: card.published))

        return await self._database.read(read)

    def _near(self, typed: str) -> list[str]:
        """Return names like the one that was typed, then those of the largest coins."""
        largest = (suggestion.value for suggestion in self._lexicon.suggest("", ASKED_ABOUT))
        return list(dict.fromkeys((*self._lexicon.nearest(typed, ASKED_ABOUT), *largest)))
