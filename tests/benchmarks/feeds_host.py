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

_grown: Counter[str] = Counter()


def rss(name: str, extra: int) -> bytes:
    """Return a feed as publishers make them: some 55 kB, the mean of the real ones measured."""
    items = "".join(_item(name, number) for number in range(ITEMS + extra, extra, -1))
    head = f"<title>Feed {name}</title><link>http://news.example/{name}</link>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">'
        f"<channel>{head}{items}</channel></rss>"
    ).encode()


def _item(name: str, number: int) -> str:
    page = f"http://news.example/{name}/{number}"
    return (
        f"<item><title>Item {number} of feed {name}: funds drew ${number} million</title>"
        f"<link>{page}?utm_source=rss&amp;utm_medium=feed</link>"
        f'<guid isPermaLink="false">{name}-{number}</guid><dc:creator>Ada Quill</dc:creator>'
        f"<pubDate>{format_datetime(OLD + timedelta(minutes=number))}</pubDate>"
        f'<media:content url="{page}.jpg" type="image/jpeg" medium="image" width="1200"/>'
        "<category>Markets</category><category>Bitcoin</category><category>ETF</category>"
        f'<description><![CDATA[<figure><img src="{page}.jpg" alt="A desk" width="1200"/></figure>'
        f'{_paragraphs(page)}<p>The post <a href="{page}">appeared first</a> there.</p>]]>'
        "</description></item>"
    )


def _paragraphs(page: str) -> str:
    """Return markup as dense as publishers' own, which is what a sanitizing reader pays for."""
    return "".join(
        f'<p>Traders watched <a href="{page}#{part}">yields</a>, volumes and the <em>next release'
        "</em> while desks stayed quiet &amp; cautious; a fund manager who asked not to be named "
        "said that the week's flows tell little before the committee meets on Wednesday.</p>"
        for part in range(4)
    )


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
