"""Story -> Analysis -> Card: judge a story again and say what its card reads now."""

import logging

from bot.analysis.analyst import Analyst
from bot.analysis.grounding import check
from bot.articles.retraction import retraction
from bot.cards.compose import compose, kept_price, revise, struck
from bot.cards.limits import fits
from bot.clock import Clock
from bot.market.choice import priced_coin
from bot.market.prices import Prices
from bot.models import Analysis, Card, Coin, PriceSnapshot, Story, Tags
from bot.stories.tagging import Tagger

log = logging.getLogger(__name__)


class Judge:
    """Brings tags, price and analyst together; what leaves here went through the gate."""

    def __init__(
        self,
        tagger: Tagger,
        analyst: Analyst,
        prices: Prices,
        coins: tuple[Coin, ...],
        clock: Clock,
    ) -> None:
        self._tagger = tagger
        self._analyst = analyst
        self._prices = prices
        self._coins = {coin.symbol: coin for coin in coins}
        self._clock = clock

    @property
    def analyst(self) -> str:
        """The name of the analyst that is asked."""
        return self._analyst.name

    async def analyse(
        self, story: Story, earlier: PriceSnapshot | None = None
    ) -> tuple[Analysis, PriceSnapshot]:
        """Return a grounded analysis and the price it was made with; Ungrounded when refused.

        `earlier` is what an earlier card said of the price: what was true at publication stays.
        """
        tags = self._tagger.tags(story.lead.document)
        price = kept_price(earlier, await self._price(story, tags))
        analysis = await self._analyst.analyse(story, tags, price)
        check(analysis, story, price, tags)
        return analysis, price

    async def card(self, story: Story, old: Card | None, *, late: bool = False) -> Card | None:
        """Return the story's card, or None when a reader would see no difference from `old`.

        A report that its outlet took back counts no more; with the last one the card is struck.
        """
        if old is not None and old.retracted is not None:
            return None
        standing = tuple(a for a in story.articles if retraction(a.document) is None)
        if not standing:
            taken_back = retraction(story.lead.document) or ""
            return None if old is None else struck(old, taken_back, now=self._clock.now())
        story = Story(  # not a copy: that would keep the lead it knows
            id=story.id,
            articles=standing,
            created_at=story.created_at,
            updated_at=story.updated_at,
        )
        analysis, price = await self.analyse(story, old.price if old else None)
        now = self._clock.now()
        if old is None:
            card = compose(story, analysis, price, now=now, late=late)
        else:
            revised = revise(old, story, analysis, price, now=now)
            if revised is None:
                return None
            card = revised
        fits(card)
        return card

    async def _price(self, story: Story, tags: Tags) -> PriceSnapshot:
        coin = priced_coin(tags, self._coins)
        return await self._prices.snapshot(
            coin, story.lead.published, now=self._clock.now(), first=story.first_reported
        )
