"""/admin and /retract on the wire: silence, who did what, files, what was refused, taking back."""

import asyncio
import json
from datetime import timedelta

import pytest

from bot.delivery.budget import SILENCED
from bot.models import Card, CardId, Delivery, GuildId, UserId
from tests.emulator.command_forms import Impossible
from tests.emulator.interaction import InteractionResult
from tests.emulator.people import User
from tests.emulator.permissions import Permission
from tests.integration.conftest import Town


async def ask(
    town: Town, command: str, who: User | None = None, /, **options: object
) -> InteractionResult:
    sent = await town.channel.slash(who or town.admin, command, options, as_mobile=True)
    return await sent.wait_response()


async def posted(town: Town) -> Card:
    """Post the story and return its card."""
    await town.subscribe()
    await town.poll()
    await town.emulator.wait_for(lambda: town.channel.messages)
    since = town.services.clock.now() - timedelta(days=1)
    (card,) = await town.services.database.read(lambda s: s.cards.recent(since=since, limit=9))
    return card


def operator(town: Town) -> User:
    owner = town.emulator.world.owner
    if owner.id not in town.guild.members:
        town.guild.add_member(owner, permissions=Permission.MANAGE_GUILD)
    return owner


async def test_a_paused_server_gets_no_card_and_is_told_until_when(town: Town) -> None:
    await town.subscribe()
    answer = await ask(town, "admin pause", **{"for": "8 hours"})
    assert "No card comes to this server until <t:" in answer.text
    await town.poll()
    assert not await town.services.database.read(lambda s: s.outbox.depth())
    again = await ask(town, "admin resume")
    assert "Cards come again" in again.text
    assert "as always" in (await ask(town, "admin resume")).text


async def test_what_waits_for_a_paused_server_comes_when_it_resumes(town: Town) -> None:
    await town.subscribe()
    post = f"/channels/{town.channel.id}/messages"
    town.emulator.faults.fail(503, method="POST", path=post)
    await town.poll()
    await town.emulator.wait_for(lambda: town.emulator.asked("POST", post))
    await ask(town, "admin pause", **{"for": "8 hours"})
    async with asyncio.timeout(20):
        while not await waiting(town, SILENCED):
            await asyncio.sleep(0.05)
    assert not town.channel.messages
    await ask(town, "admin resume")
    await town.emulator.wait_for(lambda: town.channel.messages)


async def waiting(town: Town, reason: str) -> list[Delivery]:
    since = town.services.clock.now() - timedelta(days=1)
    (card,) = await town.services.database.read(lambda s: s.cards.recent(since=since, limit=9))
    rows = await town.services.database.read(lambda s: s.outbox.of_card(card.id))
    return [row for row in rows if row.error == reason]


async def test_a_pause_ends_by_itself(town: Town) -> None:
    await town.subscribe()
    guild, now = GuildId(town.guild.id), town.services.clock.now()
    await town.services.settings.change(
        guild, by=UserId(1), paused_until=now - timedelta(seconds=1)
    )
    await town.poll()
    await town.emulator.wait_for(lambda: town.channel.messages)


async def test_the_audit_counts_what_it_has_no_room_for(town: Town) -> None:
    by = UserId(town.admin.id)
    for number in range(60):
        await town.services.settings.change(GuildId(town.guild.id), by=by, budget_hour=number + 1)
    answer = await ask(town, "admin audit", since="1 hour")
    shown = [line for line in answer.text.splitlines() if line.startswith("- ")]
    assert f"and {60 - len(shown)} more before that" in answer.text
    assert "set budget_hour to 60" in shown[0]


async def test_the_audit_reads_like_sentences(town: Town) -> None:
    await ask(town, "settings", quiet_from="10pm", quiet_to="7h30", timezone="berlin")
    await ask(town, "settings", card="embed", admin_channel=town.channel)
    await ask(town, "admin pause", **{"for": "8 hours"})
    await ask(town, "admin resume")
    await ask(town, "settings", reset="admin_channel")
    told = (await ask(town, "admin audit", since="1 hour")).text
    assert "set timezone to Europe/Berlin, set quiet_from to 22:00, set quiet_to to 07:30" in told
    assert f"set admin_channel to <#{town.channel.id}>" in told
    assert "set card to embed" in told
    assert "paused the server until <t:" in told
    assert "let cards come again" in told
    assert "reset admin_channel" in told


async def test_the_audit_tells_who_changed_what(town: Town) -> None:
    assert "Nobody changed" in (await ask(town, "admin audit")).text
    await town.subscribe("BTC, Fed")
    await ask(town, "settings", budget_hour=3)
    answer = await ask(town, "admin audit", since="1 hour")
    newest, oldest = answer.text.splitlines()
    assert f"<@{town.admin.id}> set budget_hour to 3" in newest
    assert "subscribed `#BTC`, `#Fed`" in oldest
    assert not town.emulator.pings


