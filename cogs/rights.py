"""Who may change a server's choices, asked at run time: mobile clients have let others through."""

from typing import Any, TypeVar

import discord
from discord import Interaction, app_commands

from bot.client import MarketBot
from bot.i18n import say
from bot.models import GuildId, UserId

Offered = TypeVar("Offered", bound=app_commands.Command[Any, Any, Any])


def everywhere(command: Offered) -> Offered:
    """Offer a command in servers, in private chats, and to those who take the app along."""
    installed = app_commands.allowed_installs(guilds=True, users=True)(command)
    return app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)(installed)


def here(interaction: Interaction[MarketBot]) -> discord.Guild:
    """Return the server of an interaction; the commands are for servers only."""
    if interaction.guild is None:
        raise app_commands.NoPrivateMessage
    return interaction.guild


def asker(interaction: Interaction[MarketBot]) -> UserId:
    """Return who asks."""
    return UserId(interaction.user.id)


async def demand_manager(interaction: Interaction[MarketBot]) -> bool:
    """Let through who has Manage Server or the server's manager role; raise for all others."""
    guild = here(interaction)
    if interaction.permissions.manage_guild:
        return True
    role = await interaction.client.services.settings.manager_role(GuildId(guild.id))
    if isinstance(interaction.user, discord.Member) and interaction.user.get_role(role or 0):
        return True
    raise app_commands.MissingPermissions(["manage_guild"])


managers_only = app_commands.check(demand_manager)
"""The check of every admin command, beside its default permissions."""


async def demand_moderator(interaction: Interaction[MarketBot]) -> bool:
    """Let through who has Manage Messages; raise for all others."""
    if interaction.permissions.manage_messages:
        return True
    raise app_commands.CheckFailure(say("wrong-moderator"))


moderators_only = app_commands.check(demand_moderator)
"""The check of what takes back what was posted."""


async def demand_owner(interaction: Interaction[MarketBot]) -> bool:
    """Let through the owner of the bot's application, or its team; raise for all others."""
    if await interaction.client.is_owner(interaction.user):
        return True
    raise app_commands.CheckFailure(say("wrong-owner"))


owners_only = app_commands.check(demand_owner)
"""The check of what counts in every server."""
