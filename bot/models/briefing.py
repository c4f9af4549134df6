"""The answer to `/analyze`: what the stored stories say about one coin or topic."""

from datetime import timedelta

from bot.models.analysis import Direction, Horizon, Level
from bot.models.base import Model
from bot.models.card import Card
from bot.models.price import PriceSnapshot


class Briefing(Model):
    """An aggregate over a window.

    `net` is in [-1, 1] (bearish to bullish), weighted by impact, trust and age; `spread` is the
    weighted standard deviation of the single calls, 0 when all agree. `net_yesterday` is the net
    of the same window as it was a day ago, None when it had no story; `new_today` counts the
    stories of the last 24 hours. `bull` and `bear` are the heaviest stories of either side.
    """

    target: str
    title: str
    window: timedelta
    stories: int
    net: float
    direction: Direction
    spread: float
    bullish: int
    bearish: int
    neutral: int
    impact: Level | None
    trust: Level | None
    horizons: tuple[tuple[Horizon, int], ...] = ()
    """How many stories have each time effect, the most frequent first."""
    net_yesterday: float | None = None
    new_today: int = 0
    bull: Card | None = None
    bear: Card | None = None
    top: tuple[Card, ...]
    price: PriceSnapshot | None = None
