"""Links that members give: they pass the same door as feeds, and a canary listens behind it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from aiohttp import web

from tests.integration.conftest import Town


@dataclass
class Canary:
    """A server that nobody should meet; the town may reach 127.0.0.0/8, but no `::1`."""

    url: str
    met: int = 0


@pytest.fixture
async def canary() -> AsyncIterator[Canary]:
    bird = Canary("")

    async def sing(_: web.Request) -> web.Response:
        bird.met += 1
        return web.Response(text="<html><body><p>Inside.</p></body></html>")

    app = web.Application()
    app.router.add_get("/{path:.*}", sing)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "::1", 0).start()
    bird.url = f"http://[::1]:{runner.addresses[0][1]}"
    yield bird
    await runner.cleanup()


@pytest.mark.parametrize(
    "link",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.0.1/",
        "http://0x0a000001/",
        "http://167772161/",
        "http://[::ffff:10.0.0.1]/",
        "http://user@10.0.0.1/",
        "http://8.8.8.8:22/",
    ],
)
async def test_a_private_link_is_answered_with_why_it_is_not_opened(town: Town, link: str) -> None:
    asked = await town.channel.slash(town.member, "analyze", {"target": link})
    answer = await asked.wait_response()
    assert "That page cannot be read" in answer.text
    assert answer.ephemeral
    assert not town.channel.messages


async def test_what_listens_inside_is_never_met(town: Town, canary: Canary) -> None:
    for link in (f"{canary.url}/", f"{canary.url}/a?b=c", f"{canary.url}/rss"):
        asked = await town.channel.slash(town.member, "analyze", {"target": link})
        assert "is not opened" in (await asked.wait_response()).text
    assert canary.met == 0
