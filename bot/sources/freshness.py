"""What a server's headers say of when to ask again (RFC 9111, RFC 9110 section 10.2.3)."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.sources.dates import instant

LONGEST = timedelta(hours=24)
"""One silly header must not stop a feed for longer (as miniflux caps it)."""

_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,10})", re.IGNORECASE)
_UNCACHED = re.compile(r"\bno-(?:cache|store)\b", re.IGNORECASE)


def wait(headers: Mapping[str, str], *, now: datetime) -> timedelta | None:
    """Return how long the server would have us wait, None when it does not say; 24 h at most."""
    waits = (_max_age(headers), _expires(headers, now), retry_after(headers, now=now))
    said = [one for one in waits if one is not None and one > timedelta(0)]
    return min(max(said), LONGEST) if said else None


def retry_after(headers: Mapping[str, str], *, now: datetime) -> timedelta | None:
    """Return Retry-After, given in seconds or as a date; 24 h at most."""
    text = headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdecimal():
        return min(timedelta(seconds=int(text[:9])), LONGEST)
    return _until(text, headers, now)


def _max_age(headers: Mapping[str, str]) -> timedelta | None:
    control = headers.get("Cache-Control", "")
    match = None if _UNCACHED.search(control) else _MAX_AGE.search(control)
    return timedelta(seconds=int(match[1])) if match else None


def _expires(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Return Expires, which Cache-Control overrules."""
    if headers.get("Cache-Control"):
        return None
    return _until(headers.get("Expires", ""), headers, now)


def _until(text: str, headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Return the time from the server's own clock to its date: clocks differ, spans do not."""
    then = instant(text)
    if then is None:
        return None
    said = instant(headers.get("Date", ""))
    return min(max(then.at - (said.at if said else now), timedelta(0)), LONGEST)
