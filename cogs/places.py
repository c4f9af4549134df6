"""Where cards can be posted, and what is missing there."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import discord
from discord import Interaction

from bot.cards.forum import takes_all
from bot.cards.rules import gone_role_text, silent_role_text
from bot.client import MarketBot, missing_permissions
from bot.errors import AskedWrong
from bot.models import ChannelId, Mode, RoleId, Subscription

Postable = discord.TextChannel | discord.Thread | discord.ForumChannel
"""What a rule's channel may be; announcement channels are text channels here."""

POSTABLE = (
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
)
FORUMS = (discord.ChannelType.forum,)


def writable(place: object, guild: discord.Guild, mode: Mode) -> tuple[ChannelId, Mode]:
    """Return the channel's id and the mode that fits it.

    A forum takes a post a card, so what is live elsewhere is FORUM there. AskedWrong names a
    channel of the wrong kind, or the permissions that are missing there.
    """
    if not isinstance(place, Postable):
        raise AskedWrong("wrong-channel-kind")
    if isinstance(place, discord.ForumChannel):
        if mode not in (Mode.LIVE, Mode.FORUM):
            raise AskedWrong("wrong-channel-posts", channel=place.mention)
        if place.flags.require_tag and not takes_all(tag.name for tag in place.available_tags):
            raise AskedWrong("wrong-channel-tags", channel=place.mention)
        mode = Mode.FORUM
    elif mode is Mode.FORUM:
        raise AskedWrong("wrong-channel-forum", channel=place.mention)
    elif mode is Mode.THREAD and isinstance(place, discord.Thread):
        raise AskedWrong("wrong-channel-thread", channel=place.mention)
    if missing := lacking_in(place, guild, mode):
        raise AskedWrong("wrong-channel-closed", channel=place.mention, missing=", ".join(missing))
    return ChannelId(place.id), mode


def fitting(rule: Subscription, guild: discord.Guild) -> Subscription:
    """Return a rule with the mode that its channel takes, as the server is now.

    AskedWrong when its channel or its role is gone, or cards cannot be posted there.
    """
    place = guild.get_channel_or_thread(rule.channel)
    if place is None:
        raise AskedWrong("wrong-channel-gone")
    channel, mode = writable(place, guild, rule.mode)
    if rule.role is not None and guild.get_role(rule.role) is None:
        raise AskedWrong("wrong-role")
    return rule.model_copy(update={"channel": channel, "mode": mode})


def moved(place: object, guild: discord.Guild, mode: Mode) -> tuple[ChannelId, Mode]:
    """Return the same for a rule that leaves its channel: posts of a forum are live elsewhere."""
    is_out = mode is Mode.FORUM and not isinstance(place, discord.ForumChannel)
    return writable(place, guild, Mode.LIVE if is_out else mode)


def demand_pingable(role: discord.Role | None) -> None:
    """Raise AskedWrong for @everyone, which no card mentions and nobody can be given."""
    if role is not None and role.is_default():
        raise AskedWrong("wrong-role-everyone")


def role_warning(rule: Subscription, guild: discord.Guild) -> str | None:
    """Say why the role that a rule mentions hears nothing of it, None when it does."""
    if rule.role is None:
        return None
    role, place = guild.get_role(rule.role), guild.get_channel_or_thread(rule.channel)
    if role is None:
        return gone_role_text()
    may = place is not None and place.permissions_for(guild.me).mention_everyone
    return None if role.mentionable or may else silent_role_text(rule.role)


def lacking_in(place: Postable, guild: discord.Guild, mode: Mode) -> tuple[str, ...]:
    """Name the permissions that the bot lacks to post in this way."""
    missing = missing_permissions(place, guild)
    if mode is Mode.THREAD and not place.permissions_for(guild.me).create_public_threads:
        return (*missing, "Create Public Threads")
    return missing


def seen_by(interaction: Interaction[MarketBot], channel: ChannelId, *, is_public: bool) -> bool:
    """Say whether who reads an answer sees a channel: its asker, or everybody when it is public."""
    guild = interaction.guild
    if guild is None or channel == interaction.channel_id:
        return True
    place, asker = guild.get_channel_or_thread(channel), interaction.user
    if place is None or (isinstance(place, discord.Thread) and place.is_private()):
        return False  # who is in a private thread is not known here
    if not isinstance(asker, discord.Member) or (is_public and _is_open(interaction, guild)):
        return place.permissions_for(guild.default_role).view_channel
    return place.permissions_for(asker).view_channel


def _is_open(interaction: Interaction[MarketBot], guild: discord.Guild) -> bool:
    """Say whether everybody sees the channel that was asked in; else those let in, as the asker."""
    near = guild.get_channel_or_thread(interaction.channel_id or 0)
    return near is None or near.permissions_for(guild.default_role).view_channel


def channel_names(guild: discord.Guild) -> dict[ChannelId, str]:
    """Return the names of a server's channels and threads by their ids."""
    places = [*guild.channels, *guild.threads]
    return {ChannelId(place.id): place.name for place in places}


def by_name(guild: discord.Guild) -> dict[str, tuple[ChannelId, ...]]:
    """Return the channels and threads that have each name in lower case; an id is a name too."""
    found = defaultdict[str, list[ChannelId]](list)
    for number, name in channel_names(guild).items():
        found[name.casefold()].append(number)
        found[str(number)].append(number)
    return {name: tuple(numbers) for name, numbers in found.items()}


def roles_by_name(guild: discord.Guild) -> dict[str, tuple[RoleId, ...]]:
    """Return the roles that each name in lower case has; an id is a name too, @everyone none."""
    found = defaultdict[str, list[RoleId]](list)
    for role in guild.roles:
        if not role.is_default():
            found[role.name.casefold()].append(RoleId(role.id))
            found[str(role.id)].append(RoleId(role.id))
    return {name: tuple(numbers) for name, numbers in found.items()}


def unmistakable_names(guild: discord.Guild) -> dict[int, str]:
    """Return the names that only one channel or thread, or one role, of the server has."""
    held: list[Mapping[str, Sequence[int]]] = [by_name(guild), roles_by_name(guild)]
    places = [*guild.channels, *guild.threads]
    named = [{each.id: each.name for each in group} for group in (places, guild.roles)]
    return {
        number: name
        for ids, names in zip(held, named, strict=True)
        for number, name in names.items()
        if len(ids.get(name.casefold(), ())) == 1
    }
