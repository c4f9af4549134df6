"""`/price` and the Chart button on the wire, with pictures that really come."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from bot.models import Span
from bot.services.charts import MARKED
from tests.emulator.interaction import InteractionResult
from tests.emulator.message import Message
from tests.emulator.server import Emulator
from tests.emulator.wire import Json
from tests.factories import make_card, make_price
from tests.fakes.exchange import FakeExchanges, open_exchanges, status, steady
from tests.integration.conftest import Town, open_town
from tests.integration.test_news import keep

PNG = b"\x89PNG\r\n"


@dataclass
class Market:
    """A town with exchanges."""

    town: Town
    exchanges: FakeExchanges

    async def price(self, coin: str = "BTC", **options: object) -> InteractionResult:
        asked = {"coin": coin, **options}
        return await (
            await self.town.channel.slash(self.town.member, "price", asked)
        ).wait_response()


def rising(at: datetime) -> Decimal:
    """Return a price that is 92,565 now, after 1 % more a day."""
    return Decimal(92565) * (1 + Decimal((at - datetime.now(UTC)).total_seconds()) / 8_640_000)


@pytest.fixture
async def market(tmp_path: Path, emulator: Emulator) -> AsyncIterator[Market]:
    async with open_exchanges() as exchanges:
        exchanges.now = lambda: datetime.now(UTC)
        exchanges.prices["BTC"] = rising
        async with open_town(tmp_path, emulator, exchanges.urls) as town:
            yield Market(town, exchanges)


def picture(message: Message) -> Json:
    """Return the one picture that a message shows."""
    (container,) = message.components
    (gallery,) = (part for part in container["components"] if part["type"] == 12)
    (item,) = gallery["items"]
    shown: Json = item
    return shown


async def fetched(town: Town, message: Message) -> bytes:
    """Return the file of a message's picture."""
    return await town.bot.http.get_from_cdn(picture(message)["media"]["url"])


@pytest.mark.parametrize("span", Span)
async def test_the_price_comes_with_its_chart(market: Market, span: Span) -> None:
    answer = await market.price(range=span.value)
    assert not answer.ephemeral
    assert "Bitcoin (BTC) · $92,565" in answer.text
    assert "1 hour ◆ 0.0% · 24 hours ▲ +1.0% · 7 days ▲ +7.5%" in answer.text
    assert "Binance, <t:" in answer.text
    assert (await fetched(market.town, answer.message)).startswith(PNG)
    assert picture(answer.message)["media"]["url"].endswith(f"btc-{span.value}.png")


async def test_the_chart_is_told_in_words_too(market: Market) -> None:
    await keep(market.town)
    alt = picture((await market.price()).message)["description"]
    assert "BTC price chart of 7 days" in alt
    assert "(+7.5%); lowest $86," in alt
    assert "highest $92,565; story 1, Bullish, on " in alt


async def test_stories_of_that_time_are_numbered_below_the_chart(market: Market) -> None:
    now = datetime.now(UTC)
    for days in range(1, 12):
        await keep(market.town, published=now - timedelta(days=days), title=f"{days} days ago")
    shown = (await market.price()).text
    assert "**1** ▲ Bullish · <t:" in shown
    assert "days ago" in shown
    assert "11 days ago" not in shown
    assert f"**{MARKED + 1}**" not in shown
    assert "days ago" not in (await market.price(events=False)).text
    assert "11 days ago" in (await market.price(range="30d")).text


async def test_an_unknown_coin_is_answered_privately_with_the_nearest_three(
    market: Market,
) -> None:
    for typed, hint in (("bitconi", "BTC, "), ("zzzzzz", "BTC, ETH, ")):
        answer = await market.price(typed)
        assert answer.ephemeral
        assert f"I know no coin called “{typed}”. Did you mean {hint}" in answer.text
        assert answer.text.count(", ") == 2


async def test_a_topic_has_no_price(market: Market) -> None:
    answer = await market.price("Fed")
    assert answer.ephemeral
    assert "has no price. `/analyze target:Fed`" in answer.text


async def test_without_a_price_it_says_so(market: Market) -> None:
    market.exchanges.fail(status(503))
    answer = await market.price()
    assert "No BTC price: no source answered." in answer.text
    assert answer.message.attachments == []


async def test_without_a_history_the_price_stands_alone(market: Market) -> None:
    market.exchanges.prices["BTC"] = steady(92565)
    await market.price(range="1d")
    market.exchanges.fail(status(503))
    answer = await market.price(range="90d")
    assert "$92,565" in answer.text
    assert "No chart: no source has the prices of that time." in answer.text
    assert answer.message.attachments == []


async def test_coins_are_completed_and_topics_are_not(market: Market) -> None:
    offered = await market.town.channel.autocomplete(
        market.town.member, "price", {"coin": ""}, "coin"
    )
    assert [choice["value"] for choice in offered][:2] == ["BTC", "ETH"]
    assert "Fed" not in [choice["value"] for choice in offered]


async def pressed(market: Market, **changes: object) -> InteractionResult:
    """Post a card and press its Chart button."""
    town = market.town
    await town.subscribe()
    await town.poll()
    await town.emulator.wait_for(lambda: bool(town.channel.messages))
    message = town.channel.messages[-1]
    return await (await town.channel.click(town.member, message, "Chart")).wait_response()


async def test_the_button_shows_the_price_around_the_publication(market: Market) -> None:
    answer = await pressed(market)
    assert answer.ephemeral
    assert "### BTC and “[Bitcoin funds draw" in answer.text
    alt = picture(answer.message)["description"]
    assert alt.startswith("BTC price chart; $92,56")
    assert "at publication on" in alt
    assert "the call is Bullish, scored on" in alt
    assert (await fetched(market.town, answer.message)).startswith(PNG)


async def test_other_stories_stand_below_a_cards_chart(market: Market) -> None:
    await keep(market.town, published=datetime.now(UTC) - timedelta(hours=3), title="Before it")
    answer = await pressed(market)
    assert "**1** ▲ Bullish" in answer.text
    assert "Before it" in answer.text
    assert "1 Bullish on" in picture(answer.message)["description"]


async def test_the_button_says_why_there_is_no_chart(market: Market) -> None:
    market.exchanges.fail(status(503))
    answer = await pressed(market)
    assert "No BTC price: no source answered." in answer.text
    assert answer.message.attachments == []


async def test_a_coin_that_is_no_more_on_the_list_has_no_chart(market: Market) -> None:
    card = make_card(price=make_price(coin="GONE"))
    assert await market.town.services.charts.of_card(card) is None
