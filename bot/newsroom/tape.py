"""The sample newsroom's prices: the same seed and the same opening give the same series.

A coin's price is smooth waves around its price in the anchor story's minute, with the moves that
stories cause on top. It is a pure function of time, so a price can be asked for twice, for any
minute, and stays what it was.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cached_property
from math import exp, pi, sin, sqrt
from random import Random

from bot.newsroom.edition import Edition, SampleCoin

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)

WAVES = tuple(timedelta(hours=hours) for hours in (0.17, 0.7, 3, 11, 41, 130, 510))
"""Periods of the waves; a wave's height grows with the root of its period, as in a random walk."""

REACTION = timedelta(seconds=45)
"""How long the market takes for two thirds of a story's move."""

DIGITS = 6
"""Significant digits of a price."""


@dataclass(frozen=True)
class Tape:
    """What every coin costs at any time."""

    edition: Edition
    opens: datetime
    seed: int = 7

    @cached_property
    def anchor(self) -> datetime:
        """The start of the anchor story's minute."""
        at = self.opens + timedelta(seconds=self.edition.anchored)
        return at.replace(second=0, microsecond=0)

    def price(self, coin: SampleCoin, at: datetime) -> Decimal:
        """Return the price at an instant."""
        gone = self._height(coin, at) - self._height(coin, self.anchor)
        price = Decimal(coin.price * exp(gone))
        return round(price, DIGITS - 1 - price.adjusted())

    def _height(self, coin: SampleCoin, at: datetime) -> float:
        """Return the logarithm of the price, from an arbitrary zero."""
        return self._waves(coin, at) + sum(
            move * (1 - exp(-((at - start) / REACTION)))
            for start, move in self._moves(coin)
            if at > start
        )

    def _waves(self, coin: SampleCoin, at: datetime) -> float:
        phases = Random(f"{self.seed}:{coin.symbol}")
        gone = at - self.opens
        return sum(
            coin.swing * sqrt(period / DAY) / 2 * sin(2 * pi * (gone / period + phases.random()))
            for period in WAVES
        )

    def _moves(self, coin: SampleCoin) -> list[tuple[datetime, float]]:
        return [
            (self.opens + timedelta(seconds=story.appears), story.moves[coin.symbol])
            for story in self.edition.stories
            if coin.symbol in story.moves
        ]
