"""Lines in, lines out: what the command line's stages make of them."""

import json

import pytest

from bot.errors import NewsvaneError, SourceError
from bot.stages import (
    ArticleLine,
    ItemLine,
    Pair,
    Stages,
    extract_file,
    open_stages,
    parse_file,
    read_lines,
    read_pairs,
)

SENTENCE = (
    "The bank held its rate at 3.5% on Thursday and said that it may lower it in the spring, "
    "when prices have come down further."
)
LINE = '{"id": "a", "title": "Bitcoin falls"}'


@pytest.fixture(scope="module")
def stages() -> Stages:
    return open_stages()


def test_wrong_lines_are_complained_of_by_number_and_the_others_read() -> None:
    told: list[str] = []
    found = list(read_lines([LINE, "", "[]", '{"id": {}}', LINE], ItemLine, told.append))
    assert [(number, item.id) for number, item in found] == [(1, "a"), (5, "a")]
    assert told == [
        "line 3: it should be a JSON object.",
        "line 4: “id” should be text or a number.",
    ]


def test_a_null_is_a_field_left_out() -> None:
    (found,) = read_lines(['{"id": 1, "title": "x", "summary": null}'], ItemLine, print)
    assert found == (1, ItemLine(id=1, title="x"))


def test_wrong_pairs_are_complained_of_by_number() -> None:
    told: list[str] = []
    item = json.loads(LINE)
    found = list(read_pairs(json.dumps([{"a": item}, {"a": item, "b": item}]), told.append))
    assert found == [Pair.model_validate({"a": item, "b": item})]
    assert told == ["pair 1: “b” is missing."]


@pytest.mark.parametrize("text", ["", "{}", "5", "[" * 100_000])
def test_pairs_that_are_no_list_are_refused(text: str) -> None:
    with pytest.raises(NewsvaneError, match="The pairs"):
        list(read_pairs(text, print))


def test_the_same_line_gives_the_same_judgement(stages: Stages) -> None:
    line = ArticleLine(id=1, title="Bitcoin falls 5%", published="no date at all")
    assert stages.analyse(line) == stages.analyse(line)


def test_a_page_without_a_story_is_made_up_for_by_the_lines_text(stages: Stages) -> None:
    line = ArticleLine(id=1, title="Bitcoin falls 5%", text="It fell.", html="<br>")
    assert stages.analyse(line)["coins"] == ["BTC"]
    with pytest.raises(SourceError):
        stages.analyse(line.model_copy(update={"text": ""}))


def test_an_item_told_twice_is_one_story(stages: Stages) -> None:
    one = ItemLine(id=1, outlet="CoinPost", title="Bitcoin funds draw $512 million on Tuesday")
    other = one.model_copy(update={"id": 2, "outlet": "LedgerWire"})
    odd = ItemLine(id=3, title="The ECB holds its key rate at 2%")
    first, second, third = (row["story"] for row in stages.stories([one, other, odd]))
    assert first == second != third


def test_a_pair_gets_its_ids_and_a_probability(stages: Stages) -> None:
    item = ItemLine(id=1, title="Bitcoin funds draw $512 million on Tuesday")
    told = stages.pair(Pair(a=item, b=item.model_copy(update={"id": "b"})))
    assert (told["a"], told["b"]) == (1, "b")
    assert isinstance(told["probability"], float)


def test_files_are_read_as_the_bot_reads_them() -> None:
    feed = b"<rss version='2.0'><channel><title>T</title></channel></rss>"
    assert parse_file(feed, "") == {"title": "T", "entries": []}
    page = f"<article><h1>Rates</h1><p>{SENTENCE}</p></article>"
    assert extract_file(page.encode(), "")["body"] == [SENTENCE]
