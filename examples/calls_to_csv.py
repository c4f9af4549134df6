"""Write every call in the database as CSV, also while the bot is running on it.

In a clone: .venv/bin/python -m examples.calls_to_csv newsvane.db > calls.csv
"""

import csv
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.models import Axis, Card
from storage import Database

BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
HEAD = ("card", "published", "coin", "price", *(axis.value for axis in Axis), "title", "url")


def main() -> None:
    """Write a row for each card, the newest first."""
    out = csv.writer(sys.stdout)
    out.writerow(HEAD)
    with Database.inspect(Path(sys.argv[1])) as store:
        for card in store.cards.recent(since=BEGINNING, limit=store.cards.count()):
            out.writerow(row(card))


def row(card: Card) -> tuple[object, ...]:
    """Return what a spreadsheet wants to know of a card; no price is an empty cell."""
    quote = card.price.at_publication
    levels = (judgement.level for _, judgement in card.analysis.axes)
    price = "" if quote is None else quote.price
    when = card.published.isoformat()
    return (card.id, when, card.price.coin, price, *levels, card.title, card.url)


if __name__ == "__main__":
    main()
