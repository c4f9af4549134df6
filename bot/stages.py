"""Each stage from the command line: JSON in, JSON out, the same code as the bot's.

For scripts, bug reports and evaluation. A wrong line is told on standard error by its number and
never stops the others.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import TypeVar

from pydantic import ConfigDict, ValidationError, model_validator

from bot.analysis.desk import DeskAnalyst
from bot.analysis.grounding import check
from bot.app import read_analyst, seed
from bot.articles.canonical import content_hash, identities
from bot.articles.clean import clean, from_html, from_text
from bot.articles.extract import extract
from bot.errors import NewsvaneError, SourceError
from bot.models import Analysis, Article, Document, Model, PriceSnapshot, SourceId, Story
from bot.sources.dates import instant
from bot.sources.feed import parse
from bot.stories.cluster import Clusterer, same_event
from bot.stories.fingerprint import Fingerprint, from_texts
from bot.stories.gazetteer import read_coins, read_topics
from bot.stories.tagging import Tagger

KINDS = ("str", "int")
"""How pydantic names the two sorts of id in the place of an error."""

Row = TypeVar("Row", bound=Model)
Json = dict[str, object]

UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands for an article's date when the line gives none that can be read, so that the same line
always gives the same answer."""


class Line(Model):
    """What every line shares: other fields are ignored, and a null is a field left out."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_nulls(cls, given: object) -> object:
        if isinstance(given, dict):
            return {name: value for name, value in given.items() if value is not None}
        return given


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


def parse_file(file: bytes, url: str) -> Json:
    """Read a saved feed: its title and its entries, in the feed's order."""
    feed = parse(file, url=url)
    fields = {"id", "title", "link", "published", "updated", "summary", "content"}
    entries = [entry.model_dump(mode="json", include=fields) for entry in feed.entries]
    return {"title": feed.title, "entries": entries}


def extract_file(file: bytes, url: str) -> Json:
    """Read a saved page: title, dek, key points and the body's sentences."""
    document = clean(extract(file, url=url))
    return {
        "title": document.title,
        "dek": document.dek,
        "key_points": list(document.key_points),
        "body": [sentence.text for sentence in document.body],
        "language": document.language,
    }


def read_pairs(text: str, complain: Callable[[str], None]) -> Iterator[Pair]:
    """Read a JSON list of pairs; a wrong one is complained of by its number and passed over."""
    for number, row in enumerate(_list(text), start=1):
        try:
            yield Pair.model_validate(row)
        except ValidationError as wrong:
            complain(f"pair {number}: {_first(wrong)}")


def _list(text: str) -> list[object]:
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise NewsvaneError(f"The pairs are not JSON: {wrong}.") from wrong
    if not isinstance(rows, list):
        raise NewsvaneError("The pairs should be a JSON list of objects {a, b}.")
    return rows


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
) -> Iterator[tuple[int, Row]]:
    """Read JSON lines with their numbers; a wrong one is complained of by it and passed over."""
    for number, line in enumerate(text, start=1):
        if not line.strip():
            continue
        try:
            yield number, kind.model_validate_json(line)
        except ValidationError as wrong:
            complain(f"line {number}: {_first(wrong)}")


def _first(wrong: ValidationError) -> str:
    """Say what is wrong in words that need no knowledge of pydantic."""
    error = wrong.errors()[0]
    named = [str(part) for part in error["loc"] if part not in KINDS]
    field = f"“{'.'.join(named)}”" if named else "it"
    match error["type"]:
        case "json_invalid":
            reason = str(error["ctx"]["error"]).replace("line 1 ", "")
            return f"it is not JSON ({reason})."
        case "missing":
            return f"{field} is missing."
        case "model_type":
            return f"{field} should be a JSON object."
        case _:
            number = " or a number" if len(named) < len(error["loc"]) else ""
            return f"{field} should be text{number}."


def _document(line: ArticleLine) -> Document:
    """Read the page when there is one; its text stands in for a page that holds no story."""
    if not line.html:
        return from_text(line.title, line.text)
    try:
        return from_html(line.html, url=line.url or "", title=line.title)
    except SourceError:
        if not line.text:
            raise
        return from_text(line.title, line.text)


def _story(line: ArticleLine) -> Story:
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
        document=_document(line),
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
