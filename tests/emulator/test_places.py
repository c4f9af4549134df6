"""What a bot asks about itself, its guilds and its commands."""

import discord
import pytest

from tests.emulator.channel import Channel
from tests.emulator.guild import FakeGuild
from tests.emulator.permissions import Permission
from tests.emulator.server import Emulator
from tests.emulator.small_bot import SmallBot
from tests.emulator.test_messages import place


async def test_the_application_names_its_owner(emulator: Emulator, rest: SmallBot) -> None:
    about = await rest.application_info()
    assert about.id == emulator.application_id
    assert about.owner.id == emulator.world.owner.id


async def test_guilds_channels_roles_and_members_are_found(
    emulator: Emulator, rest: SmallBot, guild: FakeGuild, channel: Channel
) -> None:
    ann = guild.add_member("ann", permissions=Permission.MANAGE_GUILD)
    (found,) = [one async for one in rest.fetch_guilds()]
    assert found.id == guild.id
    seen = await rest.fetch_guild(guild.id)
    assert [one.id for one in await seen.fetch_channels()] == [channel.id]
    assert [role.name for role in await seen.fetch_roles()] == [
        "@everyone",
        "newsvane",
        "role of ann",
    ]
    assert (await seen.fetch_member(ann.id)).name == "ann"
    with pytest.raises(discord.NotFound):
        await seen.fetch_member(1)
    with pytest.raises(discord.NotFound):
        await rest.fetch_user(1)
    with pytest.raises(discord.NotFound):
        await rest.fetch_guild(1)
    with pytest.raises(discord.NotFound):
        await rest.http.start_private_message(1)


async def test_the_gateways_address_is_known_to_everyone(emulator: Emulator) -> None:
    async with SmallBot() as client:
        await client.login(emulator.token)
        assert await client.http.request(discord.http.Route("GET", "/gateway")) == {
            "url": emulator.gateway_url
        }


async def test_commands_keep_their_ids_when_they_are_registered_again(rest: SmallBot) -> None:
    before = {command.name: command.id for command in await rest.tree.fetch_commands()}
    await rest.tree.sync()
    after = await rest.tree.fetch_commands()
    assert {command.name: command.id for command in after} == before
    one = await rest.tree.fetch_command(before["say"])
    await one.delete()
    with pytest.raises(discord.NotFound):
        await rest.tree.fetch_command(before["say"])


async def test_a_guilds_commands_are_its_own(
    emulator: Emulator, rest: SmallBot, guild: FakeGuild, channel: Channel
) -> None:
    here = discord.Object(guild.id)
    rest.tree.copy_global_to(guild=here)
    registered = await rest.tree.sync(guild=here)
    assert {command.guild_id for command in registered} == {guild.id}
    assert len(emulator.world.commands[guild.id]) == len(registered)
    with pytest.raises(discord.HTTPException):
        await rest.tree.sync(guild=discord.Object(1))


async def test_threads_are_renamed_archived_and_woken(
    bot: SmallBot, guild: FakeGuild, channel: Channel
) -> None:
    room = bot.get_channel(channel.id)
    assert isinstance(room, discord.TextChannel)
    thread = await room.create_thread(name="Story", type=discord.ChannelType.public_thread)
    await thread.edit(name="Told", archived=True)
    kept = guild.world.channels[thread.id]
    assert (kept.name, kept.is_archived) == ("Told", True)
    await thread.send("more")
    assert not kept.is_archived
    assert [one.id for one in await bot.guilds[0].active_threads()] == [thread.id]


async def test_channels_are_deleted_by_who_may(rest: SmallBot, channel: Channel) -> None:
    with pytest.raises(discord.Forbidden):
        await rest.http.delete_channel(channel.id)
    channel.allow_bot(Permission.MANAGE_CHANNELS)
    await rest.http.delete_channel(channel.id)
    assert channel.id not in channel.world.channels
    with pytest.raises(discord.NotFound):
        await place(rest, channel).send("gone")


async def test_a_channel_goes_with_its_threads(guild: FakeGuild, channel: Channel) -> None:
    guild.add_thread(channel)
    guild.delete_channel(channel)
    assert guild.channels == []
