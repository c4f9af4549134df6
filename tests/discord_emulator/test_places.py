"""Announcements, threads, forums, private chats, and places that vanish."""

import discord
import pytest

from tests.discord_emulator.fixtures import Boot, boot, emulator
from tests.discord_emulator.guild import Guild
from tests.discord_emulator.permissions import Permission
from tests.discord_emulator.server import Emulator

__all__ = ["boot", "emulator"]


@pytest.fixture
def guild(emulator: Emulator) -> Guild:
    emulator.desk.limits.lift()
    return emulator.add_guild("Desk")


@pytest.fixture
async def client(boot: Boot, guild: Guild) -> discord.Client:
    made = discord.Client(intents=discord.Intents(guilds=True))
    await boot(made)
    return made


async def test_an_announcement_is_published_once(
    emulator: Emulator, guild: Guild, client: discord.Client
) -> None:
    channel = guild.add_announcement_channel("wire")
    sent = await client.get_partial_messageable(channel.id).send("a")
    await sent.publish()
    with pytest.raises(discord.HTTPException) as refused:
        await sent.publish()
    assert refused.value.code == 40033
    assert emulator.messages(channel)[0].flags & 1


async def test_an_ordinary_channel_publishes_nothing(guild: Guild, client: discord.Client) -> None:
    channel = guild.add_text_channel("news")
    sent = await client.get_partial_messageable(channel.id).send("a")
    with pytest.raises(discord.HTTPException):
        await sent.publish()


async def test_a_thread_is_started_on_a_message(
    emulator: Emulator, guild: Guild, client: discord.Client
) -> None:
    channel = guild.add_text_channel("news")
    await emulator.wait_for(lambda: client.get_channel(channel.id))
    sent = await client.get_partial_messageable(channel.id, guild_id=guild.id).send("a")
    thread = await sent.create_thread(name="talk")
    await thread.send("b")
    assert thread.id == sent.id
    assert [m.content for m in emulator.messages(thread.id)] == ["b"]


async def test_a_thread_takes_its_own_permission(
    emulator: Emulator, guild: Guild, client: discord.Client
) -> None:
    channel = guild.add_text_channel("news")
    thread = guild.add_thread(channel, "talk")
    channel.deny_bot(Permission.SEND_MESSAGES_IN_THREADS)
    with pytest.raises(discord.Forbidden):
        await client.get_partial_messageable(thread.id).send("a")
    await client.get_partial_messageable(channel.id).send("a")


async def test_a_forum_takes_posts_and_no_messages(
    emulator: Emulator, guild: Guild, client: discord.Client
) -> None:
    forum = guild.add_forum("stories")
    place = await emulator.wait_for(lambda: client.get_channel(forum.id))
    assert isinstance(place, discord.ForumChannel)
    made = await place.create_thread(name="story", content="first")
    assert [m.content for m in emulator.messages(made.thread.id)] == ["first"]
    with pytest.raises(discord.HTTPException) as refused:
        await client.get_partial_messageable(forum.id).send("a")
    assert refused.value.code == 50008
    with pytest.raises(discord.HTTPException):
        await place.create_thread(name="empty", content="x" * 2001)
    assert len(emulator.world.channels_of(guild.server)) == 2


async def test_a_private_chat_is_opened_once(
    emulator: Emulator, guild: Guild, client: discord.Client
) -> None:
    member = guild.add_member("rita")
    user = await client.fetch_user(member.id)
    sent = await user.send("psst")
    assert (await client.create_dm(discord.Object(member.id))).id == sent.channel.id
    assert [m.content for m in emulator.messages(sent.channel.id)] == ["psst"]


async def test_the_client_sees_changes(
    emulator: Emulator, guild: Guild, client: discord.Client
) -> None:
    channel = guild.add_text_channel("news")
    seen = await emulator.wait_for(lambda: client.get_channel(channel.id))
    assert isinstance(seen, discord.TextChannel)
    channel.deny_bot(Permission.SEND_MESSAGES)
    await emulator.wait_for(lambda: not seen.permissions_for(seen.guild.me).send_messages)
    guild.delete_channel(channel)
    await emulator.wait_for(lambda: client.get_channel(channel.id) is None)
    emulator.remove_guild(guild)
    await emulator.wait_for(lambda: client.get_guild(guild.id) is None)


async def test_a_left_guild_has_no_channels(
    emulator: Emulator, guild: Guild, client: discord.Client
) -> None:
    channel = guild.add_text_channel("news")
    emulator.remove_guild(guild)
    with pytest.raises(discord.NotFound) as refused:
        await client.get_partial_messageable(channel.id).send("a")
    assert refused.value.code == 10003


async def test_members_and_roles_are_fetched(guild: Guild, client: discord.Client) -> None:
    member = guild.add_member("ada", Permission.MANAGE_GUILD)
    server = await client.fetch_guild(guild.id)
    found = await server.fetch_member(member.id)
    assert found.name == "ada"
    assert [role.permissions.manage_guild for role in await server.fetch_roles()] == [
        False,
        False,
        True,
    ]
