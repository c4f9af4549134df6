"""Looks at how the bot does: sources, deliveries, the analyst and what it costs."""

from datetime import datetime, timedelta

from bot.models import Health
from storage import Store

DAY = timedelta(days=1)
STUCK = timedelta(minutes=30)
"""A delivery that is due and waits for longer means that Discord or the bot is down."""


def look(store: Store, *, analyst: str, now: datetime) -> Health:
    """Return how things stand; only what an operator must mend is a complaint."""
    polls = store.sources.all()
    answered = [poll for poll in polls if poll.last_ok_at is not None and not poll.failures]
    newest = store.cards.recent(since=now - 7 * DAY, limit=1)
    cost = store.llm.cost(since=now - DAY)
    health = Health(
        sources=len(polls),
        sources_read=len(answered),
        articles=store.articles.count(),
        cards=store.cards.count(),
        newest_card_at=newest[0].created_at if newest else None,
        waiting=store.outbox.depth(),
        oldest_wait=store.outbox.oldest_pending(now),
        given_up=len(store.outbox.dead_letters()),
        paused=len(store.outbox.paused()),
        analyst=analyst,
        llm=cost if cost.runs else None,
    )
    asked = any(poll.last_checked_at is not None for poll in polls)
    return health.model_copy(update={"complaints": _complaints(health, asked=asked)})


def _complaints(health: Health, *, asked: bool) -> tuple[str, ...]:
    found = []
    if asked and not health.sources_read:
        found.append("No source answers; is there a network?")
    if health.oldest_wait is not None and health.oldest_wait > STUCK:
        minutes = round(health.oldest_wait / timedelta(minutes=1))
        found.append(f"Deliveries stand still: the oldest waits for {minutes} minutes.")
    return tuple(found)
