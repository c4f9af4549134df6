import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import JsonValue

from bot.cards.limits import fits, violations
from bot.cards.message import message
from bot.errors import Rejected
from bot.models import CardId, CounterCase, ImpactJudgement, Level, Style
from tests.factories import make_analysis, make_card
from tests.unit.bot.cards.samples import cards

Json = dict[str, JsonValue]
SAFE: Json = {"allowed_mentions": {"parse": []}}


def v2(*parts: Json) -> Json:
    return {**SAFE, "flags": 32768, "components": list(parts)}


def v1(*rows: Json, **more: JsonValue) -> Json:
    return {**SAFE, "content": "x", "components": list(rows), **more}


def text(content: str = "x") -> Json:
    return {"type": 10, "content": content}


def button(**more: JsonValue) -> Json:
    return {"type": 2, "style": 2, "label": "x", "custom_id": "a", **more}


def link(url: str) -> Json:
    return {"type": 2, "style": 5, "label": "x", "url": url}


def row(*parts: Json) -> Json:
    return {"type": 1, "components": list(parts)}


def section(*parts: Json, **more: JsonValue) -> Json:
    return {"type": 9, "components": list(parts), "accessory": button(), **more}


def container(*parts: Json) -> Json:
    return {"type": 17, "components": list(parts)}


def gallery(pictures: int) -> Json:
    return {"type": 12, "items": [{"media": {"url": "https://a.example"}}] * pictures}


def embed(**more: JsonValue) -> Json:
    return v1(embeds=[{"title": "x", **more}])


def fields(count: int, **more: JsonValue) -> Json:
    return embed(fields=[{"name": "n", "value": "v", **more}] * count)


def ids(count: int) -> tuple[Json, ...]:
    return tuple(button(custom_id=f"b{n}") for n in range(count))


AT_THE_LIMIT = {
    "40 components": v2(*[text()] * 40),
    "4,000 characters": v2(text("x" * 4000)),
    "5 buttons": v2(row(*ids(5))),
    "3 texts in a section": v2(section(text(), text(), text())),
    "a thumbnail beside a section": v2(section(text(), accessory={"type": 11, "media": {}})),
    "10 pictures": v2(gallery(10)),
    "a separator, a file": v2(container({"type": 14}, {"type": 13, "file": {}})),
    "a select of its own": v2(row({"type": 3, "custom_id": "s"})),
    "an id of 100": v2(row(button(custom_id="x" * 100))),
    "a label of 80": v2(row(button(label="x" * 80))),
    "an address of 512": v2(row(link("https://a.example/" + "x" * 494))),
    "content of 2,000": v1(content="x" * 2000),
    "10 embeds": v1(embeds=[{"title": "x"}] * 10),
    "a title of 256": embed(title="x" * 256),
    "a description of 4,096": embed(description="x" * 4096),
    "25 fields": fields(25),
    "a field's name of 256": fields(1, name="x" * 256),
    "a field's value of 1,024": fields(1, value="x" * 1024),
    "a footer of 2,048": embed(footer={"text": "x" * 2048}),
    "an author of 256": embed(author={"name": "x" * 256}),
    "6,000 in embeds": fields(7, value="x" * 856),
    "5 rows": v1(*(row(button(custom_id=f"r{n}")) for n in range(5))),
}

