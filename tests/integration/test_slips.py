"""What is typed wrong, chosen where it cannot be, or would not be heard: told, and nothing lost."""

import pytest

from bot import __version__
from bot.models import Level, Mode
from tests.integration.conftest import Town, subscribe
from tests.integration.panels import draft, opened, press, rules


async def test_a_slip_in_the_form_loses_no_other_answer(town: Town) -> None:
    role = town.guild.add_role("traders", mentionable=True)
    form = await draft(town)
    answered = {
        "tags": "flurb",
        "impact": "High",
        "directions": ["Bullish"],
        "role": [str(role.id)],
        "channel": [str(town.channel.id)],
    }
    told = await (await form.submit(answered)).wait_response()
    assert "no tag that I know" in told.text
    assert "Nothing is lost" in told.text
    again = await press(told, "Try again")
    shown = await (await again.submit({"tags": "BTC"})).wait_response()
    await press(shown, "Save")
    (rule,) = await rules(town)
    assert (rule.tags, rule.min_impact, rule.role) == (("BTC",), Level.HIGH, role.id)
    assert rule.directions == ("Bullish",)


async def test_a_role_that_discord_would_not_notify_is_told(town: Town) -> None:
    quiet = town.guild.add_role("quiet")
    loud = town.guild.add_role("loud", mentionable=True)
    assert "will not be notified" in (await draft(town, tags="BTC", role=quiet)).text
    assert "will not be notified" not in (await draft(town, tags="BTC", role=loud)).text
    await subscribe(town.channel, town.admin, tags="ETH", role=quiet)
    assert "will not be notified" in (await opened(town)).text
    sent = await town.channel.slash(town.admin, "doctor", {})
    assert "will not be notified" in (await sent.wait_response()).text


async def test_everyone_is_no_role_to_mention(town: Town) -> None:
    everyone = next(role for role in town.guild.roles if role.id == town.guild.id)
    assert "Name a role of its own" in (await draft(town, tags="BTC", role=everyone)).text


@pytest.mark.parametrize("mode", ["digest", "thread"])
async def test_a_forum_is_no_place_for_digests_and_threads(town: Town, mode: str) -> None:
    forum = town.guild.add_forum("ideas")
    answer = await draft(town, tags="BTC", channel=forum, mode=mode)
    assert "a post for each card and nothing else" in answer.text


async def test_a_forum_that_would_refuse_each_card_is_told_before_save(town: Town) -> None:
    forum = town.guild.add_forum("calls", tags=["Memes"], requires_tag=True)
    told = (await draft(town, tags="BTC", channel=forum)).text
    assert "add tags named Bullish, Bearish and Neutral" in told
    for tags in (["Bullish", "bearish", "#Neutral"], ["Low", "Medium", "High", "Memes"]):
        ready = town.guild.add_forum("all", tags=tags, requires_tag=True)
        assert "Rehearsal" in (await draft(town, tags="BTC", channel=ready)).text


async def test_a_forums_rule_moves_to_a_text_channel(town: Town) -> None:
    forum = town.guild.add_forum("ideas")
    await press(await draft(town, tags="BTC", channel=forum), "Save")
    form = await press(await opened(town), "Edit")
    moved = await (await form.submit({"channel": [str(town.channel.id)]})).wait_response()
    await press(moved, "Save")
    (rule,) = await rules(town)
    assert (rule.channel, rule.mode) == (town.channel.id, Mode.LIVE)


async def test_a_paused_rule_that_is_brought_back_says_that_it_is_paused(town: Town) -> None:
    await town.subscribe("BTC")
    answer = await opened(town)
    await press(answer, "Pause")
    await press(answer, "Delete")
    await press(answer, "Undo")
    assert "until you resume it" in answer.text


@pytest.mark.parametrize(
    ("tags", "advice"),
    [
        ("BTC ETH", "Put commas between tags: `BTC, ETH`"),
        ("BTC, everything", "stands alone"),
        (", ,", "leave the option out"),
        ("BTC)", "never opened"),
    ],
)
async def test_a_slip_in_a_list_is_told_by_what_to_type(town: Town, tags: str, advice: str) -> None:
    assert advice in (await draft(town, tags=tags)).text


@pytest.mark.parametrize("tags", ["BTC；ETH", "BTC、ETH", "BTC，ETH", "BTC;ETH"])
async def test_lists_have_the_commas_of_other_languages(town: Town, tags: str) -> None:
    await subscribe(town.channel, town.admin, tags=tags)
    (rule,) = await rules(town)
    assert rule.tags == ("BTC", "ETH")


async def test_what_cannot_be_looser_is_not_advised_to_be(town: Town) -> None:
    answer = await draft(town, tags="LTC")
    assert "it cannot be looser" in answer.text


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("(BTC OR et", "(BTC OR ETH"), ("BTC AND fe", "BTC AND Fed"), ("NOT ha", "NOT Hack")],
)
async def test_tags_are_completed_inside_an_expression(town: Town, typed: str, wanted: str) -> None:
    found = await town.channel.autocomplete(town.admin, "subscribe", {"tags": typed}, "tags")
    assert wanted in [choice["value"] for choice in found]


async def test_an_answer_can_be_for_its_asker_alone(town: Town) -> None:
    asked = await town.channel.slash(town.member, "analyze", {"target": "BTC", "public": False})
    assert (await asked.wait_response()).ephemeral
    asked = await town.channel.slash(town.member, "analyze", {"target": " <HTTP://10.0.0.1/> "})
    assert "is not a public web server" in (await asked.wait_response()).text


async def test_help_says_which_version_answers(town: Town) -> None:
    told = (await (await town.channel.slash(town.member, "help", {})).wait_response()).text
    assert f"newsvane {__version__}, analyst {town.services.analyst}" in told
    assert len(told) <= 2000
