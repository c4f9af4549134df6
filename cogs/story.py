"""`/story`: how a story came about, report by report; the Timeline button shows the same."""

from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.components import Component
from bot.cards.story import timeline
from bot.client import MarketBot
from bot.models import Card
from bot.services.search import Finder
from cogs.card_items import CARD, CardItem, stored
from cogs.drawn import DrawnLayout
from cogs.options import ASKED, MINUTE, complete_card
from cogs.rights import everywhere


class Story(commands.Cog):
    """Tells one story from its first report on."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder

    @everywhere
    @app_commands.command()
    @app_commands.describe(story="Words of its headline, its card's id, or a link to either")
    @app_commands.autocomplete(story=complete_card)
    @app_commands.checks.cooldown(ASKED, MINUTE)
    async def story(self, interaction: Interaction[MarketBot], story: str) -> None:
        """Show who reported a story when, and how its card changed."""
        card = await self._finder.card(story)
        await interaction.response.send_message(view=DrawnLayout(await drawn(self._finder, card)))


class TimelineButton(CardItem, template=f"nv:tl:{CARD}"):
    """Shows the timeline of the card's story."""

    async def pressed(self, interaction: Interaction[MarketBot]) -> None:
        """Show it privately."""
        card = await stored(interaction, self.card)
        view = DrawnLayout(await drawn(interaction.client.services.finder, card))
        await interaction.response.send_message(view=view, ephemeral=True)


async def drawn(finder: Finder, card: Card) -> list[Component]:
    """Draw a card's timeline."""
    return timeline(card, await finder.first(card.id) or card)


async def setup(bot: MarketBot) -> None:
    """Wire the cog, and answer the button on every card."""
    await bot.add_cog(Story(bot.services.finder))
    bot.add_dynamic_items(TimelineButton)