async def test_calls_and_stories_are_handed_out_in_both_formats(town: Town) -> None:
    card = await posted(town)
    as_json = await ask(town, "admin export", what="calls")
    (call,) = json.loads(as_json.message.files["newsvane-calls.json"])
    assert call["card"] == card.id
    assert call["direction"] == card.analysis.direction.level
    as_csv = await ask(town, "admin export", what="stories", format="csv")
    head, row = as_csv.message.files["newsvane-stories.csv"].decode().splitlines()
    assert head.startswith("card,published,title")
    assert card.title in row


async def test_a_servers_set_up_is_handed_out_and_can_be_imported(town: Town) -> None:
    await town.subscribe("BTC")
    await ask(town, "settings", timezone="Europe/Berlin")
    answer = await ask(town, "admin export", what="config")
    told = json.loads(answer.message.files["newsvane-config.json"])
    assert told["settings"] == {"timezone": "Europe/Berlin"}
    assert told["subscriptions"][0]["tags"] == ["BTC"]
    listed = await ask(town, "subscriptions")
    form = await (await listed.click("Import")).wait_response()
    body = answer.message.files["newsvane-config.json"]
    file = town.emulator.world.actions.upload(town.channel, town.admin, "config.json", body)
    imported = await (await form.submit({"file": [file]})).wait_response()
    assert "**As they are: 1**" in imported.text


async def test_what_discord_refused_is_tried_once_more(town: Town) -> None:
    await town.subscribe()
    town.emulator.faults.fail(400, method="POST", path="/messages")
    await town.poll()
    async with asyncio.timeout(10):
        while not await town.services.database.read(lambda s: s.outbox.dead_letters()):
            await asyncio.sleep(0.01)
    answer = await ask(town, "admin resend")
    assert "1 refused card will be tried once more" in answer.text
    await town.emulator.wait_for(lambda: town.channel.messages)
    assert "refused no card" in (await ask(town, "admin resend")).text


async def test_commands_are_registered_again_only_when_they_changed(town: Town) -> None:
    before = len(town.emulator.asked("PUT", "/commands"))
    first = await ask(town, "admin sync", operator(town))
    assert "Registered" in first.text
    second = await ask(town, "admin sync", operator(town))
    assert "as they are already" in second.text
    assert len(town.emulator.asked("PUT", "/commands")) == before + 1


@pytest.mark.parametrize("command", ["admin sync", "admin reanalyze"])
async def test_what_counts_everywhere_is_the_owners(town: Town, command: str) -> None:
    options = {"card": "0a1b2c3d"} if command.endswith("reanalyze") else {}
    answer = await ask(town, command, **options)
    assert "only its owner may" in answer.text


async def test_a_card_is_judged_again(town: Town) -> None:
    card = await posted(town)
    answer = await ask(town, "admin reanalyze", operator(town), card=card.id)
    assert "nothing that a reader would notice changed" in answer.text
    unknown = await ask(town, "admin reanalyze", operator(town), card="nothing")
    assert "no such card" in unknown.text


def moderator(town: Town) -> User:
    return town.guild.add_member("mod", permissions=Permission.MANAGE_MESSAGES)


async def test_a_retracted_card_is_struck_and_told_once(town: Town) -> None:
    card = await posted(town)
    answer = await ask(
        town, "retract", moderator(town), card=card.id, reason="The figure was wrong."
    )
    assert "Retracted: Bitcoin funds draw" in answer.text
    await town.emulator.wait_for(lambda: len(town.channel.messages) == 2)
    assert "The figure was wrong." in town.channel.messages[1].content
    kept = await town.services.database.read(lambda s: s.cards.get(CardId(card.id)))
    assert kept is not None
    assert kept.retracted == "The figure was wrong."
    again = await ask(town, "retract", town.guild.owner, card=card.id, reason="Once more")
    assert "retracted already" in again.text


async def test_a_card_that_nobody_knows_cannot_be_retracted(town: Town) -> None:
    await posted(town)
    for words in ("*", "bitcoin funds", "the"):  # loose words mean a card elsewhere, not here
        answer = await ask(town, "retract", moderator(town), card=words, reason="because")
        assert "no such card" in answer.text


async def test_in_several_servers_only_the_owner_retracts(town: Town) -> None:
    card = await posted(town)
    town.emulator.add_guild("another")
    await town.emulator.wait_for(lambda: len(town.bot.guilds) == 2)
    answer = await ask(town, "retract", moderator(town), card=card.id, reason="because")
    assert "only its owner may" in answer.text


async def test_a_member_may_neither_administer_nor_retract(town: Town) -> None:
    with pytest.raises(Impossible):
        await town.channel.slash(town.member, "retract", {"card": "x", "reason": "xxx"})
    told = await ask(town, "retract", town.member, card="x", reason="because")
    assert "Manage Messages" in told.text
    told = await ask(town, "admin resume", town.member)
    assert "Manage Server" in told.text
