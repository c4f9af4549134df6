"""Extraction on real pages: the two published scores, ours beside plain trafilatura's.

Segments (trafilatura's evaluation): each page names texts that must and must not be found.
Body (scrapinghub/article-extraction-benchmark): overlap of 4-word shingles with the true body,
precision and recall averaged over the pages.
"""

import gzip
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import fmean, quantiles
from typing import Literal

import trafilatura
from pydantic import BaseModel, Field, TypeAdapter

from bot.articles.clean import from_html
from bot.errors import SourceError

WORDS = 4
"""Words of a shingle."""

Extractor = Callable[[bytes, str], str]


class Page(BaseModel):
    """A page of the manifest with its truth."""

    file: str
    url: str
    truth: Literal["segments", "full body"]
    wanted: list[str] = Field(default=[], alias="with")
    unwanted: list[str] = Field(default=[], alias="without")
    body: str = Field(default="", alias="articleBody")


class Manifest(BaseModel):
    """The part of the manifest that is about pages."""

    articles: list[Page]


class Overlap(BaseModel):
    """How much of a text is right, how much of the right text is there; 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def report(shared: Path) -> list[str]:
    """Return the scores on the pages of the shared folder, a line an extractor."""
    manifest = shared / "data" / "manifest.json"
    if not manifest.is_file():
        return ["articles: no pages to measure with"]
    pages = TypeAdapter(Manifest).validate_json(manifest.read_bytes()).articles
    return [
        _line(name, extract, pages, shared / "data")
        for name, extract in (("newsvane", ours), ("trafilatura", theirs))
    ]


def ours(html: bytes, url: str) -> str:
    """Return the body that we read on a page, on one line; nothing for a page without a story."""
    try:
        document = from_html(html, url=url)
    except SourceError:
        return ""
    return " ".join(sentence.text for sentence in document.body)


def theirs(html: bytes, url: str) -> str:
    """Return what trafilatura's defaults read on a page."""
    return trafilatura.extract(html, url=url, include_comments=False) or ""


def segment_f1(found: list[tuple[str, Page]]) -> float:
    """Return the F1 of texts that must and must not be found."""
    hits = sum(_folded(want) in text for text, page in found for want in page.wanted)
    misses = sum(len(page.wanted) for _, page in found) - hits
    wrong = sum(_folded(no) in text for text, page in found for no in page.unwanted)
    return 2 * hits / (2 * hits + misses + wrong)


def overlap(text: str, truth: str) -> Overlap:
    """Return how the shingles of a text and of the truth agree."""
    told, true = _shingles(text), _shingles(truth)
    shared = sum((told & true).values())
    return Overlap(precision=shared / told.total(), recall=shared / true.total())


def _line(name: str, extract: Extractor, pages: list[Page], data: Path) -> str:
    found, spent = [], []
    for page in pages:
        html = gzip.decompress((data / page.file).read_bytes())
        start = time.process_time()
        text = extract(html, page.url)
        spent.append(time.process_time() - start)
        found.append((_folded(text), page))
    segments = segment_f1([pair for pair in found if pair[1].truth == "segments"])
    bodies = [overlap(text, page.body) for text, page in found if page.truth == "full body"]
    mean = Overlap(
        precision=fmean(each.precision for each in bodies),
        recall=fmean(each.recall for each in bodies),
    )
    middle, slow = quantiles(spent, n=20)[9], quantiles(spent, n=20)[18]
    return (
        f"articles, {name}: segments F1 {segments:.3f} (goal 0.92), body F1 {mean.f1:.3f}"
        f" (P {mean.precision:.3f}, R {mean.recall:.3f}; goal 0.955), {len(spent) / sum(spent):.0f}"
        f" pages/s (goal 35), p50 {middle * 1000:.0f} ms, p95 {slow * 1000:.0f} ms"
    )


def _folded(text: str) -> str:
    return " ".join(text.split())


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    starts = range(max(1, len(words) - WORDS + 1))
    return Counter(tuple(words[start : start + WORDS]) for start in starts)
