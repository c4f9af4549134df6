"""The emulator as a process of its own, steered over HTTP while a client is connected to it."""

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import discord
import pytest
from discord.gateway import DiscordWebSocket
from yarl import URL

from tests.emulator.small_bot import SmallBot

ROOT = Path(__file__).parents[2]


class Steering:
    """Asks the control address of another process."""

    def __init__(self, session: aiohttp.ClientSession, about: dict[str, Any]) -> None:
        self._session, self.about = session, about

    async def get(self, path: str = "", **query: str) -> Any:
        async with self._session.get(self.about["control"] + path, params=query) as answer:
            return await answer.json()

    async def post(self, path: str, /, **body: object) -> Any:
        async with self._session.post(self.about["control"] + path, json=body) as answer:
            assert answer.status < 300, await answer.text()
            return await answer.json() if answer.status == 200 else None


@pytest.fixture
async def steering() -> AsyncIterator[Steering]:
    command = (sys.executable, "-m", "tests.emulator", "--unlimited")
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    about = json.loads(await asyncio.wait_for(process.stdout.readline(), 20))
    before = discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    discord.http.Route.BASE = about["url"]
    DiscordWebSocket.DEFAULT_GATEWAY = URL(about["gateway_url"])
    async with aiohttp.ClientSession() as session:
        yield Steering(session, about)
    discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 20) == 0


async def test_a_process_is_steered_while_a_bot_is_connected(steering: Steering) -> None:
    guild = await steering.post("/guild", name="Far", channels=["news"], members={"ann": 0})
    channel, ann = guild["channels"]["news"], guild["members"]["ann"]
    async with SmallBot() as bot:
        task = asyncio.create_task(bot.start(steering.about["token"]))
        async with asyncio.timeout(20):
            while not (await steering.get())["connected"]:
                assert not task.done()
        answer = await steering.post(
            "/interaction", channel=channel, member=ann, command="say", options={"what": "hi"}
        )
        assert [message["content"] for message in answer["messages"]] == ["hi"]
        shown = await steering.post("/interaction", channel=channel, member=ann, command="count")
        message = shown["messages"][0]["id"]
        await steering.post("/drop")
        await steering.post(
            "/interaction", channel=channel, member=ann, message=message, click="More"
        )
        await bot.close()
        await asyncio.gather(task, return_exceptions=True)
    read = await steering.get("/messages", channel=channel)
    assert [message["content"] for message in read] == ["hi", "1"]
    assert (await steering.get("/messages"))[channel] == read


async def test_what_no_client_does_and_unknown_faults_are_refused(steering: Steering) -> None:
    guild = await steering.post("/guild", channels=["news"], members={"ann": 0})
    with pytest.raises(AssertionError, match="no command"):
        await steering.post(
            "/interaction",
            channel=guild["channels"]["news"],
            member=guild["members"]["ann"],
            command="analyze",
        )
    with pytest.raises(AssertionError, match="kind must be"):
        await steering.post("/fault", kind="clear")


async def test_faults_and_outages_are_switched_from_outside(steering: Steering) -> None:
    guild = await steering.post("/guild", channels=["news"])
    channel = int(guild["channels"]["news"])
    async with SmallBot() as bot:
        await bot.login(steering.about["token"])
        place = bot.get_partial_messageable(channel)
        await steering.post("/fault", kind="lose_replies", path="/messages$")
        with pytest.raises(aiohttp.ClientError):
            await place.send("once", nonce="n-1")
        await steering.post("/outage", down=True)
        with pytest.raises(aiohttp.ClientError):
            await place.send("once", nonce="n-1")
        await steering.post("/outage", down=False)
        await place.send("once", nonce="n-1")
    assert len(await steering.get("/messages", channel=str(channel))) == 1
    requests = await steering.get("/requests")
    posts = [status for _, path, status in requests if path.endswith("/messages")]
    assert posts == [0, 200]
    assert (await steering.get())["invalid_requests"] == 0
