"""What the bot called so far: how many calls run, when the next falls due, which ones they are.

Calls are not held against prices yet, so no rate of hits is told: there is none to tell.
"""

from bot.cards.briefing import headline
from bot.cards.escape import escape_line
from bot.cards.fit import OUTLET, fitted
from bot.cards.words import level_word, scored_at
from bot.models import CallCount, Card, Search

UNSCORED = "-# A call that is due is not yet held against the price: there is no hit rate so far."
NOTHING = "No call fits. Try a longer `window`, or another `target`."


def record_head(search: Search, count: CallCount, window: str) -> str:
    """Say what is counted and how the calls stand."""
    asked = [
        "Calls",
        search.coin or "",
        " or ".join(search.tags),
        fitted(search.outlet, OUTLET) if search.outlet else "",
        level_word(search.horizon) if search.horizon else "",
        f"last {window}",
    ]
    lines = [" · ".join(part for part in asked if part)]
    if count.open or count.due or count.void:
        lines += [_standing(count), _next(count), UNSCORED]
    return "\n".join(line for line in lines if line)


def record_line(card: Card) -> str:
    """Return a call with its story: what is claimed of which coin, and when that is due."""
    due = scored_at(card)
    when = "void, the story was taken back" if due is None else f"due <t:{int(due.timestamp())}:R>"
    return f"{headline(card)}\n-# {escape_line(card.price.coin)}: {when}"


def _standing(count: CallCount) -> str:
    parts = [f"**{count.open}** open", f"**{count.due}** whose time is over"]
    if count.void:
        parts.append(f"**{count.void}** void, their stories were taken back")
    return " · ".join(parts)


def _next(count: CallCount) -> str:
    if count.next_due is None:
        return ""
    at = int(count.next_due.timestamp())
    return f"The next one falls due <t:{at}:R> (<t:{at}:f>)."
