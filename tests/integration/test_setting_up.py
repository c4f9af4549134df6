"""The first minute on the wire: hello, /setup, a card; and what a server chooses."""

import asyncio
from datetime import time, timedelta

import pytest

from bot.models import GuildId, GuildSettings, Level, Style
from tests.emulator.interaction import InteractionResult
from tests.emulator.permissions import Permission
from tests.integration.conftest import Town
from tests.integration.panels import press, rules


async def chosen(town: Town) -> GuildSettings:
    return await town.services.settings.get(GuildId(town.guild.id))


async def ask(town: Town, command: str, **options: object) -> InteractionResult:
    return await (await town.channel.slash(town.admin, command, options)).wait_response()


async def test_joining_a_server_says_hello_once_to_its_owner(town: Town) -> None:
    await town.bot.wait_until_ready()  # what comes before that counts as the start
    town.emulator.world.remove_guild(town.guild)
    await town.emulator.wait_for(lambda: town.bot.get_guild(town.guild.id) is None)
    town.emulator.world.invite(town.guild)
    chat = town.emulator.world.private_channel(town.guild.owner)
    await town.emulator.wait_for(lambda: chat.messages)
    await asyncio.sleep(0.1)
    (hello,) = chat.messages
    assert "/setup" in hello.content


async def test_setup_asks_what_to_read_and_shows_a_card_at_once(town: Town) -> None:
    await town.poll()
    answer = await ask(town, "setup")
    assert f"I can post in <#{town.channel.id}>" in answer.text
    await (await answer.select("Choose what to read…", ["everything"])).wait_response()
    assert "Done: every story" in answer.text
    await town.emulator.wait_for(lambda: town.channel.messages)
    (card,) = town.channel.messages
    assert "Bitcoin funds draw $512 million" in card.text
    (rule,) = await rules(town)
    assert rule.tags == ()


async def test_a_channel_that_is_gone_by_then_is_not_set_up(town: Town) -> None:
    doomed = town.guild.add_text_channel("doomed")
    await town.emulator.wait_for(lambda: town.bot.get_channel(doomed.id) is not None)
    answer = await ask(town, "setup", channel=doomed)
    town.guild.delete_channel(doomed)
    await town.emulator.wait_for(lambda: town.bot.get_channel(doomed.id) is None)
    told = await (await answer.select("Choose what to read…", ["everything"])).wait_response()
    assert "That channel was deleted" in told.text
    assert not await rules(town)


async def test_another_preset_with_the_same_tags_is_shown_before_it_replaces_a_rule(
    town: Town,
) -> None:
    await ask(town, "setup", preset="everything")
    answer = await ask(town, "setup", preset="high impact only")
    assert "Saving it replaces: every story" in answer.text
    (rule,) = await rules(town)
    assert rule.min_impact is Level.LOW
    await press(answer, "Save")
    (rule,) = await rules(town)
    assert rule.min_impact is Level.HIGH


async def test_the_same_preset_once_more_changes_nothing(town: Town) -> None:
    await ask(town, "setup", preset="everything")
    before = await rules(town)
    answer = await ask(town, "setup", preset="everything")
    assert "It is just that already" in answer.text
    assert await rules(town) == before


async def test_a_card_that_was_taken_back_is_nobodys_first(town: Town) -> None:
    await town.poll()
    since = town.services.clock.now() - timedelta(days=1)
    (card,) = await town.services.database.read(lambda s: s.cards.recent(since=since, limit=9))
    await town.services.press.retract(card.id, "wrong figure")
    answer = await ask(town, "setup", preset="everything")
    assert "The first card comes with the next such story" in answer.text


async def test_setup_with_a_preset_takes_one_command(town: Town) -> None:
    answer = await ask(town, "setup", preset="majors")
    assert "The first card comes with the next such story" in answer.text
    (rule,) = await rules(town)
    assert rule.tags[:2] == ("BTC", "ETH")
    assert rule.min_impact is Level.MEDIUM


async def test_setup_names_exactly_what_is_missing(town: Town) -> None:
    quiet = town.guild.add_text_channel("quiet")
    quiet.deny_bot(Permission.SEND_MESSAGES | Permission.EMBED_LINKS)
    await town.emulator.wait_for(lambda: town.bot.get_channel(quiet.id) is not None)
    answer = await ask(town, "setup", channel=quiet)
    assert "Send Messages, Embed Links" in answer.text
    assert not await rules(town)


