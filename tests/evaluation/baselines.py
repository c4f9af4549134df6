"""What others do, to be beaten: the commonest label, the outlet's standing, a word list."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from bot.analysis.desk.outlets import Outlets
from bot.analysis.lists import words
from bot.models import Article, Document, SourceId
from tests.evaluation.gold import AXES, Answer, Labelled

Baseline = Callable[[Labelled], Answer]

GOOD = words(
    "gain gains good great growth high higher best better win wins won strong support supports up",
    "rise rises rally bullish profit benefit success boost approve approved recover record surge",
    "soar positive optimistic opportunity launch safe trust secure",
)
BAD = words(
    "loss losses bad worst worse fall falls drop drops down low lower weak hack hacked fraud scam",
    "crash bearish lawsuit charges fine ban banned risk fear warn warns attack stolen decline sell",
    "negative bankrupt bankruptcy crime criminal illegal plunge slump threat",
)
ENOUGH = 0.15


def majority(items: Sequence[Labelled]) -> Baseline:
    """Return the analyst that always gives the commonest labels."""
    labels = {axis: Counter(i.label(axis) for i in items).most_common(1)[0][0] for axis in AXES}
    answer = Answer(labels["direction"], labels["impact"], labels["trust"], labels["horizon"])
    return lambda _: answer


def outlet_only(outlets: Outlets, item: Labelled) -> Answer:
    """Judge trust by the outlet's tier and nothing else."""
    moment = datetime(2000, 1, 1, tzinfo=UTC)
    article = Article(
        source=SourceId("x"),
        outlet=item.source,
        url="",
        keys=(),
        content_hash="",
        document=Document(sentences=()),
        published=moment,
        first_seen=moment,
    )
    trust = {1: "high", 2: "medium", 3: "low"}[outlets.of(article).tier]
    return Answer("neutral", "low", trust, "short")


def lexicon(item: Labelled) -> Answer:
    """Judge direction as sentiment word lists do: good words less bad words, by length."""
    told = re.findall(r"[a-z]+", f"{item.title} {item.text}".lower())
    good, bad = sum(word in GOOD for word in told), sum(word in BAD for word in told)
    lean = (good - bad) / (good + bad + 1)
    direction = "bullish" if lean > ENOUGH else "bearish" if lean < -ENOUGH else "neutral"
    return Answer(direction, "low", "medium", "short")
