"""Composition root: every service is built here, once, and closed in reverse."""

from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from importlib.resources import files
from pathlib import Path
from random import Random

from pydantic import SecretStr

from bot import __version__
from bot.analysis.desk import DeskAnalyst
from bot.analysts import open_analyst
from bot.charts.painter import Painter
from bot.clock import Clock
from bot.config import Network, Settings
from bot.errors import ConfigurationError
from bot.market.prices import PriceUrls, open_prices
from bot.models import Coin, Source
from bot.scheduler import TIDY, Scheduler
from bot.services.bell import Bell
from bot.services.charts import Charts
from bot.services.desk import Desk
from bot.services.feedback import Feedback
from bot.services.follows import Follows
from bot.services.intake import Intake
from bot.services.judge import Judge
from bot.services.meter import Meter
from bot.services.mutes import Mutes
from bot.services.pipeline import Pipeline
from bot.services.press import Press
from bot.services.pulse import Pulse
from bot.services.record import Record
from bot.services.reporter import Reporter
from bot.services.search import Finder
from bot.services.services import Services
from bot.services.settings import ServerSettings
from bot.services.source_list import SourceList
from bot.services.subscriptions import Subscriptions
from bot.services.why import Why
from bot.sources.catalog import read_sources
from bot.sources.fetch import Fetcher
from bot.stories.gazetteer import Lexicon, read_coins, read_topics
from bot.stories.tagging import Tagger
from storage import Database

THREADS = 2
"""For parsing, extracting and judging: such work holds the interpreter's lock most of its time."""

BENCHMARK = "BTC"
"""The coin that stories about no coin are priced with, as on the reference card."""


@dataclass(frozen=True)
class World:
    """What differs between the bot, the preview and the sample newsroom."""

    sources: tuple[Source, ...]
    database: Path
    price_urls: PriceUrls
    allow: tuple[Network, ...]
    is_sample: bool = False
    """Whether stories, outlets and prices are made up."""


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


def read_benchmark() -> Coin:
    """Return the coin that stories about no coin are priced with."""
    return next(coin for coin in read_coins(seed("coins.toml")) if coin.symbol == BENCHMARK)


def read_analyst() -> DeskAnalyst:
    """Return the desk analyst with the seeds it judges by."""
    return DeskAnalyst(seed("outlets.toml"), seed("cues.toml"), seed("direction.json"))


def price_urls(settings: Settings) -> PriceUrls:
    """Return where the settings want prices asked for."""
    return PriceUrls(
        binance=str(settings.binance_url),
        coinbase=str(settings.coinbase_url),
        kraken=str(settings.kraken_url),
        coingecko=str(settings.coingecko_url),
        coingecko_key=secret(settings.coingecko_key),
    )


def live_world(settings: Settings) -> World:
    """Return the real world: the configured sources, prices and database."""
    return World(
        sources=default_sources(settings),
        database=settings.database,
        price_urls=price_urls(settings),
        allow=settings.allow_networks,
    )


def secret(setting: SecretStr | None) -> str | None:
    """Return a secret setting in the clear, for the one client that sends it."""
    return None if setting is None else setting.get_secret_value()


def public_url(settings: Settings) -> str | None:
    """Return the web page's address as the world sees it, without a slash at its end."""
    return None if settings.public_url is None else str(settings.public_url).rstrip("/")


@asynccontextmanager
async def services(settings: Settings, world: World, clock: Clock) -> AsyncIterator[Services]:
    """Build everything that runs without Discord; close it in reverse on leaving."""
    async with AsyncExitStack() as stack:
        executor = stack.enter_context(ThreadPoolExecutor(THREADS, thread_name_prefix="stage"))
        database = Database.open(world.database)
        stack.push_async_callback(database.close)
        fetcher = await stack.enter_async_context(
            Fetcher(allow=world.allow, contact=settings.contact)
        )
        coins, topics = read_coins(seed("coins.toml")), read_topics(seed("topics.toml"))
        tagger, lexicon, bell = Tagger(coins, topics), Lexicon(coins, topics), Bell()
        prices = await stack.enter_async_context(open_prices(world.price_urls))
        reporter = Reporter(fetcher, executor, is_sample=world.is_sample)
        analyst = await stack.enter_async_context(
            open_analyst(settings, read_analyst(), database, clock)
        )
        judge = Judge(tagger, analyst, prices, coins, clock=clock)
        meter = Meter(version=__version__)
        press = Press(database, judge, clock, on_card=bell.ring, meter=meter)
        intake = Intake(
            database=database,
            reporter=reporter,
            tagger=tagger,
            press=press,
            clock=clock,
            catch_up=settings.catch_up,
            keep_texts=timedelta(days=settings.keep_texts_days),
            meter=meter,
        )
        source_list = SourceList(
            catalog=world.sources,
            database=database,
            fetcher=fetcher,
            reporter=reporter,
            clock=clock,
        )
        pipeline = Pipeline(
            sources=source_list,
            database=database,
            fetcher=fetcher,
            intake=intake,
            executor=executor,
            clock=clock,
            random=Random(),
            meter=meter,
        )
        stack.push_async_callback(pipeline.close)
        pulse = Pulse(measured=meter.held)
        pulse.start()
        stack.push_async_callback(pulse.close)
        rules = Subscriptions(
            database, lexicon, clock, outlets=[source.outlet for source in world.sources]
        )
        desk = Desk(
            database=database,
            lexicon=lexicon,
            prices=prices,
            judge=judge,
            reporter=reporter,
            clock=clock,
            benchmark=read_benchmark(),
        )
        painter = Painter()
        stack.push_async_callback(painter.close)
        charts = Charts(
            database=database,
            lexicon=lexicon,
            prices=prices,
            painter=painter,
            clock=clock,
            is_sample=world.is_sample,
        )
        finder = Finder(database, rules, clock)
        yield Services(
            database=database,
            clock=clock,
            lexicon=lexicon,
            pipeline=pipeline,
            press=press,
            sources=source_list,
            desk=desk,
            charts=charts,
            subscriptions=rules,
            follows=Follows(database, rules, clock),
            mutes=Mutes(database, rules, clock),
            finder=finder,
            record=Record(database, desk, finder, clock),
            why=Why(database, source_list, clock),
            feedback=Feedback(database, clock),
            settings=ServerSettings(database, clock),
            bell=bell,
            meter=meter,
            pulse=pulse,
            analyst=analyst.name,
            public_url=public_url(settings),
            is_sample=world.is_sample,
        )


@asynccontextmanager
async def polling(built: Services, tick: timedelta) -> AsyncIterator[None]:
    """Take up what an earlier run left, and poll what is due at each tick until left."""
    scheduler = Scheduler()
    scheduler.every(tick, built.pipeline.tick, name="tick")
    scheduler.every(TIDY, built.pipeline.tidy, name="tidy")
    await built.pipeline.start()
    scheduler.start()
    try:
        yield
    finally:
        scheduler.close()
