"""Bodies that Discord refuses are refused here, with the place of the fault named."""

from collections.abc import Callable

import pytest

from tests.discord_emulator.command_limits import check_commands, check_completions
from tests.discord_emulator.component_limits import check_modal
from tests.discord_emulator.limits import check_message
from tests.discord_emulator.wire import Json, Refusal

V2 = 1 << 15


def embed(**parts: object) -> Json:
    return {"embeds": [{"title": "T"} | parts]}


def fields(count: int, name: str = "n", value: str = "v") -> Json:
    return embed(fields=[{"name": name, "value": value}] * count)


def text(content: str = "x") -> Json:
    return {"type": 10, "content": content}


def button(**parts: object) -> Json:
    return {"type": 2, "style": 1, "label": "L", "custom_id": "c"} | parts


def row(*inner: Json) -> Json:
    return {"type": 1, "components": list(inner)}


def select(options: int = 1, **parts: object) -> Json:
    offered = [{"label": str(n), "value": str(n)} for n in range(options)]
    return {"type": 3, "custom_id": "s", "options": offered} | parts


def section(*texts: Json, accessory: Json | None = None) -> Json:
    made: Json = {"type": 9, "components": list(texts)}
    return made | {"accessory": accessory} if accessory else made


def thumbnail(url: str = "https://e.org/a.png") -> Json:
    return {"type": 11, "media": {"url": url}}


def gallery(items: int) -> Json:
    return {"type": 12, "items": [{"media": {"url": "https://e.org/a.png"}}] * items}


def container(*inner: Json, **parts: object) -> Json:
    return {"type": 17, "components": list(inner)} | parts


def v1(*components: Json) -> Json:
    return {"content": "x", "components": list(components)}


def v2(*components: Json, **more: object) -> Json:
    return {"flags": V2, "components": list(components)} | more


def buttons(count: int) -> list[Json]:
    return [button(custom_id=str(n)) for n in range(count)]


ACCEPTED = {
    "content at its limit": {"content": "x" * 2000},
    "embed at its limits": embed(title="x" * 256, description="x" * 4096, footer={"text": "x"}),
    "25 fields": fields(25),
    "a field at its limits": fields(1, "x" * 256, "x" * 1024),
    "5 rows of 5 buttons": v1(*[row(*buttons(25)[n : n + 5]) for n in range(0, 25, 5)]),
    "a select of 25": v1(row(select(25))),
    "a link": v1(row({"type": 2, "style": 5, "label": "L", "url": "https://e.org"})),
    "40 components": v2(*[text()] * 40),
    "4,000 characters": v2(text("x" * 2000), text("x" * 2000)),
    "a section with a button": v2(section(text(), text(), text(), accessory=button())),
    "a section with a picture": v2(container(section(text(), accessory=thumbnail()))),
    "10 pictures": v2(gallery(10)),
    "separator and file": v2({"type": 14}, {"type": 13, "file": {"url": "attachment://a.txt"}}),
    "no mentions": {"content": "x", "allowed_mentions": {"parse": []}},
}


