"""What the web pages ask, from lists."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

from bot.errors import AskedWrong
from bot.models import Briefing, Card, CardId, Health, Story, StoryId, TagCount
from bot.services.meter import Meter


@dataclass
class FakeArchive:
    """`answers` maps a query to what the desk says of it; other queries are asked wrong."""

    cards: list[Card] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    answers: dict[str, Briefing | Card] = field(default_factory=dict)
    how: Health = field(default_factory=Health)
    asked: list[tuple[str, timedelta]] = field(default_factory=list)

    async def card(self, card: CardId) -> Card | None:
        return next((c for c in self.cards if c.id == card), None)

    async def story(self, story: StoryId) -> Story | None:
        return next((s for s in self.stories if s.id == story), None)

    async def recent(
        self, *, tag: str | None = None, outlet: str | None = None, limit: int
    ) -> list[Card]:
        return [
            card
            for card in self.cards
            if (tag is None or any(t.name == tag for t in card.tags))
            and (outlet is None or any(r.outlet == outlet for r in card.reports))
        ][:limit]

    async def tags(self, *, limit: int) -> list[TagCount]:
        counts = Counter((tag.kind, tag.name) for card in self.cards for tag in card.tags)
        return [
            TagCount(kind=kind, name=name, cards=count)
            for (kind, name), count in counts.most_common(limit)
        ]

    async def briefing(self, query: str, window: timedelta) -> Briefing | Card:
        self.asked.append((query, window))
        if query not in self.answers:
            raise AskedWrong("wrong-subject", typed=query, near="BTC")
        return self.answers[query]

    async def health(self) -> Health:
        return self.how

    async def metrics(self) -> bytes:
        return Meter(version="1.2.3").text(self.how, timedelta())
