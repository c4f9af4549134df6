"""What the routes of interactions take and refuse, asked directly."""

import io

import discord
import pytest
from discord.http import Route

from tests.emulator.channel import Channel
from tests.emulator.command_forms import Impossible
from tests.emulator.guild import FakeGuild
from tests.emulator.interaction import InteractionResult
from tests.emulator.message import EPHEMERAL
from tests.emulator.people import User
from tests.emulator.server import Emulator
from tests.emulator.small_bot import SmallBot
from tests.emulator.wire import Json

BUTTON = {"type": 2, "style": 1, "label": "Go", "custom_id": "go"}
ROW = {"type": 1, "components": [BUTTON]}


@pytest.fixture
def ann(guild: FakeGuild) -> User:
    return guild.add_member("ann")


@pytest.fixture
async def asked(rest: SmallBot, channel: Channel, ann: User) -> InteractionResult:
    """A command that nobody answers: the bot is not connected."""
    return await channel.slash(ann, "say", {"what": "hi"})


async def callback(rest: SmallBot, of: InteractionResult, kind: int, data: Json) -> Json:
    route = Route("POST", "/interactions/{id}/{token}/callback", id=of.id, token=of.token)
    body = {"type": kind, "data": data}
    answer: Json = await rest.http.request(route, json=body, params={"with_response": "1"})
    return answer


async def hook(
    rest: SmallBot, method: str, of: InteractionResult, tail: str = "", json: Json | None = None
) -> Json:
    path = "/webhooks/{app}/{token}" + tail
    route = Route(method, path, app=rest.application_id, token=of.token)
    body = {} if json is None else {"json": json}
    answer: Json = await rest.http.request(route, **body)  # type: ignore[arg-type]  # no body at all
    return answer


async def clicked(rest: SmallBot, channel: Channel, ann: User) -> InteractionResult:
    """A pressed button on the bot's message."""
    route = Route("POST", "/channels/{id}/messages", id=channel.id)
    await rest.http.request(route, json={"content": "0", "components": [ROW]})
    return await channel.click(ann, channel.messages[0], "Go")


async def test_the_answer_names_its_message(
    rest: SmallBot, asked: InteractionResult, ann: User
) -> None:
    answer = await callback(rest, asked, 4, {"content": "hello", "flags": EPHEMERAL})
    assert answer["interaction"]["response_message_ephemeral"] is True
    assert answer["resource"]["message"]["content"] == "hello"
    metadata = answer["resource"]["message"]["interaction_metadata"]
    assert metadata["user"]["id"] == str(ann.id)


async def test_without_being_asked_the_answer_is_empty(
    rest: SmallBot, asked: InteractionResult
) -> None:
    route = Route("POST", "/interactions/{id}/{token}/callback", id=asked.id, token=asked.token)
    assert not await rest.http.request(route, json={"type": 5})
    assert asked.original is not None
    assert asked.original.is_loading
    assert not asked.is_answered


@pytest.mark.parametrize("kind", [1, 6, 7, 8, 12])
async def test_a_callback_of_the_wrong_sort_is_refused(
    rest: SmallBot, asked: InteractionResult, kind: int
) -> None:
    with pytest.raises(discord.HTTPException) as refused:
        await callback(rest, asked, kind, {})
    assert refused.value.code == 50035
    assert asked.acknowledged_at is None


async def test_a_refused_body_leaves_the_interaction_open(
    rest: SmallBot, asked: InteractionResult
) -> None:
    with pytest.raises(discord.HTTPException):
        await callback(rest, asked, 4, {"content": "x" * 2001})
    with pytest.raises(discord.HTTPException):
        await callback(rest, asked, 9, {"title": "x", "custom_id": "m", "components": []})
    await callback(rest, asked, 4, {"content": "short"})
    assert asked.text == "short"


async def test_an_unknown_token_is_refused(rest: SmallBot, asked: InteractionResult) -> None:
    route = Route("POST", "/interactions/{id}/{token}/callback", id=1, token=asked.token)
    with pytest.raises(discord.NotFound) as unknown:
        await rest.http.request(route, json={"type": 5})
    with pytest.raises(discord.NotFound) as early:
        await hook(rest, "POST", asked, json={"content": "too early"})
    assert (unknown.value.code, early.value.code) == (10062, 10015)


