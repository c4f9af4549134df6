"""A clock that stands until it is moved."""

from datetime import datetime, timedelta

from tests.factories import NOON


class FakeClock:
    def __init__(self, start: datetime = NOON) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def forward(self, span: timedelta) -> None:
        self._now += span
