"""`/follow` and `/mute`: what members want to hear of, without roles and without an admin."""

from collections.abc import Sequence

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.follows import (
    following_text,
    follows_text,
    mute_option,
    muted_text,
    mutes_text,
    option_text,
    unfollowed_text,
    unmuted_text,
)
from bot.client import MarketBot
from bot.errors import AskedWrong
from bot.models import ChannelId, Level, Mode, Mute, Subscription, SubscriptionId
from bot.services.follows import Follows, blank
from bot.services.services import Services
from cogs.options import CHOICES, LEVEL_CHOICES, NAME, SPAN_CHOICES, SPANS, complete_tags
from cogs.panel import Panel, Press
from cogs.rights import asker, everywhere

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
        if Mode(how) is Mode.MENTION and interaction.guild is None:
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


class Silence(commands.Cog):
    """A member's silences."""

    def __init__(self, follows: Follows) -> None:
        self._follows = follows

    @everywhere
    @app_commands.command()
    @app_commands.describe(
        what="A tag (DOGE), an outlet or a card's id; your list when left out",
        span="For how long; 1 day when left out",
    )
    @app_commands.rename(span="for")
    @app_commands.autocomplete(what=complete_tags)
    @app_commands.choices(span=SPAN_CHOICES)
    async def mute(
        self, interaction: Interaction[MarketBot], what: str | None = None, span: str = "1 day"
    ) -> None:
        """Hear nothing of a tag, an outlet or a story for a while."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        if what is not None:
            mute = await self._follows.mute(asker(interaction), what, SPANS[span])
            await interaction.followup.send(muted_text(mute), ephemeral=True)
            return
        mutes = await self._follows.mutes(asker(interaction))
        if not mutes:
            await interaction.followup.send(mutes_text(mutes), ephemeral=True)
            return
        panel = Silences(interaction, self._follows, mutes)
        await interaction.followup.send(mutes_text(mutes), view=panel, ephemeral=True)


class Silences(Panel):
    """What a member muted; choosing one ends its silence."""

    def __init__(
        self, asked: Interaction[MarketBot], follows: Follows, mutes: Sequence[Mute]
    ) -> None:
        super().__init__(asked)
        self._follows = follows
        self._mutes = mutes[:CHOICES]
        self.choose.options = [
            discord.SelectOption(label=mute_option(mute)[:NAME], value=str(number))
            for number, mute in enumerate(self._mutes)
        ]

    @discord.ui.select(cls=discord.ui.Select, placeholder="Hear of it again…")
    async def choose(
        self, interaction: Interaction[MarketBot], select: discord.ui.Select["Silences"]
    ) -> None:
        """End a silence."""
        await interaction.response.defer()
        mute = self._mutes[int(select.values[0])]
        await self._follows.unmute(mute.user, mute.kind, mute.what)
        await self.end(interaction, unmuted_text(mute.what))


async def chat(interaction: Interaction[MarketBot]) -> ChannelId:
    """Return the private chat with whoever asks; AskedWrong when Discord opens none."""
    try:
        return ChannelId((await interaction.user.create_dm()).id)
    except discord.HTTPException as closed:
        raise AskedWrong("follow-closed") from closed


async def setup(bot: MarketBot) -> None:
    """Wire the cogs."""
    await bot.add_cog(Follow(bot.services))
    await bot.add_cog(Silence(bot.services.follows))
