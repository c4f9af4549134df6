from datetime import timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceError
from bot.models import Feed, Polling
from bot.sources import cadence
from bot.sources.cadence import LONGEST, LONGEST_BACKOFF, SLOWEST, Breaker
from bot.sources.fetch import Fetched
from tests.factories import NOON, make_entry, make_source

MINUTE = timedelta(minutes=1)
SOURCE = make_source(interval=5 * MINUTE)
REFUSED = SourceError("coinpost.example has trouble of its own (status 500)")
SPANS = st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(hours=24))
WISHES = st.none() | st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400))
SEEDS = st.integers()


def make_polling(**changes: Any) -> Polling:
    return cadence.first(SOURCE, NOON).model_copy(update=changes)


def make_fetched(**changes: Any) -> Fetched:
    fields: dict[str, Any] = {"url": SOURCE.url, "status": 200, "body": b"<rss/>"}
    return Fetched(**{**fields, **changes})


def make_feed(*published_minutes_ago: int, ttl: timedelta | None = None) -> Feed:
    entries = tuple(make_entry(published=NOON - n * MINUTE) for n in published_minutes_ago)
    return Feed(title="t", entries=entries, ttl=ttl)


def succeed(
    polling: Polling, feed: Feed | None, seed: int = 0, wait: timedelta | None = None
) -> Polling:
    fetched = make_fetched(wait=wait, unchanged=feed is None)
    return cadence.after_success(polling, SOURCE, fetched, feed=feed, now=NOON, rng=Random(seed))


def fail(polling: Polling, failure: SourceError = REFUSED, seed: int = 0) -> Polling:
    return cadence.after_failure(polling, SOURCE, failure, now=NOON, rng=Random(seed))


def test_a_new_source_is_due_at_once() -> None:
    assert cadence.first(SOURCE, NOON).next_check_at == NOON


@given(SPANS, st.integers(0, 50), SEEDS)
def test_a_claimed_source_is_not_due_again_while_its_poll_runs(
    interval: timedelta, failures: int, seed: int
) -> None:
    polling = make_polling(interval=interval, failures=failures)
    claimed = cadence.claimed(polling, SOURCE, NOON, Random(seed))
    assert claimed.next_check_at >= NOON + cadence.LEASE
    assert claimed == polling.model_copy(update={"next_check_at": claimed.next_check_at})


def test_what_an_answer_says_is_remembered() -> None:
    fetched = make_fetched(etag='"7"', last_modified="Wed, 04 Mar 2026 12:00:00 GMT")
    polling = make_polling(failures=4, last_error="down")
    after = cadence.after_success(
        polling, SOURCE, fetched, feed=make_feed(1), now=NOON, rng=Random(0)
    )
    assert (after.etag, after.last_modified) == ('"7"', "Wed, 04 Mar 2026 12:00:00 GMT")
    assert after.body_hash == cadence.body_hash(b"<rss/>")
    assert (after.last_checked_at, after.last_ok_at, after.last_changed_at) == (NOON, NOON, NOON)
    assert (after.failures, after.last_error, after.seeded) == (0, None, True)


def test_an_unchanged_answer_keeps_what_is_known_of_the_body() -> None:
    polling = make_polling(body_hash="c0ffee", seeded=True, last_changed_at=NOON - MINUTE)
    after = succeed(polling, None)
    assert (after.body_hash, after.seeded) == ("c0ffee", True)
    assert after.last_changed_at == NOON - MINUTE


def test_news_makes_it_faster_down_to_half_the_sources_interval() -> None:
    polling = make_polling(interval=20 * MINUTE, last_changed_at=NOON - 9 * MINUTE)
    first = succeed(polling, make_feed(1))
    assert first.interval == 5 * MINUTE
    second = succeed(first.model_copy(update={"last_changed_at": NOON - 2 * MINUTE}), make_feed(1))
    assert second.interval == 2.5 * MINUTE
    third = succeed(second.model_copy(update={"last_changed_at": NOON - 2 * MINUTE}), make_feed(1))
    assert third.interval == 2.5 * MINUTE


def test_quiet_makes_it_slower_up_to_four_times_its_interval() -> None:
    polling = make_polling()
    intervals = []
    for _ in range(12):
        polling = succeed(polling, None)
        intervals.append(polling.interval)
    assert intervals == sorted(intervals)
    assert intervals[0] > SOURCE.interval
    assert intervals[-1] == 4 * SOURCE.interval


def test_a_body_that_only_carries_a_new_time_of_making_is_not_news() -> None:
    polling = make_polling(last_changed_at=NOON - 9 * MINUTE)
    after = succeed(polling, make_feed(30, 60))
    assert after.interval > polling.interval
    assert after.last_changed_at == polling.last_changed_at


def test_dates_in_the_future_are_not_news_for_ever() -> None:
    polling = make_polling(last_changed_at=NOON - 9 * MINUTE)
    assert succeed(polling, make_feed(-600)).interval > polling.interval


