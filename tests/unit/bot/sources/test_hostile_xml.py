"""XML that expands, includes or fetches: nothing of it happens, in little time and memory."""

import asyncio
import tracemalloc
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sources.feed import parse

SECRET = "planted-in-a-file"
MOST = 40_000_000
"""Bytes that reading a document of some hundred kilobytes may take."""

TITLE = "Bitcoin rises"
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


def rss(title: str, prolog: str = "") -> str:
    item = f"<item><title>{title}</title><guid>1</guid><description>{title}</description></item>"
    head = f'<?xml version="1.0"?>{prolog}<rss version="2.0">'
    return f"{head}<channel><title>{title}</title>{item}</channel></rss>"


def tricks(file: str, host: str) -> dict[str, str]:
    """Return documents by what they try; `file` holds a secret, `host` listens."""
    return {
        "billion laughs": rss(f"{TITLE} &a9;", f'<!DOCTYPE rss [<!ENTITY a0 "lol">{LAUGHS}]>'),
        "quadratic": rss(TITLE + "&a;" * 50_000, f'<!DOCTYPE rss [<!ENTITY a "{"a" * 50_000}">]>'),
        "a file": rss(f"{TITLE} &x;", f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{file}">]>'),
        "an address": rss(f"{TITLE} &x;", f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{host}">]>'),
        "a parameter": rss(TITLE, f'<!DOCTYPE rss [<!ENTITY % x SYSTEM "{host}x.dtd"> %x;]>'),
        "another's types": rss(TITLE, f'<!DOCTYPE rss SYSTEM "{host}x.dtd">'),
        "public types": rss(TITLE, f'<!DOCTYPE rss PUBLIC "-//X//Y" "{host}x.dtd">'),
        "an inclusion": rss(
            f'{TITLE}<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{file}"'
            ' parse="text"/>'
        ),
        "a style sheet": rss(TITLE, f'<?xml-stylesheet type="text/xsl" href="{host}x.xsl"?>'),
        "a schema": rss(
            f'{TITLE}<b xmlns:s="http://www.w3.org/2001/XMLSchema-instance"'
            f' s:schemaLocation="{host} {host}x.xsd"/>'
        ),
    }


@pytest.fixture
async def canary() -> AsyncIterator[tuple[str, list[bytes]]]:
    met: list[bytes] = []

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        met.append(await reader.read(100))
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/", met
    server.close()
    await server.wait_closed()


@pytest.mark.parametrize("trick", tricks("", ""))
async def test_xml_fetches_nothing_opens_nothing_and_does_not_grow(
    tmp_path: Path, canary: tuple[str, list[bytes]], trick: str
) -> None:
    file = tmp_path / "secret.txt"
    file.write_text(SECRET)
    host, met = canary
    document = tricks(file.as_uri(), host)[trick].encode()
    tracemalloc.start()
    try:
        read = await asyncio.to_thread(parse, document, url="https://x.example/", content_type=None)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    (entry,) = read.entries
    assert entry.title.startswith(TITLE)
    assert SECRET not in read.model_dump_json()
    assert "lollol" not in read.model_dump_json()
    assert met == []
    assert peak < MOST
