"""Discord's limits, checked before an outbox row is written: discord.py checks few of them.

The numbers are Discord's documented ones (resources/message, components/reference).
"""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import JsonValue

from bot.cards.message import IS_COMPONENTS_V2, message
from bot.errors import Rejected
from bot.models import Card, Style

Json = Mapping[str, JsonValue]

CONTENT = 2000
COMPONENTS = 40
DISPLAYED = 4000
ROW_BUTTONS = 5
GALLERY = 10
SECTION_TEXTS = 3
CUSTOM_ID, LABEL, URL = 100, 80, 512
EMBEDS, EMBED_TOTAL, FIELDS = 10, 6000, 25
EMBED_TEXTS = {"title": 256, "description": 4096}
FIELD_TEXTS = {"name": 256, "value": 1024}
FOOTER, AUTHOR = 2048, 256

ROW, BUTTON, SECTION, TEXT, THUMBNAIL, MEDIA, FILE, SEPARATOR, CONTAINER = (
    1, 2, 9, 10, 11, 12, 13, 14, 17,
)  # fmt: skip
LINK_STYLE = 5
IN_CONTAINER = {ROW, SECTION, TEXT, MEDIA, FILE, SEPARATOR}
AT_TOP = {*IN_CONTAINER, CONTAINER}


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
    """Return what Discord would refuse in a create-message body, one sentence each."""
    is_v2 = bool(int(str(body.get("flags", 0))) & IS_COMPONENTS_V2)
    found = [*_v2(body)] if is_v2 else [*_v1(body)]
    return (*found, *_ids(_walk(_objects(body.get("components")))))


def _v1(body: Json) -> Iterator[str]:
    yield from _too_long("content", body.get("content"), CONTENT)
    embeds = _objects(body.get("embeds"))
    if len(embeds) > EMBEDS:
        yield f"{len(embeds)} embeds, at most {EMBEDS}"
    if (total := sum(_embed_length(embed) for embed in embeds)) > EMBED_TOTAL:
        yield f"the embeds hold {total} characters, at most {EMBED_TOTAL}"
    for embed in embeds:
        yield from _embed(embed)
    for row in _objects(body.get("components")):
        yield from _row(row) if row.get("type") == ROW else ("only rows stand below an embed",)


def _v2(body: Json) -> Iterator[str]:
    if body.get("content") or body.get("embeds"):
        yield "components v2 stand alone, without content or embeds"
    top = _objects(body.get("components"))
    everything = list(_walk(top))
    if not top:
        yield "no component at all"
    if len(everything) > COMPONENTS:
        yield f"{len(everything)} components, at most {COMPONENTS}"
    shown = sum(len(str(part.get("content", ""))) for part in everything)
    if shown > DISPLAYED:
        yield f"{shown} characters of text, at most {DISPLAYED}"
    yield from _misplaced(top, AT_TOP, "at the top")
    for part in everything:
        yield from _component(part)


def _component(part: Json) -> Iterator[str]:
    match part.get("type"):
        case 1:
            yield from _row(part)
        case 9:
            texts = _objects(part.get("components"))
            if not 1 <= len(texts) <= SECTION_TEXTS or part.get("accessory") is None:
                yield f"a section needs 1 to {SECTION_TEXTS} texts and an accessory"
        case 10:
            if not str(part.get("content", "")).strip():
                yield "an empty text"
        case 12:
            if not 1 <= len(_objects(part.get("items"))) <= GALLERY:
                yield f"a gallery needs 1 to {GALLERY} pictures"
        case 17:
            inner = _objects(part.get("components"))
            if not inner:
                yield "an empty container"
            yield from _misplaced(inner, IN_CONTAINER, "in a container")


def _row(row: Json) -> Iterator[str]:
    parts = _objects(row.get("components"))
    if not 1 <= len(parts) <= ROW_BUTTONS:
        yield f"a row needs 1 to {ROW_BUTTONS} buttons"
    for part in parts:
        yield from _too_long("a button's label", part.get("label"), LABEL)
        if part.get("style") == LINK_STYLE:
            yield from _too_long("a button's address", part.get("url"), URL)
        elif not part.get("custom_id"):
            yield "a button without an id"


def _embed(embed: Json) -> Iterator[str]:
    for name, limit in EMBED_TEXTS.items():
        yield from _too_long(f"the embed's {name}", embed.get(name), limit)
    fields = _objects(embed.get("fields"))
    if len(fields) > FIELDS:
        yield f"{len(fields)} fields, at most {FIELDS}"
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
    for field in _objects(embed.get("fields")):
        texts += [field.get("name"), field.get("value")]
    return sum(len(str(text)) for text in texts if text)


def _ids(parts: Iterable[Json]) -> Iterator[str]:
    ids = [str(part["custom_id"]) for part in parts if part.get("custom_id")]
    for custom_id in ids:
        yield from _too_long("a custom id", custom_id, CUSTOM_ID)
    if len(ids) != len(set(ids)):
        yield "two components share a custom id"


def _misplaced(parts: Iterable[Json], allowed: set[int], where: str) -> Iterator[str]:
    for part in parts:
        if part.get("type") not in allowed:
            yield f"a component of type {part.get('type')} cannot stand {where}"


def _too_long(what: str, text: JsonValue, limit: int) -> Iterator[str]:
    if text is not None and len(str(text)) > limit:
        yield f"{what} has {len(str(text))} characters, at most {limit}"


def _walk(parts: Iterable[Json]) -> Iterator[Json]:
    for part in parts:
        yield part
        yield from _walk(_objects(part.get("components")))
        if isinstance(accessory := part.get("accessory"), dict):
            yield accessory


def _objects(value: JsonValue) -> list[Json]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _part(embed: Json, name: str, text: str) -> JsonValue:
    inner = embed.get(name)
    return inner.get(text) if isinstance(inner, dict) else None
