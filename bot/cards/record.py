"""What the bot called so far: how many calls run, when the next falls due, which ones they are.

Calls are not held against prices yet, so no rate of hits is told: there is none to tell.
"""

from bot.cards.briefing import headline
from bot.cards.escape import escape_line
from bot.cards.fit import OUTLET, fitted
from bot.cards.words import either, level_word, scored_at, window_name
from bot.i18n import say
from bot.models import CallCount, Card, Search


def record_head(search: Search, count: CallCount, window: str) -> str:
    """Say what is counted and how the calls stand."""
    asked = [
        say("record-calls"),
        search.coin or "",
        either(search.tags) if search.tags else "",
        fitted(search.outlet, OUTLET) if search.outlet else "",
        level_word(search.horizon) if search.horizon else "",
        say("list-window", window=window_name(window)),
    ]
    lines = [" · ".join(part for part in asked if part)]
    if count.open or count.due or count.void:
        lines += [_standing(count), _next(count), f"-# {say('record-unscored')}"]
    return "\n".join(line for line in lines if line)


def record_line(card: Card) -> str:
    """Return a call with its story: what is claimed of which coin, and when that is due."""
    due = scored_at(card)
    when = (
        say("record-call-void")
        if due is None
        else say("record-call-due", at=f"<t:{int(due.timestamp())}:R>")
    )
    return f"{headline(card)}\n-# {escape_line(card.price.coin)}: {when}"


def nothing_text() -> str:
    """Say that no call fits, and what to try."""
    return say("record-nothing")


def _standing(count: CallCount) -> str:
    parts = [say("record-open", count=count.open), say("record-due", count=count.due)]
    if count.void:
        parts.append(say("record-void", count=count.void))
    return " · ".join(parts)


def _next(count: CallCount) -> str:
    if count.next_due is None:
        return ""
    at = int(count.next_due.timestamp())
    return say("record-next", at=f"<t:{at}:f>", **{"in": f"<t:{at}:R>"})
