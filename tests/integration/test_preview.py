"""The preview as a newcomer runs it: a process of its own, stopped by Ctrl-C and started again."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

ROOT = Path(__file__).parents[2]
NOBODY = """
[[source]]
id = "nobody"
outlet = "Nobody"
url = "http://127.0.0.1:9/feed"
tier = 2
category = "crypto"
"""
"""A source that never answers, so that the sample newsroom runs wherever the test does."""

PATIENCE = 60
"""Seconds until a test that waits in vain fails; a busy machine is no failure."""

CARD = re.compile(r"^│ id (\w+) ", re.MULTILINE)
FIELDS = ("Price Impact", "Trustworthiness", "Price Direction", "Time Effect", "Against:")


class Preview:
    """A running `newsvane run` without a token."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self.text = ""

    async def says(self, words: str) -> str:
        """Wait until the output has the words; return all of it so far."""
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            while words not in self.text:
                read = await self._process.stdout.read(4096)
                assert read, f"it ended without saying {words!r}: {self.text}"
                self.text += read.decode()
        return self.text

    async def url(self) -> str:
        """Return the address of its web page."""
        found = re.search(r"http://127\.0\.0\.1:\d+/", await self.says("/analyze box: http"))
        assert found is not None
        return found[0]

    async def stop(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Send a signal; return the exit code and what it wrote to standard error."""
        self._process.send_signal(number)
        return await self.end()

    async def end(self) -> tuple[int, str]:
        """Wait until it ends; return the exit code and what it wrote to standard error."""
        async with asyncio.timeout(PATIENCE):
            out, err = await self._process.communicate()
        self.text += out.decode()
        assert self._process.returncode is not None
        return self._process.returncode, err.decode()


@asynccontextmanager
async def preview(folder: Path, **environment: str) -> AsyncIterator[Preview]:
    """Run the preview in a folder; it is over when the block is left."""
    sources = folder / "sources.toml"
    sources.write_text(NOBODY)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=folder,
        env={
            "PATH": os.defpath,
            "HOME": str(folder),
            "PYTHONPATH": str(ROOT),
            "NEWSVANE_SOURCES": str(sources),
            "NEWSVANE_WEB_PORT": "0",
            **environment,
        },
        stdout=PIPE,
        stderr=PIPE,
    )
    try:
        yield Preview(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def cards_of(url: str) -> list[tuple[str, str]]:
    """Return the address and title of every card on the web page."""
    async with aiohttp.ClientSession() as reader, reader.get(f"{url}feed.json") as answer:
        items = (await answer.json())["items"]
        return [(item["url"].rpartition("/")[2], item["title"]) for item in items]


async def test_a_newcomer_gets_a_whole_card_marked_sample(tmp_path: Path) -> None:
    async with preview(tmp_path) as running:
        text = await running.says("not financial")
        assert "sample newsroom" in text
        assert all(field in text for field in FIELDS)
        first = text[text.index("╭") : text.index("│ id ")]
        assert "SAMPLE" in first.splitlines()[0]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_stop_is_clean_and_says_what_comes_next(
    tmp_path: Path, number: signal.Signals
) -> None:
    async with preview(tmp_path) as running:
        await running.says("not financial")
        code, errors = await running.stop(number)
        assert (code, errors) == (0, "")
        assert running.text.endswith("Stopped. The next start goes on from here.\n")


async def test_a_stop_before_the_first_card_is_clean_too(tmp_path: Path) -> None:
    async with preview(tmp_path) as running:
        await running.says("newsvane preview")
        assert await running.stop() == (0, "")


async def more_cards(url: str, *, than: int) -> list[tuple[str, str]]:
    """Return the cards of the web page once they are more than so many."""
    async with asyncio.timeout(PATIENCE):
        while len(found := await cards_of(url)) <= than:
            await asyncio.sleep(0.1)
        return found


async def test_a_restart_shows_earlier_cards_and_doubles_none(tmp_path: Path) -> None:
    async with preview(tmp_path) as first:
        before = await more_cards(await first.url(), than=9)
        await first.stop()
    async with preview(tmp_path) as second:
        await second.says("not financial")
        assert set(CARD.findall(second.text)) <= set(CARD.findall(first.text))
        url = await second.url()
        after = await more_cards(url, than=len(before))
        assert {card for card, _ in before} <= {card for card, _ in after}
        titles = [title for _, title in after]
        assert len(titles) == len(set(titles))


async def test_the_analyze_box_marks_its_answer_to_a_sample_link(tmp_path: Path) -> None:
    async with preview(tmp_path) as running, aiohttp.ClientSession() as reader:
        text = await running.says("not financial")
        link = re.search(r"http://127\.0\.0\.1:\d+/[a-z-]+/\d{4}-\S+", text)
        assert link is not None
        asked = {"q": link[0]}
        async with reader.get(f"{await running.url()}analyze", params=asked) as answer:
            page = await answer.text()
        assert "judged for you" in page
        assert "SAMPLE: a made-up story" in page


async def test_a_second_preview_on_the_same_database_is_refused_with_a_sentence(
    tmp_path: Path,
) -> None:
    async with preview(tmp_path) as first:
        await first.says("not financial")
        async with preview(tmp_path) as second:
            code, errors = await second.end()
            assert code == 2
            assert "is in use by another newsvane" in errors
