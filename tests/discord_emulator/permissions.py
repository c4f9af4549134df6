"""Who may do what in a channel, computed as Discord's documentation computes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntFlag

from tests.discord_emulator.wire import Json


class Permission(IntFlag):
    """The bits that the emulator enforces or that tests give to members."""

    NONE = 0
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_APPLICATION_COMMANDS = 1 << 31
    CREATE_PUBLIC_THREADS = 1 << 35
    SEND_MESSAGES_IN_THREADS = 1 << 38


READER = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.SEND_MESSAGES_IN_THREADS
)
"""What everybody in a new server may do."""

POSTER = (
    READER | Permission.EMBED_LINKS | Permission.ATTACH_FILES | Permission.CREATE_PUBLIC_THREADS
)
"""What a bot invited with the usual link may do; pinging everyone is not among it."""

EVERYTHING = (1 << 53) - 1


@dataclass
class Overwrite:
    """What one role (kind 0) or member (kind 1) may or may not do in one channel."""

    target: int
    kind: int
    allow: int = 0
    deny: int = 0

    def payload(self) -> Json:
        return {
            "id": str(self.target),
            "type": self.kind,
            "allow": str(self.allow),
            "deny": str(self.deny),
        }


def allowed_here(
    base: int, overwrites: Iterable[Overwrite], *, everyone: int, roles: Iterable[int], member: int
) -> int:
    """Return the bits after a channel's overwrites: everyone's, the roles', the member's."""
    if base & Permission.ADMINISTRATOR:
        return EVERYTHING
    by_target = {overwrite.target: overwrite for overwrite in overwrites}
    held = [by_target[role] for role in roles if role in by_target and role != everyone]
    denied = allowed = 0
    for overwrite in held:
        denied |= overwrite.deny
        allowed |= overwrite.allow
    for deny, allow in (
        bits(by_target.get(everyone)),
        (denied, allowed),
        bits(by_target.get(member)),
    ):
        base = base & ~deny | allow
    return base


def bits(overwrite: Overwrite | None) -> tuple[int, int]:
    """Return (deny, allow) of an overwrite that may be missing."""
    return (overwrite.deny, overwrite.allow) if overwrite else (0, 0)
