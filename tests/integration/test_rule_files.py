"""Rules as a file on the wire: out of a server, into one, and what is refused."""

import json
from collections.abc import Mapping

import pytest

from bot.models import ChannelId, GuildId, Level, Mode, UserId
from bot.services.subscriptions import MOST_RULES
from tests.emulator.command_forms import Impossible
from tests.emulator.interaction import InteractionResult
from tests.emulator.permissions import Permission
from tests.factories import make_subscription
from tests.integration.conftest import Town, subscribe
from tests.integration.panels import draft, listed, opened, press, rules

STORY = "Bitcoin funds draw $512 million"


async def test_a_server_with_all_its_rules_can_change_one_and_import_none(town: Town) -> None:
    here = {"guild": GuildId(town.guild.id), "channel": ChannelId(town.channel.id), "tags": ()}
    many = [make_subscription(where=f'"{word}"', **here) for word in range(MOST_RULES)]
    await town.services.subscriptions.save_all(many, by=UserId(town.admin.id), over=[])
    full = await press(await draft(town, tags="BTC"), "Save")
    assert "200 subscriptions, and I keep 200 at the most" in full.text
    changed = await draft(town, tags='"7"', min_impact="High")
    await press(changed, "Save")
    assert "Changed" in changed.text
    town.channel.name = "news"
    told = await press(await imported(town, a_file({"channel": "news", "tags": ["BTC"]})), "Apply")
    assert "200 subscriptions, and I keep 200 at the most" in told.text
    assert len(await rules(town)) == MOST_RULES


async def test_an_import_lets_a_paused_channel_go_on(town: Town) -> None:
    town.channel.name = "news"
    channel, now = ChannelId(town.channel.id), town.services.clock.now()
    await town.services.database.write(lambda s: s.outbox.pause_channel(channel, "lost", now))
    await press(await imported(town, a_file({"channel": "news", "tags": ["BTC"]})), "Apply")
    assert not await town.services.subscriptions.paused()


async def test_an_import_that_was_overtaken_changes_nothing(town: Town) -> None:
    town.channel.name = "news"
    await subscribe(town.channel, town.admin, tags="BTC")
    answer = await imported(town, a_file({"channel": "news", "tags": ["BTC"], "mode": "digest"}))
    await press(await opened(town), "Pause")
    told = await press(answer, "Apply")
    assert "changed after I compared them" in told.text
    (rule,) = await rules(town)
    assert (rule.is_paused, rule.mode) == (True, Mode.LIVE)


async def test_an_import_into_a_channel_that_went_meanwhile_changes_nothing(town: Town) -> None:
    room = town.guild.add_text_channel("room")
    answer = await imported(town, a_file({"channel": "room", "tags": ["BTC"]}))
    town.guild.delete_channel(room)
    await town.emulator.wait_for(lambda: town.bot.get_channel(room.id) is None)
    assert "That channel was deleted" in (await press(answer, "Apply")).text
    assert await rules(town) == []


async def test_an_import_speaks_the_language_of_who_asks(town: Town) -> None:
    user = town.emulator.world.add_user("gerda", locale="de")
    gerda = town.guild.add_member(user, permissions=Permission.MANAGE_GUILD)
    answer = await (await town.channel.slash(gerda, "subscriptions", {})).wait_response()
    form = await press(answer, "Importieren")
    content = a_file({"channel": str(town.channel.id), "tags": ["BTC"]})
    file = town.emulator.world.actions.upload(town.channel, gerda, "rules.json", content)
    shown = await (await form.submit({"file": [file]})).wait_response()
    assert "**Neu: 1**" in shown.text


async def test_channels_of_one_name_go_by_their_ids_in_files(town: Town) -> None:
    town.channel.name = "news"
    await town.subscribe("BTC")
    town.guild.add_text_channel("news")
    exported = await press(await listed(town), "Export")
    body = exported.message.files["subscriptions.json"]
    assert json.loads(body)["subscriptions"][0]["channel"] == str(town.channel.id)
    assert "**As they are: 1**" in (await imported(town, body)).text
    told = await imported(town, a_file({"channel": "#news", "tags": ["ETH"]}))
    assert "has 2 channels of that name. Write the channel's id instead" in told.text


