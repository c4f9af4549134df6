"""What each level means, on one screen: `/levels`."""

from bot.cards.words import symbol
from bot.models import Axis, Direction, Horizon, Level

MEANINGS: dict[Axis, dict[Level | Direction | Horizon, str]] = {
    Axis.IMPACT: {
        Level.LOW: "hardly moves the price",
        Level.MEDIUM: "may move it within its usual range",
        Level.HIGH: "may move it beyond its usual range, whichever way",
    },
    Axis.TRUST: {
        Level.LOW: "a claim that nobody stands for, or one that pays its teller",
        Level.MEDIUM: "a named source, not backed by anybody else",
        Level.HIGH: "an official source or document, or several outlets that agree",
    },
    Axis.DIRECTION: {
        Direction.BULLISH: "pushes the first coin's price up",
        Direction.NEUTRAL: "no push, or as much for as against it; both cases are told",
        Direction.BEARISH: "pushes it down",
    },
    Axis.HORIZON: {
        Horizon.SHORT: "up to a week",
        Horizon.MEDIUM: "a week to three months",
        Horizon.LONG: "over three months, or structural",
    },
}


def levels_text() -> str:
    """Return the axes with their levels, and when a call is held against the price."""
    parts = [
        f"**{axis.value}**\n"
        + "\n".join(f"- {symbol(level)} **{level}**: {said}" for level, said in told.items())
        for axis, told in MEANINGS.items()
    ]
    due = ", ".join(f"{horizon} {_span(horizon)}" for horizon in Horizon)
    foot = (
        f"A call is held against the price after: {due}. How the levels are judged in full: "
        "docs/judging.md of the project. Nothing here is financial advice."
    )
    return "\n".join([*parts, foot])


def _span(horizon: Horizon) -> str:
    days = horizon.scored_after.days
    return "1 day" if days == 1 else f"{days} days"
