"""The bot as its operator runs it, in a process of its own: start, memory, item to card.

Discord is the emulator, the publisher a site on loopback; the bot's process does nothing else.
"""

import asyncio
import json
import os
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from sys import executable

from bot.app import seed
from bot.models import ChannelId, GuildId, GuildSettings, Source
from bot.stories.fingerprint import fingerprint, search_terms
from bot.stories.gazetteer import read_coins, read_topics
from bot.stories.tagging import Tagger
from storage import Database, Store
from tests.benchmarks.polling import feeds_host, sources
from tests.emulator.channel import Channel
from tests.emulator.server import Emulator
from tests.factories import make_article, make_document, make_subscription
from tests.fakes.headlines import headline, paragraphs
from tests.fakes.publishers_site import Item, PublishersSite

NOBODY = "http://127.0.0.1:9"
RANDOM = Random(1)
STORIES = 10_000
SOURCES = 60
ITEMS = 40
STARTS = 5
SETTLING = 15
"""Seconds in which every source is polled at least once."""


@asynccontextmanager
async def running_bot(
    emulator: Emulator, database: Path, *wanted: Source
) -> AsyncIterator[Process]:
    """Run `newsvane run` against the emulator; leave when it has stopped."""
    sources_file = database.with_suffix(".toml")
    sources_file.write_text("\n".join(map(_toml, wanted)))
    bot = await asyncio.create_subprocess_exec(
        executable, "-m", "bot", "run", env=_environment(emulator, database, sources_file),
        stdout=DEVNULL, stderr=DEVNULL,
    )  # fmt: skip
    try:
        await emulator.wait_for(lambda: bool(emulator.gateway.connected), within=30)
        yield bot
    finally:
        bot.terminate()
        await bot.wait()


def _environment(emulator: Emulator, database: Path, sources_file: Path) -> dict[str, str]:
    prices = {f"NEWSVANE_{name}_URL": NOBODY for name in ("BINANCE", "COINBASE", "KRAKEN")}
    return {
        **os.environ,
        **prices,
        "NEWSVANE_COINGECKO_URL": NOBODY,
        "NEWSVANE_DISCORD_API": emulator.url,
        "DISCORD_TOKEN": emulator.token,
        "NEWSVANE_DATABASE": str(database),
        "NEWSVANE_SOURCES": str(sources_file),
        "NEWSVANE_TICK": "1",
        "NEWSVANE_ALLOW_NETWORKS": "127.0.0.0/8",
    }


def _toml(source: Source) -> str:
    told = source.model_dump(mode="json", include={"id", "outlet", "url", "tier", "category"})
    lines = [f"{name} = {json.dumps(value)}" for name, value in told.items()]
    return "\n".join(["[[source]]", *lines, "interval = 1", ""])


def _item(number: int) -> Item:
    return Item(
        guid=f"n-{number}",
        title=headline(number),
        published=datetime.now(UTC),
        summary=paragraphs(number)[0],
        paragraphs=paragraphs(number),
    )


async def start(emulator: Emulator, folder: Path) -> float:
    """Return the seconds from the command to Discord's READY, the median of a few starts."""
    took = []
    async with PublishersSite() as site:
        for _ in range(STARTS):
            before = time.perf_counter()
            async with running_bot(emulator, folder / "start.db", site.source()):
                took.append(time.perf_counter() - before)
            await emulator.wait_for(lambda: not emulator.gateway.connected)
    return sorted(took)[STARTS // 2]


async def memory(emulator: Emulator, folder: Path) -> float:
    """Return the resident megabytes of a bot that holds many stories and polls many sources."""
    path = folder / "memory.db"
    async with Database.open(path) as database:
        await database.write(_fill)
    with feeds_host() as host:
        wanted = sources(host, grow=True)[:SOURCES]
        async with running_bot(emulator, path, *wanted) as bot:
            await asyncio.sleep(SETTLING)
            return _resident(bot.pid)


def _fill(store: Store) -> None:
    """Store stories of the last two days, each with its place in the window of candidates."""
    tagger = Tagger(read_coins(seed("coins.toml")), read_topics(seed("topics.toml")))
    now = datetime.now(UTC)
    for number in range(STORIES):
        at = now - timedelta(hours=47) * (number / STORIES)
        article = make_article(
            keys=(f"guid:held:{number}",),
            published=at,
            first_seen=at,
            document=make_document(headline(number), *paragraphs(number)),
        )
        mark = fingerprint(article, tagger.tags(article.document))
        stored = store.articles.add(article)
        store.stories.add(
            stored.id, now=at, judged=True,
            fingerprint=mark.model_dump_json(), terms=search_terms(mark),
        )  # fmt: skip


def _resident(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def item_to_card(emulator: Emulator, folder: Path) -> list[float]:
    """Return, sorted, the seconds from an item's appearance in its feed to its card in Discord."""
    guild = emulator.add_guild()
    channel = guild.add_text_channel()
    path = folder / "journey.db"
    rule = make_subscription(guild=GuildId(guild.id), channel=ChannelId(channel.id), tags=())
    unheld = GuildSettings(guild=GuildId(guild.id), budget_hour=1000)

    def write(store: Store) -> None:
        store.subscriptions.add(rule)
        store.meta.save_guild(unheld)

    async with Database.open(path) as database:
        await database.write(write)
    async with PublishersSite(items=[_item(0)]) as site, running_bot(emulator, path, site.source()):
        await _arrived(emulator, channel, 1)
        return sorted([await _journey(emulator, channel, site, n) for n in range(1, ITEMS + 1)])


async def _journey(
    emulator: Emulator, channel: Channel, site: PublishersSite, number: int
) -> float:
    await asyncio.sleep(RANDOM.uniform(0.2, 1.2))  # or all items fall at one moment of the tick
    site.items.insert(0, _item(number))
    before = time.perf_counter()
    await _arrived(emulator, channel, number + 1)
    return time.perf_counter() - before


async def _arrived(emulator: Emulator, channel: Channel, cards: int) -> None:
    await emulator.wait_for(lambda: len(emulator.messages(channel)) >= cards, within=60)


def report(folder: Path) -> list[str]:
    """Return the lines of the three figures."""
    return asyncio.run(_report_all(folder))


async def _report_all(folder: Path) -> list[str]:
    async with Emulator() as emulator:
        emulator.limits.relax()
        ready = await start(emulator, folder)
        held = await memory(emulator, folder)
        took = await item_to_card(emulator, folder)
    p50, p95 = took[len(took) // 2], took[int(len(took) * 0.95)]
    return [
        f"start to READY    {ready:.2f} s, median of {STARTS} (goal 2)",
        f"memory            {held:.0f} MB with {SOURCES} sources, {STORIES} stories (goal 200)",
        f"item to card      p95 {p95:.2f} s, p50 {p50:.2f} s of {ITEMS}, 1 s tick (goal p95 2)",
    ]
