"""Messages that Discord would refuse are refused, with the place that is wrong."""

from typing import Any

import discord
import pytest
from discord import app_commands

from tests.emulator.bodies import V2, button, embed, faults, field, row, select, text, v2
from tests.emulator.channel import Channel
from tests.emulator.limits.messages import check_edit, check_message
from tests.emulator.message import Message
from tests.emulator.people import User
from tests.emulator.server import Emulator
from tests.emulator.small_bot import SmallBot
from tests.emulator.test_messages import place
from tests.emulator.wire import Json, Refusal


def refused(body: Json, files: tuple[str, ...] = ()) -> dict[str, str]:
    with pytest.raises(Refusal) as refusal:
        check_message(body, files)
    assert refusal.value.status == 400
    return faults(refusal.value.body.get("errors", {}))


GALLERY = {"type": 12, "items": [{"media": {"url": "https://pictures.example/a.png"}}]}
THUMBNAIL = {"type": 11, "media": {"url": "https://pictures.example/a.png"}}

GOOD: list[Json] = [
    {"content": "x" * 2000, "nonce": "n" * 25, "enforce_nonce": True},
    {"content": "x", "nonce": 7, "allowed_mentions": {"parse": ["users"], "roles": ["1"]}},
    embed(fields=[field()] * 25, footer={"text": "f" * 2048}, author={"name": "a" * 256}),
    {"embeds": [{"image": {"url": "https://pictures.example/a.png"}}]},
    {"content": "x", "components": [row(*[button(custom_id=str(n)) for n in range(5)])]},
    {"content": "x", "components": [row(select(25, max_values=25))]},
    {"content": "x", "components": [row({"type": 8, "custom_id": "c", "channel_types": [0]})]},
    v2(text("x" * 4000)),
    v2({"type": 17, "accent_color": 0xFFFFFF, "components": [text(), {"type": 14}, GALLERY]}),
    v2({"type": 9, "components": [text()] * 3, "accessory": THUMBNAIL}),
    v2({"type": 9, "components": [text()], "accessory": button()}),
    v2(row(button(style=5, custom_id=None, url="https://news.example"))),
    v2(*[text("x")] * 40),
]


@pytest.mark.parametrize("body", GOOD)
def test_what_discord_takes_is_taken(body: Json) -> None:
    check_message(body)