async def test_a_role_goes_through_files_by_its_name(town: Town) -> None:
    role = town.guild.add_role("traders", mentionable=True)
    await subscribe(town.channel, town.admin, tags="BTC", role=role)
    exported = await press(await listed(town), "Export")
    body = exported.message.files["subscriptions.json"]
    assert json.loads(body)["subscriptions"][0]["role"] == "traders"
    await press(await opened(town), "Delete")
    await press(await imported(town, b"\xef\xbb\xbf" + body), "Apply")
    (rule,) = await rules(town)
    assert rule.role == role.id
    town.guild.add_role("traders")
    told = await imported(town, body)
    assert "has no role, or several, of that name" in told.text


async def test_an_exported_file_says_what_the_rules_are(town: Town) -> None:
    await town.subscribe("BTC, Fed")
    answer = await listed(town)
    exported = await press(answer, "Export")
    told = json.loads(exported.message.files["subscriptions.json"])
    assert told["subscriptions"] == [{"channel": town.channel.name, "tags": ["BTC", "Fed"]}]


async def imported(town: Town, content: bytes) -> InteractionResult:
    answer = await listed(town)
    form = await press(answer, "Import")
    file = town.emulator.world.actions.upload(town.channel, town.admin, "rules.json", content)
    return await (await form.submit({"file": [file]})).wait_response()


def a_file(*lines: Mapping[str, object]) -> bytes:
    return json.dumps({"subscriptions": lines}).encode()


async def test_an_import_shows_what_it_would_do_before_it_does_it(town: Town) -> None:
    await town.subscribe("BTC")
    news = town.guild.add_text_channel("news-desk")
    answer = await imported(
        town,
        a_file(
            {"channel": "#news-desk", "where": "btc NOT hack", "mode": "digest"},
            {"channel": str(town.channel.id), "tags": ["bitcoin"], "min_impact": "High"},
        ),
    )
    assert "**New: 1**" in answer.text
    assert "**Changed: 1**" in answer.text
    assert len(await rules(town)) == 1
    await press(answer, "Apply")
    old, new = await rules(town)
    assert old.min_impact is Level.HIGH
    assert (new.channel, new.where, new.mode) == (news.id, "BTC AND NOT Hack", Mode.DIGEST)


async def test_what_was_exported_comes_back_as_it_was(town: Town) -> None:
    await subscribe(town.channel, town.admin, tags='BTC AND "spot"', sources="CoinPost")
    exported = await press(await listed(town), "Export")
    before = await rules(town)
    answer = await imported(town, exported.message.files["subscriptions.json"])
    assert "**As they are: 1**" in answer.text
    with pytest.raises(Impossible):
        await answer.click("Apply")
    assert await rules(town) == before


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"", "not a file of subscriptions"),
        (b"\x00\xff", "not a file of subscriptions"),
        (b"[" * 5000, "not a file of subscriptions"),
        (b"x" * 300_000, "too large"),
        (a_file({"channel": "nowhere"}), "no such channel"),
        (a_file({"channel": "news", "mode": "mention"}), "a member's own"),
        (a_file({"channel": "news", "mode": "forum"}), "is no forum"),
        (a_file({"channel": "news", "tags": ["flurb"]}), "Rule 1: “flurb”"),
        (a_file({"channel": "news", "sources": ["Nobody"]}), "Rule 1: “Nobody”"),
        (a_file({"channel": "news", "guild": 7}), "at subscriptions.0.guild"),
        (a_file(*[{"channel": "news"}] * 201), "at subscriptions"),
        (a_file({"channel": "news"}, {"channel": "news", "where": "BTC AND"}), "Rule 2"),
        (
            a_file(*[{"channel": "news", "tags": [tag]} for tag in ("BTC", "ETH", "bitcoin")]),
            "Rules 1 and 3 have the same tags for the same channel",
        ),
    ],
)
async def test_a_wrong_or_hostile_file_changes_nothing(
    town: Town, content: bytes, advice: str
) -> None:
    town.channel.name = "news"
    answer = await imported(town, content)
    assert advice in answer.text
    assert not await rules(town)
