"""A server's data as files: what its cards claimed, their stories, and how it is set up."""

import csv
import json
from collections.abc import Mapping, Sequence
from io import StringIO

from bot.models import Card, GuildSettings, Subscription
from bot.services.transfer import exported

Row = Mapping[str, str | int | float | None]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that spreadsheets would run (OWASP, CSV injection)."""


def calls(cards: Sequence[Card]) -> list[Row]:
    """Return what each card claimed, a row each."""
    return [
        {
            "card": card.id,
            "published": card.published.isoformat(),
            "coin": card.price.coin,
            "price": None if (at := card.price.at_publication) is None else str(at.price),
            "direction": card.analysis.direction.level,
            "impact": card.analysis.impact.level,
            "trust": card.analysis.trust.level,
            "horizon": card.analysis.horizon.level,
            "confidence": card.analysis.confidence,
            "analyst": card.analysis.analyst,
            "retracted": card.retracted,
        }
        for card in cards
    ]


def stories(cards: Sequence[Card]) -> list[Row]:
    """Return what was told, a row a story."""
    return [
        {
            "card": card.id,
            "published": card.published.isoformat(),
            "title": card.title,
            "url": card.url,
            "outlets": "; ".join(report.outlet for report in card.reports),
            "tags": " ".join(f"#{tag.name}" for tag in card.tags),
        }
        for card in cards
    ]


def as_json(rows: Sequence[Row]) -> bytes:
    """Return rows as a JSON list."""
    return json.dumps(rows, ensure_ascii=False, indent=1).encode()


def as_csv(rows: Sequence[Row]) -> bytes:
    """Return rows as CSV with a heading; text that a spreadsheet would run is quoted."""
    file = StringIO()
    writer = csv.DictWriter(file, fieldnames=list(rows[0]) if rows else [])
    writer.writeheader()
    writer.writerows({name: _inert(value) for name, value in row.items()} for row in rows)
    return file.getvalue().encode()


def config(
    settings: GuildSettings, rules: Sequence[Subscription], names: Mapping[int, str]
) -> bytes:
    """Return how a server is set up; its subscriptions can be imported again as they are."""
    told = json.loads(exported(rules, names))
    chosen = settings.model_dump(mode="json", exclude={"guild"}, exclude_defaults=True)
    return json.dumps(told | {"settings": chosen}, ensure_ascii=False, indent=1).encode()


def _inert(value: str | float | None) -> str | float | None:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
