"""`/record` on the wire: the calls as they are."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.models import Report
from tests.emulator.interaction import InteractionResult
from tests.factories import make_price
from tests.integration.conftest import Town
from tests.integration.test_news import keep


async def record(town: Town, **options: object) -> InteractionResult:
    return await (await town.channel.slash(town.member, "record", options)).wait_response()


async def test_the_calls_are_counted_and_listed(town: Town) -> None:
    await keep(town, 6)
    await keep(town, published=datetime.now(UTC) - timedelta(days=2), title="Over")
    await keep(town, retracted="withdrawn", title="Struck")
    answer = await record(town)
    assert "**6** open · **1** whose time is over · **1** void" in answer.text
    assert "The next one falls due" in answer.text
    assert "no hit rate so far" in answer.text
    assert "Page 1 of 2" in answer.text
    await (await answer.click("Next")).wait_response()
    assert "Over" in answer.text
    assert "BTC: due <t:" in answer.text


async def test_a_coin_means_the_calls_on_its_price(town: Town) -> None:
    await keep(town, 2)
    await keep(town, price=make_price(coin="ETH"), title="On ether")
    answer = await record(town, target="ethereum", horizon="Short", window="7 days")
    assert "Calls · ETH · ◔ Short (up to 1 week) · last 7 days" in answer.text
    assert "On ether" in answer.text
    assert "Story number" not in answer.text


async def test_a_topic_and_an_outlet_narrow_the_calls(town: Town) -> None:
    report = Report(outlet="Macro Wire", url="https://x.example", published=datetime.now(UTC))
    await keep(town, 2)
    await keep(town, reports=(report,), title="The wire's")
    answer = await record(town, target="etf", source="Macro Wire")
    assert "Calls · ETF · Macro Wire · last 90 days" in answer.text
    assert "The wire's" in answer.text
    assert "**1** open" in answer.text


async def test_where_nothing_was_called_nothing_is_claimed(town: Town) -> None:
    answer = await record(town, target="SOL")
    assert "No call fits" in answer.text
    assert "open" not in answer.text


@pytest.mark.parametrize(("option", "hint"), [("target", "Did you mean"), ("source", "CoinPost")])
async def test_what_is_unknown_is_told_privately(town: Town, option: str, hint: str) -> None:
    await keep(town)
    answer = await record(town, **{option: "bitconi"})
    assert answer.ephemeral
    assert hint in answer.text
