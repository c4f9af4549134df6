from decimal import Decimal

from bot.market.coinbase import Coinbase
from tests.factories import NOON
from tests.fakes.exchange import BTC
from tests.unit.bot.market.answers import CANDLES, SECONDS, Script


async def test_coinbase_is_asked_for_one_minute_of_its_product() -> None:
    script = Script(CANDLES)
    await Coinbase(script).candle(BTC, NOON)
    assert script.path == "/products/BTC-USD/candles"
    assert script.query == {"granularity": "60", "start": str(SECONDS), "end": str(SECONDS + 60)}


async def test_coinbase_rows_come_newest_first_and_are_turned_round() -> None:
    days = await Coinbase(Script(CANDLES)).days(BTC, now=NOON, count=2)
    assert [candle.open for candle in days] == [Decimal("92565.01"), Decimal("92578.4")]
