"""When to try a delivery again."""

from datetime import datetime, timedelta

from bot.errors import TransientError
from bot.models import Delivery

BASE = timedelta(seconds=2)
LONGEST = timedelta(minutes=10)


def next_attempt(delivery: Delivery, failure: TransientError, *, now: datetime) -> datetime:
    """Say when to try again.

    The server's own wait wins over our back-off: a 429 names the second it ends. There is no
    last attempt: a transient failure ends by itself, and giving up would lose a card.
    """
    if failure.retry_after is not None:
        return now + failure.retry_after
    doublings = min(max(delivery.attempts - 1, 0), 16)
    return now + min(BASE * (1 << doublings), LONGEST)
