"""`/price`: what a coin costs, with its chart; the Chart button shows a card's."""

from io import BytesIO

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.charts import card_components
from bot.cards.components import Component
from bot.cards.price import price_components
from bot.client import MarketBot
from bot.models import Picture, Span
from bot.services.charts import Charts
from cogs.card_items import CARD, CardItem, stored
from cogs.drawn import DrawnLayout
from cogs.options import ASKED, MINUTE, complete_coin
from cogs.rights import everywhere

RANGES = [app_commands.Choice(name=span.value, value=span.value) for span in Span]


class Price(commands.Cog):
    """Prices, apart from what the news says."""

    def __init__(self, charts: Charts) -> None:
        self._charts = charts

    @everywhere
    @app_commands.command()
    @app_commands.describe(
        coin="A coin: BTC, Ether, PEPE",
        range="How far back the chart looks; 7 days when left out",
        events="Whether the chart shows the stories of that time; yes when left out",
    )
    @app_commands.autocomplete(coin=complete_coin)
    @app_commands.choices(range=RANGES)
    @app_commands.checks.cooldown(ASKED, MINUTE)
    async def price(
        self,
        interaction: Interaction[MarketBot],
        coin: str,
        range: str = Span.WEEK.value,  # noqa: A002 - an option is named as its argument
        *,
        events: bool = True,
    ) -> None:
        """Show what a coin costs, how it moved, and which stories came meanwhile."""
        wanted = self._charts.coin(coin)  # what is unknown is told privately: before the defer
        await interaction.response.defer(thinking=True)
        report = await self._charts.price(wanted, Span(range), with_stories=events)
        name = f"{wanted.symbol.lower()}-{range}.png"
        picture = await self._charts.drawn(report)
        await send(interaction, price_components(report, name), picture, name)


class ChartButton(CardItem, template=f"nv:ch:{CARD}"):
    """Shows the price around a card's publication."""

    async def pressed(self, interaction: Interaction[MarketBot]) -> None:
        """Show it privately."""
        card = await stored(interaction, self.card)
        await interaction.response.defer(ephemeral=True, thinking=True)
        picture = await interaction.client.services.charts.of_card(card)
        name = f"card-{card.id}.png"
        drawn = card_components(card, picture, name)
        await send(interaction, drawn, picture, name, ephemeral=True)


async def send(
    interaction: Interaction[MarketBot],
    drawn: list[Component],
    picture: Picture | None,
    name: str,
    *,
    ephemeral: bool = False,
) -> None:
    """Answer a deferred interaction; the components name the picture's file."""
    files = [] if picture is None else [discord.File(BytesIO(picture.png), filename=name)]
    await interaction.followup.send(view=DrawnLayout(drawn), files=files, ephemeral=ephemeral)


async def setup(bot: MarketBot) -> None:
    """Wire the cog, and answer the button on every card."""
    await bot.add_cog(Price(bot.services.charts))
    bot.add_dynamic_items(ChartButton)
