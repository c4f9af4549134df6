"""Messages: create with nonces, edit, delete, history, crosspost, and who got pinged."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass

from tests.discord_emulator.limits import check_message
from tests.discord_emulator.permissions import Permission
from tests.discord_emulator.wire import (
    ALREADY_CROSSPOSTED,
    MISSING_ACCESS,
    MISSING_PERMISSIONS,
    NOT_THE_AUTHOR,
    UNKNOWN_CHANNEL,
    UNKNOWN_MESSAGE,
    WRONG_CHANNEL_TYPE,
    Json,
    Refusal,
    not_found,
    stamp,
)
from tests.discord_emulator.world import (
    ANNOUNCEMENT,
    CROSSPOSTED,
    FORUM,
    THREADS,
    Channel,
    Message,
    User,
    World,
)

MENTION = re.compile(r"@everyone|@here|<@!?(?P<users>\d+)>|<@&(?P<roles>\d+)>")


@dataclass(frozen=True)
class Upload:
    """A file as it came in."""

    name: str
    content_type: str
    size: int


@dataclass(frozen=True)
class Ping:
    """A mention that its message's allowed_mentions let through."""

    message: int
    mention: str


class Messages:
    """The rules for messages. `nonce_window` is in seconds; Discord says "a few minutes"."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.nonce_window = 300.0
        self.pings: list[Ping] = []
        self._nonces: dict[tuple[int, str], tuple[float, Message]] = {}

    def channel(self, channel: int, *needed: Permission) -> Channel:
        """Return a channel that the bot may use so; 10003, 50001 or 50013 when not."""
        place = self._world.channels.get(channel)
        if place is None:
            raise not_found(UNKNOWN_CHANNEL, "Channel")
        allowed = place.allowed(self._world.bot.id)
        if not allowed & Permission.VIEW_CHANNEL:
            raise Refusal(403, MISSING_ACCESS, "Missing Access")
        for permission in needed:
            if not allowed & permission:
                raise Refusal(403, MISSING_PERMISSIONS, "Missing Permissions")
        return place

    def post(self, channel: int, body: Json, uploads: list[Upload]) -> Message:
        """Create a message of the bot's; a repeated nonce is answered with the first message."""
        place = self.channel(channel, *needed(body, uploads))
        place = self.channel(channel, sending(place))
        if place.kind == FORUM:
            raise Refusal(400, 50008, "Cannot send messages in a non-text channel")
        check_message(body, files=len(uploads))
        if (known := self._known(body)) is not None:
            return known
        message = self.write(place, self._world.bot, body, uploads)
        self._remember(body, message)
        return message

    def _known(self, body: Json) -> Message | None:
        nonce = body.get("nonce")
        if nonce is None or not body.get("enforce_nonce"):
            return None
        until, message = self._nonces.get((self._world.bot.id, str(nonce)), (0.0, None))
        if message is None or time.monotonic() >= until:
            return None
        if message.is_deleted:
            raise not_found(UNKNOWN_MESSAGE, "Message")
        return message

    def _remember(self, body: Json, message: Message) -> None:
        if body.get("nonce") is not None:
            key = self._world.bot.id, str(body["nonce"])
            self._nonces[key] = time.monotonic() + self.nonce_window, message

    def write(
        self, place: Channel, author: User, body: Json, uploads: list[Upload], **more: object
    ) -> Message:
        """Put a checked message into a channel and tell everybody."""
        message = Message(id=self._world.ids.next(), channel=place, author=author)
        message.nonce = body.get("nonce")
        message.reference = body.get("message_reference")
        for name, value in more.items():
            setattr(message, name, value)
        fill(message, body, self._attachments(message, uploads))
        self.pings += [Ping(message.id, mention) for mention in mentions(body)]
        if not message.is_ephemeral:  # those live with their interaction only
            place.messages[message.id] = message
            self._announce("MESSAGE_CREATE", message)
        return message

    def _attachments(self, message: Message, uploads: list[Upload]) -> list[Json]:
        files = f"https://cdn.discordapp.com/attachments/{message.channel.id}/{message.id}"
        return [
            {
                "id": str(self._world.ids.next()),
                "filename": upload.name,
                "size": upload.size,
                "content_type": upload.content_type,
                "url": f"{files}/{upload.name}",
                "proxy_url": f"{files}/{upload.name}",
            }
            for upload in uploads
        ]

    def _announce(self, name: str, message: Message) -> None:
        server = message.channel.server
        self._world.publish(
            name, message.payload() | ({"guild_id": str(server.id)} if server else {})
        )

    def get(self, place: Channel, message: int) -> Message:
        """Return a message that is still there."""
        found = place.messages.get(message)
        if found is None or found.is_deleted:
            raise not_found(UNKNOWN_MESSAGE, "Message")
        return found

    def edit(self, message: Message, body: Json, uploads: list[Upload]) -> Message:
        """Change a message of the bot's; the v2 flag stays once it is set."""
        if message.author.id != self._world.bot.id:
            raise Refusal(403, NOT_THE_AUTHOR, "Cannot edit a message authored by another user")
        check_message(after_edit(message, body), files=len(uploads), is_edit=True)
        fill(message, body, self._attachments(message, uploads))
        message.edited_at = stamp()
        if not message.is_ephemeral:
            self._announce("MESSAGE_UPDATE", message)
        return message

    def delete(self, message: Message) -> None:
        """Remove a message; its nonce stays taken."""
        message.is_deleted = True
        body: Json = {"id": str(message.id), "channel_id": str(message.channel.id)}
        if (server := message.channel.server) is not None:
            body["guild_id"] = str(server.id)
        self._world.publish("MESSAGE_DELETE", body)

    def history(self, place: Channel, query: dict[str, int]) -> list[Message]:
        """Return up to `limit` messages around, before or after an id, newest first."""
        limit = query.get("limit", 50)
        if not 1 <= limit <= 100:
            raise Refusal(400, 50035, "Invalid Form Body")
        if not place.allowed(self._world.bot.id) & Permission.READ_MESSAGE_HISTORY:
            return []
        known = self._world.visible(place.id)
        if "around" in query:
            middle = query["around"]
            older = [m for m in known if m.id <= middle][-(limit // 2 + 1) :]
            chosen = older + [m for m in known if m.id > middle][: limit - len(older)]
        elif "after" in query:
            chosen = [m for m in known if m.id > query["after"]][:limit]
        else:
            chosen = [m for m in known if m.id < query.get("before", 1 << 63)][-limit:]
        return chosen[::-1]

    def crosspost(self, message: Message) -> Message:
        """Publish a message of an announcement channel; only once."""
        if message.channel.kind != ANNOUNCEMENT:
            raise Refusal(400, WRONG_CHANNEL_TYPE, "Cannot execute action on this channel type")
        if message.flags & CROSSPOSTED:
            raise Refusal(400, ALREADY_CROSSPOSTED, "This message has already been crossposted.")
        message.flags |= CROSSPOSTED
        self._announce("MESSAGE_UPDATE", message)
        return message


def sending(place: Channel) -> Permission:
    """Return the permission that writing in a place takes."""
    in_thread = place.kind in THREADS
    return Permission.SEND_MESSAGES_IN_THREADS if in_thread else Permission.SEND_MESSAGES


def needed(body: Json, uploads: list[Upload]) -> Iterator[Permission]:
    """Yield what a message's parts take beyond the right to write."""
    if body.get("embeds"):
        yield Permission.EMBED_LINKS
    if uploads:
        yield Permission.ATTACH_FILES


def fill(message: Message, body: Json, attachments: list[Json]) -> None:
    """Write a body's fields into a message; what is not named stays."""
    if "content" in body:
        message.content = body["content"] or ""
    if "embeds" in body:
        message.embeds = [{"type": "rich"} | embed for embed in body["embeds"] or []]
    if "components" in body:
        message.components = numbered(body["components"] or [])
    if "flags" in body:
        message.flags |= body["flags"] or 0
    if "attachments" in body:
        kept = {str(one["id"]) for one in body["attachments"] or []}
        message.attachments = [one for one in message.attachments if one["id"] in kept]
    message.attachments = message.attachments + attachments


def after_edit(message: Message, body: Json) -> Json:
    """Return the body as it would stand after an edit, to check it whole."""
    stands: Json = {
        "content": message.content,
        "embeds": message.embeds,
        "components": message.components,
    }
    stands |= {name: body[name] for name in (*stands, "allowed_mentions") if name in body}
    stands["flags"] = message.flags | (body.get("flags") or 0)
    stands["attachments"] = message.attachments
    return stands


def numbered(components: list[Json]) -> list[Json]:
    """Return components with the ids that Discord gives those that came without."""
    taken = iter(range(1, 1000))

    def number(part: Json) -> Json:
        copy: Json = {"id": next(taken)} | part
        if "components" in part:
            copy["components"] = [number(inner) for inner in part["components"]]
        if isinstance(part.get("accessory"), dict):
            copy["accessory"] = number(part["accessory"])
        return copy

    return [number(part) for part in components]


def texts(components: list[Json]) -> Iterator[str]:
    """Yield the texts shown by components, nested ones included."""
    for part in components:
        if part.get("type") == 10:
            yield part["content"]
        yield from texts(part.get("components", []))


def mentions(body: Json) -> Iterator[str]:
    """Yield the mentions in a body that will ping: in content and v2 texts, never in embeds."""
    rules = body.get("allowed_mentions")
    shown = "\n".join([body.get("content") or "", *texts(body.get("components") or [])])
    for match in MENTION.finditer(shown):
        kind = match.lastgroup or "everyone"
        named = match.group(kind) if match.lastgroup else ""
        if rules is None or kind in rules.get("parse", []) or named in rules.get(kind, []):
            yield match.group()
