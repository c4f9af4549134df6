"""The reading commands in private chats, and for who takes the app to servers without the bot."""

import pytest

from tests.emulator.command_forms import Impossible
from tests.integration.conftest import Town

READING: tuple[tuple[str, dict[str, object]], ...] = (
    ("analyze", {"target": "BTC"}),
    ("news", {}),
    ("record", {}),
    ("health", {}),
    ("levels", {}),
    ("help", {}),
)


@pytest.mark.parametrize(("command", "options"), READING)
async def test_reading_commands_work_in_a_private_chat(
    town: Town, command: str, options: dict[str, object]
) -> None:
    chat = town.emulator.world.private_channel(town.member)
    answer = await (await chat.slash(town.member, command, options)).wait_response()
    assert answer.text
    assert "on my side" not in answer.text


@pytest.mark.parametrize(("command", "options"), READING)
async def test_who_takes_the_app_along_can_read_where_the_bot_is_no_member(
    town: Town, command: str, options: dict[str, object]
) -> None:
    town.emulator.world.remove_guild(town.guild)
    await town.emulator.wait_for(lambda: town.bot.get_guild(town.guild.id) is None)
    answer = await (await town.channel.slash(town.member, command, options)).wait_response()
    assert answer.text
    assert "on my side" not in answer.text


@pytest.mark.parametrize("command", ["subscribe", "settings", "doctor", "setup"])
async def test_what_changes_a_server_is_offered_in_servers_with_the_bot_alone(
    town: Town, command: str
) -> None:
    with pytest.raises(Impossible):
        await town.emulator.world.private_channel(town.admin).slash(town.admin, command, {})
    town.emulator.world.remove_guild(town.guild)
    with pytest.raises(Impossible):
        await town.channel.slash(town.admin, command, {})
