"""Say whether two reports tell the same event, and sort reports into stories.

A small transparent model: agreements and contradictions, each with a weight, summed into a
probability. An inflation follow-up is not the same story as the inflation figure.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from heapq import nlargest

from bot.models import StoryId
from bot.stories.amounts import unit, value
from bot.stories.fingerprint import Fingerprint, search_terms
from bot.stories.lexis import are_opposite, worth
from bot.stories.shingles import likeness

SAME_EVENT = 0.5
"""From here on two reports are one story."""

WINDOW = timedelta(hours=48)
"""How far apart two reports of one event may be (also of the candidates that storage keeps)."""

COPY = 0.6
"""Share of common shingles from which a text is a syndicated copy or an edit."""

CANDIDATES = 20
"""Reports that one is compared with, as storage hands them over."""

RECENT = 500
"""Reports of one search term that are looked at, the last ones."""

ROUNDING = 0.08
ENOUGH = 5.0
"""Telling words in common from which more of them say no more."""

GROUNDLESS = 0.45
"""The most for reports that share no name, amount or matter: that both say "rises" is no event."""

CURRENCIES = frozenset("$€£¥")

WEIGHTS = {
    "": -1.15,
    "titles": 0.5,
    "no title word": -0.9,
    "texts": 1.0,
    "telling": 1.9,
    "covered": 1.9,
    "covered once": 0.5,
    "other names": -1.5,
    "acts": 1.3,
    "first act": 0.5,
    "opposite acts": -2.5,
    "one reacts": -1.9,
    "other assets": -1.3,
    "amounts": 2.3,
    "other amounts": -0.6,
    "other title amounts": -4.5,
    "other coins": -4.0,
    "topics": 0.2,
    "hours": -4.0,
    "comment": -2.6,
    "ahead": -1.0,
    "speech": -1.0,
    "other speaker": -1.5,
    "other dates": -6.0,
    "one outlet": -3.0,
}
"""What each agreement or contradiction adds to the log odds; "" is where they start.

Fitted on our own pairs and rounded (python -m tests.evaluation.fit_stories), but for those BY_HAND.
"""

BY_HAND = frozenset(
    [
        "hours",
        "other names",
        "opposite acts",
        "other title amounts",
        "other coins",
        "other dates",
        "one outlet",
    ]
)
"""The weights that our own pairs cannot teach: their hours are made up, they have no outlets, their
series are few. Set by what is known of news: half of the reports of an event come within two
hours, a follow-up any time in two days; an outlet reports an event once; other names, amounts,
coins or days in one form of words are the siblings of a series.
"""


def same_event(one: Fingerprint, other: Fingerprint) -> float:
    """Return the probability, from 0 to 1, that two reports tell the same event."""
    if abs(one.published - other.published) > WINDOW:
        return 0.0
    if is_copy(one, other):
        return 0.99
    score = sum(WEIGHTS[name] * amount for name, amount in features(one, other).items())
    probability = 1 / (1 + math.exp(-score))
    return probability if _share_ground(one, other) else min(probability, GROUNDLESS)


def features(one: Fingerprint, other: Fingerprint) -> dict[str, float]:
    """Return what speaks for and against, each from 0 to 1, and a constant 1 under ""."""
    hours = abs(one.published - other.published) / timedelta(hours=1)
    covered = sorted([_covered(one.title, other.words), _covered(other.title, one.words)])
    return {
        "": 1.0,
        "titles": _cosine(one.title, other.title),
        "no title word": float(not set(one.title) & set(other.title)),
        "texts": _cosine(one.words, other.words),
        "telling": min(_sum(set(one.words) & set(other.words)) / ENOUGH, 1.0),
        "covered": covered[0],
        "covered once": covered[1],
        "other names": float(_are_strangers(one, other)),
        "acts": float(bool(set(one.acts) & set(other.acts))),
        "first act": float(one.acts[:1] == other.acts[:1] != ()),
        "opposite acts": float(are_opposite(one.head, other.head)),
        "one reacts": float(bool(one.assets) != bool(other.assets)),
        "other assets": float(_are_disjoint(one.assets, other.assets)),
        "amounts": _agreeing(one.amounts, other.amounts),
        "other amounts": _contradicting(one.amounts, other.amounts),
        "other title amounts": _contradicting(one.title_amounts, other.title_amounts),
        "other coins": float(_are_disjoint(one.coins, other.coins)),
        "topics": _overlap(one.topics, other.topics),
        "hours": min(math.log2(1 + hours / 3) / 4, 1.0),
        "comment": float(one.is_comment or other.is_comment),
        "ahead": float(one.is_ahead != other.is_ahead),
        "speech": float(one.is_speech != other.is_speech),
        "other speaker": float(
            _is_strange(one.speakers, other.names) or _is_strange(other.speakers, one.names)
        ),
        "other dates": float(_are_disjoint(one.dates, other.dates)),
        "one outlet": float(_is_one_outlet(one, other)),
    }


def _share_ground(one: Fingerprint, other: Fingerprint) -> bool:
    """Say whether two reports share more than an act, and those of a price more than its move."""
    everyday = {*one.assets, *other.assets, *one.acts, *other.acts, "us"}
    names = set(one.names) & set(other.names) - everyday
    if names or _agreeing(one.amounts, other.amounts):
        return True
    matter = {*one.title, *other.title} & set(one.words) & set(other.words) - everyday
    is_price = bool(one.assets or other.assets)
    return len(matter & set(one.title) & set(other.title)) > 1 if is_price else bool(matter)


def is_copy(one: Fingerprint, other: Fingerprint) -> bool:
    """Say whether one text is the other's copy but for some words.

    Two texts may be alike because a form was filled in twice (listings, filings, price reports):
    another coin makes it another event, and one outlet's titles have to agree too, in words and
    in figures. It is a copy all the same when nothing at all was changed.
    """
    alike = likeness(one.marks, other.marks)
    if alike == 1 or alike < COPY:
        return alike == 1
    if _are_disjoint(one.coins, other.coins):
        return False
    if not _is_one_outlet(one, other):
        return True
    is_update = not _contradicting(one.title_amounts, other.title_amounts)
    return is_update and _cosine(one.title, other.title) >= COPY


def best_match(
    mark: Fingerprint, candidates: Sequence[tuple[StoryId, Fingerprint]]
) -> tuple[StoryId, float] | None:
    """Return the story with the report most likely of the same event, None when none is."""
    scored = [(same_event(mark, other), story) for story, other in candidates]
    probability, story = max(scored, key=lambda pair: pair[0], default=(0.0, StoryId(0)))
    return (story, probability) if probability >= SAME_EVENT else None


class Clusterer:
    """Stories in memory, for the command line and for tests: the same decisions as the store's."""

    def __init__(self) -> None:
        self._reports: list[tuple[StoryId, Fingerprint]] = []
        self._by_key: dict[str, StoryId] = {}
        self._by_term: defaultdict[str, list[int]] = defaultdict(list)
        self._stories = 0

    def place(self, keys: Iterable[str], mark: Fingerprint) -> StoryId:
        """Return the story of a report; one that shares a key with an earlier one joins it."""
        known = list(keys)
        story = next((self._by_key[key] for key in known if key in self._by_key), None)
        if story is None:
            match = best_match(mark, self._candidates(mark))
            story = match[0] if match else self._new()
        self._by_key.update(dict.fromkeys(known, story))
        for term in search_terms(mark):
            self._by_term[term].append(len(self._reports))
        self._reports.append((story, mark))
        return story

    def _new(self) -> StoryId:
        self._stories += 1
        return StoryId(self._stories)

    def _candidates(self, mark: Fingerprint) -> list[tuple[StoryId, Fingerprint]]:
        """Return the reports that share most search terms, a rare one counting more."""
        shared: defaultdict[int, float] = defaultdict(float)
        for term in search_terms(mark):
            places = self._by_term.get(term, [])
            for place in places[-RECENT:]:
                shared[place] += 1 / len(places)
        best = nlargest(CANDIDATES, shared, key=shared.__getitem__)
        return [self._reports[place] for place in best]


