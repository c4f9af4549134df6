"""The buttons of a card on the wire, and what is behind More: votes, mistakes, ids, why."""

import pytest

from bot.cards.components import components
from bot.client import MarketBot
from bot.models import GuildSettings
from cogs import EXTENSIONS
from cogs.drawn import DrawnLayout
from tests.emulator.fixtures import running
from tests.emulator.interaction import InteractionResult
from tests.emulator.message import Message
from tests.emulator.people import User
from tests.factories import make_card
from tests.integration.conftest import Town
from tests.integration.test_news import keep
from tests.integration.test_why import posted

WRONG = "The sum is 517 million, says SoSoValue."


async def choose(
    town: Town, message: Message, value: str, *, by: User | None = None
) -> InteractionResult:
    """Press More, choose, and return the answer."""
    user = by or town.member
    more = await (await town.channel.click(user, message, "More")).wait_response()
    assert more.ephemeral
    (part,) = [p for p in more.message.parts() if str(p.get("custom_id")).startswith("nv:ms:")]
    return await (await more.select(part["custom_id"], [value])).wait_response()


async def test_the_row_of_buttons_answers_for_a_posted_card(town: Town) -> None:
    message = await posted(town)
    for label, told in (
        ("Evidence", "SoSoValue"),
        ("Timeline", "first report"),
        ("Record", "Calls · BTC"),
        ("More", "What about this card?"),
    ):
        answer = await (await town.channel.click(town.member, message, label)).wait_response()
        assert answer.ephemeral, label
        assert told in answer.text, label


async def test_the_id_comes_in_a_form_that_phones_copy(town: Town) -> None:
    message = await posted(town)
    answer = await choose(town, message, "id")
    assert answer.ephemeral
    assert answer.text.startswith("```\n")


async def test_why_is_told_below_the_card(town: Town) -> None:
    answer = await choose(town, await posted(town), "why")
    assert "**Posted:**" in answer.text


@pytest.mark.parametrize(("what", "told"), [("BTC", "`#BTC`"), ("story", "card ")])
async def test_what_a_card_is_about_can_be_muted_for_a_day(
    town: Town, what: str, told: str
) -> None:
    offered = await choose(town, await posted(town), "mute")
    (part,) = [p for p in offered.message.parts() if str(p.get("custom_id")).startswith("nv:mu:")]
    value = str(part["custom_id"]).rpartition(":")[2] if what == "story" else what
    muted = await (await offered.select(part["custom_id"], [value])).wait_response()
    assert muted.ephemeral
    assert "Muted until" in muted.text
    assert told in muted.text


async def test_each_member_has_one_vote_on_a_call(town: Town) -> None:
    message = await posted(town)
    first = await choose(town, message, "agree")
    assert first.ephemeral
    assert "1 reader agrees and 0 readers disagree" in first.text
    second = await choose(town, message, "disagree", by=town.admin)
    assert "1 reader agrees and 1 reader disagrees" in second.text
    changed = await choose(town, message, "disagree")
    assert "0 readers agree and 2 readers disagree" in changed.text


async def report(town: Town, message: Message, text: str = WRONG) -> InteractionResult:
    form = await choose(town, message, "mistake")
    return await (await form.submit({"what": text})).wait_response()


async def test_the_menu_of_a_card_reports_and_follows(town: Town) -> None:
    message = await posted(town)
    form = await (await town.channel.menu(town.member, "Report mistake", message)).wait_response()
    answer = await (await form.submit({"what": WRONG})).wait_response()
    assert "passed on" in answer.text
    asked = await town.channel.menu(town.member, "Follow these tags", message)
    told = await asked.wait_response()
    assert told.ephemeral
    assert "You follow `#BTC`" in told.text
    said = town.channel.say(town.admin, "no card at all")
    for name in ("Report mistake", "Follow these tags"):
        told = await (await town.channel.menu(town.member, name, said)).wait_response()
        assert "shows no card of mine" in told.text


async def test_a_mistake_goes_to_the_owner_where_no_channel_was_chosen(town: Town) -> None:
    answer = await report(town, await posted(town))
    assert answer.ephemeral
    assert "passed on" in answer.text
    (told,) = town.emulator.world.private_channel(town.guild.owner).messages
    assert WRONG in told.content
    assert "/why card:" in told.content


async def test_a_mistake_goes_to_the_admin_channel(town: Town) -> None:
    room = town.guild.add_text_channel("admins")
    await town.emulator.wait_for(lambda: town.bot.get_channel(room.id) is not None)
    settings = GuildSettings.model_validate({"guild": town.guild.id, "admin_channel": room.id})
    await town.services.database.write(lambda s: s.meta.save_guild(settings))
    await report(town, await posted(town), "@everyone **look** <@&1> https://evil.example/x")
    (told,) = room.messages
    assert "@everyone" not in told.content
    assert "https://evil" not in told.content
    assert not town.emulator.pings


async def test_a_mistake_is_told_once_a_card(town: Town) -> None:
    message = await posted(town)
    await report(town, message)
    again = await report(town, message)
    assert "already" in again.text
    assert len(town.emulator.world.private_channel(town.guild.owner).messages) == 1


async def test_nobody_floods_the_admins(town: Town) -> None:
    cards = await keep(town, 6)
    listed = await (await town.channel.slash(town.member, "news", {})).wait_response()
    answers = []
    for card in cards[1:]:
        opened = await (await listed.select("nv:op", [card.id])).wait_response()
        answers.append((await report(town, opened.message)).text)
    assert all("passed on" in text for text in answers)
    await (await listed.click("Next")).wait_response()
    opened = await (await listed.select("nv:op", [cards[0].id])).wait_response()
    assert "24 hours" in (await report(town, opened.message)).text


@pytest.mark.parametrize("label", ["Evidence", "Timeline", "Record", "More"])
async def test_a_card_that_is_gone_is_said_to_be(town: Town, label: str) -> None:
    room = town.bot.get_partial_messageable(town.channel.id)
    await room.send(view=DrawnLayout(components(make_card())))
    (message,) = town.channel.messages
    answer = await (await town.channel.click(town.member, message, label)).wait_response()
    assert answer.ephemeral
    assert "not stored here any more" in answer.text


async def test_in_a_private_chat_a_mistake_goes_to_whoever_runs_the_bot(town: Town) -> None:
    (card,) = await keep(town)
    chat = town.emulator.world.private_channel(town.member)
    listed = await (await chat.slash(town.member, "news", {})).wait_response()
    opened = await (await listed.select("nv:op", [card.id])).wait_response()
    more = await (await opened.click("More")).wait_response()
    form = await (await more.select(f"nv:ms:{card.id}", ["mistake"])).wait_response()
    answer = await (await form.submit({"what": WRONG})).wait_response()
    assert "passed on" in answer.text


async def test_the_list_behind_record_can_be_turned(town: Town) -> None:
    await keep(town, 7)
    message = await posted(town)
    answer = await (await town.channel.click(town.member, message, "Record")).wait_response()
    await (await answer.click("Next")).wait_response()
    assert "Page 2 of 2" in answer.text


async def test_cards_of_an_earlier_run_answer_after_a_restart(town: Town) -> None:
    message = await posted(town)
    await town.bot.close()
    await town.emulator.wait_for(lambda: not town.emulator.gateway.connected)
    async with running(MarketBot(town.services, EXTENSIONS), town.emulator):
        for label in ("Evidence", "Timeline", "Record", "More"):
            answer = await (await town.channel.click(town.member, message, label)).wait_response()
            assert answer.ephemeral, label
