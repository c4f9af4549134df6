"""The desk analyst on labelled news: our own set, which has floors, and the shared ones."""

import csv
import json
import re
import time
import tomllib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bot.analysis.desk import DeskAnalyst
from bot.analysis.desk.outlets import Outlets
from bot.analysis.grounding import check
from bot.app import read_analyst, seed
from bot.articles.clean import from_text
from bot.errors import Ungrounded
from bot.models import Article, ArticleId, PriceSnapshot, SourceId, Story
from bot.stories.gazetteer import read_coins, read_topics
from bot.stories.tagging import Tagger
from tests.evaluation import gold
from tests.evaluation.baselines import Baseline, lexicon, majority, outlet_only
from tests.evaluation.gold import AXES, Answer, Labelled, Pair

HERE = Path(__file__).parent
OWN_SET = HERE / "newsroom.jsonl"
FLOORS = HERE / "floors.toml"
NO_PRICE = PriceSnapshot(coin="BTC", missing="Evaluation asks for no prices.")
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class Run(NamedTuple):
    """An analyst's answers on a set, the seconds each took, and what the gate refused."""

    answers: list[Answer]
    seconds: list[float]
    events: list[str]
    ungrounded: list[str]


class Bench:
    """The analyst with everything it needs, built once."""

    def __init__(self) -> None:
        self.analyst: DeskAnalyst = read_analyst()
        self.tagger = Tagger(read_coins(seed("coins.toml")), read_topics(seed("topics.toml")))
        self.outlets = Outlets(seed("outlets.toml"))

    def run(self, items: Sequence[Labelled]) -> Run:
        """Judge every article."""
        run = Run([], [], [], [])
        for item in items:
            self._judge(item, run)
        return run

    def _judge(self, item: Labelled, run: Run) -> None:
        story = make_story(item)
        tags = self.tagger.tags(story.lead.document)
        start = time.process_time()
        analysis = self.analyst.judge(story, tags, NO_PRICE)
        run.seconds.append(time.process_time() - start)
        run.events.append(analysis.event)
        run.answers.append(
            Answer(
                analysis.direction.level.lower(),
                analysis.impact.level.lower(),
                analysis.trust.level.lower(),
                analysis.horizon.level.lower(),
                tuple(tag.name for tag in analysis.coins),
                tuple(tag.name for tag in analysis.topics),
            )
        )
        try:
            check(analysis, story, NO_PRICE, tags)
        except Ungrounded as refused:
            run.ungrounded.append(f"{item.id}: {refused}")


def make_story(item: Labelled) -> Story:
    """Return a labelled article as a story of one report."""
    published = _published(item.published)
    article = Article(
        id=ArticleId(1),
        source=SourceId("gold"),
        outlet=item.source,
        url="",
        keys=(f"guid:gold:{item.id}",),
        content_hash=item.id,
        document=from_text(item.title, item.text),
        published=published,
        first_seen=published,
    )
    return Story(articles=(article,), created_at=published, updated_at=published)


def own_figures(bench: Bench | None = None) -> dict[str, float]:
    """Return the figures of our own set by the names of floors.toml."""
    items = gold.read_labelled(OWN_SET)
    run = (bench or Bench()).run(items)
    figures = {f"{axis}_f1": gold.macro_f1(gold.pairs(items, run.answers, axis)) for axis in AXES}
    directions = gold.pairs(items, run.answers, "direction")
    events = [Pair(i.event, e) for i, e in zip(items, run.events, strict=True)]
    return {
        **figures,
        **{
            f"{axis}_kappa": gold.kappa(gold.pairs(items, run.answers, axis), levels)
            for axis, levels in AXES.items()
            if axis != "direction"
        },
        "same_side": 1 - gold.opposite(directions),
        "event_accuracy": gold.accuracy(events),
        "coins_f1": _tags(items, run.answers)[0],
        "topics_f1": _tags(items, run.answers)[1],
        "grounded": 1 - len(run.ungrounded) / len(items),
    }


