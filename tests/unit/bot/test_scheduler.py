import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.errors import TransientError
from bot.scheduler import Scheduler

SOON = timedelta(milliseconds=10)


async def run(job: Callable[[int], None], *, times: int) -> None:
    """Run a job so many times; it is told the number of the run."""
    runs = 0
    done = asyncio.Event()

    async def once() -> None:
        nonlocal runs
        runs += 1
        if runs > times:
            done.set()
        else:
            job(runs)

    await _scheduled(once, done)


async def _scheduled(job: Callable[[], Awaitable[None]], done: asyncio.Event) -> None:
    scheduler = Scheduler()
    scheduler.every(SOON, job, name="tick")
    scheduler.start()
    async with asyncio.timeout(30):
        await done.wait()
    scheduler.close()
    await asyncio.sleep(0)


async def test_a_trouble_that_lasts_is_told_in_one_sentence_once_and_its_end_too(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def job(number: int) -> None:
        if number <= 4:
            raise TransientError("the disk is full")

    with caplog.at_level(logging.INFO):
        await run(job, times=6)
    said = [record.getMessage() for record in caplog.records if record.name == "bot.scheduler"]
    assert said == ["job=tick failed and is tried again: the disk is full", "job=tick works again"]
    assert not [r for r in caplog.records if r.name.startswith("apscheduler") and r.exc_info]


async def test_another_trouble_is_told_anew(caplog: pytest.LogCaptureFixture) -> None:
    def job(number: int) -> None:
        raise TransientError("it is full" if number < 3 else "it is locked")

    with caplog.at_level(logging.ERROR):
        await run(job, times=4)
    assert [record.getMessage().rpartition(": ")[2] for record in caplog.records] == [
        "it is full",
        "it is locked",
    ]


async def test_a_fault_of_ours_is_told_each_time_with_its_trace(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def job(_number: int) -> None:
        raise ValueError("unforeseen")

    with caplog.at_level(logging.ERROR):
        await run(job, times=2)
    assert [record.exc_info is not None for record in caplog.records] == [True, True]
