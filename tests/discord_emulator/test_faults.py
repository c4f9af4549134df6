"""What goes wrong on purpose, seen from the real client."""

import aiohttp
import discord
import pytest

from tests.discord_emulator.faults import SERVED, Fault
from tests.discord_emulator.fixtures import Boot, boot, emulator
from tests.discord_emulator.ratelimits import MESSAGES, Limit
from tests.discord_emulator.server import Emulator
from tests.discord_emulator.world import Channel

__all__ = ["boot", "emulator"]

POSTS = "/messages$"


@pytest.fixture
def channel(emulator: Emulator) -> Channel:
    return emulator.add_guild("Desk").add_text_channel("news")


@pytest.fixture
async def place(emulator: Emulator, boot: Boot, channel: Channel) -> discord.PartialMessageable:
    client = discord.Client(intents=discord.Intents(guilds=True))
    await boot(client)
    return client.get_partial_messageable(channel.id)


def posts(emulator: Emulator) -> list[int]:
    """The answers that posts got, in order."""
    return [r.status for r in emulator.requests if r.path.endswith("/messages")]


async def test_a_500_after_acceptance_shows_one_message(
    emulator: Emulator, channel: Channel, place: discord.PartialMessageable
) -> None:
    emulator.fail(POSTS, 500, is_accepted=True)
    await place.send("a", nonce="n")
    assert posts(emulator) == [500, 200]
    assert len(emulator.messages(channel)) == 1


async def test_a_503_is_raised_at_once(
    emulator: Emulator, channel: Channel, place: discord.PartialMessageable
) -> None:
    emulator.fail(POSTS, 503)
    with pytest.raises(discord.DiscordServerError):
        await place.send("a")
    assert emulator.messages(channel) == []


@pytest.mark.parametrize("is_accepted", [True, False])
async def test_a_lost_answer_says_nothing_about_the_message(
    emulator: Emulator, channel: Channel, place: discord.PartialMessageable, is_accepted: bool
) -> None:
    emulator.fail(POSTS, None, is_accepted=is_accepted)
    with pytest.raises((aiohttp.ClientError, OSError)):
        await place.send("a", nonce="n")
    assert len(emulator.messages(channel)) == is_accepted
    await place.send("a", nonce="n")
    assert len(emulator.messages(channel)) == 1


async def test_a_429_is_waited_out(
    emulator: Emulator, channel: Channel, place: discord.PartialMessageable
) -> None:
    emulator.fail(POSTS, 429)
    await place.send("a")
    assert posts(emulator) == [429, 200]


async def test_a_429_of_the_edge_is_raised(
    emulator: Emulator, place: discord.PartialMessageable
) -> None:
    emulator.desk.faults.add(Fault(POSTS, status=429, is_cloudflare=True))
    with pytest.raises(discord.HTTPException) as refused:
        await place.send("a")
    assert refused.value.status == 429


async def test_a_fault_strikes_its_path_and_method_only(
    emulator: Emulator, place: discord.PartialMessageable
) -> None:
    emulator.fail(POSTS, 503, method="PATCH")
    emulator.fail("/users/", 503, method="")
    await place.send("a")


async def test_a_slow_answer_comes_after_all(
    emulator: Emulator, channel: Channel, place: discord.PartialMessageable
) -> None:
    emulator.desk.faults.add(Fault(POSTS, status=SERVED, delay=0.05))
    await place.send("a")
    assert len(emulator.messages(channel)) == 1


async def test_a_bucket_is_announced_and_then_refuses(emulator: Emulator, channel: Channel) -> None:
    emulator.desk.limits.per_route[("POST", MESSAGES)] = Limit(2, 60.0)
    url, token = f"{emulator.url}/channels/{channel.id}/messages", f"Bot {emulator.token}"
    async with aiohttp.ClientSession(headers={"Authorization": token}) as session:
        answers = [await session.post(url, json={"content": "x"}) for _ in range(3)]
        body = await answers[2].json()
    assert [a.status for a in answers] == [200, 200, 429]
    assert [a.headers["X-RateLimit-Remaining"] for a in answers] == ["1", "0", "0"]
    assert len({a.headers["X-RateLimit-Bucket"] for a in answers}) == 1
    assert body["global"] is False
    assert 0 < body["retry_after"] <= 60
    assert answers[2].headers["X-RateLimit-Scope"] == "user"


async def test_channels_have_buckets_of_their_own(emulator: Emulator, channel: Channel) -> None:
    emulator.desk.limits.per_route[("POST", MESSAGES)] = Limit(1, 60.0)
    other = next(iter(emulator.guilds.values())).add_text_channel("other")
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {emulator.token}"}) as http:
        for place in (channel, other):
            url = f"{emulator.url}/channels/{place.id}/messages"
            assert (await http.post(url, json={"content": "x"})).status == 200


async def test_the_client_keeps_to_a_bucket_by_itself(
    emulator: Emulator, channel: Channel, place: discord.PartialMessageable
) -> None:
    emulator.desk.limits.per_route[("POST", MESSAGES)] = Limit(2, 0.2)
    for number in range(6):
        await place.send(str(number))
    assert posts(emulator).count(200) == 6
    assert len(emulator.messages(channel)) == 6


async def test_the_global_limit_covers_all_routes(emulator: Emulator) -> None:
    emulator.desk.limits.overall = Limit(2, 60.0)
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {emulator.token}"}) as http:
        answers = [await http.get(f"{emulator.url}/users/@me") for _ in range(3)]
        body = await answers[2].json()
    assert [a.status for a in answers] == [200, 200, 429]
    assert body["global"] is True
    assert answers[2].headers["X-RateLimit-Global"] == "true"


async def test_after_an_outage_the_client_is_back(
    emulator: Emulator, place: discord.PartialMessageable
) -> None:
    await emulator.start_outage()
    with pytest.raises(discord.DiscordServerError):
        await place.send("a")
    emulator.end_outage()
    await emulator.wait_for(lambda: emulator.gateway.connected, timeout=30)
    await place.send("a")


async def test_a_revoked_token_is_refused_everywhere(emulator: Emulator, boot: Boot) -> None:
    client = discord.Client(intents=discord.Intents(guilds=True))
    await boot(client)
    await emulator.revoke_token()
    await emulator.wait_for(client.is_closed)
    async with discord.Client(intents=discord.Intents(guilds=True)) as late:
        with pytest.raises(discord.LoginFailure):
            await late.login(emulator.token)


async def test_waiting_in_vain_tells_what_was_asked(
    emulator: Emulator, place: discord.PartialMessageable
) -> None:
    await place.send("a")
    with pytest.raises(TimeoutError, match="POST /channels"):
        await emulator.wait_for(lambda: False, timeout=0.02)


async def test_answers_are_typed_exactly(emulator: Emulator) -> None:
    async with aiohttp.ClientSession() as http, http.get(f"{emulator.url}/users/@me") as answer:
        assert answer.status == 401
        assert answer.headers["Content-Type"] == "application/json"
