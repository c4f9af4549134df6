"""How fast a full outbox empties against Discord's limits, and whether its guilds wait alike.

One server with half of the channels and a hundred small ones; a card for each channel.
"""

import asyncio
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path

from bot.models import ChannelId, GuildId
from storage import Database, Store
from tests.benchmarks.whole_bot import running_bot
from tests.emulator.channel import Channel
from tests.emulator.server import Emulator
from tests.emulator.wire import EPOCH
from tests.factories import NOON, make_delivery
from tests.fakes.publishers_site import PublishersSite
from tests.stored import keep_article, keep_card

BIG, SMALL, EACH = 500, 100, 5
"""Channels of the big server; how many small ones there are, and their channels."""

LIMIT = 50
"""Requests a second that Discord takes of a bot."""

PATIENCE = 120.0


async def _fill(path: Path, channels: list[Channel]) -> None:
    now = datetime.now(UTC)

    def write(store: Store) -> None:
        story = store.stories.add(keep_article(store).id, now=NOON, judged=True)
        card = keep_card(store, story=story)
        for channel in channels:
            assert channel.guild is not None
            store.outbox.add(
                make_delivery(
                    card=card.id,
                    channel=ChannelId(channel.id),
                    guild=GuildId(channel.guild.id),
                    due_at=now,
                    created_at=now,
                )
            )

    async with Database.open(path) as database:
        await database.write(write)


def _posted(channel: Channel) -> float:
    """Return when the channel's message came, in seconds."""
    return ((channel.messages[0].id >> 22) + EPOCH) / 1000


async def _measure(folder: Path) -> tuple[float, float, int]:
    """Return posts a second, the longest mean wait of a guild over that of all, and the 429s."""
    path = folder / "delivering.db"
    async with Emulator() as emulator, PublishersSite() as site:
        sizes = [BIG, *[EACH] * SMALL]
        guilds = [(emulator.add_guild(f"Server {n}"), size) for n, size in enumerate(sizes)]
        channels = [guild.add_text_channel(f"c-{n}") for guild, size in guilds for n in range(size)]
        await _fill(path, channels)
        async with running_bot(emulator, path, site.source()):
            await emulator.wait_for(lambda: all(c.messages for c in channels), within=PATIENCE)
        refused = sum(seen.status == 429 for seen in emulator.requests)
    times = sorted(map(_posted, channels))
    waits: dict[int, list[float]] = defaultdict(list)
    for channel in channels:
        assert channel.guild is not None
        waits[channel.guild.id].append(_posted(channel) - times[0])
    means = [sum(guild) / len(guild) for guild in waits.values()]
    everybody = sum(at - times[0] for at in times) / len(times)
    return (len(times) - 1) / (times[-1] - times[0]), max(means) / everybody, refused


def report(folder: Path) -> list[str]:
    """Return the lines of the three figures."""
    pace, unfair, refused = asyncio.run(_measure(folder))
    return [
        (
            f"delivery          {pace:.1f} posts/s to {BIG + SMALL * EACH} channels, "
            f"{pace / LIMIT:.0%} of the limit (goal 90 %), {refused} answers 429"
        ),
        f"fairness          the guild that waits longest waits {unfair:.2f} x the mean (goal 2)",
    ]
