"""What the bot's database says: what is under way, and what was promised in the end."""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

Follows = Mapping[int, Sequence[str]]
"""Which coins each channel follows."""

_STORY = re.compile(r"soak-(\d+)$")


@dataclass(frozen=True)
class Kept:
    """What the database holds in the end; `promised` is each channel with its coins' cards."""

    items: set[int]
    stories: int
    cards: int
    unjudged: int
    promised: set[tuple[int, str]]
    journeys: list[float]
    """Seconds from an item's publication to its card in a channel, sorted."""
    waits: list[float]
    """Seconds of these that the card waited for Discord, sorted."""


def kept(database: Path, follows: Follows) -> Kept:
    """Read what the bot stored."""
    with closing(sqlite3.connect(database)) as db:
        keys = [key for (key,) in db.execute("SELECT key FROM article_keys")]
        cards: dict[str, list[str]] = {}
        for tag, card in db.execute("SELECT name, card FROM card_tags WHERE kind = 'coin'"):
            cards.setdefault(tag, []).append(card)
        spans = db.execute(
            """
            SELECT (julianday(sent_at) - julianday(published)) * 86400,
                (julianday(sent_at) - julianday(created_at)) * 86400
            FROM deliveries JOIN cards ON cards.id = card WHERE status = 'sent' AND about = 0
            """
        ).fetchall()
        stories, unjudged = db.execute("SELECT count(*), sum(judged = 0) FROM stories").fetchone()
        (printed,) = db.execute("SELECT count(*) FROM cards").fetchone()
    return Kept(
        stories=stories,
        cards=printed,
        items={int(found[1]) for key in keys if (found := _STORY.search(key))},
        unjudged=unjudged,
        promised={
            (channel, card) for channel, coins in follows.items() for coin in coins
            for card in cards.get(coin, ())
        },
        journeys=sorted(journey for journey, _ in spans),
        waits=sorted(wait for _, wait in spans),
    )  # fmt: skip


def has_work(database: Path) -> bool:
    """Say whether deliveries wait that nothing stands in the way of."""
    with closing(sqlite3.connect(database)) as db:
        (waiting,) = db.execute(
            """
            SELECT count(*) FROM deliveries WHERE status IN ('pending', 'sending')
                AND attempts < 2 AND channel NOT IN (SELECT channel FROM paused_channels)
            """
        ).fetchone()
    return bool(waiting)


def is_done(database: Path, stories: int) -> bool:
    """Say whether every story was taken in and judged, and nothing waits to be delivered."""
    with closing(sqlite3.connect(database)) as db:
        (told,) = db.execute(
            "SELECT count(*) FROM article_keys WHERE key LIKE '%soak-%'"
        ).fetchone()
        (unjudged,) = db.execute("SELECT count(*) FROM stories WHERE judged = 0").fetchone()
        (waiting,) = db.execute(
            "SELECT count(*) FROM deliveries WHERE status IN ('pending', 'sending')"
        ).fetchone()
    return told >= stories and not unjudged and not waiting
