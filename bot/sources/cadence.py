"""When to poll a source next, as pure functions of what is remembered of it.

The pace follows the news: faster while items arrive, slower while none do. The publisher's wish
to wait longer is granted up to 24 hours. Failures back off exponentially; after a few of them
the breaker is open and lets one probe through at a time.
"""

import hashlib
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from bot.errors import SourceError
from bot.models import Feed, Polling, Source
from bot.sources.fetch import Fetched

SLOWEST = timedelta(hours=1)
"""The longest interval of our own making while a source works."""

LONGEST = timedelta(hours=24)
"""The longest pause that a publisher can ask for: one silly header must not stop a feed."""

LONGEST_BACKOFF = timedelta(hours=6)
"""A source that is down is still looked at four times a day, or it would not be seen to return."""

OPEN_AFTER = 3
"""Failures in a row after which the breaker opens (miniflux's limit)."""

LEASE = timedelta(minutes=2)
"""Longer than a poll can take; the least pause that is written before a fetch."""

_FASTEST = 0.5
_FASTER = 0.5
_SLOWER = 1.25
_QUIET = 4
"""A quiet source is asked at least every so many intervals: conditional polls are cheap, and
late news is worth little."""

_JITTER = 0.1
"""Every pause grows by up to a tenth, so that sources do not come due in one heap."""

_DOUBLINGS = 16
_ERROR_LENGTH = 300


class Breaker(StrEnum):
    """Whether a source is asked: CLOSED as usual, OPEN not now, HALF_OPEN one probe is due."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


def first(source: Source, now: datetime) -> Polling:
    """Return the memory of a source that was never polled: due at once."""
    return Polling(source=source.id, next_check_at=now, interval=source.interval)


def claimed(polling: Polling, source: Source, now: datetime, rng: Random) -> Polling:
    """Return what to store before the fetch, so that a crash in it cannot hot-loop.

    It assumes the worst: that this poll fails like those before it.
    """
    pause = max(LEASE, polling.interval, _backoff(source, polling.failures + 1))
    return polling.model_copy(update={"next_check_at": now + _jittered(pause, rng)})


def after_success(
    polling: Polling,
    source: Source,
    fetched: Fetched,
    *,
    feed: Feed | None,
    now: datetime,
    rng: Random,
) -> Polling:
    """Return what to remember of an answer; `feed` is None when its body was the one we hold."""
    is_news = feed is not None and _brings_news(polling, feed, now)
    interval = _interval(polling, source, feed, is_news=is_news)
    pause = max(interval, min(fetched.wait or interval, LONGEST))
    return Polling(
        source=polling.source,
        next_check_at=now + _jittered(pause, rng),
        interval=interval,
        etag=fetched.etag,
        last_modified=fetched.last_modified,
        body_hash=polling.body_hash if feed is None else body_hash(fetched.body),
        last_checked_at=now,
        last_ok_at=now,
        last_changed_at=now if is_news else polling.last_changed_at,
        seeded=polling.seeded or feed is not None,
    )


def after_failure(
    polling: Polling, source: Source, failure: SourceError, *, now: datetime, rng: Random
) -> Polling:
    """Return what to remember of a failure: the server's own wait wins over a shorter one."""
    failures = polling.failures + 1
    pause = max(_backoff(source, failures), min(failure.retry_after or LEASE, LONGEST))
    return polling.model_copy(
        update={
            "next_check_at": now + _jittered(pause, rng),
            "last_checked_at": now,
            "failures": failures,
            "last_error": str(failure)[:_ERROR_LENGTH],
        }
    )


def breaker(polling: Polling, now: datetime) -> Breaker:
    """Say how a source stands; the one poll that HALF_OPEN admits closes or opens it again."""
    if polling.failures < OPEN_AFTER:
        return Breaker.CLOSED
    return Breaker.HALF_OPEN if polling.next_check_at <= now else Breaker.OPEN


def health(polling: Polling) -> str:
    """Say in one sentence how a source does."""
    if polling.failures:
        times = "once" if polling.failures == 1 else f"{polling.failures} times in a row"
        again = f"{polling.next_check_at:%d %b %H:%M} UTC"
        return f"failed {times}; next try {again}: {polling.last_error}"
    if polling.last_ok_at is None:
        return "not polled yet"
    return f"answers; last read {polling.last_ok_at:%d %b %H:%M} UTC"


def body_hash(body: bytes) -> str:
    """Return a short digest of a body, to know it again without a validator."""
    return hashlib.blake2b(body, digest_size=16).hexdigest()


def _brings_news(polling: Polling, feed: Feed, now: datetime) -> bool:
    """Say whether something was published since news last came; undated items count as news.

    A changed body is not enough: many feeds carry the time of their making.
    """
    dates = [entry.updated or entry.published for entry in feed.entries]
    if polling.last_changed_at is None or None in dates:
        return bool(dates)
    return any(polling.last_changed_at < date <= now for date in dates if date)


def _interval(polling: Polling, source: Source, feed: Feed | None, *, is_news: bool) -> timedelta:
    """Return the new pace, between half the source's interval and its quiet pace.

    The feed's own ttl is the least; it stays in the interval while polls bring no new body.
    """
    quiet = max(min(source.interval * _QUIET, SLOWEST), source.interval)
    pace = polling.interval * _SLOWER
    if is_news:
        pace = min(polling.interval * _FASTER, source.interval)
    pace = min(max(pace, source.interval * _FASTEST), quiet)
    asked = polling.interval if feed is None else feed.ttl or pace
    return max(pace, min(asked, LONGEST))


def _backoff(source: Source, failures: int) -> timedelta:
    """Return the pause after so many failures in a row: it doubles, up to six hours."""
    doubled: int = 2 ** min(failures - 1, _DOUBLINGS)
    pause = source.interval * doubled
    return min(pause, max(LONGEST_BACKOFF, source.interval))


def _jittered(pause: timedelta, rng: Random) -> timedelta:
    return min(pause * rng.uniform(1, 1 + _JITTER), LONGEST) if pause < LONGEST else pause