def _is_one_outlet(one: Fingerprint, other: Fingerprint) -> bool:
    return bool(one.outlet) and one.outlet == other.outlet


def _are_disjoint(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether both name some and none in common."""
    return bool(one and other) and not set(one) & set(other)


def _cosine(one: Sequence[str], other: Sequence[str]) -> float:
    """Compare two sets of words, each weighed by how much it tells."""
    a, b = set(one), set(other)
    shared = sum(worth(word) for word in a & b)
    return shared / math.sqrt(_sum(a) * _sum(b)) if shared else 0.0


def _covered(words: Sequence[str], text: Sequence[str]) -> float:
    """Say which share of some words a text has; all of them when there are none."""
    wanted = set(words)
    return _sum(wanted & set(text)) / _sum(wanted) if wanted else 1.0


def _are_strangers(one: Fingerprint, other: Fingerprint) -> bool:
    """Say whether both titles name somebody and neither's names are known to the other text."""
    ours = {name for name in one.title_names if worth(name) == 1}
    theirs = {name for name in other.title_names if worth(name) == 1}
    return bool(ours and theirs) and not ours & set(other.words) | theirs & set(one.words)


def _is_strange(speakers: Sequence[str], known: Sequence[str]) -> bool:
    return bool(speakers) and not set(speakers) & set(known)


def _sum(words: set[str]) -> float:
    return sum(worth(word) for word in words)


def _overlap(one: Sequence[str], other: Sequence[str]) -> float:
    a, b = set(one), set(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _agreeing(one: Sequence[str], other: Sequence[str]) -> float:
    """Say whether a figure of one is a figure of the other."""
    return float(any(_is_same(a, b) for a in one for b in other))


def _contradicting(one: Sequence[str], other: Sequence[str]) -> float:
    """Say whether both count the same unit and agree on no figure of it."""
    for counted in {unit(a) for a in one} & {unit(b) for b in other}:
        ours = [a for a in one if unit(a) == counted]
        if not _agreeing(ours, other):
            return 1.0
    return 0.0


def _is_same(one: str, other: str) -> bool:
    """Compare two figures; outlets round money ($1.46B, $1.5 billion), never a percentage."""
    rounding = ROUNDING if unit(one) in CURRENCIES else 0.0
    return unit(one) == unit(other) and math.isclose(value(one), value(other), rel_tol=rounding)
