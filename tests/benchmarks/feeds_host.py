"""A news host in a process of its own: thousands of feeds that change only when told to.

`python -m tests.benchmarks.feeds_host` prints its address. /feed/<n> is a feed of 30 items with
an ETag; each request with `?grow=1` finds one item more than the one before.
"""

import asyncio
import hashlib
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from aiohttp import web

ITEMS = 30
OLD = datetime(2024, 1, 1, tzinfo=UTC)
FILLER = "Traders watched yields, volumes and the next release while desks stayed quiet. " * 8

_grown: Counter[str] = Counter()


def rss(name: str, extra: int) -> bytes:
    items = "".join(
        f"<item><title>Item {number} of feed {name}: funds drew ${number} million</title>"
        f"<link>http://news.example/{name}/{number}</link><guid>{name}-{number}</guid>"
        f"<pubDate>{format_datetime(OLD + timedelta(minutes=number))}</pubDate>"
        f"<description>{FILLER}</description></item>"
        for number in range(ITEMS + extra, extra, -1)
    )
    head = f"<title>Feed {name}</title>"
    return f'<rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


async def feed(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    if "grow" in request.query:
        _grown[name] += 1
    body = rss(name, _grown[name])
    etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    if request.headers.get("If-None-Match") == etag:
        return web.Response(status=304, headers={"ETag": etag})
    return web.Response(body=body, headers={"ETag": etag, "Content-Type": "application/rss+xml"})


async def serve() -> None:
    application = web.Application()
    application.router.add_get("/feed/{name}", feed)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(f"http://127.0.0.1:{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve())
