"""`/subscribe`, `/unsubscribe`, `/subscriptions`: which channels read which tags."""

import discord
from discord import Interaction, app_commands
from discord.ext import commands

from bot.cards.rules import added_text, list_text, removed_text
from bot.client import MarketBot, missing_permissions
from bot.errors import AskedWrong
from bot.models import ChannelId, GuildId, Level, SubscriptionId, UserId
from bot.services.subscriptions import Subscriptions as Rules
from cogs.options import LEVEL_CHOICES, NAME, complete_tags

Readable = discord.TextChannel | discord.Thread


class Subscriptions(commands.Cog):
    """Rules of a server. Changing them needs Manage Server, also checked at run time."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    @app_commands.command()
    @app_commands.describe(
        tags="Coins, topics or directions, comma separated (BTC, Fed); “everything” for all",
        channel="Where the cards go; this channel when left out",
        min_impact="The least Price Impact a card needs; Low (all) when left out",
    )
    @app_commands.autocomplete(tags=complete_tags)
    @app_commands.choices(min_impact=LEVEL_CHOICES)
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.checks.has_permissions(manage_guild=True)
    async def subscribe(
        self,
        interaction: Interaction[MarketBot],
        tags: str,
        channel: Readable | None = None,
        min_impact: str = Level.LOW.value,
    ) -> None:
        """Post cards with these tags to a channel."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        guild, place = here(interaction), channel or interaction.channel
        rule = await self._rules.add(
            tags,
            guild=GuildId(guild.id),
            channel=writable(place, guild),
            min_impact=Level(min_impact),
            by=UserId(interaction.user.id),
        )
        text = added_text(rule, would_have=await self._rules.rehearse(rule))
        await interaction.followup.send(text, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(subscription="Which one; the list shows this server's")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.checks.has_permissions(manage_guild=True)
    async def unsubscribe(self, interaction: Interaction[MarketBot], subscription: str) -> None:
        """Stop posting to a channel what one subscription asked for."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        if not subscription.isdigit():
            raise AskedWrong("Pick one of the suggestions; `/subscriptions` lists them too.")
        gone = await self._rules.remove(
            SubscriptionId(int(subscription)), guild=GuildId(here(interaction).id)
        )
        await interaction.followup.send(removed_text(gone), ephemeral=True)

    @unsubscribe.autocomplete("subscription")
    async def _complete(
        self, interaction: Interaction[MarketBot], typed: str
    ) -> list[app_commands.Choice[str]]:
        if interaction.guild is None:
            return []
        rules = await self._rules.of_guild(GuildId(interaction.guild.id))
        named = [(label(rule.tags, interaction.guild, rule.channel), rule.id) for rule in rules]
        fitting = [pair for pair in named if typed.casefold() in pair[0].casefold()]
        return [app_commands.Choice(name=n[:NAME], value=str(i)) for n, i in fitting[:25]]

    @app_commands.command()
    @app_commands.guild_only()
    async def subscriptions(self, interaction: Interaction[MarketBot]) -> None:
        """Show which channels of this server read what."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        rules = await self._rules.of_guild(GuildId(here(interaction).id))
        paused = await self._rules.paused()
        for page in list_text(rules, paused=paused):
            await interaction.followup.send(page, ephemeral=True)


def here(interaction: Interaction[MarketBot]) -> discord.Guild:
    """Return the server of an interaction; the commands are for servers only."""
    if interaction.guild is None:
        raise app_commands.NoPrivateMessage
    return interaction.guild


def writable(place: object, guild: discord.Guild) -> ChannelId:
    """Return the channel's id; AskedWrong names the permissions that are missing there."""
    if not isinstance(place, discord.TextChannel | discord.Thread):
        raise AskedWrong("Cards go to text channels and threads; name one with `channel`.")
    if missing := missing_permissions(place, guild):
        raise AskedWrong(
            f"I cannot post in {place.mention} yet: give me {', '.join(missing)} there "
            "(Edit Channel > Permissions), then subscribe again."
        )
    return ChannelId(place.id)


def label(tags: tuple[str, ...], guild: discord.Guild, channel: ChannelId) -> str:
    """Return a rule as one line of a completion list."""
    place = guild.get_channel_or_thread(channel)
    where = f"#{place.name}" if place is not None else "a deleted channel"
    return f"{', '.join(tags) or 'everything'} in {where}"


async def setup(bot: MarketBot) -> None:
    """Wire the cog."""
    await bot.add_cog(Subscriptions(bot.services.subscriptions))
