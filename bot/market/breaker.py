"""A circuit breaker: a price source that keeps failing is left alone for a while."""

from datetime import datetime, timedelta

OPEN_AFTER = 3
REST = timedelta(minutes=1)
LONGEST_REST = timedelta(minutes=30)

PROBE = timedelta(seconds=15)
"""How long a probe has the source to itself."""


class Breaker:
    """Closed: ask. Open after three failures in a row: do not ask. Half open: one probe."""

    def __init__(self) -> None:
        self._failures = 0
        self._failed_at: datetime | None = None
        self._resting_until: datetime | None = None

    def admits(self, now: datetime) -> bool:
        """Say whether to ask; after a rest one question is let through until it is answered."""
        if self._resting_until is None:
            return True
        if now < self._resting_until:
            return False
        self._resting_until = now + PROBE
        return True

    def succeeded(self) -> None:
        """Close again."""
        self._failures, self._failed_at, self._resting_until = 0, None, None

    def failed(self, now: datetime, *, rest: timedelta | None = None) -> bool:
        """Count a failure; say whether it is the first in a row.

        From the third on the source rests, twice as long after each failed probe. Questions asked
        at one moment fail together and count once. A rest that the source itself asks for is
        taken at once.
        """
        is_news = not self._failures
        if now != self._failed_at:
            self._failures, self._failed_at = self._failures + 1, now
        doublings = self._failures - OPEN_AFTER
        if rest is None and doublings >= 0:
            rest = REST * 2 ** min(doublings, 10)
        if rest is not None:
            self._resting_until = now + min(rest, LONGEST_REST)
        return is_news
