"""What the bot may do where, as REST enforces it."""

import discord
import pytest

from tests.emulator.channel import Channel
from tests.emulator.guild import FakeGuild
from tests.emulator.permissions import EVERYTHING, Permission
from tests.emulator.server import Emulator
from tests.emulator.small_bot import SmallBot
from tests.emulator.test_messages import place


async def refusal(bot: SmallBot, channel: Channel, **what: object) -> int:
    with pytest.raises(discord.HTTPException) as refused:
        await place(bot, channel).send("hi", **what)  # type: ignore[call-overload]  # any one of its options
    return refused.value.code


async def test_a_channel_that_is_hidden_is_missing_access(rest: SmallBot, channel: Channel) -> None:
    channel.deny_bot(Permission.VIEW_CHANNEL)
    assert await refusal(rest, channel) == 50001


async def test_a_missing_permission_is_refused_until_it_is_back(
    rest: SmallBot, channel: Channel
) -> None:
    channel.deny_bot(Permission.SEND_MESSAGES)
    assert await refusal(rest, channel) == 50013
    channel.allow_bot()
    await place(rest, channel).send("hi")


async def test_embeds_and_files_need_permissions_of_their_own(
    rest: SmallBot, channel: Channel
) -> None:
    channel.deny_bot(Permission.EMBED_LINKS)
    assert await refusal(rest, channel, embed=discord.Embed(title="x")) == 50013
    await place(rest, channel).send("plain")


async def test_a_deleted_channel_is_unknown(
    rest: SmallBot, channel: Channel, guild: FakeGuild
) -> None:
    guild.delete_channel(channel)
    assert await refusal(rest, channel) == 10003


async def test_a_guild_without_the_bot_is_missing_access(
    emulator: Emulator, rest: SmallBot, channel: Channel, guild: FakeGuild
) -> None:
    emulator.world.remove_guild(guild)
    assert await refusal(rest, channel) == 50001


async def test_without_history_nothing_is_read(rest: SmallBot, channel: Channel) -> None:
    sent = await place(rest, channel).send("hi")
    channel.deny_bot(Permission.READ_MESSAGE_HISTORY)
    assert [message async for message in place(rest, channel).history()] == []
    with pytest.raises(discord.Forbidden):
        await place(rest, channel).fetch_message(sent.id)


async def test_a_role_loses_what_the_guild_takes(
    rest: SmallBot, channel: Channel, guild: FakeGuild
) -> None:
    guild.set_permissions(guild.bot_role, 0)
    guild.set_permissions(guild.everyone, Permission.VIEW_CHANNEL)
    assert await refusal(rest, channel) == 50013


def test_overwrites_go_from_everyone_to_roles_to_the_member(
    emulator: Emulator, channel: Channel, guild: FakeGuild
) -> None:
    write = Permission.SEND_MESSAGES
    readers = guild.add_role("readers")
    ann = guild.add_member("ann", roles=[readers])
    channel.overwrite(guild.id, deny=write)
    assert not channel.may(ann, write)
    channel.overwrite(readers.id, allow=write)
    assert channel.may(ann, write)
    channel.overwrite(ann.id, deny=write)
    assert not channel.may(ann, write)


def test_administrators_owners_and_strangers(
    emulator: Emulator, channel: Channel, guild: FakeGuild
) -> None:
    boss = guild.add_member("boss", permissions=Permission.ADMINISTRATOR)
    assert channel.allowed(boss) == EVERYTHING
    assert channel.allowed(guild.owner) == EVERYTHING
    assert channel.allowed(emulator.world.add_user("stranger")) == 0


def test_threads_need_their_own_permission_to_write(channel: Channel, guild: FakeGuild) -> None:
    thread = guild.add_thread(channel)
    ann = guild.add_member("ann")
    assert thread.may(ann, Permission.SEND_MESSAGES)
    channel.overwrite(guild.id, deny=Permission.SEND_MESSAGES_IN_THREADS)
    assert not thread.may(ann, Permission.SEND_MESSAGES)
    assert channel.may(ann, Permission.SEND_MESSAGES)


def test_a_deleted_role_gives_nothing(channel: Channel, guild: FakeGuild) -> None:
    role = guild.add_role("mods", Permission.MANAGE_MESSAGES)
    ann = guild.add_member("ann", roles=[role])
    assert channel.may(ann, Permission.MANAGE_MESSAGES)
    guild.delete_role(role)
    assert not channel.may(ann, Permission.MANAGE_MESSAGES)
