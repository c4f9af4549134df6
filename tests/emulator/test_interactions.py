"""Slash commands, buttons, selects, modals and menus, answered by the real client."""

import asyncio

import discord
import pytest

from tests.emulator.channel import Channel
from tests.emulator.command_forms import Impossible
from tests.emulator.guild import FakeGuild
from tests.emulator.people import User
from tests.emulator.permissions import Permission
from tests.emulator.server import Emulator
from tests.emulator.small_bot import SmallBot

pytestmark = pytest.mark.usefixtures("bot")


@pytest.fixture
def ann(guild: FakeGuild) -> User:
    return guild.add_member("ann")


async def test_a_slash_command_is_answered(channel: Channel, ann: User) -> None:
    answer = await (await channel.slash(ann, "say", {"what": "hello"})).wait_response()
    assert answer.text == "hello"
    assert not answer.ephemeral
    assert answer.deferred_at is None
    assert channel.messages == answer.messages


async def test_options_keep_their_types(channel: Channel, ann: User) -> None:
    answer = await channel.slash(ann, "say", {"what": "hello", "loudly": True})
    assert (await answer.wait_response()).text == "HELLO"


async def test_things_named_in_options_reach_the_bot(
    channel: Channel, ann: User, guild: FakeGuild
) -> None:
    options = {"channel": channel, "member": ann, "number": 7}
    answer = await guild.slash(ann, "choose", options)
    assert (await answer.wait_response()).text == "news ann 7"


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"what": 5},
        {"what": "x", "loudly": "yes"},
        {"what": "x", "how": "y"},
        {"what": "x" * 6001},
    ],
)
async def test_options_that_no_client_would_send_are_impossible(
    channel: Channel, ann: User, options: dict[str, object]
) -> None:
    with pytest.raises(Impossible):
        await channel.slash(ann, "say", options)


async def test_a_number_out_of_range_is_impossible(channel: Channel, ann: User) -> None:
    with pytest.raises(Impossible, match="between 1 and 10"):
        await channel.slash(ann, "choose", {"channel": channel, "member": ann, "number": 11})


async def test_a_subcommand_is_named_after_its_group(channel: Channel, ann: User) -> None:
    answer = await channel.slash(ann, "sources add", {"url": "https://feeds.example"})
    assert (await answer.wait_response()).text == "added https://feeds.example"
    with pytest.raises(Impossible, match="subcommand"):
        await channel.slash(ann, "sources")


async def test_a_deferred_answer_keeps_its_privacy_and_is_edited(
    channel: Channel, ann: User
) -> None:
    answer = await channel.slash(ann, "later")
    await answer.wait_messages(2)
    await channel.world.changes.until(lambda: answer.message.edits)
    assert answer.deferred_at is not None
    assert answer.ephemeral
    assert answer.text == "first, corrected\nsecond"
    assert channel.messages == []


async def test_autocomplete_returns_the_bots_choices(channel: Channel, ann: User) -> None:
    choices = await channel.autocomplete(ann, "say", {"what": "bo"}, "what")
    assert [choice["value"] for choice in choices] == ["bonds"]


async def test_a_button_updates_its_message(channel: Channel, ann: User) -> None:
    shown = await (await channel.slash(ann, "count")).wait_response()
    await (await shown.click("More")).wait_response()
    await (await channel.click(ann, shown.message, "more")).wait_response()
    assert shown.message.content == "2"
    assert len(shown.message.edits) == 2


async def test_a_select_sends_its_values(channel: Channel, ann: User) -> None:
    shown = await (await channel.slash(ann, "count")).wait_response()
    chosen = await (await shown.select("coin", ["ETH"])).wait_response()
    assert shown.message.content == "chose ETH"
    assert chosen.deferred_at is not None
    with pytest.raises(Impossible, match="DOGE"):
        await shown.select("coin", ["DOGE"])


async def test_a_channel_select_describes_the_channel(channel: Channel, ann: User) -> None:
    shown = await (await channel.slash(ann, "count")).wait_response()
    chosen = await (await shown.select("where", [str(channel.id)])).wait_response()
    assert chosen.text == "in news"


async def test_a_modal_is_filled_in_and_answered(channel: Channel, ann: User) -> None:
    shown = await (await channel.slash(ann, "ask")).wait_response()
    assert shown.modal is not None
    assert shown.modal["title"] == "Two questions"
    sent = await (await shown.submit({"name": "Fed", "impact": ["High"]})).wait_response()
    assert sent.text == "Fed: High"
    assert sent.ephemeral


@pytest.mark.parametrize(
    "values",
    [
        {"impact": ["High"]},
        {"name": "x" * 21, "impact": ["High"]},
        {"name": "Fed", "impact": ["Middling"]},
        {"name": "Fed", "impact": []},
        {"name": "Fed", "impact": ["High"], "colour": "red"},
    ],
)
async def test_a_modal_takes_only_what_its_inputs_allow(
    channel: Channel, ann: User, values: dict[str, object]
) -> None:
    shown = await (await channel.slash(ann, "ask")).wait_response()
    with pytest.raises(Impossible):
        await shown.submit(values)


async def test_a_context_menu_hands_over_the_message(channel: Channel, ann: User) -> None:
    said = channel.say(ann, "buy low")
    answer = await (await channel.menu(ann, "Quote", said)).wait_response()
    assert answer.text == "> buy low"


