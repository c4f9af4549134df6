"""A server with channels to deliver to, a filled outbox, and bots that come and go."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from bot.models import (
    Card,
    ChannelId,
    Digest,
    DigestId,
    GuildId,
    GuildSettings,
    Mode,
    StoryId,
)
from storage import Database, Store
from tests.emulator.channel import Channel
from tests.emulator.server import Emulator
from tests.factories import NOON, make_delivery
from tests.kills.process import Discord, start
from tests.stored import keep_article, keep_card

PATIENCE = 300.0
"""Seconds; a delivery that failed several times waits for minutes."""

LOOK = 0.01


class Scene:
    """One emulator and one database file."""

    def __init__(self, emulator: Emulator, database: Path) -> None:
        emulator.limits.relax()
        self.emulator = emulator
        self.database = database
        self._guild = emulator.add_guild()

    def channels(self, count: int) -> list[Channel]:
        """Make channels to deliver to."""
        return [self._guild.add_text_channel(f"news-{number}") for number in range(count)]

    def forum(self) -> Channel:
        """Make a forum to deliver to."""
        return self._guild.add_forum("posts")

    async def queue(
        self, channels: Sequence[Channel], *, cards: int = 1, mode: Mode = Mode.LIVE
    ) -> list[Card]:
        """Store cards, each to be delivered to every channel."""
        now = datetime.now(UTC)

        def write(store: Store) -> list[Card]:
            store.meta.save_guild(
                GuildSettings(guild=GuildId(self._guild.id), budget_hour=1000, budget_day=10_000)
            )
            made = [keep_card(store, story=_judged(store)) for _ in range(cards)]
            for card in made:
                for channel in channels:
                    store.outbox.add(
                        make_delivery(
                            card=card.id,
                            channel=ChannelId(channel.id),
                            guild=GuildId(self._guild.id),
                            mode=mode,
                            due_at=now,
                            created_at=now,
                        )
                    )
            return made

        async with Database.open(self.database) as database:
            return await database.write(write)

    async def queue_notice(self, card: Card, channel: Channel) -> None:
        """Queue the notice of a card's first revision."""
        now = datetime.now(UTC)
        told = make_delivery(
            card=card.id,
            channel=ChannelId(channel.id),
            guild=GuildId(self._guild.id),
            about=1,
            due_at=now,
            created_at=now,
        )
        async with Database.open(self.database) as database:
            await database.write(lambda store: store.outbox.add(told))

    async def queue_digest(self, channel: Channel) -> DigestId:
        """Hold a card of the channel and queue the digest that lists it; return its number."""
        now, place = datetime.now(UTC), ChannelId(channel.id)
        digest = Digest(id=DigestId(0), guild=GuildId(self._guild.id), channel=place, made_at=now)

        def write(store: Store) -> DigestId:
            card = keep_card(store, story=_judged(store))
            row = make_delivery(
                card=card.id, channel=place, guild=digest.guild, due_at=now, created_at=now
            )
            store.outbox.add(row)
            (row,) = store.outbox.of_card(card.id)
            store.outbox.claim(row.id, now)
            store.outbox.hold(row.id, now, "quiet hours")
            return store.digests.add(digest, card.id, [row])

        async with Database.open(self.database) as database:
            return await database.write(write)

    def bot(self, *, die_at: int | None = None) -> ForkServerProcess:
        """Start a bot."""
        emulator = self.emulator
        return start(self.database, Discord(emulator.url, emulator.token), die_at=die_at)

    async def survives(self, bot: ForkServerProcess) -> bool:
        """Wait until the bot is dead or has nothing left to do; say whether it lives."""
        deadline = time.monotonic() + PATIENCE
        while bot.exitcode is None and not self.is_settled():
            assert time.monotonic() < deadline, "the outbox does not empty"
            await asyncio.sleep(LOOK)
        return bot.exitcode is None

    async def finish(self) -> None:
        """Let an undisturbed bot do what is left, then end it."""
        bot = self.bot()
        assert await self.survives(bot)
        end(bot)

    def is_settled(self) -> bool:
        """Say whether every delivery was made and shows its card's last revision."""
        with Database.inspect(self.database) as store:
            edits = store.outbox.edits_due(datetime.max.replace(tzinfo=UTC), limit=1)
            return store.outbox.depth() == 0 and not edits

    def shown(self, channel: Channel) -> Counter[str]:
        """Count the messages of each card in a channel."""
        return Counter(_card_id(json.dumps(m.payload())) for m in self.emulator.messages(channel))


def opened(parent: Channel) -> list[Channel]:
    """Return the threads and posts below a channel."""
    return [one for one in parent.world.channels.values() if one.parent is parent]


def _judged(store: Store) -> StoryId:
    """Store a story that the bot does not judge anew when it starts."""
    return store.stories.add(keep_article(store).id, now=NOON, judged=True)


def end(bot: ForkServerProcess) -> None:
    """Kill a bot and wait for its end."""
    bot.kill()
    bot.join()


def once(cards: Iterable[Card]) -> Counter[str]:
    """Return what a channel shows that has each card once."""
    return Counter(str(card.id) for card in cards)


def _card_id(message: str) -> str:
    return message.partition("nv:ev:")[2][:8]
