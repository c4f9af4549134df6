"""`/subscribe` and `/subscriptions`: which channels read what."""

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.client import MarketBot
from bot.models import (
    ChannelId,
    Direction,
    GuildId,
    Horizon,
    Level,
    Mode,
    RoleId,
    Subscription,
)
from bot.services.subscriptions import Subscriptions as Rules
from bot.services.subscriptions import named
from cogs.options import LEVEL_CHOICES, complete_list, complete_tags
from cogs.places import Postable, demand_pingable, writable
from cogs.rights import asker, here, managers_only
from cogs.rule_draft import rehearse
from cogs.rule_form import Answers, RuleForm
from cogs.rule_list import show_rules

MODE_CHOICES = [
    app_commands.Choice(name="live", value=Mode.LIVE.value),
    app_commands.Choice(name="daily digest", value=Mode.DIGEST.value),
    app_commands.Choice(name="thread under each card", value=Mode.THREAD.value),
    app_commands.Choice(name="forum posts", value=Mode.FORUM.value),
]


class Subscriptions(commands.Cog):
    """Rules of a server. Changing them needs Manage Server, also checked at run time."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    @app_commands.command()
    @app_commands.describe(
        tags='BTC, Fed or an expression: (BTC OR ETH) AND "spot ETF" NOT Hack; empty for all',
        channel="Where the cards go; this channel when left out",
        min_impact="The least Price Impact a card needs",
        min_trust="The least Trustworthiness a card needs",
        directions="Bullish, Bearish, Neutral; all when left out",
        horizons="Time Effect: Short, Medium, Long; all when left out",
        sources="Outlets, comma separated; all when left out",
        role="A role to mention above each card",
        mode="How the cards arrive; live when left out",
    )
    @app_commands.autocomplete(
        tags=complete_tags,
        directions=complete_list(lambda _bot: [one.value for one in Direction]),
        horizons=complete_list(lambda _bot: [one.value for one in Horizon]),
        sources=complete_list(lambda bot: bot.services.subscriptions.outlets),
    )
    @app_commands.choices(min_impact=LEVEL_CHOICES, min_trust=LEVEL_CHOICES, mode=MODE_CHOICES)
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @managers_only
    async def subscribe(
        self,
        interaction: Interaction[MarketBot],
        *,
        tags: str | None = None,
        channel: Postable | None = None,
        min_impact: str = Level.LOW.value,
        min_trust: str = Level.LOW.value,
        directions: str = "",
        horizons: str = "",
        sources: str = "",
        role: discord.Role | None = None,
        mode: str = Mode.LIVE.value,
    ) -> None:
        """Post cards to a channel: rehearsed on the last 7 days before it is saved."""
        if not any(value for name, value in interaction.namespace if name != "channel"):
            here_id = interaction.channel_id if channel is None else channel.id
            place = None if here_id is None else ChannelId(here_id)
            await interaction.response.send_modal(RuleForm(self._rules, Answers(channel=place)))
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        guild = here(interaction)
        demand_pingable(role)
        wanted, where = self._rules.read(tags or "")
        place, way = writable(channel or interaction.channel, guild, Mode(mode))
        rule = Subscription(
            guild=GuildId(guild.id),
            channel=place,
            tags=wanted,
            where=where,
            min_impact=Level(min_impact),
            min_trust=Level(min_trust),
            directions=named(directions, Direction),
            horizons=named(horizons, Horizon),
            sources=self._rules.read_outlets(sources),
            role=None if role is None else RoleId(role.id),
            mode=way,
            created_by=asker(interaction),
            created_at=interaction.created_at,
        )
        await rehearse(interaction, self._rules, rule)

    @app_commands.command()
    @app_commands.guild_only()
    async def subscriptions(self, interaction: Interaction[MarketBot]) -> None:
        """Show which channels of this server read what; managers change it there."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await show_rules(interaction, self._rules)


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Subscriptions(bot.services.subscriptions))
