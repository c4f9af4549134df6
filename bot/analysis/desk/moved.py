"""Whether the price has already done what the call says, in units of the coin's usual move."""

from datetime import timedelta
from decimal import Decimal

from bot.models import Direction, PriceSnapshot

MOSTLY = Decimal(2)
"""From twice the usual move of that span on, most of the news counts as priced."""

STARTED = Decimal(1)
DAY = timedelta(days=1)
SHORTEST = timedelta(hours=1)
"""The move of fewer minutes than this is held against an hour's: it is mostly noise."""


def already_moved(direction: Direction, price: PriceSnapshot) -> str | None:
    """Say in a sentence how far the price has gone since the first report; None when it has not.

    Without both prices or a usual move nothing is claimed: the card says that a price is missing.
    """
    usual, move = usual_of_span(price), price.move_since_first
    if direction is Direction.NEUTRAL or move is None or not usual:
        return None
    share = move / usual * (1 if direction is Direction.BULLISH else -1)
    size, since = f"{abs(move * 100):.1f}%", "the first report" if price.before else "publication"
    if share >= MOSTLY:
        return f"{price.coin} has mostly moved before this card: {size} since {since}."
    if share >= STARTED:
        return f"{price.coin} has begun to move that way, {size} since {since}."
    if share <= -STARTED:
        return f"{price.coin} has gone the other way since {since}, by {size}."
    return None


def usual_of_span(price: PriceSnapshot) -> Decimal | None:
    """Return the usual move of the span since the first report, a fraction.

    A price that wanders goes as far as the square root of the time: a day's usual move is nearly
    five times an hour's.
    """
    if price.usual_move is None or price.first is None or price.now is None:
        return None
    span = max(price.now.at - price.first.at, SHORTEST)
    return price.usual_move * Decimal(span / DAY).sqrt()
