"""`newsvane run`: the bot when there is a token, else the preview; stops cleanly when told."""

import asyncio
import logging
import signal
import sys
from collections.abc import Coroutine

from bot import discord_run, preview
from bot.config import LogFormat, Settings, exposed_secrets, load_settings, unknown_variables
from bot.log import configure

log = logging.getLogger(__name__)


def main() -> None:
    """Run until SIGINT or SIGTERM."""
    settings = load_settings()
    start_log(settings if settings.discord_token is not None else _quiet(settings))
    job = preview.run(settings) if settings.discord_token is None else discord_run.run(settings)
    asyncio.run(until_told(job))


def start_log(settings: Settings) -> None:
    """Write logs as the settings say, the secrets masked; warn of variables nobody reads."""
    as_json = settings.log_format is LogFormat.JSON or (
        settings.log_format is LogFormat.AUTO and not sys.stderr.isatty()
    )
    configure(level=settings.log_level, as_json=as_json, secrets=settings.secrets())
    for complaint in (*unknown_variables(), *exposed_secrets()):
        log.warning(complaint)


def _quiet(settings: Settings) -> Settings:
    """Return settings for a terminal that shows cards: only warnings, unless asked for more."""
    if "log_level" in settings.model_fields_set:
        return settings
    return settings.model_copy(update={"log_level": "WARNING", "log_format": LogFormat.TEXT})


async def until_told(job: Coroutine[None, None, None]) -> None:
    """Run a job; SIGINT or SIGTERM cancels it, and its own clean-up runs to the end."""
    task = asyncio.ensure_future(job)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        log.info("stopped")
