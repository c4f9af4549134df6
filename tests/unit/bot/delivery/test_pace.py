import asyncio
import time
from itertools import pairwise

from bot.delivery.pace import Pace


async def test_the_first_goes_at_once_and_each_other_a_gap_later() -> None:
    now = 100.0
    pace = Pace(1000, seconds=lambda: now)
    order: list[int] = []

    async def go(number: int) -> None:
        await pace.turn()
        order.append(number)

    await asyncio.gather(*(go(number) for number in range(20)))
    assert order == list(range(20))


async def test_so_many_in_a_second_take_that_second() -> None:
    loop = asyncio.get_running_loop()
    pace = Pace(200, seconds=loop.time)
    before = loop.time()
    await asyncio.gather(*(pace.turn() for _ in range(41)))
    assert loop.time() - before >= 40 / 200


async def test_what_was_not_used_is_not_saved_up() -> None:
    now = 0.0
    pace = Pace(0.001, seconds=lambda: now)
    await pace.turn()
    now = 100_000.0
    waits = [asyncio.create_task(pace.turn()) for _ in range(3)]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    assert [wait.done() for wait in waits] == [True, False, False]
    for wait in waits[1:]:
        wait.cancel()
    await asyncio.gather(*waits, return_exceptions=True)


async def test_a_loop_that_stood_still_lets_nobody_through_together() -> None:
    loop = asyncio.get_running_loop()
    pace = Pace(100, seconds=loop.time)
    passed: list[float] = []

    async def go() -> None:
        await pace.turn()
        passed.append(loop.time())

    waits = [asyncio.create_task(go()) for _ in range(30)]
    await asyncio.sleep(0.03)
    before = len(passed)
    time.sleep(0.1)  # the loop stands still while ten turns pass
    await asyncio.sleep(0)
    assert len(passed) <= before + 2
    await asyncio.gather(*waits)
    assert all(b - a >= 0.004 for a, b in pairwise(passed))
