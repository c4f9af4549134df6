"""What `/price` answers."""

from pydantic import AwareDatetime

from bot.models.base import Model
from bot.models.card import Card
from bot.models.chart import Move, Series, Span
from bot.models.price import Quote
from bot.models.tag import Coin


class PriceReport(Model):
    """A coin's price now, how it moved, and the stories that came meanwhile, oldest first.

    `missing` says in one sentence why there is no price now; the line may be there all the same.
    """

    coin: Coin
    span: Span
    asked: AwareDatetime
    now: Quote | None = None
    missing: str | None = None
    disputed: bool = False
    moves: tuple[Move, ...] = ()
    series: Series | None = None
    stories: tuple[Card, ...] = ()
    sample: bool = False