@pytest.mark.parametrize("body", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_what_keeps_the_limits_is_accepted(body: Json) -> None:
    check_message(body)


REFUSED: dict[str, tuple[Json, str]] = {
    "long content": ({"content": "x" * 2001}, "content"),
    "content of another type": ({"content": 3}, "content"),
    "long nonce": ({"content": "x", "nonce": "x" * 26}, "nonce"),
    "11 embeds": ({"embeds": [{"title": "T"}] * 11}, "embeds"),
    "long title": (embed(title="x" * 257), "embeds.0.title"),
    "long description": (embed(description="x" * 4097), "embeds.0.description"),
    "26 fields": (fields(26), "embeds.0.fields"),
    "long field name": (fields(1, "x" * 257), "embeds.0.fields.0.name"),
    "long field value": (fields(1, "n", "x" * 1025), "embeds.0.fields.0.value"),
    "empty field value": (fields(1, "n", ""), "embeds.0.fields.0.value"),
    "long footer": (embed(footer={"text": "x" * 2049}), "embeds.0.footer.text"),
    "long author": (embed(author={"name": "x" * 257}), "embeds.0.author.name"),
    "over 6,000": ({"embeds": [{"description": "x" * 3001}] * 2}, "embeds"),
    "an empty embed": ({"embeds": [{}]}, "embeds.0.description"),
    "a strange address": (embed(url="ftp://e.org"), "embeds.0.url"),
    "a long address": (embed(image={"url": "https://" + "x" * 2048}), "embeds.0.image.url"),
    "6 rows": (v1(*[row(b) for b in buttons(6)]), "components"),
    "6 buttons": (v1(row(*buttons(6))), "components.0.components"),
    "an empty row": (v1(row()), "components.0.components"),
    "select beside button": (v1(row(select(), button())), "components.0.components"),
    "26 options": (v1(row(select(26))), "components.0.components.0.options"),
    "too many values": (v1(row(select(2, max_values=26))), "components.0.components.0"),
    "same custom id": (v1(row(button(), button())), "components"),
    "long custom id": (v1(row(button(custom_id="x" * 101))), "components.0.components.0.custom_id"),
    "long label": (v1(row(button(label="x" * 81))), "components.0.components.0.label"),
    "no custom id": (v1(row(button(custom_id=None))), "components.0.components.0.custom_id"),
    "blank button": (v1(row(button(label=""))), "components.0.components.0"),
    "link without url": (
        v1(row({"type": 2, "style": 5, "label": "L"})),
        "components.0.components.0.url",
    ),
    "link with custom id": (
        v1(row(button(style=5, url="https://e.org"))),
        "components.0.components.0.custom_id",
    ),
    "v2 text without the flag": (v1(text()), "components.0.type"),
    "v2 with content": (v2(text(), content="x"), "content"),
    "v2 with embeds": (v2(text(), embeds=[{"title": "T"}]), "embeds"),
    "41 components": (v2(container(*[text()] * 40)), "components"),
    "4,001 characters": (v2(text("x" * 2000), text("x" * 2001)), "components"),
    "empty text": (v2(text("")), "components.0.content"),
    "bare button": (v2(container(button())), "components.0.components.0.type"),
    "container in container": (v2(container(container(text()))), "components.0.components.0.type"),
    "4 texts": (v2(section(*[text()] * 4, accessory=button())), "components.0.components"),
    "no accessory": (v2(section(text())), "components.0.accessory"),
    "11 pictures": (v2(gallery(11)), "components.0.items"),
    "colour too high": (v2(container(text(), accent_color=1 << 24)), "components.0.accent_color"),
    "file from the web": (
        v2({"type": 13, "file": {"url": "https://e.org"}}),
        "components.0.file.url",
    ),
    "both whole and listed": (
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
        "allowed_mentions",
    ),
    "unknown kind": (
        {"content": "x", "allowed_mentions": {"parse": ["all"]}},
        "allowed_mentions.parse",
    ),
}


def refusal(check: Callable[[], None]) -> Json:
    with pytest.raises(Refusal) as refused:
        check()
    assert refused.value.status == 400
    return refused.value.body


def places(errors: Json, path: str = "") -> list[str]:
    found = [path.removeprefix(".")] if "_errors" in errors else []
    for name, inner in errors.items():
        if name != "_errors":
            found += places(inner, f"{path}.{name}")
    return found


@pytest.mark.parametrize(("body", "place"), REFUSED.values(), ids=REFUSED.keys())
def test_what_breaks_a_limit_is_refused_at_its_place(body: Json, place: str) -> None:
    answer = refusal(lambda: check_message(body))
    assert answer["code"] == 50035
    assert place in places(answer["errors"])


def test_an_empty_message_has_its_own_code() -> None:
    assert refusal(lambda: check_message({"content": ""}))["code"] == 50006


def test_more_than_ten_files_are_refused() -> None:
    check_message({}, files=10)
    assert refusal(lambda: check_message({}, files=11))["code"] == 50035


def command(**parts: object) -> Json:
    return {"name": "news", "description": "d"} | parts


def option(name: str = "a", **parts: object) -> Json:
    return {"name": name, "description": "d", "type": 3} | parts


CHOICE: Json = {"name": "n", "value": "v"}

WRONG_COMMANDS: dict[str, tuple[list[Json], str]] = {
    "capitals": ([command(name="News")], "0.name"),
    "a long name": ([command(name="x" * 33)], "0.name"),
    "no description": ([command(description="")], "0.description"),
    "a long description": ([command(description="x" * 101)], "0.description"),
    "twice": ([command(), command()], ""),
    "101": ([command(name=f"c{n}") for n in range(101)], ""),
    "26 options": ([command(options=[option(f"o{n}") for n in range(26)])], "0.options"),
    "required last": (
        [command(options=[option(), option("b", required=True)])],
        "0.options",
    ),
    "26 choices": ([command(options=[option(choices=[CHOICE] * 26)])], "0.options.0.choices"),
    "choices and completions": (
        [command(options=[option(choices=[CHOICE], autocomplete=True)])],
        "0.options.0",
    ),
    "menu with description": ([command(type=3)], "0.description"),
}


@pytest.mark.parametrize(("commands", "place"), WRONG_COMMANDS.values(), ids=WRONG_COMMANDS.keys())
def test_wrong_commands_are_refused(commands: list[Json], place: str) -> None:
    assert place in places(refusal(lambda: check_commands(commands))["errors"])


WRONG_CHOICES: list[list[Json]] = [
    [CHOICE] * 26,
    [{"name": "x" * 101, "value": "v"}],
    [{"name": "n"}],
]


@pytest.mark.parametrize("choices", WRONG_CHOICES)
def test_completions_have_limits(choices: list[Json]) -> None:
    check_completions([CHOICE] * 25)
    refusal(lambda: check_completions(choices))


def field_of(label: str = "L", **parts: object) -> Json:
    typed: Json = {"type": 4, "style": 1, "custom_id": label} | parts
    return {"type": 18, "label": label, "component": typed}


WRONG_MODALS: list[Json] = [
    {"title": "x" * 46},
    {"components": []},
    {"components": [field_of(str(n)) for n in range(6)]},
    {"components": [field_of("x" * 46)]},
    {"components": [field_of(max_length=4001)]},
    {"components": [row(button())]},
]


@pytest.mark.parametrize("change", WRONG_MODALS)
def test_modals_have_limits(change: Json) -> None:
    modal: Json = {"title": "T", "custom_id": "m", "components": [field_of()]}
    check_modal(modal)
    refusal(lambda: check_modal(modal | change))
