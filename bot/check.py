"""`newsvane check`: what is missing, and how to mend it; exit code 1 when something is."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import islice

import discord
import typer

from bot.app import default_sources, live_world, read_benchmark
from bot.client import PERMISSIONS, invite_link
from bot.clock import SystemClock
from bot.config import Settings, load_settings, unknown_variables
from bot.discord_run import point_to, token, translated_login
from bot.errors import ConfigurationError, NewsvaneError, SourceError, TransientError
from bot.market.prices import open_prices
from bot.models import ChannelId
from bot.sources.fetch import Fetcher
from storage import Database

PROBED = 5
"""Sources tried; one that answers shows that there is a network."""

FINE, WRONG, NOTE = "✓", "✗", "·"


@dataclass(frozen=True)
class Finding:
    """One line of the report: fine, wrong (to be mended), or worth knowing."""

    mark: str
    text: str


def main() -> int:
    """Print every finding; return the exit code."""
    return asyncio.run(report(load_settings()))


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
    channels: list[ChannelId] = []
    yield _database(settings, channels)
    yield await _network(settings)
    yield await _prices(settings)
    async for finding in _discord(settings, channels):
        yield finding


def _database(settings: Settings, channels: list[ChannelId]) -> Finding:
    """Look into the database, also beside a running bot, and note which channels it posts to."""
    if not settings.database.exists():
        return Finding(NOTE, f"The database {settings.database} will be made at the first start.")
    try:
        with Database.inspect(settings.database) as store:
            channels += store.subscriptions.channels()
    except NewsvaneError as failure:
        return Finding(WRONG, str(failure))
    return Finding(FINE, f"The database {settings.database} can be read.")


async def _network(settings: Settings) -> Finding:
    sources = default_sources(settings)
    failures = []
    async with Fetcher(allow=settings.allow_networks, contact=settings.contact) as fetcher:
        for source in islice(sources, PROBED):
            try:
                await fetcher.feed(source.url)
            except SourceError as failure:
                failures.append(str(failure))
            else:
                return Finding(FINE, f"{source.outlet} answers, one of {len(sources)} sources.")
    return Finding(
        WRONG,
        f"None of the first {len(failures)} sources answers; is there a network, or a firewall "
        f"in the way? The first one: {failures[0] if failures else 'the list is empty'}",
    )


async def _prices(settings: Settings) -> Finding:
    now = SystemClock().now()
    async with open_prices(live_world(settings).price_urls) as prices:
        snapshot = await prices.snapshot(read_benchmark(), now, now=now)
    if snapshot.now is None:
        return Finding(WRONG, f"No price: {snapshot.missing} Cards will say so.")
    return Finding(FINE, f"{snapshot.now.source} gives prices.")


async def _discord(settings: Settings, channels: list[ChannelId]) -> AsyncIterator[Finding]:
    """Log in without a gateway connection; look at every channel that reads something."""
    try:
        secret = token(settings)
    except ConfigurationError as missing:
        yield Finding(NOTE, f"{missing} Until then `newsvane run` shows the preview.")
        return
    await point_to(settings)
    async with discord.Client(intents=discord.Intents.none()) as client:
        try:
            with translated_login():
                await client.login(secret)
        except (ConfigurationError, TransientError) as failure:
            yield Finding(WRONG, str(failure))
            return
        yield Finding(FINE, f"Discord knows the token: {client.user}.")
        if client.application_id is not None:
            yield Finding(NOTE, f"Invite link: {invite_link(client.application_id)}")
        for channel in channels:
            yield await _channel(client, channel)


async def _channel(client: discord.Client, channel: ChannelId) -> Finding:
    try:
        place = await client.fetch_channel(channel)
    except discord.HTTPException as failure:
        return Finding(
            WRONG, f"Channel {channel} cannot be seen ({failure}); give me View Channel there."
        )
    if not isinstance(place, discord.abc.GuildChannel):
        return Finding(FINE, f"Channel {channel} can be seen.")
    me = await place.guild.fetch_member(client.user.id if client.user else 0)
    missing = PERMISSIONS & ~place.permissions_for(me)
    if missing.value:
        names = ", ".join(name.replace("_", " ").title() for name, wanted in missing if wanted)
        return Finding(WRONG, f"#{place.name}: give me {names} (Edit Channel > Permissions).")
    return Finding(FINE, f"#{place.name}: all permissions are there.")
