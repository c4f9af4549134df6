"""The only file that knows APScheduler: which job runs how often.

Two of its defaults bite: a run that is more than a second late is dropped in
silence, and `shutdown(wait=True)` cancels coroutines without waiting. So lateness is forgiven,
and jobs only start work that a Crew owns.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from apscheduler.events import (
    EVENT_JOB_ERROR,
    EVENT_JOB_EXECUTED,
    EVENT_JOB_MAX_INSTANCES,
    EVENT_JOB_MISSED,
    JobEvent,
)
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.errors import NewsvaneError

log = logging.getLogger(__name__)

TOLD = EVENT_JOB_MISSED | EVENT_JOB_MAX_INSTANCES | EVENT_JOB_ERROR | EVENT_JOB_EXECUTED

LIBRARYS_LOG = "apscheduler.executors.default"
"""Where APScheduler logs each failure with its trace; we tell of them ourselves."""

TIDY = timedelta(hours=1)
"""How often old reports leave the window that new ones are compared with."""


class Scheduler:
    """Runs coroutines at intervals on the running loop, never two runs of one job at a time."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_listener(self._tell, TOLD)
        self._trouble: dict[str, str] = {}
        """What was last told of each job that fails: a full disk is told once, not each tick."""
        logging.getLogger(LIBRARYS_LOG).setLevel(logging.CRITICAL)

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

    def _tell(self, event: JobEvent) -> None:
        if event.code == EVENT_JOB_EXECUTED:
            if self._trouble.pop(event.job_id, None) is not None:
                log.info("job=%s works again", event.job_id)
        elif event.code == EVENT_JOB_ERROR:
            self._tell_of_failure(event.job_id, event.exception)
        else:
            log.warning("job=%s was skipped: the run before it is not done", event.job_id)

    def _tell_of_failure(self, job: str, failure: Exception) -> None:
        """Log a fault of ours each time, and what we have a sentence for once."""
        if not isinstance(failure, NewsvaneError):
            log.error("job=%s failed", job, exc_info=failure)
        elif self._trouble.get(job) != str(failure):
            self._trouble[job] = str(failure)
            log.error("job=%s failed and is tried again: %s", job, failure)
