from datetime import timedelta

from bot.delivery.retry import BASE, LONGEST, next_attempt
from bot.errors import TransientError
from tests.factories import NOON, make_delivery


def test_the_servers_wait_wins_over_our_backoff() -> None:
    busy = TransientError("429", retry_after=timedelta(seconds=41))
    assert next_attempt(make_delivery(attempts=3), busy, now=NOON) == NOON + timedelta(seconds=41)


def test_the_wait_doubles_with_each_attempt() -> None:
    waits = [
        next_attempt(make_delivery(attempts=n), TransientError("503"), now=NOON) - NOON
        for n in (1, 2, 3)
    ]
    assert waits == [BASE, BASE * 2, BASE * 4]


def test_a_long_outage_is_still_tried_every_ten_minutes() -> None:
    late = next_attempt(make_delivery(attempts=500), TransientError("503"), now=NOON)
    assert late == NOON + LONGEST