async def test_a_user_menu_hands_over_the_member(channel: Channel, ann: User) -> None:
    answer = await (await channel.menu(ann, "Greet", ann)).wait_response()
    assert answer.text == "hello ann"


async def test_files_and_roles_are_options_too(
    channel: Channel, ann: User, guild: FakeGuild
) -> None:
    file = {"id": "5", "filename": "rules.json", "size": 2, "url": "x", "proxy_url": "x"}
    given = {"file": file, "role": guild.add_role("mods")}
    answer = await (await channel.slash(ann, "read", given)).wait_response()
    assert answer.text == "rules.json for mods"


async def test_commands_need_the_permission_to_use_them(
    channel: Channel, ann: User, guild: FakeGuild
) -> None:
    channel.overwrite(guild.id, deny=Permission.USE_APPLICATION_COMMANDS)
    with pytest.raises(Impossible, match="may not use commands"):
        await channel.slash(ann, "say", {"what": "hi"})


async def test_options_take_the_channels_they_name(
    channel: Channel, ann: User, guild: FakeGuild
) -> None:
    forum = guild.add_forum()
    with pytest.raises(Impossible, match="channels of types"):
        await channel.slash(ann, "choose", {"channel": forum, "member": ann, "number": 1})
    with pytest.raises(Impossible, match="no command"):
        await channel.slash(ann, "nothing")
    with pytest.raises(Impossible, match="no subcommand"):
        await channel.slash(ann, "sources remove")


async def test_selects_name_what_exists(channel: Channel, ann: User) -> None:
    shown = await (await channel.slash(ann, "count")).wait_response()
    with pytest.raises(Impossible, match="nobody has the id"):
        await shown.select("where", ["7"])
    with pytest.raises(Impossible, match="must be chosen"):
        await shown.select("coin", ["BTC", "ETH"])
    with pytest.raises(Impossible, match="no button"):
        await shown.click("coin")


async def test_a_member_without_rights_does_not_see_a_command(
    channel: Channel, ann: User, guild: FakeGuild
) -> None:
    with pytest.raises(Impossible, match="does not see"):
        await channel.slash(ann, "admins")
    manager = guild.add_member("mia", permissions=Permission.MANAGE_GUILD)
    answer = await (await channel.slash(manager, "admins")).wait_response()
    assert answer.text == "True"


async def test_an_old_phone_sends_what_is_forbidden_by_now(channel: Channel, ann: User) -> None:
    answer = await channel.slash(ann, "admins", as_mobile=True)
    assert (await answer.wait_response()).text == "False"


async def test_a_guild_command_is_not_offered_in_a_private_chat(
    emulator: Emulator, ann: User
) -> None:
    chat = emulator.world.private_channel(ann)
    with pytest.raises(Impossible, match="context"):
        await chat.slash(ann, "admins")
    assert (await (await chat.slash(ann, "say", {"what": "hi"})).wait_response()).text == "hi"


async def test_nobody_presses_what_they_do_not_see(
    channel: Channel, ann: User, guild: FakeGuild
) -> None:
    private = await (await channel.slash(ann, "later")).wait_response()
    with pytest.raises(Impossible, match="does not see"):
        await channel.click(guild.add_member("bob"), private.message, "more")


async def test_an_answer_after_three_seconds_is_refused(
    emulator: Emulator, channel: Channel, ann: User, bot: SmallBot
) -> None:
    emulator.actions.answer_within = -1
    await channel.slash(ann, "say", {"what": "too late"})
    await emulator.wait_for(lambda: bot.failures)
    (failure,) = bot.failures
    assert isinstance(failure.__cause__, discord.NotFound)
    assert failure.__cause__.code == 10062
    assert channel.messages == []


async def test_a_second_answer_is_refused(
    emulator: Emulator, channel: Channel, ann: User, bot: SmallBot
) -> None:
    refused: asyncio.Future[discord.HTTPException] = asyncio.get_running_loop().create_future()

    @bot.tree.command(name="twice", description="Answer twice")
    async def twice(asked: discord.Interaction[discord.Client]) -> None:
        await asked.response.send_message("once")
        again = asked.client.http.request(
            discord.http.Route(
                "POST", "/interactions/{id}/{token}/callback", id=asked.id, token=asked.token
            ),
            json={"type": 4, "data": {"content": "again"}},
        )
        try:
            await again
        except discord.HTTPException as error:
            refused.set_result(error)

    await bot.tree.sync()
    await channel.slash(ann, "twice")
    assert (await asyncio.wait_for(refused, 10)).code == 40060
    assert [message.text for message in channel.messages] == ["once"]


async def test_a_token_is_worthless_after_a_quarter_of_an_hour(
    emulator: Emulator, channel: Channel, ann: User, bot: SmallBot
) -> None:
    shown = await (await channel.slash(ann, "say", {"what": "hi"})).wait_response()
    hook = discord.Webhook.partial(emulator.application_id, shown.token, client=bot)
    await hook.send("still there")
    shown.expire()
    with pytest.raises(discord.HTTPException) as refused:
        await hook.send("gone")
    assert (refused.value.status, refused.value.code) == (401, 50027)
    assert shown.text == "hi\nstill there"