BAD: list[tuple[Json, str, str]] = [
    ({"content": "x" * 2001}, "content", "BASE_TYPE_MAX_LENGTH"),
    ({"content": 5}, "content", "STRING_TYPE_CONVERT"),
    ({"content": "x", "nonce": "n" * 26}, "nonce", "BASE_TYPE_MAX_LENGTH"),
    ({"content": "x", "flags": 64}, "flags", "BASE_TYPE_CHOICES"),
    ({"content": "x", "flags": "x"}, "flags", "NUMBER_TYPE_COERCE"),
    ({"content": "x", "tts": 1}, "tts", "BOOLEAN_TYPE_CONVERT"),
    ({"embeds": [{"title": "x"}] * 11}, "embeds", "BASE_TYPE_BAD_LENGTH"),
    ({"embeds": ["x"]}, "embeds.0", "DICT_TYPE_CONVERT"),
    ({"embeds": "x"}, "embeds", "LIST_TYPE_CONVERT"),
    ({"embeds": [{}]}, "embeds.0.description", "BASE_TYPE_REQUIRED"),
    (embed(title="x" * 257), "embeds.0.title", "BASE_TYPE_MAX_LENGTH"),
    (embed(description="x" * 4097), "embeds.0.description", "BASE_TYPE_MAX_LENGTH"),
    (embed(fields=[field()] * 26), "embeds.0.fields", "BASE_TYPE_BAD_LENGTH"),
    (embed(fields=[field(name=" ")]), "embeds.0.fields.0.name", "BASE_TYPE_REQUIRED"),
    (embed(fields=[field(value="")]), "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED"),
    (embed(fields=[{"name": "x"}]), "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED"),
    (embed(fields=[field(value="x" * 1025)]), "embeds.0.fields.0.value", "BASE_TYPE_BAD_LENGTH"),
    (embed(footer={"text": "x" * 2049}), "embeds.0.footer.text", "BASE_TYPE_BAD_LENGTH"),
    (embed(author={"name": "x" * 257}), "embeds.0.author.name", "BASE_TYPE_BAD_LENGTH"),
    (embed(url="javascript:1"), "embeds.0.url", "URL_TYPE_INVALID_SCHEME"),
    (embed(url="https://a b"), "embeds.0.url", "URL_TYPE_INVALID_URL"),
    (embed(color=1 << 24), "embeds.0.color", "NUMBER_TYPE_RANGE"),
    (
        {"embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]},
        "embeds",
        "MAX_EMBED_SIZE_EXCEEDED",
    ),
    ({"content": "x", "components": [text()]}, "components.0.type", "BASE_TYPE_CHOICES"),
    ({"content": "x", "components": [row(button())] * 6}, "components", "BASE_TYPE_BAD_LENGTH"),
    (v2(row()), "components.0.components", "BASE_TYPE_BAD_LENGTH"),
    (
        v2(row(*[button(custom_id=str(n)) for n in range(6)])),
        "components.0.components",
        "BASE_TYPE_BAD_LENGTH",
    ),
    (v2(row(select(), button())), "components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
    (v2(row(button(), button())), "components", "COMPONENT_CUSTOM_ID_DUPLICATED"),
    (v2(text() | {"id": 4}, text() | {"id": 4}), "components", "COMPONENT_ID_DUPLICATED"),
    (
        v2(row(button(custom_id="x" * 101))),
        "components.0.components.0.custom_id",
        "BASE_TYPE_BAD_LENGTH",
    ),
    (
        v2(row(button(custom_id=None))),
        "components.0.components.0.custom_id",
        "BASE_TYPE_REQUIRED",
    ),
    (v2(row(button(label="x" * 81))), "components.0.components.0.label", "BASE_TYPE_MAX_LENGTH"),
    (v2(row(button(label=""))), "components.0.components.0", "BUTTON_COMPONENT_INVALID"),
    (v2(row(button(style=9))), "components.0.components.0.style", "BASE_TYPE_CHOICES"),
    (
        v2(row(button(style=5, custom_id=None, url="ftp://x.example"))),
        "components.0.components.0.url",
        "URL_TYPE_INVALID_SCHEME",
    ),
    (
        v2(row(button(style=5, url="https://x.example"))),
        "components.0.components.0",
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
    ),
    (v2(row(select(26))), "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH"),
    (
        v2(row(select(2, max_values=3))),
        "components.0.components.0.max_values",
        "SELECT_COMPONENT_MAX_VALUES_TOO_LARGE",
    ),
    (
        v2(row(select(2, min_values=2, max_values=1))),
        "components.0.components.0.min_values",
        "SELECT_COMPONENT_MIN_VALUES_TOO_LARGE",
    ),
    (
        v2(row(select(1) | {"options": [{"label": "a", "value": "a"}] * 2})),
        "components.0.components.0.options",
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    ),
    (v2(text("")), "components.0.content", "BASE_TYPE_REQUIRED"),
    (v2(*[text("x")] * 41), "components", "BASE_TYPE_BAD_LENGTH"),
    (
        v2({"type": 17, "components": [text("x")] * 40}),
        "components",
        "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
    ),
    (
        v2(text("x" * 2000), text("x" * 2001)),
        "components",
        "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
    ),
    (v2({"type": 17, "components": []}), "components.0.components", "BASE_TYPE_BAD_LENGTH"),
    (
        v2({"type": 17, "components": [{"type": 17, "components": [text()]}]}),
        "components.0.components.0.type",
        "BASE_TYPE_CHOICES",
    ),
    (
        v2({"type": 17, "components": [button()]}),
        "components.0.components.0.type",
        "BASE_TYPE_CHOICES",
    ),
    (v2({"type": 9, "components": [text()]}), "components.0.accessory", "BASE_TYPE_REQUIRED"),
    (
        v2({"type": 9, "components": [text()] * 4, "accessory": THUMBNAIL}),
        "components.0.components",
        "BASE_TYPE_BAD_LENGTH",
    ),
    (v2({"type": 12, "items": []}), "components.0.items", "BASE_TYPE_BAD_LENGTH"),
    (v2(GALLERY | {"items": GALLERY["items"] * 11}), "components.0.items", "BASE_TYPE_BAD_LENGTH"),  # type: ignore[operator]  # a list
    (v2({"type": 13}), "components.0.file", "BASE_TYPE_REQUIRED"),
    (v2({"type": 14, "spacing": 3}), "components.0.spacing", "BASE_TYPE_CHOICES"),
    (
        v2(text(), content="x"),
        "content",
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ),
    (
        v2(text(), **embed()),
        "embeds",
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ),
    (
        {"content": "x", "allowed_mentions": {"parse": ["all"]}},
        "allowed_mentions.parse.0",
        "BASE_TYPE_CHOICES",
    ),
    (
        {"content": "x", "allowed_mentions": {"parse": ["roles"], "roles": ["1"]}},
        "allowed_mentions",
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    ),
    (
        embed(image={"url": "attachment://missing.png"}),
        "attachments",
        "UNKNOWN_ATTACHMENT",
    ),
]


@pytest.mark.parametrize(("body", "where", "code"), BAD)
def test_what_discord_refuses_is_refused_at_its_place(body: Json, where: str, code: str) -> None:
    assert refused(body) == {where: code}


@pytest.mark.parametrize("body", [{}, {"content": ""}, {"embeds": [], "components": []}])
def test_an_empty_message_is_refused(body: Json) -> None:
    with pytest.raises(Refusal) as refusal:
        check_message(body)
    assert refusal.value.body["code"] == 50006


def test_attachments_are_found_by_name() -> None:
    check_message(embed(thumbnail={"url": "attachment://a.png"}), ("a.png",))
    check_message(embed(footer={"text": "x", "icon_url": "attachment://a.png"}), ("a.png",))
    assert refused({"content": "x"}, tuple("abcdefghijk")) == {
        "attachments": "BASE_TYPE_MAX_LENGTH"
    }


def message(channel: Channel, **shown: Any) -> Message:
    return Message(1, channel=channel, author=User(2, "bot"), **shown)


def edit_faults(old: Message, body: Json) -> dict[str, str]:
    with pytest.raises(Refusal) as refusal:
        check_edit(old, body)
    return faults(refusal.value.body["errors"])


def test_components_v2_cannot_be_taken_back(channel: Channel) -> None:
    assert edit_faults(message(channel, flags=V2), {"flags": 0, "components": [text()]}) == {
        "flags": "MESSAGE_FLAG_CANNOT_BE_REMOVED"
    }


def test_a_message_turns_into_v2_only_without_its_old_parts(channel: Channel) -> None:
    old = message(channel, content="old", embeds=[{"title": "old"}])
    assert set(edit_faults(old, v2(text()))) == {"content", "embeds"}
    check_edit(old, v2(text(), content=None, embeds=[]))


async def test_the_client_reads_the_refusal(rest: SmallBot, channel: Channel) -> None:
    with pytest.raises(discord.HTTPException) as refusal:
        await place(rest, channel).send("x" * 2001)
    assert refusal.value.code == 50035
    assert "In content: Must be 2000 or fewer in length." in str(refusal.value)
    assert channel.messages == []


async def test_a_command_tree_is_refused_as_a_whole(emulator: Emulator, rest: SmallBot) -> None:
    known = list(emulator.world.commands[None])

    @rest.tree.command(description="x", extras={})
    @app_commands.describe(what="y")
    async def odd(asked: discord.Interaction[discord.Client], what: str) -> None:
        await asked.response.send_message(what)

    odd.description = ""
    with pytest.raises(app_commands.CommandSyncFailure, match="description"):
        await rest.tree.sync()
    assert emulator.world.commands[None] == known


async def test_what_is_not_json_is_refused(rest: SmallBot, channel: Channel) -> None:
    route = discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=channel.id)
    with pytest.raises(discord.HTTPException) as not_json:
        await rest.http.request(route, data=b"{")
    with pytest.raises(discord.HTTPException) as no_object:
        await rest.http.request(route, json=[1])
    assert (not_json.value.code, no_object.value.code) == (50109, 50035)