BEYOND: dict[str, tuple[Json, str]] = {
    "41 components": (v2(*[text()] * 41), "41 components, at most 40"),
    "41 nested": (v2(container(*[text()] * 40)), "41 components, at most 40"),
    "4,001 characters": (v2(container(text("x" * 2000), text("x" * 2001))), "4001 characters"),
    "emoji count twice": (v2(text("🚀" * 2001)), "4002 characters"),
    "no component": (v2(), "no component at all"),
    "an empty text": (v2(text(" \n")), "an empty text"),
    "6 buttons": (v2(row(*ids(6))), "a row needs 1 to 5 buttons"),
    "an empty row": (v2(row()), "a row needs 1 to 5 buttons"),
    "a select with a button": (v2(row({"type": 5, "custom_id": "s"}, button())), "stands alone"),
    "text in a row": (v2(row(text())), "type 10 cannot stand in a row"),
    "a section without texts": (v2(section()), "a section needs 1 to 3 texts"),
    "4 texts in a section": (v2(section(*[text()] * 4)), "a section needs 1 to 3 texts"),
    "a row in a section": (v2(section(row(button(custom_id="b")))), "stand in a section"),
    "a bare section": (v2({"type": 9, "components": [text()]}), "a section needs a button"),
    "a text beside a section": (v2(section(text(), accessory=text())), "a section needs a button"),
    "11 pictures": (v2(gallery(11)), "a gallery needs 1 to 10"),
    "no picture": (v2(gallery(0)), "a gallery needs 1 to 10"),
    "an empty container": (v2(container()), "an empty container"),
    "a container in a container": (v2(container(container(text()))), "in a container"),
    "a bare button": (v2(button()), "type 2 cannot stand at the top"),
    "a bare button in a container": (v2(container(button())), "type 2 cannot stand in"),
    "v2 with content": ({**v2(text()), "content": "x"}, "components v2 stand alone"),
    "v2 with an embed": ({**v2(text()), "embeds": [{"title": "x"}]}, "components v2 stand alone"),
    "an id of 101": (v2(row(button(custom_id="x" * 101))), "a custom id has 101"),
    "an id twice": (v2(row(button(), button())), "two components share a custom id"),
    "an accessory's id twice": (v2(section(text()), row(button())), "share a custom id"),
    "no id": (v2(row({"type": 2, "style": 1, "label": "x"})), "a button without an id"),
    "a label of 81": (v2(row(button(label="x" * 81))), "label has 81"),
    "an address of 513": (v2(row(link("https://a.example/" + "x" * 495))), "address has 513"),
    "a link elsewhere": (v2(row(link("discord://x"))), "without an http(s) address"),
    "an empty message": ({**SAFE}, "an empty message"),
    "content of 2,001": (v1(content="x" * 2001), "content has 2001"),
    "11 embeds": (v1(embeds=[{"title": "x"}] * 11), "11 embeds"),
    "a title of 257": (embed(title="x" * 257), "title has 257"),
    "a description of 4,097": (embed(description="x" * 4097), "description has 4097"),
    "26 fields": (fields(26), "26 fields"),
    "a nameless field": (fields(1, name=" "), "a field's name is empty"),
    "a field of nothing": (fields(1, value=""), "a field's value is empty"),
    "a field's name of 257": (fields(1, name="x" * 257), "name has 257"),
    "a field's value of 1,025": (fields(1, value="x" * 1025), "value has 1025"),
    "a footer of 2,049": (embed(footer={"text": "x" * 2049}), "footer has 2049"),
    "an author of 257": (embed(author={"name": "x" * 257}), "author has 257"),
    "6,001 in embeds": (
        v1(embeds=[{"title": "xx", "fields": [{"name": "n", "value": "x" * 856}] * 7}]),
        "6001 characters in embeds",
    ),
    "6 rows": (v1(*(row(button(custom_id=f"r{n}")) for n in range(6))), "6 rows, at most 5"),
    "text below an embed": (v1(text()), "type 10 cannot stand below an embed"),
    "an id twice below an embed": (v1(row(button(), button())), "share a custom id"),
    "pings": ({"content": "x"}, "the message may ping"),
    "pings users": ({"content": "x", "allowed_mentions": {"parse": ["users"]}}, "may ping"),
}


@pytest.mark.parametrize("what", AT_THE_LIMIT)
def test_a_limit_itself_is_allowed(what: str) -> None:
    assert violations(AT_THE_LIMIT[what]) == ()


@pytest.mark.parametrize("what", BEYOND)
def test_beyond_a_limit_is_one_violation_that_names_it(what: str) -> None:
    body, sentence = BEYOND[what]
    found = violations(body)
    assert any(sentence in violation for violation in found), found


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("name", cards())
def test_every_sample_card_fits_in_every_style(name: str, style: Style) -> None:
    body = message(cards()[name], style=style, permalink="https://vane.example/card/1")
    assert violations(body) == ()


@given(
    st.text(min_size=1, max_size=350),
    st.text(max_size=3000),
    st.text(max_size=300),
    st.text(max_size=600),
)
@settings(max_examples=60)
def test_no_text_makes_a_card_too_large(
    reason: str, title: str, outlet: str, retracted: str
) -> None:
    analysis = make_analysis(
        impact=ImpactJudgement(level=Level.HIGH, score=0.5, rationale=reason),
        counter_case=CounterCase(text=reason),
    )
    fits(make_card(analysis=analysis, title=title, outlet=outlet, retracted=retracted))


def test_a_card_that_no_cut_can_save_is_rejected_in_words() -> None:
    broken = make_card(id=CardId("x" * 200))
    with pytest.raises(Rejected, match="v2: a custom id has 206 characters, at most 100"):
        fits(broken)
