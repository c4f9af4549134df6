"""What goes wrong on the way, and that the real client meets it as it would meet Discord's."""

import asyncio

import aiohttp
import discord
import pytest

from tests.emulator.channel import Channel
from tests.emulator.faults import Trouble
from tests.emulator.fixtures import running
from tests.emulator.guild import FakeGuild
from tests.emulator.ratelimit import Limit
from tests.emulator.server import Emulator
from tests.emulator.small_bot import SmallBot
from tests.emulator.test_messages import place

MESSAGES = "/channels/{channel}/messages"


def contents(channel: Channel) -> list[str]:
    return [message.content for message in channel.messages]


async def test_a_bucket_makes_the_client_wait(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    emulator.limits.set("POST", MESSAGES, Limit(2, 0.2))
    for number in range(5):
        await place(rest, channel).send(str(number))
    assert contents(channel) == ["0", "1", "2", "3", "4"]
    assert emulator.invalid_requests == 0


async def test_a_bucket_is_a_channels_own(
    emulator: Emulator, rest: SmallBot, guild: FakeGuild
) -> None:
    emulator.limits.set("POST", MESSAGES, Limit(2, 60))
    for channel in [guild.add_text_channel(str(number)) for number in range(3)]:
        await place(rest, channel).send("hi")
    assert emulator.invalid_requests == 0


async def test_too_many_requests_are_answered_429_with_a_wait(
    emulator: Emulator, channel: Channel
) -> None:
    emulator.limits.set("POST", MESSAGES, Limit(1, 60))
    headers = {"Authorization": f"Bot {emulator.token}"}
    url = f"{emulator.url}/channels/{channel.id}/messages"
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post(url, json={"content": "1"}) as first:
            assert first.headers["X-RateLimit-Remaining"] == "0"
            assert first.headers["Content-Type"] == "application/json"
        async with session.post(url, json={"content": "2"}) as second:
            body = await second.json()
            assert second.status == 429
            assert 0 < body["retry_after"] <= 60
            assert body["global"] is False
            assert second.headers["X-RateLimit-Scope"] == "user"
            assert "Via" in second.headers
    assert emulator.invalid_requests == 1


async def test_the_global_limit_counts_everything_but_interactions(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    emulator.limits.overall = Limit(2, 0.2)
    for _ in range(3):
        await rest.fetch_user(emulator.bot_user_id)
    (limited,) = [seen for seen in emulator.requests if seen.status == 429]
    assert limited.method == "GET"


async def test_a_429_from_a_fault_is_waited_for_and_sent_again(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    emulator.faults.limit(0.01, method="POST", path="/messages$", times=2)
    emulator.faults.limit(0.01, method="POST", path="/messages$", is_global=True)
    await place(rest, channel).send("at last")
    assert [seen.status for seen in emulator.asked("POST", "/messages")] == [429, 429, 429, 200]


async def test_a_ban_by_the_proxy_is_raised_at_once(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    emulator.faults.cloudflare(path="/messages$")
    with pytest.raises(discord.HTTPException) as refused:
        await place(rest, channel).send("hi")
    assert refused.value.status == 429
    assert contents(channel) == []


async def test_a_503_is_raised_and_a_500_is_tried_again(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    emulator.faults.fail(503, path="/messages$")
    with pytest.raises(discord.DiscordServerError):
        await place(rest, channel).send("first")
    emulator.faults.fail(500, path="/messages$")
    await place(rest, channel).send("second")
    assert contents(channel) == ["second"]


async def test_a_500_after_acceptance_is_one_message(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    emulator.faults.fail_after(502, path="/messages$")
    await place(rest, channel).send("once", nonce="n-1")
    assert [seen.status for seen in emulator.asked("POST", "/messages")] == [502, 200]
    assert contents(channel) == ["once"]


async def test_a_lost_reply_and_the_same_nonce_are_one_message(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    emulator.faults.lose_replies(method="POST", path="/messages$")
    with pytest.raises(aiohttp.ClientError):
        await place(rest, channel).send("once", nonce="n-1")
    assert contents(channel) == ["once"]
    sent = await place(rest, channel).send("once", nonce="n-1")
    assert contents(channel) == ["once"]
    assert sent.id == channel.messages[0].id


async def test_a_lost_request_leaves_nothing(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    emulator.faults.lose_requests(path="/messages$")
    with pytest.raises(aiohttp.ClientError):
        await place(rest, channel).send("lost")
    assert contents(channel) == []
    assert emulator.requests[-1].status == 0


async def test_a_held_request_waits_for_the_test(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    held = emulator.faults.hold(path="/messages$")
    sending = asyncio.create_task(place(rest, channel).send("slow"))
    await emulator.wait_for(held.arrived.is_set)
    assert contents(channel) == []
    held.released.set()
    await sending
    assert contents(channel) == ["slow"]


async def test_a_delay_slows_down_and_changes_nothing(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    emulator.faults.delay(0.01, path="/messages$")
    await place(rest, channel).send("slow")
    assert contents(channel) == ["slow"]


async def test_chance_decides_where_no_fault_waits(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    troubles = iter([Trouble.LOST_BEFORE, None])
    emulator.faults.chance = lambda method, _path: next(troubles) if method == "POST" else None
    with pytest.raises(aiohttp.ClientError):
        await place(rest, channel).send("first")
    await place(rest, channel).send("second")
    assert contents(channel) == ["second"]


async def test_an_outage_refuses_connections_and_ends(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    await emulator.go_down()
    with pytest.raises(aiohttp.ClientError):
        await place(rest, channel).send("down")
    await emulator.come_back()
    await place(rest, channel).send("up")
    assert contents(channel) == ["up"]


async def test_a_connected_client_comes_back_after_an_outage(
    emulator: Emulator, channel: Channel, guild: FakeGuild
) -> None:
    async with running(SmallBot(), emulator) as bot:
        await emulator.go_down()
        await emulator.wait_for(lambda: not emulator.gateway.connected)
        await emulator.come_back()
        await emulator.wait_connected()
        asked = await channel.slash(guild.add_member("ann"), "say", {"what": "hi"})
        assert (await asked.wait_response()).text == "hi"
        assert not bot.is_closed()


async def test_a_revoked_token_is_refused_everywhere(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    await emulator.revoke_token()
    with pytest.raises(discord.HTTPException) as refused:
        await place(rest, channel).send("hi")
    assert refused.value.status == 401


async def test_an_unknown_route_is_noted(emulator: Emulator, rest: SmallBot) -> None:
    with pytest.raises(discord.NotFound):
        await rest.http.request(discord.http.Route("GET", "/no/such/thing"))
    assert emulator.requests[-1].status == 404
