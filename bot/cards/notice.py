"""The short message below a card that tells once what changed: a level, or that it was struck."""

from bot.cards import changes
from bot.cards.escape import escape_line
from bot.cards.fit import fitted
from bot.i18n import say
from bot.models import Card, CardId

TITLE = 200
LINE = 300
"""Characters; a notice of 20 changes stays far below Discord's 2,000."""

MOST_LINES = 5


def is_announced(old: Card, new: Card) -> bool:
    """Say whether readers of the old card have to be told: a level changed, or it was struck."""
    levels = [[axis.level for _, axis in card.analysis.axes] for card in (old, new)]
    return levels[0] != levels[1] or (old.retracted is None and new.retracted is not None)


def notice(card: Card, about: int) -> str:
    """Return the notice of one revision, with its mark at the end."""
    told_of = [change for change in card.changes if change.revision == about]
    lines = [changes.told(change.text) for change in told_of]
    told = "".join(f"\n- {fitted(line, LINE)}" for line in lines[:MOST_LINES])
    is_struck = any(change.text.startswith(changes.STRUCK) for change in told_of)
    key = "taken-back" if is_struck else "judged-again"
    heading = say(key, title=f"**{fitted(card.title, TITLE)}**")
    return f"{heading}{told}\n{mark(card.id, about)}"


def mark(card: CardId, about: int) -> str:
    """Return the line by which a notice is known again in its channel."""
    return f"-# card {escape_line(card)} · change {about}"
