"""What admins read when they pause, resume, resend, retract or export."""

from datetime import datetime

from bot.cards.fit import fitted
from bot.models import Card

TITLE = 150


def paused_until_text(until: datetime) -> str:
    """Say for how long a server gets no card."""
    at = int(until.timestamp())
    return (
        f"No card comes to this server until <t:{at}:f> (<t:{at}:R>). What is published meanwhile "
        "is not posted later; `/news` has it. `/admin resume` ends the pause."
    )


def resumed_text(*, was_paused: bool) -> str:
    """Say that cards come again."""
    return "Cards come again." if was_paused else "Nothing was paused; cards come as always."


def resent_text(count: int) -> str:
    """Say how many refused cards are tried once more."""
    if not count:
        return "Discord has refused no card of this server."
    return f"{count} refused card{'' if count == 1 else 's'} will be tried once more."


def retracted_text(card: Card) -> str:
    """Say that a card is struck wherever it is read."""
    return (
        f"Retracted: {fitted(card.title, TITLE)}. The card is struck through wherever it was "
        "posted, its readers are told once, and its call does not count."
    )


def synced_text(count: int) -> str:
    """Say that the commands were registered."""
    return f"Registered {count} commands; Discord shows them within a minute."


UNCHANGED = "The commands are registered as they are already, so I asked Discord for nothing."
"""The answer when there is nothing to register."""


def rejudged_text(card: Card | None, *, is_changed: bool) -> str:
    """Say what came of judging a story again."""
    if card is None:
        return "I know no such card. Its id stands at its foot, like `0a1b2c3d`."
    if is_changed:
        return f"Judged again and changed: {fitted(card.title, TITLE)}."
    return f"Judged again; nothing that a reader would notice changed: {fitted(card.title, TITLE)}."
