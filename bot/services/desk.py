"""Answers `/analyze`: what the stored stories say about a coin or topic, or what a link says."""

from datetime import timedelta

from bot.clock import Clock
from bot.errors import AskedWrong, SourceError
from bot.market.prices import Prices
from bot.models import Briefing, Card, Coin, Story, Topic
from bot.services.judge import Judge
from bot.services.outlook import DAY, outlook
from bot.services.reporter import Reporter
from bot.stories.gazetteer import Lexicon
from storage import Database, Store


class Desk:
    """Answers questions from what is stored; it publishes nothing."""

    def __init__(
        self,
        *,
        database: Database,
        lexicon: Lexicon,
        prices: Prices,
        judge: Judge,
        reporter: Reporter,
        clock: Clock,
        benchmark: Coin,
    ) -> None:
        self._database = database
        self._lexicon = lexicon
        self._prices = prices
        self._judge = judge
        self._reporter = reporter
        self._clock = clock
        self._benchmark = benchmark

    async def brief(self, target: str, window: timedelta) -> Briefing:
        """Sum up the stories about a coin or topic; AskedWrong when it is neither."""
        subject = self.subject(target)
        now = self._clock.now()
        name = tag_name(subject)
        title = f"{subject.names[0]} ({name})" if isinstance(subject, Coin) else subject.title

        def read(store: Store) -> Briefing:
            calls = store.calls.of_tag(name, since=now - window - DAY)
            return outlook(name, title, calls, window=window, now=now, find=store.cards.get)

        told = await self._database.read(read)
        coin = subject if isinstance(subject, Coin) else self._benchmark
        price = await self._prices.snapshot(coin, now - window, now=now)
        return told.model_copy(update={"price": price})

    async def read(self, url: str) -> Card:
        """Judge the page at a link; the card is shown to whoever asked and not published."""
        now = self._clock.now()
        try:
            article = await self._reporter.read(url, seen=now)
        except SourceError as failure:
            raise AskedWrong("wrong-page", reason=str(failure)) from failure
        story = Story(articles=(article,), created_at=now, updated_at=now)
        card = await self._judge.card(story, None)
        if card is None:  # a first card always exists; only a revision may be nothing new
            raise AskedWrong("wrong-page-empty")
        return card

    def subject(self, target: str) -> Coin | Topic:
        """Return the coin or topic that is meant; AskedWrong names the nearest ones."""
        found = self._lexicon.resolve(target)
        if found is not None:
            return found
        near = ", ".join(self._lexicon.nearest(target, 3))
        if not near:
            raise AskedWrong("wrong-subject-strange", typed=target[:40])
        raise AskedWrong("wrong-subject", typed=target[:40], near=near)


def tag_name(subject: Coin | Topic) -> str:
    """Return the tag that cards about this subject carry."""
    return subject.symbol if isinstance(subject, Coin) else subject.name
