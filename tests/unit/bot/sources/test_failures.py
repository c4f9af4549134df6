import ssl

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey

from bot.sources.failures import from_exception, from_status
from bot.sources.guard import RefusedAddressError
from tests.factories import NOON

HOST = "coinpost.example"
KEY = ConnectionKey(
    HOST, 443, is_ssl=True, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None
)


@pytest.mark.parametrize(
    ("status", "headers", "said"),
    [
        (403, {"cf-mitigated": "challenge"}, "asks for a browser check (Cloudflare challenge)"),
        (503, {"cf-mitigated": "challenge"}, "asks for a browser check (Cloudflare challenge)"),
        (403, {}, "refuses us (status 403)"),
        (401, {}, "refuses us (status 401)"),
        (404, {}, "has nothing at this address (status 404)"),
        (410, {}, "has nothing at this address (status 410)"),
        (429, {}, "says that we ask too often (status 429)"),
        (500, {}, "has trouble of its own (status 500)"),
        (503, {}, "has trouble of its own (status 503)"),
        (204, {}, "answered with status 204, which is no document"),
        (418, {}, "answered with status 418, which is no document"),
    ],
)
def test_each_kind_of_refusal_has_its_sentence(
    status: int, headers: dict[str, str], said: str
) -> None:
    assert str(from_status(HOST, status, headers, now=NOON)).startswith(f"{HOST} {said}")


def test_a_refusal_carries_the_servers_own_wait() -> None:
    busy = from_status(HOST, 429, {"Retry-After": "41"}, now=NOON)
    assert busy.retry_after is not None
    assert busy.retry_after.total_seconds() == 41


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (aiohttp.ConnectionTimeoutError(), "does not accept a connection in time"),
        (aiohttp.SocketTimeoutError(), "does not answer in time"),
        (TimeoutError(), "does not answer in time"),
        (
            aiohttp.ClientConnectorCertificateError(KEY, ssl.SSLCertVerificationError()),
            "shows a certificate that is not valid",
        ),
        (
            aiohttp.ClientConnectorSSLError(KEY, ssl.SSLError()),
            "cannot agree with us on encryption",
        ),
        (aiohttp.ClientConnectorDNSError(KEY, OSError()), "is a name that does not resolve"),
        (aiohttp.ClientConnectorError(KEY, OSError()), "does not accept connections"),
        (aiohttp.ClientConnectorError(KEY, RefusedAddressError()), "is not a public web server"),
        (aiohttp.ServerDisconnectedError(), "cut the connection"),
        (ConnectionResetError(), "cut the connection"),
        (aiohttp.ClientPayloadError(), "sent a body that breaks off"),
        (ssl.SSLError(), "cut the connection"),
        (ValueError("odd"), "cannot be read (ValueError('odd'))"),
    ],
)
def test_each_kind_of_failure_has_its_sentence(failure: Exception, said: str) -> None:
    assert str(from_exception(HOST, failure)).startswith(f"{HOST} {said}")
