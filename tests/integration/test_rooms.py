"""Who is told of trouble: the room that a server chose, else its moderators', else its owner."""

import pytest

from bot.models import ChannelId, GuildSettings
from cogs.rooms import tell_admins
from tests.emulator.channel import Channel
from tests.emulator.permissions import Permission
from tests.integration.conftest import Town


@pytest.fixture
async def room(town: Town) -> Channel:
    """A channel that the server chose for trouble."""
    made = town.guild.add_text_channel("admins")
    await town.emulator.wait_for(lambda: town.bot.get_channel(made.id) is not None)
    settings = GuildSettings.model_validate({"guild": town.guild.id, "admin_channel": made.id})
    await town.services.database.write(lambda s: s.meta.save_guild(settings))
    return made


async def tell(town: Town, *, avoid: int = 0) -> list[str]:
    """Tell something; return what the owner was told."""
    guild = town.bot.get_guild(town.guild.id)
    assert guild is not None
    await tell_admins(town.bot, guild, "Trouble.", avoid=ChannelId(avoid))
    chat = town.emulator.world.private_channel(town.guild.owner)
    return [message.content for message in chat.messages]


async def test_the_chosen_channel_is_told_alone(town: Town, room: Channel) -> None:
    assert await tell(town) == []
    assert [message.content for message in room.messages] == ["Trouble."]


async def test_a_channel_in_trouble_is_not_told_of_it(town: Town, room: Channel) -> None:
    assert await tell(town, avoid=room.id) == ["Trouble."]
    assert not room.messages


async def test_the_owner_is_told_where_the_channel_is_closed(town: Town, room: Channel) -> None:
    room.deny_bot(Permission.SEND_MESSAGES)
    guild = town.bot.get_guild(town.guild.id)
    assert guild is not None
    place = guild.get_channel(room.id)
    assert place is not None
    await town.emulator.wait_for(lambda: not place.permissions_for(guild.me).send_messages)
    assert await tell(town) == ["Trouble."]


async def test_an_owner_who_takes_no_messages_stops_nothing(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    town.emulator.faults.fail(403, method="POST", path="/messages")
    assert await tell(town) == []
    assert "could not be told" in caplog.text
