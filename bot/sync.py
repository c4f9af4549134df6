"""`newsvane sync`: register the slash commands with Discord."""

import asyncio
import tempfile
from dataclasses import replace
from pathlib import Path

import typer

from bot.app import live_world, services
from bot.client import MarketBot, invite_link, spoken
from bot.clock import SystemClock
from bot.config import LogLevel, Settings, load_settings
from bot.discord_run import point_to, token, translated_login
from bot.log import configure
from cogs import COMMANDS


def main() -> None:
    """Register the commands and say which."""
    settings = load_settings()
    configure(level=LogLevel.ERROR, as_json=False, secrets=settings.secrets())
    asyncio.run(sync(settings))


async def sync(settings: Settings) -> None:
    """Log in without a gateway connection and replace the registered commands by ours.

    The commands need services to be built but none of their data: a database of its own lets
    this run beside the bot.
    """
    await point_to(settings)
    with tempfile.TemporaryDirectory() as folder:
        world = replace(live_world(settings), database=Path(folder) / "sync.db")
        async with services(settings, world, SystemClock()) as built:
            bot = MarketBot(built, COMMANDS)
            async with bot:
                with translated_login():
                    await bot.login(token(settings))
                    registered = await bot.tree.sync()
                names = ", ".join(spoken(command) for command in registered)
                typer.echo(f"Registered {names}.")
                typer.echo("Discord shows them within a minute; restart its app when it does not.")
                if bot.application_id is not None:
                    typer.echo(f"Invite link: {invite_link(bot.application_id)}")
