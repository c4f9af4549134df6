"""Answers `/analyze`: what the stored stories say about a coin or topic, or what a link says."""

from collections import Counter
from datetime import datetime, timedelta
from math import sqrt

from bot.clock import Clock
from bot.errors import AskedWrong, SourceError
from bot.market.prices import Prices
from bot.models import (
    Briefing,
    Card,
    Coin,
    Direction,
    Horizon,
    Level,
    Story,
    Topic,
)
from bot.services.judge import Judge
from bot.services.reporter import Reporter
from bot.stories.gazetteer import Lexicon
from storage import Database

SIGN = {Direction.BULLISH: 1, Direction.NEUTRAL: 0, Direction.BEARISH: -1}

LEANING = 0.2
"""A net call weaker than this is told as Neutral: fewer than three in five of the weight agree."""

TOP = 3
"""Stories that an answer shows with their evidence."""


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
        cards = await self._database.read(
            lambda store: store.cards.by_tag(name, since=now - window)
        )
        coin = subject if isinstance(subject, Coin) else self._benchmark
        price = await self._prices.snapshot(coin, now - window, now=now)
        title = f"{subject.names[0]} ({name})" if isinstance(subject, Coin) else subject.title
        return aggregate(name, title, cards, window=window, now=now).model_copy(
            update={"price": price}
        )

    async def newest(self, tag: str | None, window: timedelta, *, limit: int) -> list[Card]:
        """Return the newest cards, of one tag or of all; AskedWrong when the tag is unknown."""
        name = None if tag is None else tag_name(self.subject(tag))
        since = self._clock.now() - window
        return await self._database.read(
            lambda store: store.cards.recent(name, since=since, limit=limit)
        )

    async def read(self, url: str) -> Card:
        """Judge the page at a link; the card is shown to whoever asked and not published."""
        now = self._clock.now()
        try:
            article = await self._reporter.read(url, seen=now)
        except SourceError as failure:
            raise AskedWrong(f"That page cannot be read: {failure}") from failure
        story = Story(articles=(article,), created_at=now, updated_at=now)
        card = await self._judge.card(story, None)
        if card is None:  # a first card always exists; only a revision may be nothing new
            raise AskedWrong("That page gives nothing to judge.")
        return card

    def subject(self, target: str) -> Coin | Topic:
        """Return the coin or topic that is meant; AskedWrong names the nearest ones."""
        found = self._lexicon.resolve(target)
        if found is not None:
            return found
        near = ", ".join(self._lexicon.nearest(target, 3))
        raise AskedWrong(
            f"I know no coin or topic called “{target[:40]}”. Did you mean {near}?"
            if near
            else f"I know no coin or topic called “{target[:40]}”. Try BTC, Fed or ETF."
        )


def tag_name(subject: Coin | Topic) -> str:
    """Return the tag that cards about this subject carry."""
    return subject.symbol if isinstance(subject, Coin) else subject.name


def aggregate(
    name: str, title: str, cards: list[Card], *, window: timedelta, now: datetime
) -> Briefing:
    """Weigh the cards by impact, trust and age into one call with its spread.

    A card's weight is impact (1 to 3) x trust (1 to 3), halved with each half window of age.
    """
    standing = [card for card in cards if card.retracted is None]
    weights = [_weight(card, window=window, now=now) for card in standing]
    signs = [SIGN[card.analysis.direction.level] for card in standing]
    total = sum(weights)
    net = sum(w * s for w, s in zip(weights, signs, strict=True)) / total if total else 0.0
    variance = (
        sum(w * (s - net) ** 2 for w, s in zip(weights, signs, strict=True)) / total
        if total
        else 0.0
    )
    ranked = sorted(zip(weights, standing, strict=True), key=lambda pair: -pair[0])
    calls = Counter(card.analysis.direction.level for card in standing)
    return Briefing(
        target=name,
        title=title,
        window=window,
        stories=len(standing),
        net=round(net, 3),
        direction=_leaning(net),
        spread=round(sqrt(variance), 3),
        bullish=calls[Direction.BULLISH],
        bearish=calls[Direction.BEARISH],
        neutral=calls[Direction.NEUTRAL],
        impact=max((c.analysis.impact.level for c in standing), key=_rank, default=None),
        trust=_typical([c.analysis.trust.level for c in standing]),
        horizon=_commonest([c.analysis.horizon.level for c in standing]),
        top=tuple(card for _, card in ranked[:TOP]),
    )


def _rank(level: Level) -> int:
    return level.rank


def _weight(card: Card, *, window: timedelta, now: datetime) -> float:
    age = max(now - card.published, timedelta(0)) / window
    axes = card.analysis
    return float((axes.impact.level.rank + 1) * (axes.trust.level.rank + 1) * 0.5 ** (2 * age))


def _leaning(net: float) -> Direction:
    if abs(net) < LEANING:
        return Direction.NEUTRAL
    return Direction.BULLISH if net > 0 else Direction.BEARISH


def _typical(levels: list[Level]) -> Level | None:
    """Return the median level, the lower one of two."""
    return sorted(levels, key=_rank)[(len(levels) - 1) // 2] if levels else None


def _commonest(values: list[Horizon]) -> Horizon | None:
    return Counter(values).most_common(1)[0][0] if values else None
