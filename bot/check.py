"""`newsvane check`: what is missing, and how to mend it; exit code 1 when something is."""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass

import discord
import typer

from bot.app import default_sources, price_urls, read_benchmark
from bot.client import INTENTS, invite_link, lacking
from bot.clock import SystemClock
from bot.config import LogLevel, Settings, exposed_secrets, load_settings, unknown_variables
from bot.discord_run import point_to, token, translated_login
from bot.errors import ConfigurationError, NewsvaneError
from bot.log import configure
from bot.market.prices import open_prices
from bot.models import ChannelId
from bot.probe import probe
from storage import Database

FINE, WRONG, NOTE = "✓", "✗", "·"


@dataclass(frozen=True)
class Finding:
    """One line of the report: fine, wrong (to be mended), or worth knowing."""

    mark: str
    text: str


def main() -> int:
    """Print every finding; return the exit code."""
    settings = load_settings()
    configure(level=LogLevel.ERROR, as_json=False, secrets=settings.secrets())
    return asyncio.run(report(settings))


async def report(settings: Settings) -> int:
    """Check everything, print as it goes, return 1 when something must be mended."""
    marks = []
    async for finding in findings(settings):
        typer.echo(f"{finding.mark} {finding.text}")
        marks.append(finding.mark)
    if WRONG in marks:
        typer.echo("Mend the lines marked ✗, then check again.")
        return 1
    typer.echo("All set. Start with `newsvane run` (in a clone: make run).")
    return 0


async def findings(settings: Settings) -> AsyncIterator[Finding]:
    """Look at settings, database, network, prices and Discord in turn."""
    yield Finding(FINE, "The settings can be read.")
    for complaint in unknown_variables():
        yield Finding(WRONG, complaint)
    for warning in exposed_secrets():
        yield Finding(NOTE, warning)
    channels: list[ChannelId] = []
    yield _database(settings, channels)
    yield await _network(settings)
    yield await _prices(settings)
    try:
        async for finding in _discord(settings, channels):
            yield finding
    except NewsvaneError as failure:
        yield Finding(WRONG, str(failure))


def _database(settings: Settings, channels: list[ChannelId]) -> Finding:
    """Look into the database, also beside a running bot, and note which channels it posts to."""
    if not settings.database.exists():
        return _new_database(settings)
    try:
        with Database.inspect(settings.database) as store:
            channels += store.subscriptions.channels()
    except NewsvaneError as failure:
        return Finding(WRONG, f"{failure}.")
    return Finding(FINE, f"The database {settings.database} can be read.")


def _new_database(settings: Settings) -> Finding:
    """Say whether the database can be made; missing folders are made with it."""
    place = settings.database.absolute().parent
    while not place.exists():
        place = place.parent
    if place.is_dir() and os.access(place, os.W_OK):
        return Finding(NOTE, f"The database {settings.database} will be made at the first start.")
    return Finding(
        WRONG,
        f"The database {settings.database} cannot be made: {place} is no folder that newsvane's "
        "user may write to; set NEWSVANE_DATABASE.",
    )


async def _network(settings: Settings) -> Finding:
    try:
        sources = default_sources(settings)
    except ConfigurationError as wrong:
        return Finding(WRONG, str(wrong))
    found = await probe(settings, sources)
    if found.answered is not None:
        return Finding(FINE, f"{found.answered.outlet} answers, one of {len(sources)} sources.")
    return Finding(
        WRONG,
        "No source answers; is there a network, or a firewall in the way? "
        f"The first one: {found.failures[0]}",
    )


async def _prices(settings: Settings) -> Finding:
    now = SystemClock().now()
    async with open_prices(price_urls(settings)) as prices:
        snapshot = await prices.snapshot(read_benchmark(), now, now=now)
    if snapshot.now is None:
        return Finding(WRONG, f"{snapshot.missing} Is there a network? Cards will say so.")
    return Finding(FINE, f"{snapshot.now.source} gives prices.")


async def _discord(settings: Settings, channels: list[ChannelId]) -> AsyncIterator[Finding]:
    """Log in without a gateway connection; look at all that a card needs to be posted.

    A NewsvaneError says why Discord could not be asked.
    """
    try:
        secret = token(settings)
    except ConfigurationError as missing:
        yield Finding(WRONG, f"{missing} Until then `newsvane run` shows the preview.")
        return
    await point_to(settings)
    async with discord.Client(intents=INTENTS) as client:
        with translated_login():
            await client.login(secret)
            yield Finding(FINE, f"Discord knows the token: {client.user}.")
            yield await _commands(client)
            yield await _servers(client)
            if client.application_id is not None:
                yield Finding(NOTE, f"Invite link: {invite_link(client.application_id)}")
            for channel in channels:
                yield await _channel(client, channel)


async def _commands(client: discord.Client) -> Finding:
    registered = await discord.app_commands.CommandTree(client).fetch_commands()
    if not registered:
        return Finding(WRONG, "No command is registered yet: `newsvane sync` (make sync).")
    return Finding(FINE, f"{len(registered)} commands are registered.")


async def _servers(client: discord.Client) -> Finding:
    servers = [server.name async for server in client.fetch_guilds()]
    if not servers:
        return Finding(WRONG, "The bot is in no server yet: open the invite link.")
    return Finding(FINE, f"The bot is in {len(servers)} servers, {servers[0]} among them.")


async def _channel(client: discord.Client, channel: ChannelId) -> Finding:
    """Say whether the bot may do in a channel what a card needs."""
    try:
        place = await client.fetch_channel(channel)
    except discord.NotFound:
        return Finding(WRONG, f"Channel {channel} was deleted; delete its rule in /subscriptions.")
    except discord.Forbidden:
        return Finding(WRONG, f"Channel {channel} cannot be seen; give me View Channel there.")
    if not isinstance(place, discord.abc.GuildChannel):
        return Finding(FINE, f"Channel {channel} can be seen.")
    # without a gateway the channel knows its server by number only: not its roles
    place.guild = await client.fetch_guild(place.guild.id, with_counts=False)
    me = await place.guild.fetch_member(client.user.id if client.user else 0)
    missing = ", ".join(lacking(place.permissions_for(me)))
    if missing:
        return Finding(WRONG, f"#{place.name}: give me {missing} (Edit Channel > Permissions).")
    return Finding(FINE, f"#{place.name}: all permissions are there.")
