"""Messages through the real client: what is shown, repeated, edited, found and refused."""

import io

import discord
import pytest

from tests.discord_emulator.fixtures import Boot, boot, emulator
from tests.discord_emulator.permissions import Permission
from tests.discord_emulator.server import Emulator
from tests.discord_emulator.world import Channel

__all__ = ["boot", "emulator"]


@pytest.fixture
def channel(emulator: Emulator) -> Channel:
    emulator.desk.limits.lift()
    return emulator.add_guild("Desk").add_text_channel("news")


@pytest.fixture
async def place(emulator: Emulator, boot: Boot, channel: Channel) -> discord.PartialMessageable:
    client = discord.Client(intents=discord.Intents(guilds=True))
    await boot(client)
    return client.get_partial_messageable(channel.id)


async def test_a_message_is_shown_edited_and_deleted(
    emulator: Emulator, channel: Channel, place: discord.PartialMessageable
) -> None:
    sent = await place.send("first", embed=discord.Embed(title="T"))
    await sent.edit(content="second")
    (shown,) = emulator.messages(channel)
    assert (shown.content, shown.embeds[0]["title"]) == ("second", "T")
    await sent.delete()
    assert emulator.messages(channel) == []
    with pytest.raises(discord.NotFound):
        await place.get_partial_message(sent.id).edit(content="third")


async def test_files_come_as_attachments(
    emulator: Emulator, channel: Channel, place: discord.PartialMessageable
) -> None:
    sent = await place.send("chart", file=discord.File(io.BytesIO(b"PNG"), "chart.png"))
    assert [(a.filename, a.size) for a in sent.attachments] == [("chart.png", 3)]
    await sent.edit(attachments=[])
    assert emulator.messages(channel)[0].attachments == []


async def test_a_repeated_nonce_is_answered_with_the_first_message(
    emulator: Emulator, channel: Channel, place: discord.PartialMessageable
) -> None:
    first, second = await place.send("a", nonce="n1"), await place.send("a", nonce="n1")
    assert first.id == second.id
    assert len(emulator.messages(channel)) == 1


async def test_a_nonce_is_free_again_after_its_window(
    emulator: Emulator, channel: Channel, place: discord.PartialMessageable
) -> None:
    emulator.store.nonce_window = 0.0
    await place.send("a", nonce="n1")
    await place.send("a", nonce="n1")
    assert len(emulator.messages(channel)) == 2


async def test_the_nonce_of_a_deleted_message_is_answered_with_10008(
    place: discord.PartialMessageable,
) -> None:
    await (await place.send("a", nonce="n1")).delete()
    with pytest.raises(discord.NotFound) as gone:
        await place.send("a", nonce="n1")
    assert gone.value.code == 10008


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"limit": 2}, ["m4", "m3"]),
        ({"limit": 2, "oldest_first": True}, ["m0", "m1"]),
        ({"after": "m2"}, ["m3", "m4"]),
        ({"before": "m1"}, ["m0"]),
        ({"around": "m2", "limit": 3}, ["m3", "m2", "m1"]),
    ],
)
async def test_history_is_paged_as_asked(
    place: discord.PartialMessageable, query: dict[str, object], expected: list[str]
) -> None:
    sent = {f"m{n}": await place.send(f"m{n}") for n in range(5)}
    asked = {name: sent.get(str(value), value) for name, value in query.items()}
    found = [m.content async for m in place.history(**asked)]  # type: ignore[arg-type]  # a table
    assert found == expected


async def test_mentions_ping_unless_they_are_not_allowed(
    emulator: Emulator, place: discord.PartialMessageable
) -> None:
    await place.send("@everyone <@1>", allowed_mentions=discord.AllowedMentions.none())
    assert emulator.pings == []
    await place.send("@everyone <@1>", allowed_mentions=discord.AllowedMentions(everyone=False))
    assert [ping.mention for ping in emulator.pings] == ["<@1>"]


async def test_a_v2_text_pings_too(emulator: Emulator, place: discord.PartialMessageable) -> None:
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.Container(discord.ui.TextDisplay("@here")))
    await place.send(view=view)
    assert [ping.mention for ping in emulator.pings] == ["@here"]


@pytest.mark.parametrize(
    ("denied", "code"),
    [(Permission.VIEW_CHANNEL, 50001), (Permission.SEND_MESSAGES, 50013)],
)
async def test_what_the_bot_may_not_do_is_refused(
    channel: Channel, place: discord.PartialMessageable, denied: Permission, code: int
) -> None:
    channel.deny_bot(denied)
    with pytest.raises(discord.Forbidden) as refused:
        await place.send("a")
    assert refused.value.code == code
    channel.allow_bot()
    await place.send("a")


async def test_embeds_take_their_own_permission(
    channel: Channel, place: discord.PartialMessageable
) -> None:
    channel.deny_bot(Permission.EMBED_LINKS)
    with pytest.raises(discord.Forbidden):
        await place.send(embed=discord.Embed(title="T"))


async def test_a_deleted_channel_is_unknown(
    emulator: Emulator, channel: Channel, place: discord.PartialMessageable
) -> None:
    emulator.world.remove_channel(channel)
    with pytest.raises(discord.NotFound) as refused:
        await place.send("a")
    assert refused.value.code == 10003
