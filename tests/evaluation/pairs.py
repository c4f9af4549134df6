"""Our own headline pairs, and how well a probability sorts the same events from the others."""

import tomllib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from bot.articles.clean import from_text
from bot.stories.fingerprint import Fingerprint, from_texts
from bot.stories.tagging import Tagger

OWN = Path(__file__).with_name("story_pairs.toml")
START = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)


class Pair(NamedTuple):
    """Two reports; `label` is 2 for the same event, 1 for its storyline, 0 for another story."""

    one: Fingerprint
    other: Fingerprint
    label: int
    group: int
    titles: tuple[str, str]


class Line(NamedTuple):
    title: str
    mark: Fingerprint


def own_pairs(tagger: Tagger) -> list[Pair]:
    """Read the groups and pair their reports."""
    groups = tomllib.loads(OWN.read_text(encoding="utf-8"))["group"]
    events = [[_line(report, tagger) for report in group["event"]] for group in groups]
    found: list[Pair] = []
    for number, (group, event) in enumerate(zip(groups, events, strict=True)):
        followers = [_line(report, tagger) for report in group["storyline"]]
        found += [_pair(a, b, 2, number) for a, b in combinations(event, 2)]
        found += [_pair(a, b, 1, number) for a in event for b in followers]
        later = range(number + 1, len(groups))
        siblings = [i for i in later if groups[i]["theme"] == group["theme"]]
        found += [_pair(event[0], events[i][-1], 0, number) for i in siblings]
    return found


def _line(report: Sequence[object], tagger: Tagger) -> Line:
    hours, title, summary = report
    assert isinstance(hours, int)
    published = START + timedelta(hours=hours)
    return Line(str(title), mark_of(str(title), str(summary), published, tagger))


def mark_of(
    title: str, summary: str, published: datetime, tagger: Tagger, outlet: str = ""
) -> Fingerprint:
    """Take the marks of a headline as the command line does."""
    return from_texts(
        outlet=outlet or title[:20],
        title=title,
        summary=summary,
        published=published,
        tags=tagger.tags(from_text(title, summary)),
    )


def _pair(one: Line, other: Line, label: int, group: int) -> Pair:
    return Pair(one.mark, other.mark, label, group, (one.title, other.title))


def auc(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """Return how often a same-event pair scores above another one; a tie counts half."""
    good = [s for s, t in zip(scores, truth, strict=True) if t]
    bad = [s for s, t in zip(scores, truth, strict=True) if not t]
    wins = sum((g > b) + 0.5 * (g == b) for g in good for b in bad)
    return wins / (len(good) * len(bad))


def f1(scores: Sequence[float], truth: Sequence[bool], threshold: float) -> float:
    """Return the F1 of calling the pairs at or above a threshold the same event."""
    called = [s >= threshold for s in scores]
    hits = sum(c and t for c, t in zip(called, truth, strict=True))
    return 2 * hits / (sum(called) + sum(truth)) if hits else 0.0


def best_f1(scores: Sequence[float], truth: Sequence[bool]) -> tuple[float, float]:
    """Return the best F1 that any threshold reaches, and that threshold."""
    return max((f1(scores, truth, threshold), threshold) for threshold in set(scores))


def folds(pairs: Sequence[Pair], count: int) -> Iterator[tuple[list[Pair], list[Pair]]]:
    """Yield training and test pairs; the pairs of a group stay together."""
    for fold in range(count):
        yield (
            [p for p in pairs if p.group % count != fold],
            [p for p in pairs if p.group % count == fold],
        )
