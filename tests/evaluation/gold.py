"""Labelled articles and the figures that judgements are measured by."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

AXES = {
    "direction": ("bearish", "neutral", "bullish"),
    "impact": ("low", "medium", "high"),
    "trust": ("low", "medium", "high"),
    "horizon": ("short", "medium", "long"),
}
RESAMPLES = 400


class Labelled(BaseModel):
    """An article with its labels; an axis in `contested` is not scored for it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    title: str
    text: str
    source: str
    published: str
    event: str = ""
    direction: str
    impact: str
    trust: str
    horizon: str
    coins: tuple[str, ...] = ()
    coins_ok: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    topics_ok: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()

    def label(self, axis: str) -> str:
        """Return the label of one axis."""
        return {
            "direction": self.direction,
            "impact": self.impact,
            "trust": self.trust,
            "horizon": self.horizon,
        }[axis]


class Answer(NamedTuple):
    """What an analyst said of one article, in the labels' words."""

    direction: str
    impact: str
    trust: str
    horizon: str
    coins: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    def label(self, axis: str) -> str:
        """Return the answer on one axis."""
        answers = (self.direction, self.impact, self.trust, self.horizon)
        return dict(zip(AXES, answers, strict=True))[axis]


class Pair(NamedTuple):
    """A label beside an answer."""

    label: str
    answer: str


def read_labelled(path: Path) -> list[Labelled]:
    """Return the articles of a file with a JSON object a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Labelled.model_validate_json(line) for line in lines]


def pairs(gold: Sequence[Labelled], answers: Sequence[Answer], axis: str) -> list[Pair]:
    """Return what is scored on an axis."""
    return [
        Pair(item.label(axis), answer.label(axis))
        for item, answer in zip(gold, answers, strict=True)
        if axis not in item.contested
    ]


def macro_f1(scored: Sequence[Pair]) -> float:
    """Return the mean F1 of the classes that occur among the labels."""
    scores = []
    for kind in sorted({pair.label for pair in scored}):
        hits = sum(pair.label == kind == pair.answer for pair in scored)
        labels = sum(pair.label == kind for pair in scored)
        answers = sum(pair.answer == kind for pair in scored)
        scores.append(2 * hits / (labels + answers))
    return sum(scores) / len(scores) if scores else 0.0


def accuracy(scored: Sequence[Pair]) -> float:
    """Return the share of right answers."""
    return sum(pair.label == pair.answer for pair in scored) / len(scored) if scored else 0.0


def kappa(scored: Sequence[Pair], levels: Sequence[str]) -> float:
    """Return Cohen's kappa with quadratic weights over ordered levels."""
    labels = [levels.index(pair.label) for pair in scored]
    answers = [levels.index(pair.answer) for pair in scored]
    seen = sum((a - b) ** 2 for a, b in zip(labels, answers, strict=True)) * len(scored)
    chance = sum((a - b) ** 2 for a in labels for b in answers)
    return 1 - seen / chance if chance else 0.0


def opposite(scored: Sequence[Pair]) -> float:
    """Return the share of bullish called bearish and the reverse."""
    wrong = sum({pair.label, pair.answer} == {"bullish", "bearish"} for pair in scored)
    return wrong / len(scored) if scored else 0.0


def tag_f1(
    wanted: Sequence[tuple[str, ...]],
    allowed: Sequence[tuple[str, ...]],
    given: Sequence[tuple[str, ...]],
) -> float:
    """Return the micro F1 of tags; allowed extras are neither right nor wrong."""
    hits = misses = extras = 0
    for want, also, got in zip(wanted, allowed, given, strict=True):
        right = {tag.lower() for tag in want}
        said = {tag.lower() for tag in got} - ({tag.lower() for tag in also} - right)
        hits += len(right & said)
        misses += len(right - said)
        extras += len(said - right)
    return 2 * hits / (2 * hits + misses + extras) if hits else 0.0


class Interval(NamedTuple):
    """The middle 95 % of a figure over resamples."""

    low: float
    high: float


def interval(scored: Sequence[Pair], figure: Callable[[Sequence[Pair]], float]) -> Interval:
    """Return the bootstrap interval of a figure, the same on each run."""
    chance = random.Random(0)
    found = sorted(figure(chance.choices(scored, k=len(scored))) for _ in range(RESAMPLES))
    return Interval(found[int(0.025 * RESAMPLES)], found[int(0.975 * RESAMPLES) - 1])
