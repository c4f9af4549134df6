"""How log lines look: text for people at a terminal, one JSON object a line for machines."""

import json
import logging
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime

TOKEN_SHAPE = re.compile(r"[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,}")
"""A Discord bot token: base64 of the user id, the time and a signature, joined by dots."""

CONTROL = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code != ord("\n")}


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
        return self._mask(super().format(record)).translate(CONTROL)

    def _mask(self, text: str) -> str:
        return masked(text, self._secrets)


class JsonLines(Masking):
    """One JSON object a line: time, level, logger, message, and the traceback when there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
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
