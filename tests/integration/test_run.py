"""`newsvane run` in this process: signals, logs, and the preview's page over its own store."""

import asyncio
import json
import logging
import os
import re
import signal
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot import preview, run
from bot.config import LogFormat, Settings
from bot.models import Source
from bot.probe import probe
from tests.fakes.publishers_site import PublishersSite
from tests.integration.conftest import NOBODY, inflow

SOURCE = """
[[source]]
id = "coin-post"
outlet = "CoinPost"
url = "{url}"
tier = 2
category = "crypto"
"""


def settings(folder: Path, url: str, **changes: object) -> Settings:
    sources = folder / "sources.toml"
    sources.write_text(SOURCE.format(url=url))
    prices = dict.fromkeys(("binance_url", "coinbase_url", "kraken_url", "coingecko_url"), NOBODY)
    return Settings.model_validate(
        {
            "_env_file": None,
            "database": folder / "newsvane.db",
            "sources": sources,
            "allow_networks": "127.0.0.0/8",
            "web_port": 0,
            **prices,
            **changes,
        }
    )


@pytest.fixture
def logs() -> Iterator[logging.Logger]:
    """Put the root logger back as it was."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield root
    for handler in root.handlers:
        if handler not in before[0]:
            root.removeHandler(handler)
    root.handlers[:] = before[0]
    root.setLevel(before[1])


@asynccontextmanager
async def shown(
    wanted: Settings, capsys: pytest.CaptureFixture[str], words: str
) -> AsyncIterator[str]:
    """Run the preview until it has printed some words; end it with a signal as a terminal does."""
    task = asyncio.create_task(run.until_told(preview.run(wanted)))
    text = ""
    async with asyncio.timeout(60):
        while words not in text and not task.done():
            await asyncio.sleep(0.05)
            text += capsys.readouterr().out
    try:
        yield text
    finally:
        os.kill(os.getpid(), signal.SIGINT)
        await task


async def test_the_preview_shows_a_source_that_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with PublishersSite(items=[inflow()]) as site:
        async with shown(settings(tmp_path, site.source().url), capsys, "│ id ") as text:
            assert "Polling 1 sources" in text
            assert "Bitcoin funds draw $512 million" in text
            assert "SAMPLE" not in text
        assert "Stopped." in capsys.readouterr().out
    assert (tmp_path / "newsvane-preview.db").exists()
    assert not (tmp_path / "newsvane.db").exists()


async def test_the_page_answers_from_what_the_pipeline_stored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with (
        PublishersSite(items=[inflow()]) as site,
        shown(settings(tmp_path, site.source().url), capsys, "│ id ") as text,
        aiohttp.ClientSession() as reader,
    ):
        page = re.search(r"http://127\.0\.0\.1:\d+/", text)
        card = re.search(r"│ id (\w+)", text)
        assert page is not None
        assert card is not None
        for path, words in {
            "": "Bitcoin funds draw",
            f"card/{card[1]}": "according to data from SoSoValue",
            "tag/BTC": "Bitcoin funds draw",
            "source/CoinPost": "Bitcoin funds draw",
            "analyze?q=BTC": "The stories that weigh most",
            f"analyze?q={site.url}/a-1": "judged for you",
            "analyze?q=flurb": "flurb",
        }.items():
            async with reader.get(page[0] + path) as answer:
                assert words in await answer.text(), path
        async with reader.get(f"{page[0]}healthz") as answer:
            health = json.loads(await answer.text())
            assert (answer.status, health["sources_read"], health["cards"]) == (200, 1, 1)


async def test_the_sample_newsroom_goes_on_with_its_addresses_after_a_restart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    links = []
    for _ in range(2):
        async with shown(settings(tmp_path, f"{NOBODY}/feed"), capsys, "│ id ") as text:
            assert "sample newsroom" in text
            links.append(re.findall(r"http://127\.0\.0\.1:\d+/[a-z-]+/", text)[0].split("/")[2])
    assert links[0] == links[1]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_lets_a_job_clean_up_to_its_end(number: signal.Signals) -> None:
    steps: list[str] = []

    async def job() -> None:
        try:
            os.kill(os.getpid(), number)
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            steps.append("cleaned up")

    await run.until_told(job())
    assert steps == ["cleaned up"]


async def test_a_job_that_fails_is_not_silenced() -> None:
    async def job() -> None:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        await run.until_told(job())


@pytest.mark.parametrize(("form", "is_json"), [(LogFormat.TEXT, False), (LogFormat.AUTO, True)])
def test_logs_are_written_as_the_settings_say_with_secrets_masked(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    logs: logging.Logger,
    form: LogFormat,
    is_json: bool,
) -> None:
    run.start_log(settings(tmp_path, NOBODY, DISCORD_TOKEN="hush", log_format=form))
    logs.warning("the token is %s", "hush")
    line = capsys.readouterr().err.splitlines()[-1]
    assert line.startswith("{") == is_json
    assert "the token is ***" in line


async def test_a_probe_names_the_source_that_answers_and_what_the_others_said(
    tmp_path: Path,
) -> None:
    async with PublishersSite() as site:
        good = site.source()
        bad: Source = good.model_copy(update={"url": f"{NOBODY}/feed"})
        wanted = settings(tmp_path, good.url)
        assert (await probe(wanted, (bad, good))).answered == good
        none = await probe(wanted, (bad, bad))
        assert none.answered is None
        assert [said[:9] for said in none.failures] == ["127.0.0.1"] * 2


async def test_a_probe_does_not_wait_for_a_source_that_hangs(tmp_path: Path) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/feed"
        hangs = PublishersSite(name="Hangs")
        hangs.url = url.removesuffix("/feed")
        found = await probe(
            settings(tmp_path, url), (hangs.source(),), patience=timedelta(seconds=0.1)
        )
    assert found.answered is None
    assert found.failures == ("no answer within 0.1 seconds",)
