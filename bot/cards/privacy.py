"""What is kept about a member, and that it is gone."""

from bot.models import Holdings

NOTHING = (
    "I keep nothing about you. What you type into commands is answered and forgotten; I cannot "
    "read what you write in channels."
)


def held_text(held: Holdings) -> str:
    """List what is kept about a member, and how to be rid of it."""
    if held.is_empty:
        return NOTHING
    return f"About you I keep:\n{_listed(held)}\n`/privacy delete` removes it."


def asking_text(held: Holdings) -> str:
    """Ask before it is deleted."""
    if held.is_empty:
        return NOTHING
    return f"This will be gone for good:\n{_listed(held)}\nSubscriptions of channels stay."


def gone_text(held: Holdings) -> str:
    """Say what was deleted."""
    return f"Deleted:\n{_listed(held)}\nI keep nothing about you any more."


def _listed(held: Holdings) -> str:
    parts = (
        (held.follows, "what you follow, and our private chat's deliveries"),
        (held.mutes, "what you muted"),
        (held.feedback, "what you said of cards"),
        (held.rules, "channels' subscriptions that name you as their maker (they stay, unnamed)"),
        (held.deeds, "lines of servers' audits that name you (they stay, unnamed)"),
    )
    return "\n".join(f"- {count} × {what}" for count, what in parts if count)
