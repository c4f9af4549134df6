"""Whether the price has already done what the call says, in units of the coin's usual move."""

from decimal import Decimal

from bot.models import Direction, PriceSnapshot

MOSTLY = Decimal("0.8")
"""From this share of a usual day's move on, most of the news counts as priced."""

STARTED = Decimal("0.4")


def already_moved(direction: Direction, price: PriceSnapshot) -> str | None:
    """Say in a sentence how far the price has gone since publication; None when it has not.

    Without both prices or a usual move nothing is claimed: the card says that a price is missing.
    """
    if direction is Direction.NEUTRAL or price.move is None or not price.usual_move:
        return None
    share = price.move / price.usual_move * (1 if direction is Direction.BULLISH else -1)
    size = f"{abs(price.move * 100):.1f}%"
    if share >= MOSTLY:
        return f"{price.coin} has mostly moved before this card: {size} since publication."
    if share >= STARTED:
        return f"{price.coin} has begun to move that way, {size} since publication."
    if share <= -STARTED:
        return f"{price.coin} has gone the other way since publication, by {size}."
    return None
