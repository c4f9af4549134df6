"""Looks at how the bot does: sources, deliveries, the analyst and what it costs."""

from datetime import datetime, timedelta

from bot.models import Health, Polling
from storage import Store

DAY = timedelta(days=1)
OVERDUE = timedelta(minutes=10)
"""A source that is due and not asked for longer means that polling stands still; a tick is 5 s."""

SILENT = timedelta(minutes=30)
"""Without any answer for longer there is no news, however few the sources; slow feeds: twice
their interval."""

STUCK = timedelta(minutes=30)
"""A delivery that is due and waits for longer means that Discord or the bot is down."""


def look(store: Store, *, analyst: str, now: datetime) -> Health:
    """Return how things stand; only what an operator must mend is a complaint."""
    polls = store.sources.all()
    answered = [poll for poll in polls if poll.last_ok_at is not None and not poll.failures]
    failing = [poll for poll in polls if poll.failures]
    newest = store.cards.recent(since=now - 7 * DAY, limit=1)
    cost = store.llm.cost(since=now - DAY)
    health = Health(
        sources=len(polls),
        sources_read=len(answered),
        sources_unasked=sum(poll.last_checked_at is None for poll in polls),
        failing=tuple(sorted(failing, key=lambda poll: (-poll.failures, poll.source))),
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
    complaints = (*_polling(polls, now=now), *_delivering(health))
    return health.model_copy(update={"complaints": complaints})


def _polling(polls: list[Polling], *, now: datetime) -> list[str]:
    """Complain when nothing is asked, or nobody answers."""
    asked = [poll for poll in polls if poll.last_checked_at is not None]
    if not asked:
        return []
    overdue = now - min(poll.next_check_at for poll in polls)
    if overdue > OVERDUE:
        return [f"Polling stands still: a source is due for {_minutes(overdue)} minutes."]
    if all(poll.failures or poll.last_ok_at is None for poll in asked):
        return ["No source answers; is there a network?"]
    silent = now - max(poll.last_ok_at for poll in asked if poll.last_ok_at is not None)
    if silent > max(SILENT, 2 * min(poll.interval for poll in polls)):
        return [f"No source was read for {_minutes(silent)} minutes."]
    return []


def _delivering(health: Health) -> list[str]:
    """Complain when what is due does not leave."""
    if health.oldest_wait is not None and health.oldest_wait > STUCK:
        minutes = _minutes(health.oldest_wait)
        return [f"Deliveries stand still: the oldest waits for {minutes} minutes."]
    return []


def _minutes(span: timedelta) -> int:
    return round(span / timedelta(minutes=1))
