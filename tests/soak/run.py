"""One soak from start to verdict."""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from tests.fakes.exchange import FakeExchanges, open_exchanges, status, steady
from tests.fakes.headlines import COINS
from tests.integration.test_running_bot import free_port
from tests.soak.bot import Bot
from tests.soak.discord import Discord, Figures, discord
from tests.soak.plan import Blow, Plan, Struck
from tests.soak.publishers import Publishers
from tests.soak.rows import has_work, is_done, kept
from tests.soak.setting import catalogue, environment, follow, prepare
from tests.soak.verdict import Measured, Verdict, judge

QUIET_BEFORE = 2.0
"""Seconds before the first story."""

DRAIN = 600.0
"""Seconds that the bot has for what is left; a source that failed often waits for minutes."""

BUSY = 5.0
"""Seconds that a kill waits for a moment with work under way."""

LOOK = 0.5


@dataclass(frozen=True)
class World:
    """The bot and what it lives on."""

    bot: Bot
    database: Path
    discord: Discord
    publishers: Publishers
    exchanges: FakeExchanges


class Soak:
    """The bot, the world around it, and what happens to them."""

    def __init__(self, plan: Plan, world: World) -> None:
        self._plan = plan
        self._bot = world.bot
        self._database = world.database
        self._discord = world.discord
        self._publishers = world.publishers
        self._exchanges = world.exchanges
        self._random = Random(plan.seed)
        self._began = time.monotonic()
        self._healing: set[asyncio.Task[None]] = set()
        self._expected_up = True
        self.blows: Counter[Blow] = Counter()
        self.measured = Measured()
        self.polls = 0

    @property
    def _elapsed(self) -> float:
        return time.monotonic() - self._began

    async def run(self, channels: list[int]) -> None:
        """Load and hit the bot for the planned time, then let it finish."""
        self._began = time.monotonic()
        await self._bot.start()
        await self._discord.flaky(self._plan.flaky, self._plan.seed)
        watch = asyncio.create_task(self._watch())
        await asyncio.gather(self._tell(), self._strike(channels))
        await asyncio.gather(*self._healing)
        watch.cancel()
        with suppress(asyncio.CancelledError):
            await watch
        self.polls = self._publishers.polls
        if self._plan.ends_with_a_kill:
            await self._kill()

    async def rest(self) -> None:
        """Let nothing go wrong any more and wait until all that was told is delivered."""
        self._publishers.flaky = 0
        await self._discord.flaky(0, 0)
        deadline = time.monotonic() + DRAIN
        while not is_done(self._database, self._plan.stories):
            if time.monotonic() > deadline:
                self.measured.drained = False
                return
            await asyncio.sleep(LOOK)

    def told(self, figures: Figures) -> list[str]:
        """Say what load was held and what was survived."""
        plan, feeds, discord = self._plan, self._publishers.troubles, figures.troubles
        blows = ", ".join(f"{count} {blow}" for blow, count in sorted(self.blows.items()))
        load = (
            f"load        {plan.stories} stories in {plan.seconds:.0f} s, {plan.sources} sources, "
            f"{plan.channels} channels; {self.polls / plan.seconds:.0f} polls/s"
        )
        survived = (
            f"survived    {blows or 'no blow'}; {feeds.total()} faults of feeds and pages of "
            f"{len(feeds)} kinds; {sum(discord.values())} of Discord's of {len(discord)} kinds; "
            f"its answers 403: {figures.statuses.get(403, 0)}, 429: {figures.statuses.get(429, 0)}"
        )
        return [load, survived]

    async def _tell(self) -> None:
        """Publish the stories evenly over the time."""
        span = self._plan.seconds - QUIET_BEFORE
        for number in range(self._plan.stories):
            at = QUIET_BEFORE + span * number / self._plan.stories
            await asyncio.sleep(max(at - self._elapsed, 0))
            self._publishers.tell(number)

    async def _strike(self, channels: list[int]) -> None:
        for struck in self._plan.blows():
            await asyncio.sleep(max(struck.at - self._elapsed, 0))
            self.blows[struck.blow] += 1
            await self._hit(struck, self._random.choice(channels))
        await asyncio.sleep(max(self._plan.seconds - self._elapsed, 0))

    async def _hit(self, struck: Struck, channel: int) -> None:
        if struck.blow in {Blow.KILL, Blow.RESTART}:
            self.measured.memory.clear()
        if struck.blow is Blow.KILL:
            await self._kill()
        elif struck.blow is Blow.RESTART:
            self._expected_up = False
            await self._bot.stop()
            await self._revive()
        elif struck.blow is Blow.DROP:
            await self._discord.drop()
        else:
            self._healing.add(asyncio.create_task(self._break_for(struck, channel)))

    async def _break_for(self, struck: Struck, channel: int) -> None:
        await self._break(struck.blow, channel, is_broken=True)
        await asyncio.sleep(struck.lasts)
        await self._break(struck.blow, channel, is_broken=False)

    async def _break(self, blow: Blow, channel: int, *, is_broken: bool) -> None:
        if blow is Blow.OUTAGE:
            await self._discord.outage(down=is_broken)
        elif blow is Blow.PERMISSION:
            await self._discord.permission(channel, given=not is_broken)
        elif is_broken:
            self._exchanges.fail(status(503))
        else:
            self._exchanges.faults.clear()

    async def _kill(self) -> None:
        """Kill the bot at work, start it anew, and time how long until it posts."""
        await self._work_to_do()
        self._expected_up = False
        await self._bot.kill()
        if not has_work(self._database):
            await self._revive()
            return
        before = await self._messages()
        began = time.monotonic()
        await self._revive()
        if await posts(self._messages, before, lambda: has_work(self._database)):
            self.measured.recoveries.append(time.monotonic() - began)

    async def _messages(self) -> int:
        return (await self._discord.figures()).messages

    async def _work_to_do(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(BUSY):
                while not has_work(self._database):
                    await asyncio.sleep(0.01)

    async def _revive(self) -> None:
        await self._bot.start()
        self._expected_up = True

    async def _watch(self) -> None:
        """Note memory and metrics; start the bot again should it end by itself."""
        while True:
            await asyncio.sleep(LOOK)
            if not self._expected_up:
                continue
            if not self._bot.is_alive:
                self.measured.died += 1
                await self._revive()
            self.measured.memory.append((self._elapsed, self._bot.memory()))
            self.measured.metrics = await self._bot.metrics() or self.measured.metrics


async def posts(
    messages: Callable[[], Awaitable[int]], before: int, is_left: Callable[[], bool]
) -> bool:
    """Wait until a bot posts; say whether it did.

    It does not where nothing is left to post: what was under way at the kill had arrived, and the
    bot that came back found it. One that leaves its work alone is waited for as long as at the end.
    """
    deadline = time.monotonic() + DRAIN
    while await messages() == before and time.monotonic() < deadline:
        if not is_left():
            return await messages() > before  # it may have posted between the two looks
        await asyncio.sleep(0.05)
    return True


async def soak(plan: Plan, folder: Path) -> Verdict:
    """Run a soak in a folder, which keeps the database and the bot's log."""
    publishers = Publishers(plan.sources, flaky=plan.flaky, seed=plan.seed)
    database = folder / "newsvane.db"
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(publishers.serve())
        exchanges = await stack.enter_async_context(open_exchanges(COINS))
        exchanges.now = lambda: datetime.now(UTC)
        exchanges.prices = {coin.symbol: steady(100 + n) for n, coin in enumerate(COINS)}
        discord_ = await stack.enter_async_context(discord())
        places = await discord_.channels(plan.channels)
        follows = follow(places)
        await prepare(database, places, follows)
        (folder / "sources.toml").write_text(catalogue(publishers, plan))
        port = free_port()
        told = environment(folder, discord_, exchanges.urls, port)
        bot = Bot(told, folder / "bot.log", page=f"http://127.0.0.1:{port}/metrics")
        stack.push_async_callback(bot.kill)
        running = Soak(plan, World(bot, database, discord_, publishers, exchanges))
        await running.run([channel for _, channel in places])
        await running.rest()
        await bot.stop()
        shown, figures = await discord_.tally(), await discord_.figures()
    verdict = judge(plan, running.measured, kept(database, follows), shown)
    return Verdict([*running.told(figures), *verdict.lines], verdict.broken)
