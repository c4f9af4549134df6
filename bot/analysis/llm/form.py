"""The form that a model fills in, and how it becomes an Analysis."""

from typing import Any, Literal

from pydantic import BaseModel, Field

from bot.models import (
    Analysis,
    CounterCase,
    Direction,
    DirectionJudgement,
    Document,
    Evidence,
    Horizon,
    HorizonJudgement,
    ImpactJudgement,
    Level,
    TrustJudgement,
)

LONGEST = 350
"""Characters of a rationale."""

MOST_CITED = 4
"""Sentences that one judgement cites."""


class Axis(BaseModel):
    """One judgement: why, how strongly, and on which numbered sentences."""

    rationale: str = Field(
        min_length=1,
        max_length=LONGEST,
        description="one to three plain sentences, in the article's own figures and names only",
    )
    strength: float = Field(ge=0, le=1, description="how clearly the level is earned, 0 to 1")
    sentences: list[int] = Field(
        max_length=MOST_CITED, description="the numbers of the sentences it rests on"
    )


class Impact(Axis):
    """How much it could move the price, whichever way."""

    level: Literal["Low", "Medium", "High"]


class Trust(Axis):
    """Who says so, and how well it is backed."""

    level: Literal["Low", "Medium", "High"]


class Call(Axis):
    """Which way it pushes the price of the first coin; Neutral when both sides are made."""

    level: Literal["Bullish", "Neutral", "Bearish"]


class Reach(Axis):
    """For how long: Short up to a week, Medium up to three months, Long beyond."""

    level: Literal["Short", "Medium", "Long"]


class Doubt(BaseModel):
    """What would make the call wrong; says so when the article gives no counter-case."""

    text: str = Field(min_length=1, max_length=LONGEST)
    sentences: list[int] = Field(max_length=MOST_CITED)


class Form(BaseModel):
    """The judgement of one article."""

    impact: Impact
    trust: Trust
    direction: Call
    horizon: Reach
    counter_case: Doubt


def analysis(form: Form, desk: Analysis, document: Document, *, analyst: str) -> Analysis:
    """Return the filled form as an analysis; tags, event and origins are the desk's.

    A sentence that the article does not have is cited by its number all the same, with words that
    cannot be found: the gate then names it.
    """
    return desk.model_copy(
        update={
            "impact": ImpactJudgement(
                level=Level(form.impact.level), **_judged(form.impact, document)
            ),
            "trust": TrustJudgement(
                level=Level(form.trust.level),
                origins=desk.trust.origins,
                **_judged(form.trust, document),
            ),
            "direction": DirectionJudgement(
                level=Direction(form.direction.level), **_judged(form.direction, document)
            ),
            "horizon": HorizonJudgement(
                level=Horizon(form.horizon.level), **_judged(form.horizon, document)
            ),
            "counter_case": CounterCase(
                text=form.counter_case.text, evidence=_cited(form.counter_case.sentences, document)
            ),
            "confidence": form.direction.strength,
            "analyst": analyst,
        }
    )


def _judged(axis: Axis, document: Document) -> dict[str, Any]:
    return {
        "rationale": axis.rationale,
        "score": axis.strength,
        "evidence": _cited(axis.sentences, document),
    }


def _cited(numbers: list[int], document: Document) -> tuple[Evidence, ...]:
    texts = {sentence.id: sentence.text for sentence in document.sentences}
    return tuple(
        Evidence(sentence=number, quote=texts.get(number, "?")) for number in dict.fromkeys(numbers)
    )
