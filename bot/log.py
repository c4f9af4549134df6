"""How log lines look: text for people at a terminal, one JSON object a line for machines.

Every line carries the ids of what it is about (`source`, `article`, `story`, `card`, `channel`,
`delivery`), so that a story's journey can be searched for: those that the line itself names as
`story=%d`, and those that `follow` gave the task it was written in.
"""

import json
import logging
import re
import sys
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from datetime import UTC, datetime
from types import MappingProxyType

TOKEN_SHAPE = re.compile(r"[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,}")
"""A Discord bot token: base64 of the user id, the time and a signature, joined by dots."""

CONTROL = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code != ord("\n")}
TURNING = (*range(0x200E, 0x2010), *range(0x2028, 0x202F), *range(0x2066, 0x206A))
"""What breaks a line or turns its direction for whoever reads it (Unicode Zl, Zp, bidi)."""
SPELLED = CONTROL | {code: f"\\u{code:04x}" for code in TURNING}

PLACE = re.compile(r"%%|(?:\b(\w+)=)?%[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]")
"""A place in a line's template for a value, with the name before it."""

_followed: ContextVar[Mapping[str, object]] = ContextVar("followed", default=MappingProxyType({}))


def follow(**ids: object) -> None:
    """Put these ids on every further line of this task, and of the tasks it starts."""
    _followed.set(MappingProxyType({**_followed.get(), **ids}))


def ids_of(record: logging.LogRecord) -> dict[str, object]:
    """Return what a line is about; what it names itself wins over what is followed.

    Names are read from the template, never from the values: a headline cannot forge one.
    """
    values = record.args if isinstance(record.args, tuple) else ()
    places = [m[1] for m in PLACE.finditer(str(record.msg)) if m[0] != "%%"]
    named = {name: value for name, value in zip(places, values, strict=False) if name}
    return {**_followed.get(), **named}


def masked(text: str, secrets: Iterable[str]) -> str:
    """Return a text without these secrets, and without anything that looks like a bot's token."""
    for secret in secrets:
        text = text.replace(secret, "***")
    return TOKEN_SHAPE.sub("***", text)


class Masking(logging.Formatter):
    """Hides secrets and control characters in whatever is written."""

    def __init__(self, fmt: str | None, secrets: Iterable[str]) -> None:
        super().__init__(fmt, datefmt="%H:%M:%S")
        self._secrets = sorted((s for s in secrets if s), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line with secrets masked and control characters spelled out."""
        return self._mask(super().format(record)).translate(SPELLED)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own name
        """Return the message on one line, and behind it the ids that it does not name."""
        said = super().formatMessage(record).replace("\n", "\\n")
        rest = [f"{name}={value}" for name, value in ids_of(record).items()]
        rest = [one for one in rest if one not in said]
        return f"{said} [{' '.join(rest)}]" if rest else said

    def _mask(self, text: str) -> str:
        return masked(text, self._secrets)


class JsonLines(Masking):
    """One JSON object a line: time, level, logger, message, ids, and the traceback if any."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON; numbers stay numbers."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        for name, value in ids_of(record).items():
            line.setdefault(name, value if isinstance(value, int) else str(value))
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return self._mask(json.dumps(line, ensure_ascii=False))


def configure(*, level: str, as_json: bool, secrets: Iterable[str]) -> None:
    """Send all log lines to standard error in the chosen form, secrets masked."""
    handler = logging.StreamHandler(sys.stderr)
    plain = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
    handler.setFormatter(JsonLines(None, secrets) if as_json else Masking(plain, secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    for chatty in ("discord", "trafilatura", "htmldate", "courlan"):
        logging.getLogger(chatty).setLevel(max(logging.WARNING, logging.getLogger().level))
