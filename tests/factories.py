"""One maker a model: sensible defaults, change what the test is about."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from bot.models import (
    Analysis,
    Article,
    ArticleId,
    Card,
    CardId,
    Category,
    ChannelId,
    CounterCase,
    Delivery,
    Direction,
    DirectionJudgement,
    Document,
    Entry,
    Evidence,
    GuildId,
    Horizon,
    HorizonJudgement,
    ImpactJudgement,
    Level,
    Part,
    PriceSnapshot,
    Quote,
    Report,
    Sentence,
    Source,
    SourceId,
    Story,
    StoryId,
    Subscription,
    Tag,
    TagKind,
    TrustJudgement,
    UserId,
)

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def make_source(**changes: Any) -> Source:
    fields: dict[str, Any] = {
        "id": SourceId("coinpost"),
        "outlet": "CoinPost",
        "url": "https://coinpost.example/rss",
        "tier": 1,
        "category": Category.CRYPTO,
    }
    return Source(**{**fields, **changes})


def make_entry(**changes: Any) -> Entry:
    fields: dict[str, Any] = {
        "id": "a-1",
        "title": "Bitcoin funds draw $512 million in a day",
        "link": "https://coinpost.example/a-1",
        "published": NOON,
    }
    return Entry(**{**fields, **changes})


def make_document(title: str = "Bitcoin funds draw $512 million in a day", *body: str) -> Document:
    lines = body or (
        "US spot bitcoin funds took in $512 million on Tuesday, according to SoSoValue.",
        "It was the largest inflow since January.",
        "Analyst Mara Lind of Northbank said demand could fade if yields rise.",
    )
    texts = [(title, Part.TITLE, 0)] + [(line, Part.BODY, i) for i, line in enumerate(lines)]
    return Document(
        sentences=tuple(
            Sentence(id=i, text=text, part=part, paragraph=paragraph)
            for i, (text, part, paragraph) in enumerate(texts, start=1)
        )
    )


def make_article(**changes: Any) -> Article:
    fields: dict[str, Any] = {
        "source": SourceId("coinpost"),
        "outlet": "CoinPost",
        "tier": 1,
        "url": "https://coinpost.example/a-1",
        "keys": ("guid:coinpost:a-1", "url:https://coinpost.example/a-1"),
        "content_hash": "c0ffee",
        "document": make_document(),
        "published": NOON,
        "first_seen": NOON + timedelta(minutes=1),
    }
    return Article(**{**fields, **changes})


def make_story(*articles: Article, **changes: Any) -> Story:
    fields: dict[str, Any] = {
        "id": StoryId(1),
        "articles": articles or (make_article(id=ArticleId(1)),),
        "created_at": NOON,
        "updated_at": NOON,
    }
    return Story(**{**fields, **changes})


def make_analysis(**changes: Any) -> Analysis:
    flows = Evidence(
        sentence=2,
        quote="US spot bitcoin funds took in $512 million on Tuesday, according to SoSoValue.",
    )
    doubt = Evidence(
        sentence=4,
        quote="Analyst Mara Lind of Northbank said demand could fade if yields rise.",
    )
    fields: dict[str, Any] = {
        "impact": ImpactJudgement(
            level=Level.HIGH,
            score=0.7,
            rationale="A $512 million day is the largest inflow since January.",
            evidence=(flows,),
        ),
        "trust": TrustJudgement(
            level=Level.HIGH,
            score=0.8,
            rationale="The figure is SoSoValue's.",
            evidence=(flows,),
            origins=("SoSoValue",),
        ),
        "direction": DirectionJudgement(
            level=Direction.BULLISH,
            score=0.75,
            rationale="Money is coming into spot bitcoin funds.",
            evidence=(flows,),
        ),
        "horizon": HorizonJudgement(
            level=Horizon.SHORT,
            score=0.6,
            rationale="It is one day's flow.",
            evidence=(flows,),
        ),
        "coins": (Tag(kind=TagKind.COIN, name="BTC", reason="in the title"),),
        "topics": (Tag(kind=TagKind.TOPIC, name="ETF", reason="spot bitcoin funds"),),
        "event": "fund_flows",
        "counter_case": CounterCase(
            text="Mara Lind of Northbank says demand could fade if yields rise.", evidence=(doubt,)
        ),
        "confidence": 0.7,
        "analyst": "desk-0.1",
        "input_hash": "0" * 16,
    }
    return Analysis(**{**fields, **changes})


def make_quote(**changes: Any) -> Quote:
    fields: dict[str, Any] = {
        "coin": "BTC",
        "price": Decimal(92565),
        "at": NOON,
        "source": "Binance",
    }
    return Quote(**{**fields, **changes})


def make_price(**changes: Any) -> PriceSnapshot:
    fields: dict[str, Any] = {
        "coin": "BTC",
        "at_publication": make_quote(),
        "now": make_quote(price=Decimal(93000), at=NOON + timedelta(minutes=2)),
        "usual_move": Decimal("0.021"),
    }
    return PriceSnapshot(**{**fields, **changes})


def make_card(**changes: Any) -> Card:
    analysis = changes.pop("analysis", None) or make_analysis()
    fields: dict[str, Any] = {
        "id": CardId("0a1b2c3d"),
        "story": StoryId(1),
        "title": "Bitcoin funds draw $512 million in a day",
        "url": "https://coinpost.example/a-1",
        "outlet": "CoinPost",
        "published": NOON,
        "reports": (Report(outlet="CoinPost", url="https://coinpost.example/a-1", published=NOON),),
        "tags": analysis.tags,
        "analysis": analysis,
        "price": make_price(),
        "created_at": NOON + timedelta(minutes=2),
    }
    return Card(**{**fields, **changes})


def make_subscription(**changes: Any) -> Subscription:
    fields: dict[str, Any] = {
        "guild": GuildId(10),
        "channel": ChannelId(20),
        "tags": ("BTC",),
        "created_by": UserId(30),
        "created_at": NOON,
    }
    return Subscription(**{**fields, **changes})


def make_delivery(**changes: Any) -> Delivery:
    fields: dict[str, Any] = {
        "card": CardId("0a1b2c3d"),
        "channel": ChannelId(20),
        "guild": GuildId(10),
        "due_at": NOON,
        "created_at": NOON,
    }
    return Delivery(**{**fields, **changes})
