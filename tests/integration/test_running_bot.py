"""`newsvane run` with a token: the bot, its web page, and cards that link to it."""

import asyncio
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import discord
import pytest
from discord.gateway import DiscordWebSocket

from bot import discord_run
from bot.config import Settings
from bot.errors import ConfigurationError
from storage import Database
from tests.emulator.channel import Channel
from tests.emulator.server import Emulator
from tests.factories import make_subscription
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


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port


@asynccontextmanager
async def bot(
    folder: Path,
    emulator: Emulator,
    site: PublishersSite,
    *,
    token: str | None = None,
    **changes: object,
) -> AsyncIterator[str]:
    """Run the whole bot; yield the address of its web page."""
    sources = folder / "sources.toml"
    sources.write_text(SOURCE.format(url=site.source().url))
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    settings = Settings.model_validate(
        {
            "_env_file": None,
            "DISCORD_TOKEN": token or emulator.token,
            "discord_api": emulator.url,
            "database": folder / "newsvane.db",
            "sources": sources,
            "allow_networks": "127.0.0.0/8",
            "tick": "0.1",
            "web_port": port,
            "public_url": f"{address}/",
            **dict.fromkeys(("binance_url", "coinbase_url", "kraken_url", "coingecko_url"), NOBODY),
            **changes,
        }
    )
    task = asyncio.create_task(discord_run.run(settings))
    try:
        await emulator.wait_for(lambda: task.done() or bool(emulator.gateway.connected))
        if task.done():
            task.result()
        yield address
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def subscribe(folder: Path, channel: Channel) -> None:
    assert channel.guild is not None
    rule = make_subscription(guild=channel.guild.id, channel=channel.id, tags=("BTC",))
    async with Database.open(folder / "newsvane.db") as database:
        await database.write(lambda store: store.subscriptions.add(rule))


async def test_a_posted_card_links_to_its_page_and_the_page_is_there(
    tmp_path: Path, emulator: Emulator
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await subscribe(tmp_path, channel)
    async with (
        PublishersSite(items=[inflow()]) as site,
        bot(tmp_path, emulator, site) as address,
        aiohttp.ClientSession() as reader,
    ):
        await emulator.wait_for(lambda: channel.messages)
        (message,) = channel.messages
        (link,) = re.findall(rf"{re.escape(address)}/card/[0-9a-f]+", message.text)
        async with reader.get(link) as answer:
            assert "Bitcoin funds draw $512 million" in await answer.text()


async def test_a_discord_that_is_down_at_the_start_is_tried_again_until_it_is_there(
    tmp_path: Path, emulator: Emulator
) -> None:
    emulator.limits.relax()
    channel = emulator.add_guild().add_text_channel()
    await subscribe(tmp_path, channel)
    async with PublishersSite(items=[inflow()]) as site:
        emulator.faults.lose_requests(path="/users/@me", times=2)
        async with bot(tmp_path, emulator, site):
            await emulator.wait_for(lambda: channel.messages)
            assert len(emulator.asked("GET", "/users/@me")) > 1
    assert len(channel.messages) == 1


async def test_a_refused_token_stops_the_bot_with_what_to_do(
    tmp_path: Path, emulator: Emulator
) -> None:
    async with PublishersSite() as site:
        with pytest.raises(ConfigurationError, match="Reset Token"):
            async with bot(tmp_path, emulator, site, token="another"):
                pass


async def test_another_api_is_asked_where_its_gateway_is(emulator: Emulator) -> None:
    discord.http.Route.BASE = "https://discord.example/api"
    await discord_run.point_to(
        Settings.model_validate({"_env_file": None, "discord_api": emulator.url})
    )
    assert emulator.url == discord.http.Route.BASE
    assert str(DiscordWebSocket.DEFAULT_GATEWAY).startswith(emulator.gateway_url)
