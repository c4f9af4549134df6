"""Stories: headline pairs told apart and tags given, on our own texts and on the shared ones.

Our own pairs were used to fit the weights, so their figures flatter; what groups that were left
out reach is printed by `python -m tests.evaluation.fit_stories`.
"""

import json
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from statistics import quantiles

from pydantic import BaseModel, ConfigDict

from bot.app import seed
from bot.articles.clean import from_text
from bot.stories.cluster import SAME_EVENT, same_event
from bot.stories.fingerprint import Fingerprint
from bot.stories.gazetteer import read_coins, read_topics
from bot.stories.tagging import Tagger
from tests.evaluation.gold import Labelled, read_labelled, tag_f1
from tests.evaluation.pairs import Pair, auc, best_f1, f1, mark_of, own_pairs

LEAST_AUC = 0.96
LEAST_F1 = 0.82
"""Floors of our own pairs, at the threshold in use; raise them with the figures, never lower."""


class Item(BaseModel):
    """A headline of the shared pairs."""

    model_config = ConfigDict(extra="ignore")

    outlet: str
    title: str
    summary: str
    published: datetime


class SharedPair(BaseModel):
    """Two headlines and how they belong together."""

    model_config = ConfigDict(extra="ignore")

    label: int
    a: Item
    b: Item


def report(shared: Path | None) -> list[str]:
    """Return the figures, a line a set; sets that are not there are left out."""
    tagger = make_tagger()
    lines = [_told("own pairs", own_pairs(tagger))]
    if shared and (path := shared / "data" / "story_pairs.json").is_file():
        lines.append(_told("shared pairs", _shared_pairs(path, tagger)))
    if shared and (path := shared / "data" / "gold_dev.jsonl").is_file():
        lines.append(_tagged(read_labelled(path), tagger))
    return lines


def make_tagger() -> Tagger:
    """Read the seeds as the bot does."""
    return Tagger(read_coins(seed("coins.toml")), read_topics(seed("topics.toml")))


def figures(pairs: Sequence[Pair]) -> tuple[float, float]:
    """Return the AUC of some pairs and the F1 at the threshold in use."""
    scores = [same_event(pair.one, pair.other) for pair in pairs]
    truth = [pair.label == 2 for pair in pairs]
    return auc(scores, truth), f1(scores, truth, SAME_EVENT)


def _told(name: str, pairs: Sequence[Pair]) -> str:
    scores = [same_event(pair.one, pair.other) for pair in pairs]
    truth = [pair.label == 2 for pair in pairs]
    best, threshold = best_f1(scores, truth)
    ranked, used = figures(pairs)
    return (
        f"{name:13} n={len(pairs)} same={sum(truth)} AUC={ranked:.3f} F1={used:.3f} from"
        f" {SAME_EVENT} (best {best:.3f} from {threshold:.2f})"
    )


def _shared_pairs(path: Path, tagger: Tagger) -> list[Pair]:
    rows = [SharedPair.model_validate(row) for row in json.loads(path.read_text(encoding="utf-8"))]
    return [
        Pair(
            one=_mark(row.a, tagger),
            other=_mark(row.b, tagger),
            label=row.label,
            group=number,
            titles=(row.a.title, row.b.title),
        )
        for number, row in enumerate(rows)
    ]


def _mark(item: Item, tagger: Tagger) -> Fingerprint:
    return mark_of(item.title, item.summary, item.published, tagger, item.outlet)


def _tagged(gold: Sequence[Labelled], tagger: Tagger) -> str:
    documents = [from_text(item.title, item.text) for item in gold]
    spent, tags = [], []
    for document in documents:
        start = time.process_time()
        tags.append(tagger.tags(document))
        spent.append(time.process_time() - start)
    coins = tag_f1(
        [item.coins for item in gold],
        [item.coins_ok for item in gold],
        [tuple(tag.name for tag in each.coins) for each in tags],
    )
    topics = tag_f1(
        [item.topics for item in gold],
        [item.topics_ok for item in gold],
        [tuple(tag.name for tag in each.topics) for each in tags],
    )
    slow = quantiles(spent, n=20)[-1] * 1000
    return (
        f"shared tags   n={len(gold)} coins F1={coins:.3f} topics F1={topics:.3f} p95={slow:.1f} ms"
    )
