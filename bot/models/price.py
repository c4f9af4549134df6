"""Prices with their source and their time; never a guess."""

from decimal import Decimal

from pydantic import AwareDatetime

from bot.models.base import Model


class Quote(Model):
    """A price in US dollars: which coin, from whom, and the open time of the minute candle."""

    coin: str
    price: Decimal
    at: AwareDatetime
    source: str


class PriceSnapshot(Model):
    """What a card says of the price: at publication, now, and whether sources agree.

    `usual_move` is the coin's usual absolute move over 24 hours as a fraction (0.021 = 2.1 %).
    `before` is the price at the story's first report when that is earlier than publication.
    `missing` says in one sentence why a price is absent.
    """

    coin: str
    before: Quote | None = None
    at_publication: Quote | None = None
    now: Quote | None = None
    disputed: bool = False
    """True when two sources differed by more than 1 %."""
    usual_move: Decimal | None = None
    missing: str | None = None

    @property
    def move(self) -> Decimal | None:
        """The change since publication as a fraction, None without both prices."""
        return _change(self.at_publication, self.now)

    @property
    def first(self) -> Quote | None:
        """The price at the story's first report; at publication when that was the first."""
        return self.before or self.at_publication

    @property
    def move_since_first(self) -> Decimal | None:
        """The change since the story's first report as a fraction, None without both prices."""
        return _change(self.first, self.now)


def _change(then: Quote | None, now: Quote | None) -> Decimal | None:
    if then is None or now is None or not then.price:
        return None
    return now.price / then.price - 1
