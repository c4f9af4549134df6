"""A coin's price over some time, and what a chart of it shows."""

from datetime import timedelta
from decimal import Decimal
from enum import StrEnum

from pydantic import AwareDatetime, Field

from bot.i18n import ENGLISH
from bot.models.analysis import Direction
from bot.models.base import Model
from bot.models.card import Card


class Span(StrEnum):
    """How far back a chart looks; the value is what is typed."""

    DAY = "1d"
    WEEK = "7d"
    MONTH = "30d"
    QUARTER = "90d"

    @property
    def length(self) -> timedelta:
        """The same as a length of time."""
        return timedelta(days=int(self.value.removesuffix("d")))


class Point(Model):
    """What a coin cost at an instant, in US dollars."""

    at: AwareDatetime
    price: Decimal


class Series(Model):
    """What a coin cost over some time, oldest first, as one source tells it."""

    coin: str
    source: str
    points: tuple[Point, ...] = Field(min_length=2)


class Mark(Model):
    """A moment on a chart: a story, its direction, and the words or the number beside it."""

    at: AwareDatetime
    label: str
    direction: Direction


class Move(Model):
    """How far a price moved over the last so long, as a fraction (0.021 = +2.1 %)."""

    over: timedelta
    change: Decimal


class Chart(Model):
    """All that a chart shows; the same chart is always the same picture.

    `language` is that of its words; its dates and numbers are written in it too.
    `move` is which way the price went, as `subtitle` tells it with its figure. `start` to `end` is
    the time shown; `end` is later than the last price while a call is open. `published` is the
    card's story, `until` when its call is held against the price, `verdict` what came of it.
    `stories` are other stories, `note` is said small below.
    """

    language: str = ENGLISH
    title: str
    subtitle: str
    move: Direction
    series: Series
    start: AwareDatetime
    end: AwareDatetime
    published: Mark | None = None
    until: AwareDatetime | None = None
    verdict: str | None = None
    stories: tuple[Mark, ...] = ()
    note: str = ""


class Picture(Model):
    """A chart, its PNG, and the cards of the stories whose numbers stand on it."""

    chart: Chart
    png: bytes
    stories: tuple[Card, ...] = ()
