"""What a story means: four judged axes, each a level with a reason and its evidence."""

from datetime import timedelta
from enum import StrEnum

from pydantic import Field

from bot.models.base import Model
from bot.models.tag import Tag, TagKind


class Axis(StrEnum):
    """The four questions; the value is the name a reader sees, in the order they are shown."""

    IMPACT = "Price Impact"
    TRUST = "Trustworthiness"
    DIRECTION = "Price Direction"
    HORIZON = "Time Effect"


class Level(StrEnum):
    """How much: impact and trust."""

    LOW = "Low"
    MEDIUM = "Medium"
    HIGH = "High"

    @property
    def rank(self) -> int:
        """0, 1 or 2, for comparisons."""
        return list(Level).index(self)


class Direction(StrEnum):
    """Which way the story pushes the price of its first coin."""

    BULLISH = "Bullish"
    NEUTRAL = "Neutral"
    BEARISH = "Bearish"


class Horizon(StrEnum):
    """For how long: up to a week, up to three months, longer or structural."""

    SHORT = "Short"
    MEDIUM = "Medium"
    LONG = "Long"

    @property
    def scored_after(self) -> timedelta:
        """How long after publication a call of this length is held against the price."""
        return timedelta(days={Horizon.SHORT: 1, Horizon.MEDIUM: 7, Horizon.LONG: 30}[self])


class Evidence(Model):
    """A sentence that a judgement rests on; `quote` is an exact substring of it."""

    sentence: int
    quote: str


class Judgement(Model):
    """One axis: its level (the enum's value), how strong (0 to 1), why, and on what evidence."""

    level: str
    score: float = Field(ge=0, le=1)
    rationale: str = Field(min_length=1, max_length=350)
    evidence: tuple[Evidence, ...] = ()


class ImpactJudgement(Judgement):
    """Price Impact."""

    level: Level


class TrustJudgement(Judgement):
    """Trustworthiness; `origins` names who makes the claims, in the article's words."""

    level: Level
    origins: tuple[str, ...] = ()


class DirectionJudgement(Judgement):
    """Price Direction."""

    level: Direction


class HorizonJudgement(Judgement):
    """Time Effect."""

    level: Horizon


class CounterCase(Model):
    """What would make the call wrong."""

    text: str = Field(min_length=1, max_length=350)
    evidence: tuple[Evidence, ...] = ()


class Analysis(Model):
    """Everything an analyst says of one story; it exists only after the gate let it pass."""

    impact: ImpactJudgement
    trust: TrustJudgement
    direction: DirectionJudgement
    horizon: HorizonJudgement
    coins: tuple[Tag, ...]
    topics: tuple[Tag, ...]
    event: str
    counter_case: CounterCase
    confidence: float = Field(ge=0, le=1)
    analyst: str
    input_hash: str

    @property
    def tags(self) -> tuple[Tag, ...]:
        """Coins, topics, then the direction: what subscriptions match."""
        direction = Tag(kind=TagKind.DIRECTION, name=self.direction.level.value, reason="the call")
        return (*self.coins, *self.topics, direction)

    @property
    def axes(self) -> tuple[tuple[Axis, Judgement], ...]:
        """The four judgements in the order they are shown."""
        return (
            (Axis.IMPACT, self.impact),
            (Axis.TRUST, self.trust),
            (Axis.DIRECTION, self.direction),
            (Axis.HORIZON, self.horizon),
        )
