"""Turning request bodies into messages, and edits into changed ones."""

import copy

from tests.emulator.channel import Channel
from tests.emulator.message import LOADING, SUPPRESS_EMBEDS, V2, Message, every_part
from tests.emulator.people import User
from tests.emulator.wire import Json, stamp
from tests.emulator.world import World

Files = dict[str, bytes]


def new_message(world: World, place: Channel, author: User, body: Json, files: Files) -> Message:
    """Build a message from a checked body; it is not kept yet."""
    message = Message(
        world.ids.next(),
        channel=place,
        author=author,
        content=(body.get("content") or "").strip(),
        embeds=_embeds(body),
        flags=body.get("flags") or 0,
        nonce=body.get("nonce"),
        allowed_mentions=body.get("allowed_mentions"),
        reference=body.get("message_reference"),
    )
    attach(world, message, body, files)
    message.components = _components(body, message)
    return message


def change(world: World, message: Message, body: Json, files: Files) -> None:
    """Apply an edit: what is named changes, the rest stays."""
    message.edits.append(body)
    if "content" in body:
        message.content = (body["content"] or "").strip()
    if "embeds" in body:
        message.embeds = _embeds(body)
    if "flags" in body:
        changeable = V2 | SUPPRESS_EMBEDS
        message.flags = message.flags & ~SUPPRESS_EMBEDS | (body["flags"] or 0) & changeable
    if "attachments" in body or files:
        attach(world, message, body, files)
    if "components" in body:
        message.components = _components(body, message)
    message.flags &= ~LOADING
    message.edited_at = stamp()
    world.tell_of(message, "MESSAGE_UPDATE")


def attach(world: World, message: Message, body: Json, files: Files) -> None:
    """Keep the attachments that are listed, and the new files."""
    listed = body.get("attachments")
    ids = {str(one.get("id")) for one in listed or []}
    if listed is not None:
        message.attachments = [one for one in message.attachments if one["id"] in ids]
    descriptions = {one.get("filename"): one.get("description") for one in listed or []}
    for name, content in files.items():
        url = f"{world.cdn}/{message.channel.id}/{message.id}/{name}"
        shown = {"id": str(world.ids.next()), "filename": name, "size": len(content)}
        shown |= {"url": url, "proxy_url": url}
        if described := descriptions.get(name):
            shown["description"] = described
        message.attachments.append(shown)
        message.files[name] = content


def _embeds(body: Json) -> list[Json]:
    return [{"type": "rich", **embed} for embed in body.get("embeds") or []]


def _components(body: Json, message: Message) -> list[Json]:
    """Return the components as Discord gives them back: numbered, attachments resolved."""
    components: list[Json] = copy.deepcopy(body.get("components") or [])
    urls = {f"attachment://{one['filename']}": one["url"] for one in message.attachments}
    taken = {part.get("id") for part in every_part(components)}
    numbers = (number for number in range(1, 1000) if number not in taken)
    for part in every_part(components):
        part["id"] = part.get("id") or next(numbers)
        for media in (part.get("media"), part.get("file"), *_items(part)):
            if media:
                media["url"] = media["proxy_url"] = urls.get(media["url"], media["url"])
                media["id"] = str(message.id)
    return components


def _items(part: Json) -> list[Json]:
    return [item["media"] for item in part.get("items") or []]
