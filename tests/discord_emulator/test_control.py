"""The emulator as a process of its own, steered over HTTP."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord
import pytest
import yarl
from discord import Interaction, app_commands
from discord.gateway import DiscordWebSocket


@pytest.fixture
async def process() -> AsyncIterator[dict[str, Any]]:
    command = (sys.executable, "-m", "tests.discord_emulator", "--unlimited", "--token", "t0k")
    running = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert running.stdout is not None
    place: dict[str, Any] = json.loads(await running.stdout.readline())
    base, gateway = discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    discord.http.Route.BASE = place["url"]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(place["gateway_url"])
    yield place
    discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway
    running.terminate()
    await running.communicate()


class Bot(discord.Client):
    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True), guild_ready_timeout=0.05)
        self.tree = app_commands.CommandTree(self)

        @self.tree.command(name="say", description="Say it")
        async def say(interaction: Interaction[discord.Client], what: str) -> None:
            view = discord.ui.View(timeout=None)
            view.add_item(Again(custom_id="again", label="Again"))
            await interaction.response.send_message(what, view=view)

    async def setup_hook(self) -> None:
        await self.tree.sync()


class Again(discord.ui.Button[discord.ui.View]):
    async def callback(self, interaction: Interaction[Any]) -> None:
        await interaction.response.edit_message(content="again")


async def test_a_whole_session_over_http(process: dict[str, Any]) -> None:
    control = process["url"].removesuffix("/api/v10") + "/_control"
    bot = Bot()
    async with aiohttp.ClientSession(raise_for_status=True) as http, bot:

        async def ask(path: str, body: object = None) -> Any:
            method = "GET" if body is None else "POST"
            async with http.request(method, control + path, json=body) as answer:
                return await answer.json() if answer.status == 200 else None

        wanted = {"name": "Desk", "channels": ["news"], "members": {"ada": 32}}
        guild = await ask("/guild", wanted)
        channel, member = guild["channels"]["news"], guild["members"]["ada"]
        running = asyncio.create_task(bot.start(process["token"]))
        while (await ask(""))["connected"] == 0:
            await asyncio.sleep(0.01)
        who = {"guild": guild["id"], "channel": channel, "member": member}

        said = await ask("/interaction", who | {"command": "say", "options": {"what": "hi"}})
        (message,) = said["messages"]
        assert (message["content"], said["deferred"]) == ("hi", False)
        pressed = await ask("/interaction", who | {"message": message["id"], "press": "again"})
        assert pressed["messages"][0]["content"] == "again"
        assert [m["content"] for m in await ask(f"/messages?channel={channel}")] == ["again"]

        await ask("/fault", {"path": "/messages$", "status": 503})
        place = bot.get_partial_messageable(int(channel))
        with pytest.raises(discord.DiscordServerError):
            await place.send("lost")
        await ask("/outage", {"status": 503})
        with pytest.raises(discord.DiscordServerError):
            await place.send("lost")
        await ask("/outage", {"status": None})
        await ask("/drop", {})
        await place.send("found")
        log = await ask("/requests")
        assert [status for _, path, status in log if path.endswith("/messages")] == [503, 503, 200]
        await bot.close()
        await running
