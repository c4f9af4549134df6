"""Who is pinged: nobody, unless the message says so."""

import discord
import pytest

from tests.emulator.channel import Channel
from tests.emulator.guild import FakeGuild
from tests.emulator.permissions import POSTER, Permission
from tests.emulator.server import Emulator
from tests.emulator.small_bot import SmallBot
from tests.emulator.test_messages import place

LOUD = "@everyone @here <@7> <@!7> <@&9>"


async def test_allowed_mentions_none_keeps_everybody_asleep(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    await place(rest, channel).send(LOUD)
    assert emulator.pings == []


async def test_without_allowed_mentions_everything_pings(
    emulator: Emulator, rest: SmallBot, channel: Channel, guild: FakeGuild
) -> None:
    guild.set_permissions(guild.bot_role, POSTER | Permission.MENTION_EVERYONE)
    role = guild.add_role("quiet")
    await rest.http.request(
        discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=channel.id),
        json={"content": LOUD + f" <@&{role.id}>"},
    )
    assert [(ping.kind, ping.target) for ping in emulator.pings] == [
        ("everyone", "everyone"),
        ("everyone", "here"),
        ("users", 7),
        ("users", 7),
        ("roles", role.id),
    ]


async def test_everyone_needs_the_permission(
    emulator: Emulator, rest: SmallBot, channel: Channel
) -> None:
    await place(rest, channel).send(
        "@everyone", allowed_mentions=discord.AllowedMentions(everyone=True)
    )
    assert emulator.pings == []


async def test_a_text_display_pings_the_role_that_is_named(
    emulator: Emulator, rest: SmallBot, channel: Channel, guild: FakeGuild
) -> None:
    named, other = (guild.add_role(name, mentionable=True) for name in ("named", "other"))
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.TextDisplay(f"<@&{named.id}> <@&{other.id}>"))
    allowed = discord.AllowedMentions(everyone=False, users=False, roles=[discord.Object(named.id)])
    await place(rest, channel).send(view=view, allowed_mentions=allowed)
    (ping,) = emulator.pings
    assert (ping.kind, ping.target, ping.named) == ("roles", named.id, True)


@pytest.mark.parametrize("may", [False, True])
async def test_a_role_that_nobody_may_mention_rings_for_those_who_may_mention_all(
    emulator: Emulator, rest: SmallBot, channel: Channel, guild: FakeGuild, may: bool
) -> None:
    role = guild.add_role("quiet")
    if may:
        guild.set_permissions(guild.bot_role, POSTER | Permission.MENTION_EVERYONE)
    allowed = discord.AllowedMentions(everyone=False, users=False, roles=[discord.Object(role.id)])
    await place(rest, channel).send(f"<@&{role.id}>", allowed_mentions=allowed)
    assert bool(emulator.pings) is may


async def test_embeds_ping_nobody(emulator: Emulator, rest: SmallBot, channel: Channel) -> None:
    await place(rest, channel).send(
        embed=discord.Embed(description="<@7>"), allowed_mentions=discord.AllowedMentions.all()
    )
    assert emulator.pings == []


@pytest.mark.parametrize("author", ["ann"])
async def test_what_members_write_is_not_the_bots_ping(
    emulator: Emulator, channel: Channel, guild: FakeGuild, author: str
) -> None:
    channel.say(guild.add_member(author), "<@7>")
    assert emulator.pings == []
