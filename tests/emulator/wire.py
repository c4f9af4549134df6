"""What every part speaks: JSON objects, ids, times and Discord's error answers."""

import json
import time
from datetime import UTC, datetime
from typing import Any, TypeAlias

from aiohttp import web

Json: TypeAlias = dict[str, Any]

EPOCH = 1_420_070_400_000
"""Discord's first millisecond: a snowflake's upper bits count from here."""

UNKNOWN_CHANNEL = 10003
UNKNOWN_GUILD = 10004
UNKNOWN_MEMBER = 10007
UNKNOWN_MESSAGE = 10008
UNKNOWN_USER = 10013
UNKNOWN_WEBHOOK = 10015
UNKNOWN_INTERACTION = 10062
UNKNOWN_COMMAND = 10063
ALREADY_CROSSPOSTED = 40033
ALREADY_ACKNOWLEDGED = 40060
TAG_REQUIRED = 40067
MISSING_ACCESS = 50001
NOT_THE_AUTHOR = 50005
EMPTY_MESSAGE = 50006
CANNOT_WRITE_TO_USER = 50007
MISSING_PERMISSIONS = 50013
WRONG_CHANNEL_TYPE = 50024
WRONG_WEBHOOK_TOKEN = 50027
INVALID_FORM = 50035
THREAD_EXISTS = 160004
"""JSON error codes, as Discord's documentation numbers them."""


class Refusal(Exception):  # noqa: N818 - it is an answer, not a fault of ours
    """An error answer: HTTP status, Discord's code, a sentence and, for forms, the places."""

    def __init__(self, status: int, code: int, message: str, errors: Json | None = None) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status = status
        self.body: Json = {"message": message, "code": code}
        if errors:
            self.body["errors"] = errors


class Limited(Exception):  # noqa: N818 - it is an answer, not a fault of ours
    """A 429: what was asked for may be asked again after so many seconds."""

    def __init__(self, wait: float, *, scope: str) -> None:
        super().__init__(f"429 for {wait} s ({scope})")
        self.wait, self.scope = wait, scope


def not_found(code: int, what: str) -> Refusal:
    """Return the 404 for a thing that Discord does not know (any more)."""
    return Refusal(404, code, f"Unknown {what}")


class Answer(web.Response):
    """A JSON answer; discord.py wants the content type exactly, without a charset."""

    def __init__(self, body: object, status: int = 200) -> None:
        super().__init__(
            body=json.dumps(body).encode(),
            status=status,
            headers={"Content-Type": "application/json"},
        )


class Snowflakes:
    """Gives ids that grow and carry the time, as Discord's do."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """Return an id greater than every one before."""
        made = (int(time.time() * 1000) - EPOCH) << 22
        self._last = max(made, self._last + 1)
        return self._last


def stamp(moment: float | None = None) -> str:
    """Return a time (now by default) as Discord writes it."""
    return datetime.fromtimestamp(time.time() if moment is None else moment, UTC).isoformat()


def as_ids(snowflakes: list[int]) -> list[str]:
    """Return ids as the strings that they are in JSON."""
    return [str(snowflake) for snowflake in snowflakes]
