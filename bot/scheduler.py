"""The only file that knows APScheduler: which job runs how often.

Two of its defaults bite: a run that is more than a second late is dropped in
silence, and `shutdown(wait=True)` cancels coroutines without waiting. So lateness is forgiven,
and jobs only start work that a Crew owns.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MAX_INSTANCES, EVENT_JOB_MISSED, JobEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = logging.getLogger(__name__)

TOLD = EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES | EVENT_JOB_ERROR

TIDY = timedelta(hours=1)
"""How often old reports leave the window that new ones are compared with."""


class Scheduler:
    """Runs coroutines at intervals on the running loop, never two runs of one job at a time."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_listener(self._tell, TOLD)

    def every(self, interval: timedelta, job: Callable[[], Awaitable[None]], *, name: str) -> None:
        """Run `job` at each interval; one that is late runs once, not once for each miss."""
        self._scheduler.add_job(
            job,
            "interval",
            seconds=interval.total_seconds(),
            id=name,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )

    def start(self) -> None:
        """Start; needs a running event loop."""
        self._scheduler.start()

    def close(self) -> None:
        """Start no further runs."""
        self._scheduler.shutdown(wait=False)

    @staticmethod
    def _tell(event: JobEvent) -> None:
        if event.code == EVENT_JOB_ERROR:
            log.error("job=%s failed", event.job_id, exc_info=event.exception)
        else:
            log.warning("job=%s was skipped: the run before it is not done", event.job_id)
