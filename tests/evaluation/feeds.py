"""How well the feed reader does on real documents: counts, titles, links, ids, dates, speed.

The documents belong to their publishers and are not part of the project; without them there is
nothing to report.
"""

import io
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import feedparser
from lxml import etree

from bot.errors import SourceError
from bot.models import Entry
from bot.sources.feed import parse

FIELDS = ("title", "link", "id", "date")
ROUNDS = 5


@dataclass(frozen=True)
class Case:
    """A real document and what its manifest says should be read from it."""

    name: str
    body: bytes
    count: int
    firsts: list[dict[str, Any]]
    lasts: list[dict[str, Any]]

    def pairs(self, entries: tuple[Entry, ...]) -> Iterator[tuple[dict[str, Any], Entry]]:
        """Pair what is expected of single entries with what was read."""
        yield from zip(self.firsts, entries, strict=False)
        if entries:
            yield from zip(self.lasts, entries[-1:], strict=False)


def report(shared: Path) -> list[str]:
    """Return the lines to print; none when the folder has no feeds."""
    manifest = shared / "data" / "manifest.json"
    if not manifest.is_file():
        return []
    cases = [_case(manifest.parent, row) for row in json.loads(manifest.read_text())["feeds"]]
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    misses: list[str] = []
    for case in cases:
        entries = _entries(case.body)
        asked["entries"] += 1
        right["entries"] += len(entries) == case.count
        if len(entries) != case.count:
            misses.append(f"  {case.name}: {len(entries)} entries, not {case.count}")
        for expected, entry in case.pairs(entries):
            read = _facts(entry)
            asked.update(FIELDS)
            wrong = [f for f in FIELDS if _tidy(expected.get(f)) != _tidy(read[f])]
            right.update(set(FIELDS) - set(wrong))
            misses += (f"  {case.name}: {f} {read[f]!r}, not {expected.get(f)!r}" for f in wrong)
    scores = [f"{name} {right[name]}/{asked[name]}" for name in ("entries", *FIELDS)]
    return [f"feeds: {', '.join(scores)}", *misses, _speed([case.body for case in cases])]


def _case(folder: Path, row: dict[str, Any]) -> Case:
    expected = row["expected"] | row.get("expected_correct", {})
    firsts = [dict(first) for first in expected["first"]]
    for plural, field in (("titles", "title"), ("links", "link")):
        for first, value in zip(firsts, expected.get(plural, []), strict=False):
            first[field] = value
    return Case(
        name=row["file"],
        body=(folder / row["file"]).read_bytes(),
        count=expected["entries"],
        firsts=firsts,
        lasts=expected["last"],
    )


def _entries(body: bytes) -> tuple[Entry, ...]:
    try:
        return parse(body, url="").entries
    except SourceError:
        return ()


def _facts(entry: Entry) -> dict[str, str | None]:
    at = entry.published
    date = at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None
    return {"title": entry.title, "link": entry.link, "id": entry.id, "date": date}


def _tidy(value: str | None) -> str:
    return " ".join((value or "").split())


def _speed(bodies: list[bytes]) -> str:
    sound = [body for body in bodies if _is_well_formed(body)]
    ours = _megabytes_a_second(lambda body: parse(body, url=""), sound, rounds=ROUNDS)
    theirs = _megabytes_a_second(_feedparser, sound, rounds=1)
    return (
        f"feeds: well-formed ones at {ours:.0f} MB/s a core, {ours / theirs:.0f}x feedparser "
        f"({theirs:.1f} MB/s without sanitizing)"
    )


def _is_well_formed(body: bytes) -> bool:
    try:
        etree.fromstring(body, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return False
    return b"<!ENTITY" not in body


def _feedparser(body: bytes) -> None:
    feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False)


def _megabytes_a_second(
    read: Callable[[bytes], object], bodies: list[bytes], *, rounds: int
) -> float:
    """Return the best of some rounds, in CPU time."""
    spent = []
    for _ in range(rounds):
        start = time.process_time()
        for body in bodies:
            read(body)
        spent.append(time.process_time() - start)
    return sum(map(len, bodies)) / 1e6 / min(spent)
