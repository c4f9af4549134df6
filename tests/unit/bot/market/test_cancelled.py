"""Price questions when the bot is told to stop."""

import asyncio

import pytest

from bot.market.prices import open_prices
from tests.factories import NOON
from tests.fakes.exchange import BTC, open_exchanges


async def test_a_snapshot_that_is_cancelled_at_once_leaves_no_question_behind() -> None:
    # a coroutine that is made and never awaited is a warning, and so a failure here
    async with open_exchanges() as fakes, open_prices(fakes.urls) as prices:
        for _ in range(3):
            asked = asyncio.create_task(prices.snapshot(BTC, NOON, now=NOON))
            await asyncio.sleep(0)
            asked.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asked
