from decimal import Decimal

from bot.market.coinbase import Coinbase
from tests.factories import NOON
from tests.fakes.exchange import BTC
from tests.unit.bot.market.answers import CANDLES, Script


async def test_coinbase_is_asked_for_one_minute_of_its_product() -> None:
    script = Script(CANDLES)
    await Coinbase(script).candle(BTC, NOON)
    assert script.path == "/products/BTC-USD/candles"
    assert script.query == {
        "granularity": "60",
        "start": "2026-03-04T12:00:00Z",
        "end": "2026-03-04T12:01:00Z",
    }


async def test_coinbase_rows_come_newest_first_and_are_turned_round() -> None:
    days = await Coinbase(Script(CANDLES)).days(BTC, now=NOON, count=2)
    assert [candle.open for candle in days] == [Decimal("92565.01"), Decimal("92578.4")]