def test_an_undated_item_in_a_new_body_is_news() -> None:
    polling = make_polling(last_changed_at=NOON - 9 * MINUTE)
    feed = Feed(title="t", entries=(make_entry(published=None),))
    assert succeed(polling, feed).interval < polling.interval


def test_an_empty_feed_is_no_news() -> None:
    assert succeed(make_polling(), make_feed()).interval > SOURCE.interval


def test_the_feeds_ttl_is_kept_while_polls_bring_no_new_body() -> None:
    slow = succeed(make_polling(), make_feed(1, ttl=timedelta(hours=3)))
    assert slow.next_check_at >= NOON + timedelta(hours=3)
    assert succeed(slow, None).next_check_at >= NOON + timedelta(hours=3)


def test_an_own_interval_longer_than_our_slowest_is_kept() -> None:
    source = make_source(interval=timedelta(hours=6))
    after = cadence.after_success(
        cadence.first(source, NOON), source, make_fetched(), feed=None, now=NOON, rng=Random(0)
    )
    assert after.interval == timedelta(hours=6)


@given(SPANS, WISHES, WISHES, SEEDS, st.booleans())
def test_the_publishers_wish_is_granted_up_to_a_day(
    interval: timedelta, wait: timedelta | None, ttl: timedelta | None, seed: int, quiet: bool
) -> None:
    polling = make_polling(interval=interval)
    feed = None if quiet else make_feed(1, ttl=ttl)
    after = succeed(polling, feed, seed, wait)
    pause = after.next_check_at - NOON
    wishes = [min(wish, LONGEST) for wish in (wait, feed and feed.ttl) if wish]
    assert all(pause >= wish for wish in wishes)
    assert SOURCE.interval / 2 <= pause <= LONGEST
    assert wishes or (quiet and interval > SLOWEST) or pause <= SLOWEST * 1.1


@given(st.lists(st.booleans(), max_size=40), SEEDS)
def test_whatever_comes_the_next_check_lies_ahead_and_within_a_day(
    successes: list[bool], seed: int
) -> None:
    polling = make_polling()
    for success in successes:
        polling = succeed(polling, make_feed(1), seed) if success else fail(polling, seed=seed)
        assert timedelta(0) < polling.next_check_at - NOON <= LONGEST


def test_failures_back_off_exponentially_up_to_six_hours() -> None:
    polling = make_polling()
    pauses = []
    for _ in range(60):
        polling = fail(polling)
        pauses.append(polling.next_check_at - NOON)
    assert pauses[0] >= SOURCE.interval
    assert all(later >= 1.8 * sooner for sooner, later in pairwise(pauses[:6]))
    assert LONGEST_BACKOFF <= pauses[-1] <= LONGEST_BACKOFF * 1.1


def test_a_failure_is_remembered_and_costs_no_validator() -> None:
    polling = make_polling(etag='"7"', body_hash="c0ffee", last_ok_at=NOON - MINUTE, seeded=True)
    after = fail(polling, SourceError("x" * 1000))
    assert (after.failures, after.last_checked_at) == (1, NOON)
    assert len(after.last_error or "") == 300
    kept = ("etag", "body_hash", "last_ok_at", "seeded", "interval")
    assert all(getattr(after, name) == getattr(polling, name) for name in kept)


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400)), SEEDS)
def test_the_servers_own_wait_wins_over_a_shorter_backoff(wait: timedelta, seed: int) -> None:
    after = fail(make_polling(), SourceError("429", retry_after=wait), seed)
    pause = after.next_check_at - NOON
    assert min(wait, LONGEST) <= pause <= LONGEST


def test_after_some_failures_the_breaker_opens_and_lets_one_probe_through() -> None:
    polling = make_polling()
    for _ in range(cadence.OPEN_AFTER):
        assert cadence.breaker(polling, NOON) is Breaker.CLOSED
        polling = fail(polling)
    assert cadence.breaker(polling, NOON) is Breaker.OPEN
    due = polling.next_check_at
    assert cadence.breaker(polling, due) is Breaker.HALF_OPEN
    probing = cadence.claimed(polling, SOURCE, due, Random(0))
    assert cadence.breaker(probing, due) is Breaker.OPEN
    assert cadence.breaker(succeed(polling, None), NOON) is Breaker.CLOSED


def test_jitter_spreads_sources_that_came_due_together() -> None:
    pauses = {succeed(make_polling(), None, seed).next_check_at for seed in range(50)}
    assert len(pauses) > 40


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "not polled yet"),
        ({"last_ok_at": NOON}, "answers; last read 04 Mar 12:00 UTC"),
        ({"failures": 1}, "failed once; next try 04 Mar 12:00 UTC: it is down."),
        ({"failures": 7}, "failed 7 times in a row; next try 04 Mar 12:00 UTC: it is down."),
    ],
)
def test_how_a_source_does_is_one_sentence(changes: dict[str, Any], said: str) -> None:
    assert cadence.health(make_polling(last_error="it is down.", **changes)) == said


def test_the_same_body_has_the_same_hash_and_another_has_another() -> None:
    assert cadence.body_hash(b"a") == cadence.body_hash(b"a") != cadence.body_hash(b"b")
