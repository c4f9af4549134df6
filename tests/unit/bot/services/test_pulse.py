import asyncio
import itertools
import logging
from datetime import timedelta

import pytest

from bot.services.pulse import HELD, Pulse


async def beaten(pulse: Pulse, beats: list[None]) -> None:
    """Wait for the next beat."""
    before = len(beats)
    async with asyncio.timeout(30):
        while len(beats) == before:
            await asyncio.sleep(0.01)


async def test_a_free_loop_beats_and_has_nothing_to_complain_of() -> None:
    beats: list[None] = []
    delays: list[float] = []
    pulse = Pulse(measured=delays.append)
    pulse.listen(lambda: beats.append(None))
    pulse.start()
    await beaten(pulse, beats)
    await pulse.close()
    assert pulse.lag < HELD
    assert pulse.lag == timedelta(seconds=max(delays))
    assert pulse.complaints == ()


async def test_a_loop_that_was_held_is_a_complaint_and_a_line_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    hours = itertools.count()  # an hour passes between any two looks at the time
    beats: list[None] = []
    pulse = Pulse(seconds=lambda: next(hours) * 3600.0)
    pulse.listen(lambda: beats.append(None))
    pulse.start()
    with caplog.at_level(logging.WARNING):
        await beaten(pulse, beats)
    await pulse.close()
    assert pulse.lag > HELD
    assert "was stuck for" in pulse.complaints[0]
    assert "the event loop was held for" in caplog.text


async def test_it_beats_no_more_once_closed() -> None:
    pulse = Pulse()
    pulse.start()
    await pulse.close()
    assert pulse.lag == timedelta()
