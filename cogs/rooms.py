"""Where people who look after the bot are written to."""

import logging
from typing import TypeGuard

import discord

from bot.client import MarketBot, missing_permissions
from bot.models import ChannelId, GuildId

log = logging.getLogger(__name__)


async def tell_admins(
    bot: MarketBot, guild: discord.Guild, text: str, *, avoid: ChannelId | None = None
) -> bool:
    """Write to the server's admin channel, else to its moderators' own, else to its owner.

    `avoid` is a channel that is in trouble itself. Say whether somebody could be told.
    """
    chosen = (await bot.services.settings.get(GuildId(guild.id))).admin_channel
    rooms = (guild.get_channel_or_thread(chosen or 0), guild.public_updates_channel)
    try:
        for room in rooms:
            if _takes(room, guild, avoid):
                await room.send(text)
                return True
        if guild.owner_id is not None:
            await (await bot.fetch_user(guild.owner_id)).send(text)
            return True
    except discord.HTTPException as closed:
        log.warning("guild=%d could not be told: %s", guild.id, closed)
    return False


def _takes(
    room: object, guild: discord.Guild, avoid: ChannelId | None
) -> TypeGuard[discord.TextChannel | discord.Thread]:
    """Say whether the bot can write to a room."""
    return (
        isinstance(room, discord.TextChannel | discord.Thread)
        and room.id != avoid
        and not missing_permissions(room, guild)
    )


async def tell_owner(bot: MarketBot, text: str) -> bool:
    """Write to the owner of the application, or of its team; say whether it could be done."""
    application = await bot.application_info()
    owner = application.team.owner_id if application.team else application.owner.id
    if owner is None:
        return False
    try:
        await (await bot.fetch_user(owner)).send(text)
    except discord.Forbidden as closed:  # asking again would not open it; the log has it
        log.warning("the owner takes no messages: %s", closed)
        return False
    return True
