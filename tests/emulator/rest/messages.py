"""Messages of channels: create (with nonce), edit, delete, read, publish."""

import asyncio

from tests.emulator.channel import ANNOUNCEMENT, DM, Channel
from tests.emulator.limits.messages import check_edit, check_message
from tests.emulator.message import CROSSPOSTED, Message
from tests.emulator.permissions import Permission
from tests.emulator.posting import change, new_message
from tests.emulator.ratelimit import Bucket, Limit
from tests.emulator.rest.call import Call, Route
from tests.emulator.wire import (
    ALREADY_CROSSPOSTED,
    CANNOT_WRITE_TO_USER,
    NOT_THE_AUTHOR,
    UNKNOWN_MESSAGE,
    WRONG_CHANNEL_TYPE,
    Json,
    Limited,
    Refusal,
    not_found,
)
from tests.emulator.world import World

HOUR = 3600.0


class Messages:
    """The routes of messages, and the memory of nonces."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.nonce_window = 180.0
        """Seconds for which a nonce is remembered; Discord says "the past few minutes"."""
        self.crossposts = Limit(10, HOUR)
        """How often a channel may publish."""
        self.published_edits = Limit(3, HOUR)
        """How often a published message may be edited."""
        self._nonces: dict[str, tuple[float, Message]] = {}
        self._hourly: dict[tuple[str, int], Bucket] = {}

    def routes(self) -> list[Route]:
        all_messages = "/channels/{channel}/messages"
        one = all_messages + "/{message}"
        return [
            Route("POST", all_messages, self.create),
            Route("GET", all_messages, self.history),
            Route("GET", one, self.read),
            Route("PATCH", one, self.edit),
            Route("DELETE", one, self.delete),
            Route("POST", one + "/crosspost", self.publish),
        ]

    def create(self, call: Call) -> Json:
        """Post, unless the nonce was used: then the message of that time is the answer."""
        body = call.form
        place = self._world.place(call.ids["channel"], needs_to_post(call))
        writable(place)
        check_message(body, call.files)
        nonce = str(body["nonce"]) if body.get("enforce_nonce") and body.get("nonce") else None
        if nonce is not None and (first := self._first(nonce)) is not None:
            if first.is_deleted:
                raise not_found(UNKNOWN_MESSAGE, "Message")
            return first.payload()
        message = new_message(self._world, place, self._world.bot, body, call.files)
        if nonce is not None:
            self._nonces[nonce] = (_now(), message)
        return self._world.keep(message).payload()

    def _first(self, nonce: str) -> Message | None:
        sent_at, message = self._nonces.get(nonce, (0.0, None))
        return message if _now() - sent_at < self.nonce_window else None

    def history(self, call: Call) -> list[Json]:
        """Return up to `limit` messages, newest first; around, before or after an id."""
        place = self._world.place(call.ids["channel"])
        if not place.may(self._world.bot, Permission.READ_MESSAGE_HISTORY):
            return []
        limit = min(max(int(call.query.get("limit", 50)), 1), 100)
        found = _window(place.messages, call, limit)
        return [m.payload_for_bot(reads_everything=False) for m in reversed(found)]

    def read(self, call: Call) -> Json:
        place = self._world.place(call.ids["channel"], Permission.READ_MESSAGE_HISTORY)
        found = self._world.message(place, call.ids["message"])
        return found.payload_for_bot(reads_everything=False)

    def edit(self, call: Call) -> Json:
        place = self._world.place(call.ids["channel"])
        message = self._world.message(place, call.ids["message"])
        if message.author is not self._world.bot:
            sentence = "Cannot edit a message authored by another user"
            raise Refusal(403, NOT_THE_AUTHOR, sentence)
        check_edit(message, call.form, call.files)
        if message.is_crossposted:
            self._count("edit", message.id, self.published_edits)
        change(self._world, message, call.form, call.files)
        return message.payload()

    def delete(self, call: Call) -> None:
        place = self._world.place(call.ids["channel"])
        message = self._world.message(place, call.ids["message"])
        if message.author is not self._world.bot:
            self._world.place(place.id, Permission.MANAGE_MESSAGES)
        self._world.delete(message)

    def publish(self, call: Call) -> Json:
        """Hand an announcement to the channels that follow."""
        place = self._world.place(call.ids["channel"], Permission.SEND_MESSAGES)
        message = self._world.message(place, call.ids["message"])
        if place.kind != ANNOUNCEMENT:
            sentence = "Cannot execute action on this channel type"
            raise Refusal(400, WRONG_CHANNEL_TYPE, sentence)
        if message.is_crossposted:
            sentence = "This message has already been crossposted."
            raise Refusal(400, ALREADY_CROSSPOSTED, sentence)
        self._count("crosspost", place.id, self.crossposts)
        message.flags |= CROSSPOSTED
        self._world.tell_of(message, "MESSAGE_UPDATE")
        return message.payload()

    def _count(self, what: str, of: int, limit: Limit) -> None:
        bucket = self._hourly.setdefault((what, of), Bucket(limit))
        if not bucket.take(_now()):
            raise Limited(bucket.resets_at - _now(), scope="shared")


def _now() -> float:
    return asyncio.get_running_loop().time()


def needs_to_post(call: Call) -> int:
    """Return the permissions that a body needs."""
    needs = int(Permission.SEND_MESSAGES)
    if call.form.get("embeds"):
        needs |= Permission.EMBED_LINKS
    if call.files:
        needs |= Permission.ATTACH_FILES
    return needs


def writable(place: Channel) -> None:
    """Refuse a private chat with somebody who wants none."""
    if place.kind == DM and place.recipient and not place.recipient.accepts_private_messages:
        raise Refusal(403, CANNOT_WRITE_TO_USER, "Cannot send messages to this user")


def _window(messages: list[Message], call: Call, limit: int) -> list[Message]:
    if "after" in call.query:
        after = int(call.query["after"])
        return [m for m in messages if m.id > after][:limit]
    if "around" in call.query:
        middle = int(call.query["around"])
        older = [m for m in messages if m.id < middle][-(limit // 2) :]
        return [*older, *[m for m in messages if m.id >= middle][: limit - limit // 2]]
    before = int(call.query.get("before", 1 << 63))
    return [m for m in messages if m.id < before][-limit:]
