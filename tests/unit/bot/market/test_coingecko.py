import pytest

from bot.market.coingecko import CoinGecko
from bot.market.source import NotListed
from tests.factories import NOON
from tests.fakes.exchange import BTC
from tests.unit.bot.market.answers import MS, Script


async def test_coingecko_never_takes_a_point_from_after_the_publication() -> None:
    future = {"prices": [[MS + 1000, 99999]]}
    with pytest.raises(NotListed):
        await CoinGecko(Script(future)).candle(BTC, NOON)


async def test_coingecko_takes_no_point_older_than_ten_minutes() -> None:
    old = {"prices": [[MS - 601_000, 99999]]}
    with pytest.raises(NotListed):
        await CoinGecko(Script(old)).candle(BTC, NOON)


async def test_coingecko_tells_each_days_last_point() -> None:
    day = 86_400_000
    chart = {"prices": [[MS, 2], [MS - day, 1], [MS + 3_600_000, 3]]}
    days = await CoinGecko(Script(chart)).days(BTC, now=NOON, count=2)
    assert [(str(candle.at.date()), int(candle.close)) for candle in days] == [
        ("2026-03-03", 1), ("2026-03-04", 3)
    ]  # fmt: skip
