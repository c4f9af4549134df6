"""Composition root: every service is built here, once, and closed in reverse."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from importlib.resources import files
from ipaddress import ip_network
from pathlib import Path
from random import Random

from bot import __version__
from bot.analysis.desk import DeskAnalyst
from bot.clock import SystemClock
from bot.config import Settings
from bot.errors import ConfigurationError
from bot.market.prices import Prices, PriceUrls
from bot.models import Source
from bot.scheduler import Scheduler
from bot.services import Services
from bot.services.bell import Bell
from bot.services.desk import Desk
from bot.services.intake import Intake
from bot.services.judge import Judge
from bot.services.pipeline import Pipeline
from bot.services.press import Press
from bot.services.reporter import Reporter
from bot.services.subscriptions import Subscriptions
from bot.sources.catalog import read_sources
from bot.sources.fetch import Fetcher
from bot.stories.gazetteer import Lexicon, read_coins, read_topics
from bot.stories.tagging import Tagger
from storage import Database

log = logging.getLogger(__name__)

THREADS = 2
"""For parsing, extracting and judging: the work holds the interpreter's lock for most of its time."""

BENCHMARK = "BTC"
"""The coin that stories about no coin are priced with, as on the reference card."""


def seed(name: str) -> bytes:
    """Return a file of the seeds package."""
    return files("seeds").joinpath(name).read_bytes()


def default_sources(settings: Settings) -> tuple[Source, ...]:
    """Return the operator's own list, or ours; ConfigurationError when it cannot be read."""
    if settings.sources is None:
        return read_sources(seed("sources.toml"))
    try:
        return read_sources(settings.sources.read_bytes())
    except OSError as failure:
        raise ConfigurationError(
            f"NEWSVANE_SOURCES names {settings.sources}, which cannot be read: {failure.strerror}."
        ) from failure
