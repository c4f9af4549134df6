"""What each level means, on one screen: `/levels`."""

from bot.cards.words import axis_name, level_name, symbol
from bot.i18n import say
from bot.models import Axis, Direction, Horizon, Level

AXES: dict[Axis, tuple[Level | Direction | Horizon, ...]] = {
    Axis.IMPACT: tuple(Level),
    Axis.TRUST: tuple(Level),
    Axis.DIRECTION: (Direction.BULLISH, Direction.NEUTRAL, Direction.BEARISH),
    Axis.HORIZON: tuple(Horizon),
}
"""Each axis's levels in the order in which they are explained."""


def levels_text() -> str:
    """Return the axes with their levels, and when a call is held against the price."""
    parts = [
        "\n".join([f"**{axis_name(axis)}**", *(_meaning(axis, level) for level in levels)])
        for axis, levels in AXES.items()
    ]
    due = ", ".join(_due(horizon) for horizon in Horizon)
    return "\n".join([*parts, say("levels-foot", due=due)])


def _meaning(axis: Axis, level: Level | Direction | Horizon) -> str:
    said = say(f"meaning-{axis.name}-{level}".lower())
    return f"- {symbol(level)} **{level_name(level)}**: {said}"


def _due(horizon: Horizon) -> str:
    return say("levels-due", horizon=level_name(horizon), days=horizon.scored_after.days)
