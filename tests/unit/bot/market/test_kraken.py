from decimal import Decimal

import pytest

from bot.errors import TransientError
from bot.market.kraken import Kraken
from bot.market.source import NotListed
from tests.factories import NOON
from tests.fakes.exchange import BTC
from tests.unit.bot.market.answers import OHLC, ROW, SECONDS, Script


async def test_kraken_is_asked_for_what_follows_the_minute_before() -> None:
    script = Script(OHLC)
    await Kraken(script).candle(BTC, NOON)
    assert script.query == {"pair": "XBTUSD", "interval": "1", "since": str(SECONDS - 60)}


async def test_kraken_answers_under_the_pairs_old_or_present_name() -> None:
    for name in ("XXBTZUSD", "XBTZUSD", "XBTUSD"):
        answer = {"error": [], "result": {name: [ROW], "last": SECONDS}}
        assert (await Kraken(Script(answer)).candle(BTC, NOON)).price == Decimal("92565.01")


async def test_kraken_answering_for_another_pair_is_a_fault() -> None:
    other = {"error": [], "result": {"XETHZUSD": [], "last": 1}}
    with pytest.raises(TransientError, match="another pair than XBTUSD"):
        await Kraken(Script(other)).candle(BTC, NOON)


async def test_kraken_not_knowing_a_pair_is_no_fault_but_too_many_questions_are() -> None:
    with pytest.raises(NotListed):
        await Kraken(Script({"error": ["EQuery:Unknown asset pair"]})).candle(BTC, NOON)
    with pytest.raises(TransientError, match="Too many requests") as caught:
        await Kraken(Script({"error": ["EGeneral:Too many requests"]})).candle(BTC, NOON)
    assert not isinstance(caught.value, NotListed)
