import socket

import aiohttp
import pytest

from bot.errors import ConfigurationError
from bot.models import Health
from bot.web import site as module
from bot.web.security import HEADERS
from bot.web.site import TRIED, Site
from tests.fakes.archive import FakeArchive


@pytest.mark.parametrize(
    "path", ["/", "/nothing", "/healthz", "/static/site.css", "/static/page.js", "/feed.xml"]
)
async def test_every_answer_carries_the_security_headers(
    browser: aiohttp.ClientSession, path: str
) -> None:
    async with browser.get(path) as answer:
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS


async def test_a_fault_of_ours_is_answered_with_the_headers_too(archive: FakeArchive) -> None:
    class Broken(FakeArchive):
        async def health(self) -> Health:
            raise RuntimeError

    async with (
        Site(Broken(), port=0) as site,
        aiohttp.ClientSession(site.url) as browser,
        browser.get("/healthz") as answer,
    ):
        assert answer.status == 500
        assert answer.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


async def test_the_cards_style_sheet_is_served(browser: aiohttp.ClientSession) -> None:
    async with browser.get("/static/card.css") as answer:
        assert answer.content_type == "text/css"
        assert ".nv-card" in await answer.text()


def _taken(port: int = 0) -> socket.socket:
    holder = socket.socket()
    holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    holder.bind(("127.0.0.1", port))
    holder.listen()
    return holder


async def test_the_next_free_port_is_used_when_one_is_taken(archive: FakeArchive) -> None:
    with _taken() as holder:
        wanted = holder.getsockname()[1]
        async with Site(archive, port=wanted) as site:
            port = int(site.url.rstrip("/").rpartition(":")[2])
            assert wanted < port < wanted + TRIED


async def test_a_host_that_is_not_ours_is_refused_with_the_settings_name(
    archive: FakeArchive,
) -> None:
    with pytest.raises(ConfigurationError, match="NEWSVANE_WEB_HOST"):
        await Site(archive, host="192.0.2.1", port=0).__aenter__()


async def test_no_free_port_is_a_clear_sentence(archive: FakeArchive) -> None:
    last = 65535
    with _taken(last), pytest.raises(ConfigurationError, match="set NEWSVANE_WEB_PORT"):
        await Site(archive, port=last).__aenter__()


@pytest.mark.parametrize(
    ("host", "shown"),
    [("0.0.0.0", "127.0.0.1"), ("127.0.0.1", "127.0.0.1"), ("::1", "[::1]")],
)
async def test_the_url_can_be_opened_in_a_browser(host: str, shown: str) -> None:
    assert module._shown(host) == shown
