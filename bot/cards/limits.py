"""Discord's limits, checked before an outbox row is written: discord.py checks few of them.

The numbers are Discord's documented ones (resources/message, components/reference). Lengths are
counted in UTF-16 units, as its clients count; its servers count no more than that.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum

from pydantic import JsonValue

from bot.cards.fit import DISPLAYED, length, objects, shown, walk
from bot.cards.message import IS_COMPONENTS_V2, message
from bot.errors import Rejected
from bot.models import Card, Style

Json = Mapping[str, JsonValue]


class Kind(IntEnum):
    """Discord's component types."""

    ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT = 10
    THUMBNAIL = 11
    GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17


CONTENT = 2000
COMPONENTS = 40
ROWS = 5
ROW_BUTTONS = 5
GALLERY = 10
SECTION_TEXTS = 3
CUSTOM_ID, LABEL, URL = 100, 80, 512
EMBEDS, EMBED_TOTAL, FIELDS = 10, 6000, 25
EMBED_TEXTS = {"title": 256, "description": 4096}
FIELD_TEXTS = {"name": 256, "value": 1024}
FOOTER, AUTHOR = 2048, 256

LINK_STYLE = 5
SELECTS = {
    Kind.STRING_SELECT,
    Kind.USER_SELECT,
    Kind.ROLE_SELECT,
    Kind.MENTIONABLE_SELECT,
    Kind.CHANNEL_SELECT,
}
IN_CONTAINER = {Kind.ROW, Kind.SECTION, Kind.TEXT, Kind.GALLERY, Kind.FILE, Kind.SEPARATOR}
AT_TOP = {*IN_CONTAINER, Kind.CONTAINER}
ACCESSORIES = {Kind.BUTTON, Kind.THUMBNAIL}


def fits(card: Card) -> None:
    """Refuse a card that Discord would refuse in any style; Rejected says why."""
    found = [
        f"{style}: {violation}"
        for style in Style
        for violation in violations(message(card, style=style))
    ]
    if found:
        raise Rejected("; ".join(found))


def violations(body: Json) -> tuple[str, ...]:
    """Return what Discord would refuse in a create-message body, one sentence each.

    A body that could ping somebody is refused too: that is our promise, not Discord's limit.
    """
    flags = body.get("flags")
    is_v2 = isinstance(flags, int) and bool(flags & IS_COMPONENTS_V2)
    found = [*(_v2(body) if is_v2 else _v1(body))]
    found += _ids(walk(objects(body.get("components"))))
    if body.get("allowed_mentions") != {"parse": []}:
        found.append("the message may ping: allowed_mentions must be empty")
    return tuple(found)


def _v1(body: Json) -> Iterator[str]:
    embeds, rows = objects(body.get("embeds")), objects(body.get("components"))
    if not embeds and not body.get("content"):
        yield "an empty message"
    yield from _too_long("content", body.get("content"), CONTENT)
    yield from _too_many("embeds", len(embeds), EMBEDS)
    yield from _too_many("characters in embeds", sum(map(_embed_length, embeds)), EMBED_TOTAL)
    yield from _too_many("rows", len(rows), ROWS)
    for embed in embeds:
        yield from _embed(embed)
    yield from _misplaced(rows, {Kind.ROW}, "below an embed")
    for row in rows:
        yield from _row(row)


def _v2(body: Json) -> Iterator[str]:
    if body.get("content") or body.get("embeds"):
        yield "components v2 stand alone, without content or embeds"
    top = objects(body.get("components"))
    everything = list(walk(top))
    if not top:
        yield "no component at all"
    yield from _too_many("components", len(everything), COMPONENTS)
    yield from _too_many("characters of text", shown(top), DISPLAYED)
    yield from _misplaced(top, AT_TOP, "at the top")
    for part in everything:
        yield from _component(part)


