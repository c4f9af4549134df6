"""How far a coin usually moves in a day: what makes a move large or small."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from itertools import pairwise
from statistics import median

from bot.market.source import DAY, Candle

USUAL_DAYS = 30
FEWEST_MOVES = 7
"""Fewer moves than this are no habit."""


def usual_move(days: Sequence[Candle], *, now: datetime) -> Decimal | None:
    """Return the median absolute move from one day's close to the next; None for too few days.

    Only days that are over count; a gap between days would make two moves of one.
    """
    closed = [day for day in days if day.at + DAY <= now][-USUAL_DAYS - 1 :]
    moves = [
        abs(today.close / before.close - 1)
        for before, today in pairwise(closed)
        if today.at - before.at == DAY
    ]
    return round(median(moves), 4) if len(moves) >= FEWEST_MOVES else None
