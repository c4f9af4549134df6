"""The bot: services and web page first, then Discord for as long as it takes.

Polling does not wait for Discord: an outage there leaves the outbox to fill, nothing else.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import timedelta

import aiohttp
import discord
import discord.gateway
import discord.http
import yarl

from bot.app import live_world, polling, services
from bot.archive import web_site
from bot.client import MarketBot
from bot.clock import SystemClock
from bot.config import Settings, notify_socket
from bot.errors import ConfigurationError, TransientError
from bot.services.services import Services
from bot.supervisor import Supervisor
from cogs import EXTENSIONS

log = logging.getLogger(__name__)

FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=5)


async def run(settings: Settings) -> None:
    """Run the bot until cancelled."""
    await point_to(settings)
    async with (
        services(settings, live_world(settings), SystemClock()) as built,
        page_if_possible(settings, built),
        polling(built, settings.tick),
    ):
        supervisor = Supervisor(notify_socket())
        built.pulse.listen(supervisor.alive)
        supervisor.ready()
        try:
            await stay_connected(settings, built)
        finally:
            supervisor.stopping()


@asynccontextmanager
async def page_if_possible(settings: Settings, built: Services) -> AsyncIterator[None]:
    """Serve the web page with health and metrics; a port that cannot be had stops no card."""
    async with AsyncExitStack() as stack:
        try:
            if settings.web:
                site = await stack.enter_async_context(web_site(settings, built))
                log.info("web page with all cards, /healthz and /metrics: %s", site.url)
        except ConfigurationError as failure:
            log.warning("%s Cards are posted without a web page.", failure)
        yield


async def point_to(settings: Settings) -> None:
    """Aim discord.py at the configured API; it has no public switch for it, nor for its gateway.

    The library never asks the API where the gateway is, so we do when the API is another one.
    """
    api = str(settings.discord_api).rstrip("/")
    if api == discord.http.Route.BASE:
        return
    discord.http.Route.BASE = api
    try:
        async with aiohttp.ClientSession() as session, session.get(f"{api}/gateway") as answer:
            gateway = (await answer.json())["url"]
    except (aiohttp.ClientError, OSError, KeyError) as failure:
        raise ConfigurationError(
            f"NEWSVANE_DISCORD_API is {api}, but nothing there says where the gateway is."
        ) from failure
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)


async def stay_connected(settings: Settings, built: Services) -> None:
    """Connect, and connect anew when the client gives up.

    discord.py reconnects by itself once it was connected; a refused first connection or a 503
    at login ends it (measured), so the first connection is tried for ever.
    """
    wait = FIRST_WAIT
    while True:
        bot = MarketBot(built, EXTENSIONS)
        try:
            with translated_login():
                async with bot:
                    await bot.start(token(settings))
        except TransientError as failure:
            log.warning("%s Trying again in %d seconds.", failure, wait.total_seconds())
        await asyncio.sleep(wait.total_seconds())
        wait = min(wait * 2, LONGEST_WAIT)


@contextmanager
def translated_login() -> Iterator[None]:
    """Turn what a login or first connection raises into what to do about it."""
    try:
        yield
    except discord.LoginFailure as refused:
        raise ConfigurationError(
            "Discord refused the DISCORD_TOKEN. Copy it anew from the developer portal: "
            "your application > Bot > Reset Token."
        ) from refused
    except (discord.DiscordException, aiohttp.ClientError, OSError) as failure:
        raise TransientError(f"Discord cannot be reached: {failure}.") from failure
    except AttributeError as failure:
        # a fault of the library when the first gateway connection is refused: it asks the
        # connection that it never had for its sequence number
        if "sequence" not in str(failure):
            raise
        raise TransientError("Discord's gateway refused the connection.") from failure


def token(settings: Settings) -> str:
    """Return the bot's token; ConfigurationError says where to get one."""
    if settings.discord_token is None:
        raise ConfigurationError(
            "DISCORD_TOKEN is not set. Make a bot at discord.com/developers/applications, copy "
            "its token (Bot > Reset Token) and write DISCORD_TOKEN=... into .env."
        )
    return settings.discord_token.get_secret_value()
