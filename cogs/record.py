"""`/record`: the calls made so far and when they are due; the Record button asks for a coin's."""

from datetime import timedelta

from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.record import nothing_text, record_head, record_line
from bot.client import MarketBot
from bot.models import Horizon, Search
from bot.services.record import Record as Calls
from bot.services.search import Finder
from cogs.card_items import CARD, CardItem, stored
from cogs.options import ASKED, MINUTE, complete_outlet, complete_target
from cogs.paging import Pages, card_pages
from cogs.rights import everywhere

WINDOWS = {"7 days": 7, "30 days": 30, "90 days": 90, "365 days": 365}
USUAL = "90 days"
"""How far back: long calls are due after 30 days."""

WINDOW_CHOICES = [app_commands.Choice(name=name, value=name) for name in WINDOWS]
HORIZONS = [app_commands.Choice(name=length.value, value=length.value) for length in Horizon]


class Record(commands.Cog):
    """Accounts for what the bot said."""

    def __init__(self, calls: Calls, finder: Finder) -> None:
        self._calls = calls
        self._finder = finder

    @everywhere
    @app_commands.command()
    @app_commands.describe(
        target="A coin (BTC), for calls on its price, or a topic (Fed)",
        source="An outlet that reported the story",
        horizon="The Time Effect: how long the call runs",
        window="How far back; 90 days when left out",
    )
    @app_commands.autocomplete(target=complete_target, source=complete_outlet)
    @app_commands.choices(horizon=HORIZONS, window=WINDOW_CHOICES)
    @app_commands.checks.cooldown(ASKED, MINUTE)
    async def record(
        self,
        interaction: Interaction[MarketBot],
        *,
        target: str = "",
        source: str = "",
        horizon: str = "",
        window: str = USUAL,
    ) -> None:
        """Count the bot's calls: how many are open, when the next is due, and list them."""
        wanted = await self._calls.search(
            timedelta(days=WINDOWS[window]),
            target=target,
            outlet=source,
            horizon=Horizon(horizon) if horizon else None,
        )
        await interaction.response.defer(thinking=True)
        shown = await call_pages(interaction, self._calls, self._finder, wanted, window)
        await shown.show(interaction)


class RecordButton(CardItem, template=f"nv:re:{CARD}"):
    """Lists the calls on the card's coin."""

    async def pressed(self, interaction: Interaction[MarketBot]) -> None:
        """Show them privately."""
        services = interaction.client.services
        card = await stored(interaction, self.card)
        await interaction.response.defer(ephemeral=True, thinking=True)
        wanted = services.record.on(card, timedelta(days=WINDOWS[USUAL]))
        shown = await call_pages(interaction, services.record, services.finder, wanted, USUAL)
        await shown.show(interaction, ephemeral=True)


async def call_pages(
    asked: Interaction[MarketBot], calls: Calls, finder: Finder, wanted: Search, window: str
) -> Pages:
    """Return the calls that fit below their count, a page at a time."""
    head = record_head(wanted, await calls.count(wanted), window)
    found = await calls.found(wanted)
    return card_pages(asked, finder, found, head, line=record_line, nothing=nothing_text())


async def setup(bot: MarketBot) -> None:
    """Wire the cog, and answer the button on every card."""
    await bot.add_cog(Record(bot.services.record, bot.services.finder))
    bot.add_dynamic_items(RecordButton)
