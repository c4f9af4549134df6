"""What admins read when they pause, resume, resend, retract or export."""

from datetime import datetime

from bot.cards.fit import fitted
from bot.i18n import say
from bot.models import Card

TITLE = 150


def paused_until_text(until: datetime) -> str:
    """Say for how long a server gets no card."""
    at = int(until.timestamp())
    return say("admin-paused", at=f"<t:{at}:f>", **{"in": f"<t:{at}:R>"})


def resumed_text(*, was_paused: bool) -> str:
    """Say that cards come again."""
    return say("admin-resumed" if was_paused else "admin-not-paused")


def resent_text(count: int) -> str:
    """Say how many refused cards are tried once more."""
    return say("admin-resent", count=count) if count else say("admin-none-refused")


def retracted_text(card: Card) -> str:
    """Say that a card is struck wherever it is read."""
    return say("admin-retracted", title=fitted(card.title, TITLE))


def synced_text(count: int) -> str:
    """Say that the commands were registered."""
    return say("admin-synced", count=count)


def unchanged_text() -> str:
    """Say that there was nothing to register."""
    return say("admin-unchanged")


def rejudged_text(card: Card | None, *, is_changed: bool) -> str:
    """Say what came of judging a story again."""
    if card is None:
        return say("admin-unknown-card")
    key = "admin-rejudged" if is_changed else "admin-rejudged-same"
    return say(key, title=fitted(card.title, TITLE))
