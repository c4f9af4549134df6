"""The price at a story's first report, when the report that is judged came later."""

from datetime import datetime, timedelta
from decimal import Decimal

from bot.market.prices import open_prices
from tests.factories import NOON
from tests.fakes.exchange import BTC, open_exchanges

FIRST = NOON - timedelta(minutes=30)
NOW = NOON + timedelta(minutes=2)


def rising(at: datetime) -> Decimal:
    """Return a price that gains a dollar a minute from 92,565 at noon."""
    return Decimal(92565) + Decimal(int((at - NOON).total_seconds())) / 60


async def test_a_later_report_tells_the_price_at_the_first_one_too() -> None:
    async with open_exchanges() as fakes, open_prices(fakes.urls) as prices:
        fakes.prices["BTC"] = rising
        told = await prices.snapshot(BTC, NOON, now=NOW, first=FIRST)
        alone = await prices.snapshot(BTC, NOON, now=NOW, first=NOON)
    assert told.before is not None
    assert (told.before.price, told.before.at) == (Decimal(92535), FIRST)
    assert alone.before is None