async def test_settings_are_shown_with_the_way_to_change_them(town: Town) -> None:
    answer = await ask(town, "settings")
    assert answer.ephemeral
    assert "12 cards an hour and 100 a day" in answer.text
    assert "Quiet hours** none" in answer.text
    assert "/settings timezone:Europe/Berlin" in answer.text


async def test_settings_that_are_named_change_and_others_stay(town: Town) -> None:
    role = town.guild.add_role("editors")
    await ask(town, "settings", budget_hour=3)
    answer = await ask(
        town,
        "settings",
        timezone="europe/berlin",
        language="de",
        card="compact",
        quiet_from="22:30",
        quiet_to="7",
        digest_at="6:15",
        admin_channel=town.channel,
        manager_role=role,
    )
    assert "22:30 to 07:00" in answer.text
    assert await chosen(town) == GuildSettings(
        guild=GuildId(town.guild.id),
        style=Style.COMPACT,
        language="de",
        timezone="Europe/Berlin",
        budget_hour=3,
        quiet_from=time(22, 30),
        quiet_to=time(7),
        digest_at=time(6, 15),
        admin_channel=town.channel.id,
        manager_role=role.id,
    )


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("language", "de", "language of the server"),
        ("admin_channel", None, "the owner"),
        ("manager_role", None, "Managers** Manage Server"),
    ],
)
async def test_what_was_chosen_can_be_as_if_it_never_had_been(
    town: Town, name: str, value: str | None, told: str
) -> None:
    others = {"admin_channel": town.channel, "manager_role": town.guild.add_role("editors")}
    await ask(town, "settings", **{name: value or others[name]})
    answer = await ask(town, "settings", reset=name)
    assert told in answer.text
    assert await chosen(town) == GuildSettings(guild=GuildId(town.guild.id))


@pytest.mark.parametrize(
    ("options", "advice"),
    [
        ({"timezone": "Mars/Olympus"}, "no time zone that I know"),
        ({"timezone": "localtime"}, "no time zone that I know"),
        ({"timezone": "Factory"}, "no time zone that I know"),
        ({"quiet_from": "25:00"}, "no time of day"),
        ({"quiet_from": "22:30"}, "need both ends"),
        ({"language": "ja", "reset": "language"}, "not both at once"),
        ({"quiet_to": "soon"}, "no time of day"),
        ({"quiet_to": "24:30"}, "no time of day"),
        ({"quiet_to": "13pm"}, "no time of day"),
        ({"digest_at": "7:5x"}, "no time of day"),
        ({"timezone": "../../etc/passwd"}, "no time zone that I know"),
        ({"budget_hour": 5, "digest_at": "x" * 2000}, "no time of day"),
    ],
)
async def test_a_wrong_setting_changes_none(
    town: Town, options: dict[str, object], advice: str
) -> None:
    answer = await ask(town, "settings", **options)
    assert advice in answer.text
    assert await chosen(town) == GuildSettings(guild=GuildId(town.guild.id))


async def test_an_admin_channel_must_be_writable(town: Town) -> None:
    quiet = town.guild.add_text_channel("quiet")
    quiet.deny_bot(Permission.SEND_MESSAGES)
    await town.emulator.wait_for(lambda: town.bot.get_channel(quiet.id) is not None)
    answer = await ask(town, "settings", admin_channel=quiet)
    assert "Send Messages" in answer.text


async def test_time_zones_are_completed(town: Town) -> None:
    offered = await town.channel.autocomplete(
        town.admin, "settings", {"timezone": "berl"}, "timezone"
    )
    assert [choice["value"] for choice in offered] == ["Europe/Berlin"]


async def test_a_manager_role_may_do_what_manage_server_may(town: Town) -> None:
    role = town.guild.add_role("editors")
    editor = town.guild.add_member("eda", roles=[role])
    refused = await (
        await town.channel.slash(editor, "setup", {"preset": "macro"}, as_mobile=True)
    ).wait_response()
    assert "Manage Server" in refused.text
    await ask(town, "settings", manager_role=role)
    await (
        await town.channel.slash(editor, "setup", {"preset": "macro"}, as_mobile=True)
    ).wait_response()
    (rule,) = await rules(town)
    assert "Fed" in rule.tags
