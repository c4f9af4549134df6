from bot.market.binance import Binance
from tests.factories import NOON
from tests.fakes.exchange import BTC
from tests.unit.bot.market.answers import KLINE, MS, Script


async def test_binance_is_asked_for_one_minute() -> None:
    script = Script(KLINE)
    await Binance(script).candle(BTC, NOON)
    assert script.path == "/api/v3/klines"
    assert script.query == {
        "symbol": "BTCUSDT", "interval": "1m", "limit": "1", "startTime": str(MS)
    }  # fmt: skip
