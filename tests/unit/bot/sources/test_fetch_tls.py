"""Certificates that nobody vouches for, against a real TLS server on loopback."""

import asyncio
import ssl
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.errors import SourceError
from bot.sources.fetch import Fetcher
from tests.programs import program
from tests.unit.bot.sources.conftest import LOOPBACK


def certificate(folder: Path, *, name: str) -> ssl.SSLContext:
    """Return a server's side of TLS with a certificate that it signed itself."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        (
            program("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes",
            "-keyout", key, "-out", cert, "-days", "30", "-subj", f"/CN={name}",
            "-addext", f"subjectAltName=DNS:{name}",
        ),
        check=True,
        capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context


@asynccontextmanager
async def secured(context: ssl.SSLContext, heard: list[bytes]) -> AsyncIterator[str]:
    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(100))
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0, ssl=context)
    yield f"https://localhost:{server.sockets[0].getsockname()[1]}/"
    server.close()


@pytest.mark.parametrize("name", ["localhost", "coinpost.example"])
async def test_a_certificate_that_does_not_hold_is_named_and_nothing_is_asked(
    tmp_path: Path, name: str
) -> None:
    heard: list[bytes] = []
    async with (
        Fetcher(allow=LOOPBACK) as fetcher,
        secured(certificate(tmp_path, name=name), heard) as url,
    ):
        with pytest.raises(SourceError, match="certificate that is not valid"):
            await fetcher.feed(url)
    assert not any(heard)
