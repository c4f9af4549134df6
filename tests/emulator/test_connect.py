"""The real client meets the gateway: login, READY, sessions, and how they break."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import discord
import pytest

from tests.emulator.channel import Channel
from tests.emulator.fixtures import running
from tests.emulator.gateway import HEARTBEAT, IDENTIFY, RESUME
from tests.emulator.guild import FakeGuild
from tests.emulator.permissions import Permission
from tests.emulator.server import Emulator
from tests.emulator.small_bot import SmallBot


def sent(emulator: Emulator, op: int) -> int:
    return sum(message["op"] == op for message in emulator.gateway.received)


async def test_a_client_knows_itself_and_its_guilds(
    emulator: Emulator, bot: SmallBot, channel: Channel, guild: FakeGuild
) -> None:
    await asyncio.wait_for(bot.wait_until_ready(), 10)
    assert bot.user is not None
    assert bot.user.id == emulator.bot_user_id
    assert [known.name for known in bot.guilds] == ["Guild"]
    seen = bot.get_channel(channel.id)
    assert isinstance(seen, discord.TextChannel)
    assert seen.permissions_for(bot.guilds[0].me).send_messages
    assert bot.application_id == emulator.application_id


async def test_a_wrong_token_is_refused(emulator: Emulator) -> None:
    async with SmallBot() as client:
        with pytest.raises(discord.LoginFailure):
            await client.login("wrong")
    assert emulator.invalid_requests == 1


async def test_privileged_intents_are_refused_unless_switched_on(emulator: Emulator) -> None:
    intents = discord.Intents(guilds=True, message_content=True)
    async with discord.Client(intents=intents) as client:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await asyncio.wait_for(client.start(emulator.token), 10)
    emulator.gateway.privileged = intents.value
    async with running(discord.Client(intents=intents), emulator):
        assert emulator.gateway.connected


async def test_changes_in_a_guild_are_told_at_once(
    emulator: Emulator, bot: SmallBot, guild: FakeGuild
) -> None:
    added = guild.add_text_channel("later")
    await emulator.wait_for(lambda: bot.get_channel(added.id))
    guild.set_permissions(guild.bot_role, Permission.VIEW_CHANNEL)
    await emulator.wait_for(lambda: not bot.guilds[0].me.guild_permissions.embed_links)
    added.deny_bot(Permission.SEND_MESSAGES)
    seen = bot.get_channel(added.id)
    assert isinstance(seen, discord.TextChannel)
    await emulator.wait_for(lambda: not seen.permissions_for(bot.guilds[0].me).send_messages)
    guild.delete_channel(added)
    await emulator.wait_for(lambda: bot.get_channel(added.id) is None)


async def test_a_guild_is_left_and_joined_again(
    emulator: Emulator, bot: SmallBot, guild: FakeGuild
) -> None:
    emulator.world.remove_guild(guild)
    await emulator.wait_for(lambda: not bot.guilds)
    emulator.world.invite(guild)
    await emulator.wait_for(lambda: bot.guilds)
    assert bot.guilds[0].id == guild.id


@pytest.mark.parametrize("how", ["drop", "reconnect"])
async def test_a_broken_connection_resumes_and_replays_what_was_missed(
    emulator: Emulator, bot: SmallBot, channel: Channel, guild: FakeGuild, how: str
) -> None:
    ann = guild.add_member("ann")
    if how == "drop":
        await emulator.gateway.drop()
    else:
        emulator.gateway.ask_to_reconnect()
    await emulator.wait_for(lambda: not emulator.gateway.connected)
    asked = await channel.slash(ann, "say", {"what": "while you were out"})
    assert (await asked.wait_response()).text == "while you were out"
    await emulator.wait_for(lambda: bot.resumed)
    assert sent(emulator, RESUME) == 1
    assert sent(emulator, IDENTIFY) == 1


async def test_an_invalid_session_is_begun_anew(
    emulator: Emulator, bot: SmallBot, channel: Channel, guild: FakeGuild
) -> None:
    emulator.gateway.invalidate()
    await emulator.wait_for(lambda: sent(emulator, IDENTIFY) == 2)
    asked = await channel.slash(guild.add_member("ann"), "say", {"what": "back"})
    assert (await asked.wait_response()).text == "back"


async def test_a_lost_session_cannot_be_resumed(emulator: Emulator, bot: SmallBot) -> None:
    emulator.gateway.sessions.clear()
    await emulator.gateway.drop()
    await emulator.wait_for(lambda: sent(emulator, IDENTIFY) == 2)
    assert bot.resumed == 0


async def test_heartbeats_are_acknowledged(emulator: Emulator, guild: FakeGuild) -> None:
    emulator.gateway.heartbeat_interval = 20
    async with running(SmallBot(), emulator) as bot:
        await emulator.wait_for(lambda: sent(emulator, HEARTBEAT) >= 3)
        assert bot.latency < 10
    assert sent(emulator, RESUME) == 0


async def test_a_client_leaves_a_gateway_that_does_not_answer(
    emulator: Emulator, guild: FakeGuild
) -> None:
    emulator.gateway.heartbeat_interval = 20
    client = SmallBot()
    client._connection.heartbeat_timeout = 0.2
    async with running(client, emulator):
        emulator.gateway.acknowledges = False
        await emulator.wait_for(lambda: sent(emulator, RESUME))


async def test_a_session_is_over_when_its_client_says_goodbye(emulator: Emulator) -> None:
    async with identified(emulator, {"token": emulator.token, "intents": 1}) as socket:
        await emulator.wait_connected()
        await socket.close(code=1000)
    await emulator.wait_for(lambda: not emulator.gateway.sessions)


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"token": "wrong"}, 4004), ({"intents": 1 << 30}, 4013), ({"intents": 1 << 15}, 4014)],
)
async def test_an_identify_is_refused_with_its_own_code(
    emulator: Emulator, changes: dict[str, object], code: int
) -> None:
    body = {"token": emulator.token, "intents": 1, **changes}
    async with identified(emulator, body) as socket:
        async with asyncio.timeout(20):
            while (await socket.receive()).type is not aiohttp.WSMsgType.CLOSE:
                pass
        assert socket.close_code == code


@asynccontextmanager
async def identified(
    emulator: Emulator, body: dict[str, object]
) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """Open a bare socket and identify on it."""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(emulator.gateway_url) as socket,
    ):
        await socket.send_json({"op": IDENTIFY, "d": body})
        yield socket


async def test_a_revoked_token_ends_the_session(emulator: Emulator, channel: Channel) -> None:
    async with SmallBot() as client:
        task = asyncio.create_task(client.start(emulator.token))
        await emulator.wait_connected()
        await emulator.revoke_token()
        with pytest.raises(discord.ConnectionClosed) as closed:
            await asyncio.wait_for(task, 10)
        assert closed.value.code == 4004


async def test_sharded_clients_ask_where_the_gateway_is(
    emulator: Emulator, channel: Channel
) -> None:
    client = discord.AutoShardedClient(
        intents=discord.Intents(guilds=True), guild_ready_timeout=0.05
    )
    async with running(client, emulator):
        await emulator.wait_for(lambda: client.get_channel(channel.id))
    assert emulator.asked("GET", "/gateway/bot")


@pytest.mark.parametrize("compress", [None, "zlib-stream", "zstd-stream"])
async def test_the_gateway_speaks_what_the_url_asks_for(
    emulator: Emulator, compress: str | None
) -> None:
    async with SmallBot() as client:
        await client.login(emulator.token)
        query = f"?v=10&encoding=json{f'&compress={compress}' if compress else ''}"
        socket = await client.http.ws_connect(emulator.gateway_url + query)
        hello = await socket.receive()
        await socket.close()
    if compress is None:
        assert hello.json()["op"] == 10
    else:
        assert isinstance(hello.data, bytes)
        assert b"heartbeat_interval" in hello.data or compress == "zlib-stream"