def _component(part: Json) -> Iterator[str]:
    match part.get("type"):
        case Kind.ROW:
            yield from _row(part)
        case Kind.SECTION:
            yield from _section(part)
        case Kind.TEXT if not str(part.get("content", "")).strip():
            yield "an empty text"
        case Kind.GALLERY if not 1 <= len(objects(part.get("items"))) <= GALLERY:
            yield f"a gallery needs 1 to {GALLERY} pictures"
        case Kind.CONTAINER:
            inner = objects(part.get("components"))
            if not inner:
                yield "an empty container"
            yield from _misplaced(inner, IN_CONTAINER, "in a container")


def _section(section: Json) -> Iterator[str]:
    texts = objects(section.get("components"))
    if not 1 <= len(texts) <= SECTION_TEXTS:
        yield f"a section needs 1 to {SECTION_TEXTS} texts"
    yield from _misplaced(texts, {Kind.TEXT}, "in a section")
    accessory = section.get("accessory")
    if not isinstance(accessory, dict) or accessory.get("type") not in ACCESSORIES:
        yield "a section needs a button or a thumbnail beside it"


def _row(row: Json) -> Iterator[str]:
    parts = objects(row.get("components"))
    selects = [part for part in parts if part.get("type") in SELECTS]
    if selects and len(parts) > 1:
        yield "a select stands alone in its row"
    if not 1 <= len(parts) <= ROW_BUTTONS:
        yield f"a row needs 1 to {ROW_BUTTONS} buttons"
    yield from _misplaced(parts, {Kind.BUTTON, *SELECTS}, "in a row")
    for part in parts:
        if part.get("type") == Kind.BUTTON:
            yield from _button(part)


def _button(button: Json) -> Iterator[str]:
    yield from _too_long("a button's label", button.get("label"), LABEL)
    if button.get("style") != LINK_STYLE:
        if not button.get("custom_id"):
            yield "a button without an id"
        return
    yield from _too_long("a button's address", button.get("url"), URL)
    if not str(button.get("url", "")).startswith(("http://", "https://")):
        yield "a link button without an http(s) address"


def _embed(embed: Json) -> Iterator[str]:
    for name, limit in EMBED_TEXTS.items():
        yield from _too_long(f"the embed's {name}", embed.get(name), limit)
    fields = objects(embed.get("fields"))
    yield from _too_many("fields", len(fields), FIELDS)
    for field in fields:
        for name, limit in FIELD_TEXTS.items():
            if not str(field.get(name, "")).strip():
                yield f"a field's {name} is empty"
            yield from _too_long(f"a field's {name}", field.get(name), limit)
    yield from _too_long("the footer", _part(embed, "footer", "text"), FOOTER)
    yield from _too_long("the author", _part(embed, "author", "name"), AUTHOR)


def _embed_length(embed: Json) -> int:
    texts = [embed.get(name) for name in EMBED_TEXTS]
    texts += [_part(embed, "footer", "text"), _part(embed, "author", "name")]
    for field in objects(embed.get("fields")):
        texts += [field.get(name) for name in FIELD_TEXTS]
    return sum(length(str(text)) for text in texts if text)


def _ids(parts: Iterable[Json]) -> Iterator[str]:
    ids = [str(part["custom_id"]) for part in parts if part.get("custom_id")]
    for custom_id in ids:
        yield from _too_long("a custom id", custom_id, CUSTOM_ID)
    if len(ids) != len(set(ids)):
        yield "two components share a custom id"


def _misplaced(parts: Iterable[Json], allowed: set[Kind], where: str) -> Iterator[str]:
    for part in parts:
        if part.get("type") not in allowed:
            yield f"a component of type {part.get('type')} cannot stand {where}"


def _too_many(what: str, number: int, limit: int) -> Iterator[str]:
    if number > limit:
        yield f"{number} {what}, at most {limit}"


def _too_long(what: str, text: JsonValue, limit: int) -> Iterator[str]:
    if text is not None and length(str(text)) > limit:
        yield f"{what} has {length(str(text))} characters, at most {limit}"


def _part(embed: Json, name: str, text: str) -> JsonValue:
    inner = embed.get(name)
    return inner.get(text) if isinstance(inner, dict) else None