async def test_follow_ups_are_read_edited_and_deleted(
    rest: SmallBot, asked: InteractionResult
) -> None:
    await callback(rest, asked, 4, {"content": "one"})
    second = await hook(rest, "POST", asked, json={"content": "two"})
    tail = f"/messages/{second['id']}"
    await hook(rest, "PATCH", asked, tail, json={"content": "2"})
    assert (await hook(rest, "GET", asked, tail))["content"] == "2"
    await hook(rest, "DELETE", asked, tail)
    assert asked.text == "one"
    with pytest.raises(discord.NotFound) as gone:
        await hook(rest, "GET", asked, tail)
    assert gone.value.code == 10008
    await hook(rest, "DELETE", asked, "/messages/@original")
    assert asked.text == ""


async def test_a_follow_up_after_a_deferral_keeps_the_deferrals_privacy(
    rest: SmallBot, asked: InteractionResult
) -> None:
    await callback(rest, asked, 5, {"flags": EPHEMERAL})
    await hook(rest, "POST", asked, json={"content": "for everyone?"})
    assert asked.ephemeral
    assert len(asked.messages) == 1


async def test_a_deferred_update_edits_the_message_of_the_button(
    rest: SmallBot, channel: Channel, ann: User
) -> None:
    pressed = await clicked(rest, channel, ann)
    answer = await callback(rest, pressed, 6, {})
    assert "resource" not in answer
    assert pressed.deferred_at is not None
    await hook(rest, "PATCH", pressed, "/messages/@original", json={"content": "1"})
    assert pressed.is_answered
    assert channel.messages[0].content == "1"


async def test_an_update_brings_files_and_disables_the_button(
    rest: SmallBot, channel: Channel, ann: User
) -> None:
    pressed = await clicked(rest, channel, ann)
    disabled = {"type": 1, "components": [BUTTON | {"disabled": True}]}
    await callback(rest, pressed, 7, {"components": [disabled], "embeds": [{"title": "Done"}]})
    with pytest.raises(Impossible, match="disabled"):
        await channel.click(ann, channel.messages[0], "Go")
    file = discord.File(io.BytesIO(b"x"), "a.txt")
    with discord.http.handle_message_parameters(file=file) as parameters:
        path = "/webhooks/{app}/{token}/messages/@original"
        route = Route("PATCH", path, app=rest.application_id, token=pressed.token)
        await rest.http.request(route, files=parameters.files, form=parameters.multipart)
    assert channel.messages[0].files == {"a.txt": b"x"}
    await hook(rest, "PATCH", pressed, "/messages/@original", json={"attachments": []})
    assert channel.messages[0].attachments == []


async def test_a_modal_of_a_command_has_no_message_to_update(
    rest: SmallBot, asked: InteractionResult
) -> None:
    label = {"type": 18, "label": "Name", "component": {"type": 4, "custom_id": "n", "style": 1}}
    await callback(rest, asked, 9, {"title": "T", "custom_id": "m", "components": [label]})
    sent = await asked.submit({"n": "Fed"})
    with pytest.raises(discord.HTTPException):
        await callback(rest, sent, 7, {"content": "x"})
    answer = await callback(rest, sent, 4, {"content": "thanks"})
    metadata = answer["resource"]["message"]["interaction_metadata"]
    assert metadata["triggering_interaction_metadata"]["id"] == str(asked.id)


async def test_nothing_is_pressed_that_is_not_there(
    emulator: Emulator, rest: SmallBot, channel: Channel, ann: User, asked: InteractionResult
) -> None:
    pressed = await clicked(rest, channel, ann)
    assert pressed.source is not None
    with pytest.raises(LookupError):
        await channel.click(ann, pressed.source, "Stop")
    with pytest.raises(Impossible, match="no modal"):
        await asked.submit({})
    with pytest.raises(Impossible, match="does not see the channel"):
        await channel.click(emulator.world.add_user("stranger"), pressed.source, "Go")
    emulator.world.delete(pressed.source)
    with pytest.raises(Impossible, match="does not see the message"):
        await channel.click(ann, pressed.source, "Go")
    with pytest.raises(LookupError, match="no message answers"):
        await asked.click("Go")
    with pytest.raises(TimeoutError, match="no answer within"):
        await asked.wait_response(0.01)
    with pytest.raises(TimeoutError, match="last requests"):
        await emulator.wait_for(lambda: False, 0.01)
