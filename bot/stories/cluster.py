"""Do two reports tell the same event?

A small transparent model: a handful of agreements and contradictions, each with a weight, summed
into a probability. The weights were fitted on pairs we wrote ourselves
(tests/evaluation/story_pairs.jsonl) and rounded; `make eval` prints what they reach.
"""

import math
from collections.abc import Sequence
from datetime import timedelta

from bot.models import StoryId
from bot.stories.fingerprint import Fingerprint, shared

SAME_EVENT = 0.5
"""From here on two reports are one story."""

WINDOW = timedelta(hours=48)
COPY = 0.5
"""Share of equal MinHash lanes from which a text is a syndicated copy or an edit."""

BIAS = -3.3
WEIGHTS = {
    "title words": 3.4,
    "words": 2.2,
    "title names": 1.6,
    "names": 1.2,
    "numbers": 1.6,
    "other numbers": -1.2,
    "coins": 0.8,
    "other coins": -2.6,
    "hours apart": -1.3,
    "one comments": -1.8,
    "one expects": -0.7,
}


def same_event(one: Fingerprint, other: Fingerprint) -> float:
    """Return the probability, from 0 to 1, that two reports tell the same event."""
    if abs(one.published - other.published) > WINDOW:
        return 0.0
    if is_copy(one, other):
        return 0.99
    score = BIAS + sum(WEIGHTS[name] * value for name, value in features(one, other).items())
    return 1 / (1 + math.exp(-score))


def features(one: Fingerprint, other: Fingerprint) -> dict[str, float]:
    """Return what speaks for and against, each from 0 to 1."""
    hours = abs(one.published - other.published) / timedelta(hours=1)
    return {
        "title words": max(
            shared(one.title_words, other.title_words),
            0.7 * shared(one.title_words, other.words),
            0.7 * shared(one.words, other.title_words),
        ),
        "words": _jaccard(one.words, other.words),
        "title names": shared(one.title_names, other.title_names),
        "names": shared(one.names, other.names),
        "numbers": float(bool(set(one.numbers) & set(other.numbers))),
        "other numbers": float(
            bool(one.numbers and other.numbers) and not set(one.numbers) & set(other.numbers)
        ),
        "coins": float(bool(one.coins) and one.coins[:1] == other.coins[:1]),
        "other coins": float(
            bool(one.coins and other.coins) and not set(one.coins) & set(other.coins)
        ),
        "hours apart": min(math.log2(1 + hours / 3) / 4, 1.0),
        "one comments": float(one.is_commentary != other.is_commentary),
        "one expects": float(one.is_expected != other.is_expected),
    }


def is_copy(one: Fingerprint, other: Fingerprint) -> bool:
    """Say whether one text is the other one's copy, word for word but for some of them."""
    empty = 2**32
    lanes = [
        a == b
        for a, b in zip(one.copy_marks, other.copy_marks, strict=False)
        if a != empty or b != empty
    ]
    return bool(lanes) and sum(lanes) / len(lanes) >= COPY


def best_match(
    mark: Fingerprint, candidates: Sequence[tuple[StoryId, Fingerprint]]
) -> tuple[StoryId, float] | None:
    """Return the story whose report most likely tells the same event, None when none does."""
    scored = [(same_event(mark, other), story) for story, other in candidates]
    if not scored:
        return None
    probability, story = max(scored, key=lambda pair: pair[0])
    return (story, probability) if probability >= SAME_EVENT else None


class Clusterer:
    """Stories in memory, for the command line and for tests: the same decisions as the store's."""

    def __init__(self) -> None:
        self._reports: list[tuple[StoryId, Fingerprint]] = []
        self._by_key: dict[str, StoryId] = {}

    def place(self, keys: Sequence[str], mark: Fingerprint) -> StoryId:
        """Return the story of a report; one that shares a key with an earlier one joins it."""
        story = next((self._by_key[key] for key in keys if key in self._by_key), None)
        if story is None:
            match = best_match(mark, self._reports)
            story = StoryId(len(set(self._by_key.values())) + 1) if match is None else match[0]
        for key in keys:
            self._by_key.setdefault(key, story)
        self._reports.append((story, mark))
        return story


def _jaccard(one: Sequence[str], other: Sequence[str]) -> float:
    a, b = set(one), set(other)
    return len(a & b) / len(a | b) if a | b else 0.0
