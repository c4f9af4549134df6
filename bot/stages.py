"""Each stage from the command line: JSON in, JSON out, the same code as the bot's.

For scripts, bug reports and evaluation. A wrong line is told on standard error by its number and
never stops the others.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from pydantic import ConfigDict, ValidationError

from bot.analysis.desk import DeskAnalyst
from bot.analysis.grounding import check
from bot.app import read_analyst, seed
from bot.articles.canonical import content_hash, identities
from bot.articles.clean import clean, from_html, from_text
from bot.articles.extract import extract
from bot.errors import NewsvaneError
from bot.models import Analysis, Article, Model, PriceSnapshot, SourceId, Story
from bot.sources.dates import instant
from bot.sources.feed import parse
from bot.stories.cluster import Clusterer, same_event
from bot.stories.fingerprint import Fingerprint, from_texts
from bot.stories.gazetteer import read_coins, read_topics
from bot.stories.tagging import Tagger

Row = TypeVar("Row", bound=Model)
Json = dict[str, object]

UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands for an article's date when the line gives none that can be read, so that the same line
always gives the same answer."""


class Line(Model):
    """What every line shares: other fields are ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class ArticleLine(Line):
    """A line of `newsvane analyze`."""

    id: str | int
    title: str
    text: str = ""
    source: str = ""
    published: str | None = None
    url: str | None = None
    html: str | None = None


class ItemLine(Line):
    """A line of `newsvane stories`."""

    id: str | int
    title: str
    outlet: str = ""
    summary: str = ""
    published: str | None = None
    link: str | None = None


class Pair(Line):
    """Two items of `newsvane stories --pairs`."""

    a: ItemLine
    b: ItemLine


def parse_file(path: Path, url: str) -> Json:
    """Read a saved feed: its title and its entries, in the feed's order."""
    feed = parse(path.read_bytes(), url=url)
    fields = {"id", "title", "link", "published", "updated", "summary", "content"}
    entries = [entry.model_dump(mode="json", include=fields) for entry in feed.entries]
    return {"title": feed.title, "entries": entries}


def extract_file(path: Path, url: str) -> Json:
    """Read a saved page: title, dek, key points and the body's sentences."""
    document = clean(extract(path.read_bytes(), url=url))
    return {
        "title": document.title,
        "dek": document.dek,
        "key_points": list(document.key_points),
        "body": [sentence.text for sentence in document.body],
        "language": document.language,
    }


def read_pairs(text: str, complain: Callable[[str], None]) -> Iterator[Pair]:
    """Read a JSON list of pairs; a wrong one is complained of by its number and passed over."""
    try:
        rows = json.loads(text)
    except ValueError as wrong:
        raise NewsvaneError(f"the pairs are not JSON: {wrong}") from wrong
    if not isinstance(rows, list):
        raise NewsvaneError("the pairs should be a JSON list of objects {a, b}.")
    for number, row in enumerate(rows, start=1):
        try:
            yield Pair.model_validate(row)
        except ValidationError as wrong:
            complain(f"pair {number}: {_first(wrong)}")


class Stages:
    """The stages with their seeds read once."""

    def __init__(self, tagger: Tagger, analyst: DeskAnalyst) -> None:
        self._tagger = tagger
        self._analyst = analyst

    def analyse(self, line: ArticleLine) -> Json:
        """Judge one article; without prices, which are not asked for offline."""
        story = _story(line)
        tags = self._tagger.tags(story.lead.document)
        price = PriceSnapshot(
            coin=tags.coins[0].name if tags.coins else "BTC",
            missing="Prices are not looked up from the command line.",
        )
        analysis = self._analyst.judge(story, tags, price)
        check(analysis, story, price, tags)
        return {"id": line.id, **_told(analysis)}

    def stories(self, lines: Iterable[ItemLine]) -> Iterator[Json]:
        """Give each item the label of its story."""
        clusterer = Clusterer()
        for line in lines:
            keys = identities(
                source=SourceId(line.outlet.casefold()),
                guid=str(line.id),
                url=line.link,
                title=line.title,
                text=line.summary,
            )
            yield {"id": line.id, "story": clusterer.place(keys, self._mark(line))}

    def pair(self, pair: Pair) -> Json:
        """Say how likely two items tell the same event."""
        probability = same_event(self._mark(pair.a), self._mark(pair.b))
        return {"a": pair.a.id, "b": pair.b.id, "probability": round(probability, 4)}

    def _mark(self, line: ItemLine) -> Fingerprint:
        document = from_text(line.title, line.summary)
        return from_texts(
            outlet=line.outlet,
            title=line.title,
            summary=line.summary,
            published=_published(line.published),
            tags=self._tagger.tags(document),
        )


def open_stages() -> Stages:
    """Read the seeds."""
    tagger = Tagger(read_coins(seed("coins.toml")), read_topics(seed("topics.toml")))
    return Stages(tagger, read_analyst())


def read_lines(
    text: Iterable[str], kind: type[Row], complain: Callable[[str], None]
) -> Iterator[Row]:
    """Read JSON lines; a wrong one is complained of by its number and passed over."""
    for number, line in enumerate(text, start=1):
        if not line.strip():
            continue
        try:
            yield kind.model_validate_json(line)
        except ValidationError as wrong:
            complain(f"line {number}: {_first(wrong)}")


def _first(wrong: ValidationError) -> str:
    error = wrong.errors()[0]
    where = ".".join(str(part) for part in error["loc"])
    return f"{where}: {error['msg']}" if where else error["msg"]


def _story(line: ArticleLine) -> Story:
    document = (
        from_html(line.html, url=line.url or "", title=line.title)
        if line.html
        else from_text(line.title, line.text)
    )
    published = _published(line.published)
    source = SourceId(line.source.casefold() or "unknown")
    article = Article(
        source=source,
        outlet=line.source or "unknown",
        url=line.url or "",
        keys=identities(
            source=source, guid=str(line.id), url=line.url, title=line.title, text=line.text
        ),
        content_hash=content_hash(line.title, line.text),
        document=document,
        published=published,
        zone_known=line.published is not None,
        first_seen=published,
    )
    return Story(articles=(article,), created_at=published, updated_at=published)


def _published(text: str | None) -> datetime:
    found = instant(text) if text else None
    return UNDATED if found is None else found.at


def _told(analysis: Analysis) -> Json:
    axes = {
        "direction": analysis.direction,
        "impact": analysis.impact,
        "trust": analysis.trust,
        "horizon": analysis.horizon,
    }
    return {
        **{name: judgement.level.lower() for name, judgement in axes.items()},
        "coins": [tag.name for tag in analysis.coins],
        "topics": [tag.name for tag in analysis.topics],
        "event": analysis.event,
        "axes": {
            name: {
                "level": judgement.level.lower(),
                "score": judgement.score,
                "rationale": judgement.rationale,
                "evidence": [evidence.quote for evidence in judgement.evidence],
            }
            for name, judgement in axes.items()
        },
        "counter_case": analysis.counter_case.text,
        "confidence": analysis.confidence,
        "analyst": analysis.analyst,
    }
