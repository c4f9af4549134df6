"""What asking a language model about a story cost."""

from decimal import Decimal

from pydantic import AwareDatetime

from bot.models.base import Model, StoryId


class LlmRun(Model):
    """One story's question to a model; `cost` is in US dollars, None when its price is unknown."""

    story: StoryId
    at: AwareDatetime
    model: str
    input_tokens: int
    output_tokens: int
    cost: Decimal | None = None
    seconds: float
    outcome: str


class LlmCost(Model):
    """What a span of time cost: runs, those that the desk had to answer, tokens, dollars, pace."""

    runs: int
    failures: int
    tokens: int
    cost: Decimal | None
    seconds: float
    """Mean seconds of a run."""
