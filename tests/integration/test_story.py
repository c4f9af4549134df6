"""`/story` and the Timeline button on the wire."""

import pytest

from tests.integration.conftest import Town
from tests.integration.test_news import keep


async def test_a_story_is_found_by_words_of_its_title(town: Town) -> None:
    await keep(town, 3)
    offered = await town.channel.autocomplete(town.member, "story", {"story": "numb 1"}, "story")
    assert offered == []
    (choice,) = await town.channel.autocomplete(town.member, "story", {"story": "1 numb"}, "story")
    assert choice["name"] == "Story number 1"
    asked = {"story": choice["value"]}
    answer = await (await town.channel.slash(town.member, "story", asked)).wait_response()
    assert "Story number 1" in answer.text
    assert "first report" in answer.text
    assert not answer.ephemeral


async def test_before_anything_is_typed_the_newest_are_offered(town: Town) -> None:
    await keep(town, 30)
    offered = await town.channel.autocomplete(town.member, "story", {"story": ""}, "story")
    assert [choice["name"] for choice in offered[:2]] == ["Story number 29", "Story number 28"]
    assert len(offered) == 25


@pytest.mark.parametrize("typed", ["number", "{id}", "id {id}", "nv:ev:{id}", "<{article}>"])
async def test_a_story_is_known_by_many_names(town: Town, typed: str) -> None:
    (card,) = await keep(town)
    name = typed.format(id=card.id, article="https://coinpost.example/0")
    answer = await (await town.channel.slash(town.member, "story", {"story": name})).wait_response()
    assert "Story number 0" in answer.text


@pytest.mark.parametrize(
    "typed",
    ["no such words", "ffffffff", "https://x.example/none", " ", "@everyone", '"; --', "x" * 2000],
)
async def test_what_names_no_story_is_told_privately(town: Town, typed: str) -> None:
    await keep(town)
    asked = {"story": typed}
    answer = await (await town.channel.slash(town.member, "story", asked)).wait_response()
    assert answer.ephemeral
    assert "I have no card for" in answer.text
    assert not town.emulator.pings
