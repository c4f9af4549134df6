"""Planted secrets are looked for in everything a bot writes: log, database, pages, errors."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import aiohttp
import pytest

from tests.emulator.server import Emulator
from tests.integration.conftest import NOBODY

KEY = "CG-planted-key-that-must-stay-in"


def environment(emulator: Emulator, folder: Path, token: str) -> dict[str, str]:
    (folder / "sources.toml").write_text(
        f'[[source]]\nid = "a"\noutlet = "A"\nurl = "{NOBODY}/"\ntier = 3\ncategory = "crypto"\n'
    )
    prices = {f"NEWSVANE_{name}_URL": NOBODY for name in ("BINANCE", "COINBASE", "KRAKEN")}
    return {
        **os.environ,
        **prices,
        "NEWSVANE_COINGECKO_URL": NOBODY,
        "NEWSVANE_COINGECKO_KEY": KEY,
        "NEWSVANE_DISCORD_API": emulator.url,
        "NEWSVANE_DATABASE": str(folder / "newsvane.db"),
        "NEWSVANE_SOURCES": str(folder / "sources.toml"),
        "NEWSVANE_LOG_LEVEL": "DEBUG",
        "NEWSVANE_WEB_PORT": "0",
        "NEWSVANE_TICK": "0.1",
        "DISCORD_TOKEN": token,
    }


async def said_by(*command: str, env: dict[str, str], until: asyncio.Future[None] | None) -> bytes:
    """Run a command to its end, or until something has happened; return all it wrote."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *command, env=env, stdout=PIPE, stderr=PIPE
    )
    if until is not None:
        await until
        process.terminate()
    out, err = await process.communicate()
    return out + err


def leaks(folder: Path, said: bytes, *secrets: str) -> list[str]:
    """Return where a secret can be read."""
    written = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    return [
        name
        for name, text in {**written, "standard output": said}.items()
        if any(secret.encode() in text for secret in secrets)
    ]


async def test_a_running_bot_writes_no_secret_anywhere(emulator: Emulator, tmp_path: Path) -> None:
    emulator.add_guild().add_text_channel()
    env = environment(emulator, tmp_path, emulator.token)
    connected = asyncio.ensure_future(
        emulator.wait_for(lambda: bool(emulator.gateway.connected), within=30)
    )
    said = await said_by("run", env=env, until=connected)
    assert b"DEBUG" in said
    assert not leaks(tmp_path, said, emulator.token, KEY)


@pytest.mark.parametrize("command", ["run", "check", "sync"])
async def test_a_refused_token_is_not_repeated(
    emulator: Emulator, tmp_path: Path, command: str
) -> None:
    wrong = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.wrong-but-shaped-like-one-abcdefghij"
    env = environment(emulator, tmp_path, wrong)
    said = await said_by(command, env=env, until=None)
    assert b"token" in said.lower()
    assert b"Traceback" not in said
    assert not leaks(tmp_path, said, wrong, KEY)


async def test_the_pages_of_a_running_bot_hold_no_secret(
    emulator: Emulator, tmp_path: Path, unused_tcp_port: int
) -> None:
    env = {**environment(emulator, tmp_path, emulator.token)}
    env["NEWSVANE_WEB_PORT"] = str(unused_tcp_port)
    pages: list[str] = []

    async def visit() -> None:
        await emulator.wait_for(lambda: bool(emulator.gateway.connected), within=30)
        async with aiohttp.ClientSession(f"http://127.0.0.1:{unused_tcp_port}") as browser:
            for path in ("/", "/healthz", "/analyze?target=BTC", "/none", "/feed.json"):
                async with browser.get(path) as answer:
                    pages.append(f"{answer.headers} {await answer.text()}")

    await said_by("run", env=env, until=asyncio.ensure_future(visit()))
    assert len(pages) == 5
    assert not any(secret in page for page in pages for secret in (emulator.token, KEY))
