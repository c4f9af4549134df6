"""The preview: the same pipeline without Discord, in the terminal and on the web page.

Real sources when one of them answers, else the sample newsroom. The terminal is one more channel
with a subscription to everything, so cards go the way they go in Discord: outbox, dispatcher.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from importlib.resources import files
from ipaddress import ip_network

from rich.console import Console

from bot.app import World, live_world, polling, services
from bot.archive import web_site
from bot.clock import SystemClock
from bot.config import Settings
from bot.models import GuildSettings, Level, Subscription, UserId
from bot.newsroom import Newsroom, Opening
from bot.probe import probe
from bot.services.dispatcher import Dispatcher
from bot.services.services import Services
from bot.terminal import CHANNEL, GUILD, Terminal
from storage import Database, Store

SAMPLE_TICK = timedelta(seconds=1)
LOOPBACK = ip_network("127.0.0.0/8")
OPENING = "newsroom"
"""The fact under which the sample database keeps the newsroom's opening."""

EARLIER = 3
"""Cards of an earlier run that are shown again at start."""


async def run(settings: Settings) -> None:
    """Show the preview until cancelled."""
    console = Console()
    try:
        await _run(settings, console)
    except asyncio.CancelledError:
        console.print("Stopped. The next start goes on from here.")
        raise


async def _run(settings: Settings, console: Console) -> None:
    console.print("newsvane preview: without a DISCORD_TOKEN, cards are shown here", style="bold")
    live = preview_world(settings)
    with console.status("looking for a news source that answers"):
        found = await probe(settings, live.sources)
    if found.answered is not None:
        console.print(f"Polling {len(live.sources)} sources; Ctrl-C stops.")
        await show(settings, live, console, tick=settings.tick)
        return
    console.print(
        "No news source answers from here (no network?), so the sample newsroom runs instead. "
        "Its stories, outlets and prices are made up, and each of its cards is marked SAMPLE."
    )
    async with sample_world(settings) as sample:
        await show(settings, sample, console, tick=SAMPLE_TICK)


def preview_world(settings: Settings) -> World:
    """Return the real world with a database of the preview's own.

    Sharing the bot's would make every story of the preview an old one to the bot.
    """
    live = live_world(settings)
    stem = f"{settings.database.stem}-preview"
    return replace(live, database=settings.database.with_stem(stem))


@asynccontextmanager
async def sample_world(settings: Settings) -> AsyncIterator[World]:
    """Run the sample newsroom on loopback and return a world of only it.

    It goes on with the opening of an earlier run, or its addresses, and so its stories, were new.
    """
    path = settings.database.with_stem(f"{settings.database.stem}-sample")
    async with Database.open(path) as database:
        noted = await database.read(lambda store: store.meta.get(OPENING))
    earlier = None if noted is None else Opening.model_validate_json(noted)
    async with Newsroom(files("seeds").joinpath("newsroom"), earlier=earlier) as newsroom:
        opening = newsroom.opening.model_dump_json()
        async with Database.open(path) as database:
            await database.write(lambda store: store.meta.set(OPENING, opening))
        yield World(
            sources=newsroom.sources,
            database=path,
            price_urls=newsroom.price_urls,
            allow=(LOOPBACK,),
            is_sample=True,
        )


async def show(settings: Settings, world: World, console: Console, *, tick: timedelta) -> None:
    """Run pipeline, terminal and web page on a world until cancelled."""
    clock = SystemClock()
    async with AsyncExitStack() as stack:
        built = await stack.enter_async_context(services(settings, world, clock))
        site = await stack.enter_async_context(web_site(settings, built))
        console.print(f"Web page with all cards and an /analyze box: {site.url}", style="bold")
        terminal = Terminal(console)
        await _subscribe_to_all(built)
        await _show_earlier(built, terminal)
        dispatcher = Dispatcher(built.database, terminal, clock, meter=built.meter)
        built.bell.listen(lambda _card: dispatcher.wake())
        await dispatcher.start()
        stack.push_async_callback(dispatcher.close)
        await stack.enter_async_context(polling(built, tick))
        await built.pipeline.tick()  # somebody is watching: the first poll is not waited for
        await _progress(built, console, total=len(world.sources), page=site.url)


async def _subscribe_to_all(built: Services) -> None:
    rule = Subscription(
        guild=GUILD,
        channel=CHANNEL,
        tags=(),
        min_impact=Level.LOW,
        created_by=UserId(0),
        created_at=built.clock.now(),
    )
    # whoever watches a terminal wants every card: nothing is kept for a digest
    unbounded = GuildSettings(guild=GUILD, budget_hour=1000, budget_day=10_000)

    def write(store: Store) -> None:
        store.subscriptions.add(rule)
        store.meta.save_guild(unbounded)

    await built.database.write(write)


async def _show_earlier(built: Services, terminal: Terminal) -> None:
    since = built.clock.now() - timedelta(days=1)
    cards = await built.database.read(lambda store: store.cards.recent(since=since, limit=EARLIER))
    for card in reversed(cards):
        terminal.show(card)


async def _progress(built: Services, console: Console, *, total: int, page: str) -> None:
    """Keep one line at the bottom that says how far things are, and where the page is."""
    with console.status("starting") as status:
        while True:
            tally = await built.database.read(lambda store: _tally(store, total))
            status.update(f"{tally} · {page} · Ctrl-C stops")
            await asyncio.sleep(0.5)


def _tally(store: Store, total: int) -> str:
    read = sum(polling.last_ok_at is not None for polling in store.sources.all())
    articles, cards = store.articles.count(), store.cards.count()
    return f"{read} of {total} sources read, {articles} articles, {cards} cards"
