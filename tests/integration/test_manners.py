"""What goes wrong between Discord and people: tokens that ran out, commands asked too often."""

import logging

import pytest

from bot.models import GuildId
from tests.integration.conftest import Town


async def answers(town: Town) -> bool:
    """Say whether the bot still answers."""
    shown = await (await town.channel.slash(town.member, "levels", {})).wait_response()
    return "Price Impact" in shown.text


async def test_a_token_that_ran_out_before_the_answer_stops_nothing(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    sent = await town.channel.slash(town.member, "analyze", {"target": "BTC"})
    sent.expire()
    await town.emulator.wait_for(lambda: town.emulator.asked("POST", f"/{sent.token}/callback"))
    assert await answers(town)
    assert not [r for r in caplog.records if r.levelno >= logging.ERROR]


async def test_a_token_that_ran_out_after_the_press_loses_no_choice(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    draft = await (
        await town.channel.slash(town.admin, "subscribe", {"tags": "BTC"})
    ).wait_response()
    pressed = await draft.click("Save")
    await pressed.wait_acknowledged()
    pressed.expire()
    await town.emulator.wait_for(
        lambda: town.emulator.asked("PATCH", f"/{pressed.token}/messages/@original")
    )
    guild = GuildId(town.guild.id)
    kept = await town.services.database.read(lambda s: s.subscriptions.of_guild(guild))
    assert [rule.tags for rule in kept] == [("BTC",)]
    assert await answers(town)
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_who_asks_too_often_is_told_when_to_try_again(town: Town) -> None:
    asked = [await town.channel.slash(town.member, "analyze", {"target": "BTC"}) for _ in range(6)]
    answered = [await one.wait_response() for one in asked]
    assert sum("try again in" in one.text for one in answered) == 1
    assert all(one.ephemeral for one in answered if "try again in" in one.text)
    other = await (
        await town.channel.slash(town.admin, "analyze", {"target": "BTC"})
    ).wait_response()
    assert "try again in" not in other.text


async def test_a_command_in_a_channel_that_is_deleted_meanwhile_changes_nothing(
    town: Town,
) -> None:
    doomed = town.guild.add_text_channel("doomed")
    draft = await (await doomed.slash(town.admin, "subscribe", {"tags": "BTC"})).wait_response()
    town.guild.delete_channel(doomed)
    await town.emulator.wait_for(lambda: town.bot.get_channel(doomed.id) is None)
    pressed = await draft.click("Save")
    await pressed.wait_acknowledged()
    assert await answers(town)


async def test_buttons_and_forms_of_an_earlier_run_say_so(town: Town) -> None:
    shown = await (
        await town.channel.slash(town.admin, "subscribe", {"tags": "BTC"})
    ).wait_response()
    for part in shown.message.parts():
        if "custom_id" in part:
            part["custom_id"] = f"0badcafe:{part['custom_id']}"
    told = await (await shown.click("Save")).wait_response()
    assert "I was restarted" in told.text
    assert told.ephemeral
    form = await (await town.channel.slash(town.admin, "subscribe", {})).wait_response()
    assert form.modal is not None
    form.modal["custom_id"] = "0badcafe:1"
    told = await (await form.submit({"tags": "BTC", "impact": "Low"})).wait_response()
    assert "I was restarted" in told.text
