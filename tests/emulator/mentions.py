"""Who is pinged by a message: its text, seen through its allowed_mentions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.emulator.message import TEXT_DISPLAY, Message
from tests.emulator.permissions import Permission
from tests.emulator.wire import Json

EVERYBODY = re.compile(r"@(everyone|here)\b")
USERS = re.compile(r"<@!?(\d+)>")
ROLES = re.compile(r"<@&(\d+)>")


@dataclass(frozen=True)
class Ping:
    """Somebody's telephone rang. `named` says that allowed_mentions named them one by one."""

    message: int
    kind: str
    target: int | str
    named: bool


def pings(message: Message) -> Iterator[Ping]:
    """Yield whom a new message pings.

    Content and the text displays of components v2 ping, embeds do not. Mentions in code are
    counted too: whether they ring is the client's affair, and a test should not rely on it.
    """
    if message.author.is_bot:
        allowed = Allowed(message.allowed_mentions)
        texts = [message.content]
        texts += [part["content"] for part in message.parts() if part["type"] == TEXT_DISPLAY]
        for text in texts:
            yield from _in_text(message, text, allowed)


def _in_text(message: Message, text: str, allowed: "Allowed") -> Iterator[Ping]:
    if allowed.kind("everyone") and message.channel.may(
        message.author, Permission.MENTION_EVERYONE
    ):
        for found in EVERYBODY.finditer(text):
            yield Ping(message.id, "everyone", found[1], named=False)
    for kind, pattern in (("users", USERS), ("roles", ROLES)):
        for found in pattern.finditer(text):
            target = int(found[1])
            if kind == "roles" and not _may_mention(message, target):
                continue
            if allowed.names(kind, target) or allowed.kind(kind):
                yield Ping(message.id, kind, target, named=allowed.names(kind, target))


def _may_mention(message: Message, role: int) -> bool:
    """Say whether a role rings: one that all may mention, or for whoever may mention all."""
    guild = message.channel.guild
    found = None if guild is None else next((r for r in guild.roles if r.id == role), None)
    may = message.channel.may(message.author, Permission.MENTION_EVERYONE)
    return found is not None and (found.mentionable or may)


class Allowed:
    """A body's allowed_mentions; without any, everything is allowed."""

    def __init__(self, body: Json | None) -> None:
        self._body = {"parse": ["everyone", "users", "roles"]} if body is None else body

    def kind(self, kind: str) -> bool:
        """Say whether all mentions of a kind ping."""
        return kind in (self._body.get("parse") or ())

    def names(self, kind: str, target: int) -> bool:
        """Say whether one user or role is named."""
        return str(target) in map(str, self._body.get(kind) or ())
