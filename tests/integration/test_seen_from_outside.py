"""Health and metrics of a whole bot, as a monitoring system asks for them."""

import asyncio
import json
import logging
import sqlite3
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.commands import PATIENCE, running_bot, stop
from tests.emulator.server import Emulator
from tests.fakes.publishers_site import PublishersSite
from tests.integration.conftest import inflow
from tests.integration.test_running_bot import SOURCE, bot, subscribe

POSTED = "newsvane_deliveries_total posted"


async def samples(address: str) -> dict[str, float]:
    """Return what Prometheus would read, by name and labels' values."""
    async with aiohttp.ClientSession() as reader, reader.get(f"{address}/metrics") as answer:
        text = await answer.text()
    return {
        " ".join((sample.name, *sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def test_what_happened_between_feed_and_channel_is_counted(
    tmp_path: Path, emulator: Emulator
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await subscribe(tmp_path, channel)
    emulator.faults.limit(times=1, method="POST", path="/messages")
    async with (
        PublishersSite(items=[inflow()]) as site,
        bot(tmp_path, emulator, site) as address,
    ):
        await emulator.wait_for(lambda: channel.messages)
        async with asyncio.timeout(PATIENCE):
            found = await samples(address)
            while found["newsvane_outbox_depth"] or not found.get(POSTED):
                found = await samples(address)
    judged = {name: value for name, value in found.items() if "analyses_total" in name}
    assert list(judged.values()) == [1]
    assert next(iter(judged)).endswith(" card")
    assert found["newsvane_polls_total changed"] == 1
    assert found["newsvane_stories_total"] == 1
    assert found["newsvane_discord_rate_limits_total"] == 1
    assert found[POSTED] == 1
    assert found["newsvane_cards"] == found["newsvane_sources_answering"] == 1


async def test_a_page_that_cannot_be_served_stops_no_card(
    tmp_path: Path, emulator: Emulator, caplog: pytest.LogCaptureFixture
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await subscribe(tmp_path, channel)
    with caplog.at_level(logging.WARNING):
        async with (
            PublishersSite(items=[inflow()]) as site,
            bot(tmp_path, emulator, site, web_host="192.0.2.1"),
        ):
            await emulator.wait_for(lambda: channel.messages)
    assert "set NEWSVANE_WEB_HOST and NEWSVANE_WEB_PORT. Cards are posted without" in caplog.text


async def test_the_page_can_be_switched_off(tmp_path: Path, emulator: Emulator) -> None:
    async with (
        PublishersSite() as site,
        bot(tmp_path, emulator, site, web="false") as address,
        aiohttp.ClientSession() as reader,
    ):
        with pytest.raises(aiohttp.ClientConnectorError):
            await reader.get(f"{address}/healthz")


async def test_a_damaged_database_is_one_complaint_whoever_meets_it(
    tmp_path: Path, emulator: Emulator
) -> None:
    async with (
        PublishersSite() as site,
        bot(tmp_path, emulator, site) as address,
        aiohttp.ClientSession() as reader,
    ):
        other = sqlite3.connect(tmp_path / "newsvane.db", isolation_level=None)
        other.execute("PRAGMA writable_schema = ON")
        other.execute("UPDATE sqlite_schema SET sql = 'nonsense' WHERE name = 'articles'")
        other.execute("PRAGMA schema_version = 99")
        other.close()
        told = set()
        for _look in range(15):  # ticks of the bot lie between: the writer fails as the reader does
            async with reader.get(f"{address}/healthz") as answer:
                assert answer.status == 503
                (complaint,) = json.loads(await answer.text())["complaints"]
            told.add(complaint)
            await asyncio.sleep(0.1)
    assert all("newsvane.db is damaged" in complaint for complaint in told)


async def test_the_log_of_a_story_leads_from_its_feed_to_its_channel(
    tmp_path: Path, emulator: Emulator
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await subscribe(tmp_path, channel)
    async with PublishersSite(items=[inflow()]) as site:
        (tmp_path / "sources.toml").write_text(SOURCE.format(url=site.source().url))
        async with running_bot(
            tmp_path, emulator, NEWSVANE_ALLOW_NETWORKS="127.0.0.0/8", NEWSVANE_TICK="0.1"
        ) as process:
            await emulator.wait_for(lambda: channel.messages)
            stopped = await stop(process)
    lines = [json.loads(line) for line in stopped.err.splitlines()]
    about = [line for line in lines if line.get("story") == 1]
    journey = [line for line in about if line["logger"].startswith("bot.services.")]
    assert [line["logger"] for line in journey] == [
        "bot.services.intake", "bot.services.press", "bot.services.courier"
    ]  # fmt: skip
    assert {line.get("source") for line in journey[:2]} == {"coin-post"}
    assert len({line["card"] for line in journey[1:]}) == 1
    assert journey[-1]["channel"] == channel.id