def below_floors(figures: dict[str, float]) -> list[str]:
    """Return a sentence for each figure of our own set that fell below its floor."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["newsroom"]
    return [
        f"{name} is {figures[name]:.3f}, below its floor of {floor}"
        for name, floor in floors.items()
        if figures[name] < floor
    ]


def report(shared: Path) -> list[str]:
    """Return the lines to print: our own set, then the shared ones that are there."""
    bench = Bench()
    lines = ["our own newsroom:", *_set_report(bench, gold.read_labelled(OWN_SET))]
    dev = shared / "data" / "gold_dev.jsonl"
    if dev.is_file():
        lines += ["dev gold:", *_set_report(bench, gold.read_labelled(dev))]
    titles = shared / "data" / "cryptolin_early.csv"
    if titles.is_file():
        lines += ["CryptoLin, titles alone:", *_titles_report(bench, titles)]
    return lines


def _set_report(bench: Bench, items: list[Labelled]) -> Iterator[str]:
    run = bench.run(items)
    rivals: dict[str, Baseline] = {
        "majority": majority(items),
        "outlet": partial(outlet_only, bench.outlets),
        "lexicon": lexicon,
    }
    others = {name: [baseline(item) for item in items] for name, baseline in rivals.items()}
    for axis, levels in AXES.items():
        scored = gold.pairs(items, run.answers, axis)
        low, high = gold.interval(scored, gold.macro_f1)
        extra = (
            f"opposite {gold.opposite(scored):.3f}"
            if axis == "direction"
            else f"kappa {gold.kappa(scored, levels):.3f}"
        )
        beside = ", ".join(
            f"{name} {gold.macro_f1(gold.pairs(items, answers, axis)):.2f}"
            for name, answers in others.items()
        )
        yield (
            f"  {axis:10} n={len(scored):3} macro-F1 {gold.macro_f1(scored):.3f} "
            f"[{low:.2f}, {high:.2f}] accuracy {gold.accuracy(scored):.3f} {extra} ({beside})"
        )
    coins, topics = _tags(items, run.answers)
    yield f"  tags       coins micro-F1 {coins:.3f}, topics micro-F1 {topics:.3f}"
    yield f"  ungrounded {len(run.ungrounded)} {'; '.join(run.ungrounded)}".rstrip()
    yield _times(run.seconds)


def _tags(items: Sequence[Labelled], answers: Sequence[Answer]) -> tuple[float, float]:
    coins = gold.tag_f1(
        [i.coins for i in items], [i.coins_ok for i in items], [a.coins for a in answers]
    )
    topics = gold.tag_f1(
        [i.topics for i in items], [i.topics_ok for i in items], [a.topics for a in answers]
    )
    return coins, topics


def _times(seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    middle, late = ordered[len(ordered) // 2], ordered[int(0.95 * (len(ordered) - 1))]
    return f"  time       p50 {middle * 1000:.1f} ms, p95 {late * 1000:.1f} ms an article"


def _titles_report(bench: Bench, path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    items = [_titled(row) for row in rows]
    ours = gold.pairs(items, bench.run(items).answers, "direction")
    rival = gold.pairs(items, [lexicon(item) for item in items], "direction")
    for name, scored in (("desk", ours), ("lexicon", rival)):
        yield (
            f"  {name:10} n={len(scored)} accuracy {gold.accuracy(scored):.3f} "
            f"macro-F1 {gold.macro_f1(scored):.3f} opposite {gold.opposite(scored):.3f}"
        )


def _titled(row: dict[str, str]) -> Labelled:
    return Labelled(
        id=row["id"],
        title=row["text"],
        text="",
        source="",
        published=row["date"],
        direction=row["label"],
        impact="low",
        trust="low",
        horizon="short",
    )


def _published(text: str) -> datetime:
    """Read the sets' dates: ISO days with or without a time, or as mail writes them."""
    if match := re.match(r"(\d{4})-(\d\d)-(\d\d)", text):
        year, month, day = (int(part) for part in match.groups())
        return datetime(year, month, day, tzinfo=UTC)
    try:
        return parsedate_to_datetime(text)
    except ValueError:
        return LONG_AGO


def as_json(figures: dict[str, float]) -> str:
    """Return the figures as one line for scripts."""
    return json.dumps({name: round(value, 3) for name, value in figures.items()})
