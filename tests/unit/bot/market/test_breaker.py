from datetime import datetime, timedelta

from bot.market.breaker import LONGEST_REST, PROBE, REST, Breaker
from tests.factories import NOON

SECOND = timedelta(seconds=1)


def broken(times: int, *, start: datetime = NOON) -> tuple[Breaker, datetime]:
    """Return a breaker after so many failures a second apart, and when the last one was."""
    breaker = Breaker()
    for n in range(times):
        breaker.failed(start + n * SECOND)
    return breaker, start + (times - 1) * SECOND


def test_two_failures_are_forgiven() -> None:
    breaker, last = broken(2)
    assert breaker.admits(last)


def test_the_third_failure_opens() -> None:
    breaker, last = broken(3)
    assert not breaker.admits(last)
    assert not breaker.admits(last + REST - SECOND)


def test_failures_at_one_moment_count_once() -> None:
    breaker = Breaker()
    assert [breaker.failed(NOON) for _ in range(5)] == [True, False, False, False, False]
    assert breaker.admits(NOON)


def test_after_the_rest_one_probe_goes_through_alone() -> None:
    breaker, last = broken(3)
    assert breaker.admits(last + REST)
    assert not breaker.admits(last + REST)
    assert breaker.admits(last + REST + PROBE)


def test_a_probe_that_succeeds_closes() -> None:
    breaker, last = broken(3)
    breaker.admits(last + REST)
    breaker.succeeded()
    assert breaker.admits(last + REST)
    assert breaker.failed(last + REST)


def test_each_failed_probe_doubles_the_rest_up_to_half_an_hour() -> None:
    breaker, at = broken(3)
    rests = []
    for _ in range(8):
        until = at
        while not breaker.admits(until):
            until += SECOND
        rests.append(until - at)
        at = until
        breaker.failed(at)
    assert rests[:3] == [REST, 2 * REST, 4 * REST]
    assert rests[-1] == LONGEST_REST


def test_a_wait_that_the_source_names_is_taken_at_once() -> None:
    breaker = Breaker()
    breaker.failed(NOON, rest=timedelta(seconds=30))
    assert not breaker.admits(NOON + timedelta(seconds=29))
    assert breaker.admits(NOON + timedelta(seconds=30))


def test_no_source_is_left_alone_for_longer_than_half_an_hour() -> None:
    breaker = Breaker()
    breaker.failed(NOON, rest=timedelta(days=9))
    assert breaker.admits(NOON + LONGEST_REST)
