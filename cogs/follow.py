"""`/follow`: what members want to hear of, without roles and without an admin."""

from collections.abc import Sequence

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.follows import (
    following_text,
    follows_text,
    option_text,
    unfollowed_text,
)
from bot.client import MarketBot
from bot.errors import AskedWrong
from bot.models import ChannelId, Level, Mode, Subscription, SubscriptionId
from bot.services.follows import Follows, blank
from bot.services.services import Services
from cogs.options import CHOICES, LEVEL_CHOICES, NAME, complete_tags
from cogs.panel import Panel, Press
from cogs.rights import asker

HOW_CHOICES = [
    app_commands.Choice(name="dm", value=Mode.LIVE.value),
    app_commands.Choice(name="mention", value=Mode.MENTION.value),
    app_commands.Choice(name="digest", value=Mode.DIGEST.value),
]


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class Follow(commands.GroupCog, group_name="follow", group_description="News for you alone"):
    """A member's own rules."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @app_commands.command()
    @app_commands.describe(
        tags="BTC, Fed or an expression: BTC NOT Hack; empty for all",
        min_impact="The least Price Impact a card needs; High when left out",
        how="dm (each card, when left out), digest (once a day) or mention (named in this server)",
    )
    @app_commands.autocomplete(tags=complete_tags)
    @app_commands.choices(min_impact=LEVEL_CHOICES, how=HOW_CHOICES)
    @app_commands.checks.cooldown(10, 60.0)
    async def add(
        self,
        interaction: Interaction[MarketBot],
        tags: str,
        min_impact: str = Level.HIGH.value,
        how: str = Mode.LIVE.value,
    ) -> None:
        """Follow coins, topics or directions for yourself."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        guild = interaction.client.get_guild(interaction.guild_id or 0)  # None where I am not
        if Mode(how) is Mode.MENTION and guild is None:
            raise AskedWrong("wrong-mention-place")
        rule = blank(
            asker(interaction),
            await chat(interaction),
            Mode(how),
            interaction.guild_id,
            self._services.clock,
        )
        kept = await self._services.follows.add(tags, rule, min_impact=Level(min_impact))
        await interaction.followup.send(following_text(kept), ephemeral=True)

    @app_commands.command(name="list")
    async def show(self, interaction: Interaction[MarketBot]) -> None:
        """Show what you follow, and let go of some of it."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        place = await chat(interaction)
        rules = await self._services.follows.of(place)
        trouble = (await self._services.subscriptions.paused()).get(place)
        if not rules:
            await interaction.followup.send(follows_text(rules, trouble=trouble), ephemeral=True)
            return
        panel = Followed(interaction, self._services.follows, rules)
        text = follows_text(rules, trouble=trouble)
        await interaction.followup.send(text, view=panel, ephemeral=True)


class Followed(Panel):
    """What a member follows; choosing one lets go of it."""

    def __init__(
        self, asked: Interaction[MarketBot], follows: Follows, rules: Sequence[Subscription]
    ) -> None:
        super().__init__(asked)
        self._follows = follows
        self._rules = {rule.id: rule for rule in rules}
        self.choose.options = [
            discord.SelectOption(label=option_text(rule)[:NAME], value=str(rule.id))
            for rule in rules[:CHOICES]
        ]

    @discord.ui.select(cls=discord.ui.Select, placeholder="Let go of…")
    async def choose(
        self, interaction: Interaction[MarketBot], select: discord.ui.Select["Followed"]
    ) -> None:
        """Let go of one."""
        await interaction.response.defer()
        number = SubscriptionId(int(select.values[0]))
        gone = await self._follows.remove(number, self._rules[number].channel)
        self.stop()
        await FollowAgain(interaction, self._follows, gone).redraw(
            interaction, unfollowed_text(gone)
        )


class FollowAgain(Panel):
    """Brings back what was let go, for ten minutes."""

    def __init__(self, asked: Interaction[MarketBot], follows: Follows, gone: Subscription) -> None:
        super().__init__(asked)
        self._follows = follows
        self._gone = gone

    @discord.ui.button(label="Undo")
    async def undo(self, interaction: Interaction[MarketBot], _button: Press) -> None:
        """Follow it again."""
        await interaction.response.defer()
        await self.end(interaction, following_text(await self._follows.restore(self._gone)))


async def chat(interaction: Interaction[MarketBot]) -> ChannelId:
    """Return the private chat with whoever asks; AskedWrong when Discord opens none."""
    try:
        return ChannelId((await interaction.user.create_dm()).id)
    except discord.HTTPException as closed:
        raise AskedWrong("follow-closed") from closed


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Follow(bot.services))
