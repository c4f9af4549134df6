"""What went wrong with a request -> one sentence: who, what, and what it means."""

from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus

import aiohttp

from bot.errors import SourceError
from bot.sources import guard
from bot.sources.freshness import retry_after

_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_BARRED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.PAYMENT_REQUIRED, HTTPStatus.FORBIDDEN)


_NO_UNPACKER = "content-encoding"
"""What aiohttp's message names when it knows a packing and has no unpacker for it."""


def from_status(
    host: str, status: int, headers: Mapping[str, str], *, now: datetime
) -> SourceError:
    """Name an answer that is no success."""
    return SourceError(
        f"{host} {_said(status, headers)}", retry_after=retry_after(headers, now=now)
    )


def _said(status: int, headers: Mapping[str, str]) -> str:
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return (
            "asks for a browser check (Cloudflare challenge), which no feed reader can pass; "
            "ask the publisher to let feed readers in, or use another feed."
        )
    if status in _BARRED:
        return f"refuses us (status {status}): it may block servers, or want NEWSVANE_CONTACT set."
    if status in _GONE:
        return f"has nothing at this address (status {status}): the feed was moved or closed."
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return "says that we ask too often (status 429); it is polled less from now on."
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return f"has trouble of its own (status {status}); it is tried again later."
    return f"answered with status {status}, which is no document."


_HAPPENED: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    # the first that fits, so a kind stands before what it is a kind of
    (
        (aiohttp.ConnectionTimeoutError,),
        "does not accept a connection in time; it is tried again later.",
    ),
    (
        (TimeoutError,),
        "does not answer in time: it hangs or drips; it is tried again later.",
    ),
    (
        (aiohttp.ClientConnectorDNSError,),
        "is a name that does not resolve: it is misspelt, or there is no network.",
    ),
    (
        (aiohttp.ClientConnectorCertificateError,),
        "shows a certificate that is not valid, so it may be somebody else.",
    ),
    ((aiohttp.ClientSSLError,), "cannot agree with us on encryption (TLS)."),
    (
        (aiohttp.ClientConnectorError,),
        "does not accept connections; it is down, or a firewall is in between.",
    ),
    (
        (aiohttp.ServerDisconnectedError, OSError),
        "cut the connection before its answer; it is tried again later.",
    ),
    (
        (aiohttp.ClientPayloadError,),
        "sent a body that breaks off or cannot be unpacked; it is tried again later.",
    ),
    ((aiohttp.ClientResponseError,), "does not speak proper HTTP."),
)


def odd_packing(host: str) -> SourceError:
    """Name a body that is packed in a way that was not asked for."""
    return SourceError(
        f"{host} sends a body packed in a way that we did not ask for; it is not unpacked."
    )


def from_exception(host: str, failure: Exception) -> SourceError:
    """Name a request that got no whole answer."""
    if isinstance(failure, aiohttp.ClientConnectorError) and isinstance(
        failure.os_error, guard.RefusedAddressError
    ):
        return SourceError(guard.refusal(host))
    if isinstance(failure, aiohttp.ClientResponseError) and _NO_UNPACKER in failure.message.lower():
        return odd_packing(host)
    fitting = (said for kinds, said in _HAPPENED if isinstance(failure, kinds))
    return SourceError(f"{host} {next(fitting, f'cannot be read ({failure!r}).')}")
