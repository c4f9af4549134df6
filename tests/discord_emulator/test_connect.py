"""The real client meets the emulator: login, READY, sessions."""

import asyncio

import discord
import pytest

from tests.discord_emulator.fixtures import Boot, boot, emulator
from tests.discord_emulator.server import Emulator

__all__ = ["boot", "emulator"]

GUILDS = discord.Intents(guilds=True)


async def test_a_client_sees_its_guilds_and_channels(emulator: Emulator, boot: Boot) -> None:
    guild = emulator.add_guild("Desk")
    channel = guild.add_text_channel("news")
    client = discord.Client(intents=GUILDS)
    await boot(client)
    assert client.user is not None
    assert client.user.id == emulator.bot_user_id
    found = client.get_channel(channel.id)
    assert isinstance(found, discord.TextChannel)
    assert found.permissions_for(found.guild.me).embed_links
    assert not found.permissions_for(found.guild.me).mention_everyone


async def test_a_wrong_token_is_refused_at_login(emulator: Emulator) -> None:
    async with discord.Client(intents=GUILDS) as client:
        with pytest.raises(discord.LoginFailure):
            await client.start("nonsense")


async def test_privileged_intents_are_refused(emulator: Emulator, boot: Boot) -> None:
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await boot(discord.Client(intents=discord.Intents.all()))


async def test_a_dropped_session_is_resumed_and_told_what_it_missed(
    emulator: Emulator, boot: Boot
) -> None:
    client = discord.Client(intents=GUILDS)
    await boot(client)
    await emulator.gateway.drop()
    guild = emulator.add_guild("Made meanwhile")
    await emulator.wait_for(lambda: client.get_guild(guild.id), timeout=20)
    assert [m["op"] for m in emulator.gateway.received].count(2) == 1
    assert [m["op"] for m in emulator.gateway.received].count(6) == 1


async def test_op_7_makes_the_client_resume(emulator: Emulator, boot: Boot) -> None:
    client = discord.Client(intents=GUILDS)
    await boot(client)
    emulator.gateway.ask_to_reconnect()
    await emulator.wait_for(
        lambda: [m for m in emulator.gateway.received if m["op"] == 6], timeout=20
    )


async def test_op_9_makes_the_client_identify_anew(emulator: Emulator, boot: Boot) -> None:
    client = discord.Client(intents=GUILDS)
    await boot(client)
    emulator.gateway.invalidate()
    await emulator.wait_for(
        lambda: [m["op"] for m in emulator.gateway.received].count(2) == 2, timeout=20
    )


async def test_heartbeats_are_acknowledged(emulator: Emulator, boot: Boot) -> None:
    emulator.gateway.heartbeat_interval = 50
    client = discord.Client(intents=GUILDS)
    await boot(client)
    await emulator.wait_for(lambda: [m["op"] for m in emulator.gateway.received].count(1) >= 3)
    await asyncio.sleep(0)
    assert client.latency < 10
