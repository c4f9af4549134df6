"""What a bot under load is given: rules, budgets, sources, settings."""

import os
from pathlib import Path

from bot.market.prices import PriceUrls
from bot.models import ChannelId, GuildId, GuildSettings
from storage import Database, Store
from tests.commands import ROOT
from tests.factories import make_subscription
from tests.fakes.headlines import COINS
from tests.soak.discord import Discord
from tests.soak.plan import Plan
from tests.soak.publishers import Publishers
from tests.soak.rows import Follows
from tests.soak.tales import RETOLD


def follow(places: list[tuple[int, int]]) -> Follows:
    """Give each channel two coins, far apart in the list."""
    count = len(COINS)
    return {
        channel: (COINS[n % count].symbol, COINS[(n + count // 2) % count].symbol)
        for n, (_, channel) in enumerate(places)
    }


async def prepare(database: Path, places: list[tuple[int, int]], follows: Follows) -> None:
    """Subscribe the channels, with budgets that a soak does not reach."""

    def write(store: Store) -> None:
        for guild in {guild for guild, _ in places}:
            store.meta.save_guild(
                GuildSettings(guild=GuildId(guild), budget_hour=1000, budget_day=10_000)
            )
        for guild, channel in places:
            store.subscriptions.add(
                make_subscription(
                    guild=GuildId(guild), channel=ChannelId(channel), tags=tuple(follows[channel])
                )
            )

    async with Database.open(database) as opened:
        await opened.write(write)


def environment(folder: Path, discord: Discord, prices: PriceUrls, port: int) -> dict[str, str]:
    """Return what the bot is told."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEWSVANE_")}
    names = ("binance", "coinbase", "kraken", "coingecko")
    return {
        **kept,
        **{f"NEWSVANE_{name.upper()}_URL": getattr(prices, name) for name in names},
        "PYTHONPATH": str(ROOT),
        "DISCORD_TOKEN": discord.token,
        "NEWSVANE_DISCORD_API": discord.api,
        "NEWSVANE_DATABASE": str(folder / "newsvane.db"),
        "NEWSVANE_SOURCES": str(folder / "sources.toml"),
        "NEWSVANE_ALLOW_NETWORKS": "127.0.0.0/8",
        "NEWSVANE_TICK": "0.5",
        "NEWSVANE_WEB_PORT": str(port),
        "NEWSVANE_LOG_LEVEL": "WARNING",
    }


def catalogue(publishers: Publishers, plan: Plan) -> str:
    """Return the source list: one outlet with many feeds, and another that tells things again.

    An outlet reports an event once, so what the one tells are as many stories.
    """
    return "\n".join(
        f'[[source]]\nid = "s{n}"\noutlet = "{_outlet(n)}"\nurl = "{publishers.url(n)}"\n'
        f'tier = {1 + n % 3}\ncategory = "crypto"\ninterval = {plan.interval}\n'
        for n in range(plan.sources)
    )


def _outlet(source: int) -> str:
    return "Echo" if source % RETOLD == RETOLD - 1 else "Wire"
