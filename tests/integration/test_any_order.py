"""Any order of news, edits, polls, faults, lost permissions, unsubscriptions and restarts.

Hypothesis draws the order; a model in plain Python says which cards a channel may and must show.
"""

import asyncio
import tempfile
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from ipaddress import ip_network
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app import World, services
from bot.client import MarketBot
from bot.config import Settings
from bot.market.prices import PriceUrls
from bot.models import GuildId, GuildSettings, Subscription
from bot.services.services import Services
from cogs import EXTENSIONS
from storage import Store
from tests.emulator.fixtures import pointed_at, running
from tests.emulator.permissions import Permission
from tests.emulator.server import Emulator
from tests.factories import make_subscription
from tests.fakes.clock import FakeClock
from tests.fakes.publishers_site import Item, PublishersSite
from tests.integration.conftest import NOBODY
from tests.soak.tales import tale

HOUR = timedelta(hours=1)
PATIENCE = 60.0
LOOK = 0.01


class Step(StrEnum):
    """What may happen next."""

    NEWS = "news"
    EDIT = "edit"
    POLL = "poll"
    BUSY = "429"
    BROKEN = "503"
    BROKEN_AFTER = "503 after it was done"
    LOST_BEFORE = "request lost"
    LOST_AFTER = "answer lost"
    FORBIDDEN = "permission lost"
    ALLOWED = "permission given back"
    UNSUBSCRIBE = "unsubscribe"
    SUBSCRIBE = "subscribe"
    RESTART = "restart"
    WAIT = "wait an hour"


class Play:
    """One bot on one channel, and what a model knows of it by the titles of the cards."""

    def __init__(self, folder: Path, emulator: Emulator, site: PublishersSite) -> None:
        self._folder = folder
        self._emulator = emulator
        self._site = site
        self._guild = emulator.add_guild()
        self._channel = self._guild.add_text_channel()
        self._clock = FakeClock(datetime.now(UTC))
        self._run = AsyncExitStack()
        self._built: Services
        self._told = 0
        self._unread: set[str] = set()
        self._is_subscribed = True
        self.must: set[str] = set()
        self.may: set[str] = set()

    @property
    def _rule(self) -> Subscription:
        return make_subscription(guild=self._guild.id, channel=self._channel.id, tags=())

    async def start(self) -> None:
        world = World(
            sources=(self._site.source(),),
            database=self._folder / "newsvane.db",
            price_urls=PriceUrls(NOBODY, NOBODY, NOBODY, NOBODY),
            allow=(ip_network("127.0.0.0/8"),),
        )
        opening = services(Settings(_env_file=None), world, self._clock)
        self._built = await self._run.enter_async_context(opening)
        bot = MarketBot(self._built, EXTENSIONS)
        await self._run.enter_async_context(running(bot, self._emulator))
        await self._built.pipeline.start()

    async def prepare(self) -> None:
        """Subscribe, with a budget that no play reaches."""
        choices = GuildSettings(guild=GuildId(self._guild.id), budget_hour=1000)

        def write(store: Store) -> None:
            store.meta.save_guild(choices)
            store.subscriptions.add(self._rule)

        await self._built.database.write(write)

    async def stop(self) -> None:
        await self._run.aclose()

    async def make(self, step: Step) -> None:
        faults, messages = self._emulator.faults, "/messages"
        match step:
            case Step.NEWS:
                self._tell()
            case Step.EDIT:
                self._edit()
            case Step.POLL:
                await self._poll()
            case Step.BUSY:
                faults.limit(path=messages)
            case Step.BROKEN:
                faults.fail(503, path=messages)
            case Step.BROKEN_AFTER:
                faults.fail_after(503, method="POST", path=messages)
            case Step.LOST_BEFORE:
                faults.lose_requests(path=messages)
            case Step.LOST_AFTER:
                faults.lose_replies(method="POST", path=messages)
            case Step.FORBIDDEN:
                self._channel.deny_bot(Permission.SEND_MESSAGES)
            case Step.ALLOWED:
                self._channel.allow_bot()
            case Step.UNSUBSCRIBE | Step.SUBSCRIBE:
                await self._choose(wanted=step is Step.SUBSCRIBE)
            case Step.RESTART:
                await self.stop()
                await self.start()
            case Step.WAIT:
                self._clock.forward(HOUR)

    def _tell(self) -> None:
        title, *prose = tale(self._told)
        self._told += 1
        at = self._clock.now()
        self._site.items.insert(0, Item(f"n-{self._told}", title, at, tuple(prose), prose[0]))
        self._unread.add(title)

    def _edit(self) -> None:
        for place, item in enumerate(self._site.items[:1]):
            edited = f"{item.summary} Updated."
            self._site.items[place] = replace(item, summary=edited)

    async def _poll(self) -> None:
        before = await self._polls()
        await self._built.pipeline.tick()
        await self._built.pipeline.settle()
        if self._site.polls == before:
            return
        if self._is_subscribed:
            self.must |= self._unread
            self.may |= self._unread
        self._unread.clear()

    async def _polls(self) -> int:
        self._clock.forward(HOUR)  # else the source is not due
        return self._site.polls

    async def _choose(self, *, wanted: bool) -> None:
        """Change the subscription; what is on its way when it ends may come or not."""
        if not wanted:
            self.must &= self.shown().keys()

        def write(store: Store) -> None:
            for rule in store.subscriptions.of_guild(GuildId(self._guild.id)):
                store.subscriptions.remove(rule.id, rule.guild)
            if wanted:
                store.subscriptions.add(self._rule)

        await self._built.database.write(write)
        self._is_subscribed = wanted

    async def finish(self) -> None:
        """Mend everything and let time pass until nothing is left to deliver."""
        self._channel.allow_bot()
        self._emulator.faults.clear()
        async with asyncio.timeout(PATIENCE):
            while await self._built.database.read(_is_busy):
                self._clock.forward(HOUR)
                await asyncio.sleep(LOOK)

    def shown(self) -> Counter[str]:
        """Count the messages that show each card."""
        titles = [tale(number)[0] for number in range(self._told)]
        shown = [str(message.payload()) for message in self._channel.messages]
        return Counter(title for title in titles for text in shown if title in text)


def _is_busy(store: Store) -> bool:
    return bool(store.outbox.depth() or store.outbox.paused())


async def play(steps: list[Step]) -> Play:
    with tempfile.TemporaryDirectory() as folder:
        async with Emulator() as emulator, PublishersSite() as site:
            emulator.limits.relax()
            with pointed_at(emulator):
                played = Play(Path(folder), emulator, site)
                await played.start()
                try:
                    await played.prepare()
                    for step in steps:
                        await played.make(step)
                    await played.finish()
                finally:
                    await played.stop()
        return played


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([*Step, Step.NEWS, Step.POLL, Step.POLL]), max_size=25))
def test_whatever_happens_each_promised_card_is_shown_once_and_no_other(steps: list[Step]) -> None:
    played = asyncio.run(play(steps))
    shown = played.shown()
    assert played.must <= shown.keys() <= played.may
    assert all(count == 1 for count in shown.values())
