"""What an answer of Discord's, or none, means for a delivery."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import aiohttp
import discord

from bot.errors import DestinationGone, Rejected, TransientError

UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008
GONE = {
    UNKNOWN_CHANNEL: "the channel was deleted",
    50001: "I cannot see the channel (View Channel is missing)",
    50013: "I may not write there (Send Messages or Embed Links is missing)",
    10004: "I am no longer in that server",
    40067: "the forum wants a tag on each post: add tags named Bullish, Bearish and Neutral",
}
"""Discord's JSON error codes that mean: stop writing here until somebody mends it."""

DONE = {
    160004: "the message has its thread",
    40033: "the message is published",
}
"""Discord's JSON error codes that mean: an earlier attempt did it."""

REFUSED = (401, 403, 404)
BUSY = 429
BROKEN = 500
"""HTTP: what was asked for is not ours to ask; too much was asked; from here up, their fault."""


class MessageGone(Exception):  # noqa: N818 - it names what happened
    """The message existed and was deleted."""


class AlreadyDone(Exception):  # noqa: N818 - it names what happened
    """What was asked for was done before."""


class ChannelDeleted(DestinationGone):
    """The channel or thread existed and was deleted."""


@contextmanager
def translated() -> Iterator[None]:
    """Turn what discord.py raises into what a dispatcher must do."""
    try:
        yield
    except discord.RateLimited as busy:
        raise TransientError(str(busy), retry_after=timedelta(seconds=busy.retry_after)) from busy
    except discord.HTTPException as error:
        raise meaning(error) from error
    except (aiohttp.ClientError, OSError, TimeoutError) as lost:
        raise TransientError(f"the connection to Discord failed: {lost!r}") from lost


def meaning(error: discord.HTTPException) -> Exception:
    """Say what an answer of Discord's means for a delivery."""
    return _of_code(error.code) or _of_status(error)


def _of_code(code: int) -> Exception | None:
    if code in DONE:
        return AlreadyDone(DONE[code])
    if code == UNKNOWN_MESSAGE:
        return MessageGone()
    if code in GONE:
        return (ChannelDeleted if code == UNKNOWN_CHANNEL else DestinationGone)(GONE[code])
    return None


def _of_status(error: discord.HTTPException) -> Exception:
    if error.status in REFUSED:
        return DestinationGone(f"Discord refuses: {error}")
    if error.status == BUSY:
        return TransientError(f"Discord asks for a pause: {error}", retry_after=named_wait(error))
    if error.status >= BROKEN:
        return TransientError(f"Discord has trouble: {error}")
    return Rejected(str(error))


def named_wait(error: discord.HTTPException) -> timedelta | None:
    """Return the wait that a 429 names in its header, None when it names none."""
    seconds = error.response.headers.get("Retry-After", "")
    return timedelta(seconds=float(seconds)) if seconds.replace(".", "", 1).isdigit() else None
