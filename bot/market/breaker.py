"""A circuit breaker: a price source that keeps failing is left alone for a while."""

from datetime import datetime, timedelta

OPEN_AFTER = 3
REST = timedelta(minutes=1)
LONGEST_REST = timedelta(minutes=30)


class Breaker:
    """Closed: ask. Open after three failures in a row: do not ask. Half open: one probe."""

    def __init__(self) -> None:
        self._failures = 0
        self._resting_until: datetime | None = None

    def allows(self, now: datetime) -> bool:
        """Say whether to ask; once the rest is over, yes (the probe)."""
        return self._resting_until is None or now >= self._resting_until

    def succeeded(self) -> None:
        """Close again."""
        self._failures, self._resting_until = 0, None

    def failed(self, now: datetime) -> None:
        """Count a failure; from the third on rest, twice as long after each failed probe."""
        self._failures += 1
        if self._failures >= OPEN_AFTER:
            doublings = min(self._failures - OPEN_AFTER, 10)
            self._resting_until = now + min(REST * 2**doublings, LONGEST_REST)
