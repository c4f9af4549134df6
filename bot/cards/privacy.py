"""What is kept about a member, and that it is gone."""

from bot.i18n import say
from bot.models import Holdings


def held_text(held: Holdings) -> str:
    """List what is kept about a member, and how to be rid of it."""
    if held.is_empty:
        return say("held-nothing")
    return "\n".join([say("held-list"), *_listed(held), say("held-how")])


def asking_text(held: Holdings) -> str:
    """Ask before it is deleted."""
    if held.is_empty:
        return say("held-nothing")
    return "\n".join([say("held-ask"), *_listed(held), say("held-stays")])


def gone_text(held: Holdings) -> str:
    """Say what was deleted."""
    return "\n".join([say("held-gone"), *_listed(held), say("held-no-more")])


def _listed(held: Holdings) -> list[str]:
    counts = held.model_dump()
    return [f"- {say(f'held-{kind}', count=count)}" for kind, count in counts.items() if count]
