"""The fetcher against a real server on loopback, in its best and its worst moods."""

import asyncio
import gzip
import tracemalloc
import zlib
from collections.abc import Iterator
from datetime import timedelta

import pytest
from aiohttp import web

from bot.errors import SourceError
from bot.sources.fetch import Fetcher, Limits
from bot.sources.guard import PORTS
from tests.fakes.clock import FakeClock
from tests.unit.bot.sources.conftest import LOOPBACK, Site, raw_server

SOON = Limits(
    total=timedelta(seconds=0.5), connect=timedelta(seconds=0.4), read=timedelta(seconds=0.2)
)
SMALL = Limits(feed_bytes=10_000, page_bytes=20_000)


async def refusal(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(SourceError) as refused:
        await fetcher.feed(url)
    return str(refused.value)


class TestAnswers:
    async def test_a_feed_comes_with_what_its_server_says_of_it(
        self, site: Site, fetcher: Fetcher
    ) -> None:
        site.says(
            b"<rss>1</rss>",
            ETag='W/"7"',
            Last_Modified="Wed, 04 Mar 2026 12:00:00 GMT",
            Content_Type="application/rss+xml; charset=utf-8",
            Cache_Control="max-age=300",
        )
        fetched = await fetcher.feed(f"{site.url}/rss")
        assert (fetched.url, fetched.status) == (f"{site.url}/rss", 200)
        assert (fetched.body, fetched.unchanged) == (b"<rss>1</rss>", False)
        assert (fetched.etag, fetched.last_modified) == ('W/"7"', "Wed, 04 Mar 2026 12:00:00 GMT")
        assert fetched.content_type == "application/rss+xml; charset=utf-8"
        assert fetched.wait == timedelta(minutes=5)

    async def test_we_say_who_we_are_and_whom_to_write_to(self, site: Site) -> None:
        site.says()
        async with Fetcher(allow=LOOPBACK, contact="desk@coinpost.example") as fetcher:
            await fetcher.feed(site.url)
        headers = site.requests[0].headers
        assert headers["User-Agent"].startswith("newsvane/")
        assert "desk@coinpost.example" in headers["User-Agent"]
        assert "application/rss+xml" in headers["Accept"]
        assert headers["Accept-Encoding"] == "gzip, deflate"

    async def test_no_cookie_is_kept(self, site: Site, fetcher: Fetcher) -> None:
        site.says(Set_Cookie="id=1")
        await fetcher.feed(site.url)
        await fetcher.feed(site.url)
        assert "Cookie" not in site.requests[1].headers

    @pytest.mark.parametrize("encoding", ["gzip", "deflate"])
    async def test_a_packed_body_is_unpacked(
        self, site: Site, fetcher: Fetcher, encoding: str
    ) -> None:
        pack = gzip.compress if encoding == "gzip" else zlib.compress
        site.says(pack(b"<rss>packed</rss>"), Content_Encoding=encoding)
        assert (await fetcher.feed(site.url)).body == b"<rss>packed</rss>"

    @pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, br"])
    async def test_a_packing_that_we_did_not_ask_for_is_refused_unopened(
        self, site: Site, fetcher: Fetcher, encoding: str
    ) -> None:
        site.says(b"\x8f\xff\xff\xff" * 1000, Content_Encoding=encoding)
        assert "packed in a way that we did not ask for" in await refusal(fetcher, site.url)

    async def test_a_page_is_read_and_anything_but_text_is_refused(
        self, site: Site, fetcher: Fetcher
    ) -> None:
        site.says(b"<html>hello</html>", Content_Type="text/html; charset=utf-8")
        assert (await fetcher.page(site.url)).body == b"<html>hello</html>"
        site.says(b"%PDF", Content_Type="application/pdf")
        with pytest.raises(SourceError, match=r"sent application/pdf, which is no page to read"):
            await fetcher.page(site.url)


class TestUnchanged:
    async def test_we_ask_only_for_what_is_new(self, site: Site, fetcher: Fetcher) -> None:
        site.says(b"", status=304)
        fetched = await fetcher.feed(
            site.url, etag='"7"', last_modified="Wed, 04 Mar 2026 12:00:00 GMT"
        )
        asked = site.requests[0].headers
        assert asked["If-None-Match"] == '"7"'
        assert asked["If-Modified-Since"] == "Wed, 04 Mar 2026 12:00:00 GMT"
        assert (fetched.unchanged, fetched.body, fetched.status) == (True, b"", 304)
        assert (fetched.etag, fetched.last_modified) == ('"7"', "Wed, 04 Mar 2026 12:00:00 GMT")

    async def test_newer_validators_of_an_unchanged_answer_are_taken(
        self, site: Site, fetcher: Fetcher
    ) -> None:
        site.says(b"", status=304, ETag='"8"', Cache_Control="max-age=60")
        fetched = await fetcher.feed(site.url, etag='"7"')
        assert (fetched.etag, fetched.wait) == ('"8"', timedelta(minutes=1))

    async def test_a_whole_answer_with_the_etag_we_hold_is_unchanged(
        self, site: Site, fetcher: Fetcher
    ) -> None:
        site.says(b"<rss/>", ETag='"7"')
        assert (await fetcher.feed(site.url, etag='"7"')).unchanged
        assert not (await fetcher.feed(site.url, etag='"6"')).unchanged

    async def test_validators_beside_expires_0_are_not_believed(
        self, site: Site, fetcher: Fetcher
    ) -> None:
        site.says(b"<rss/>", ETag='"7"', Last_Modified="x", Expires="0")
        fetched = await fetcher.feed(site.url)
        assert (fetched.etag, fetched.last_modified) == (None, None)

    async def test_not_modified_without_having_asked_is_no_document(
        self, site: Site, fetcher: Fetcher
    ) -> None:
        site.says(b"", status=304)
        assert "status 304" in await refusal(fetcher, site.url)


class TestRedirects:
    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    async def test_a_redirect_is_followed(self, site: Site, fetcher: Fetcher, status: int) -> None:
        async def moved(request: web.Request) -> web.Response:
            if request.path == "/new":
                return web.Response(body=b"<rss/>")
            return web.Response(status=status, headers={"Location": "/new"})

        site.handler = moved
        assert (await fetcher.feed(f"{site.url}/old")).url == f"{site.url}/new"

    async def test_a_circle_is_left_after_five(self, site: Site, fetcher: Fetcher) -> None:
        site.says(b"", status=302, Location="/again")
        assert "redirects without end" in await refusal(fetcher, site.url)
        assert len(site.requests) == 6

    @pytest.mark.parametrize(
        "target",
        [
            "http://169.254.169.254/latest/meta-data/",
            "http://[::ffff:169.254.169.254]/",
            "http://10.0.0.1/",
            "//192.168.0.1/",
            "file:///etc/passwd",
            "http://user@8.8.8.8/",
            "http://8.8.8.8:22/",
            "http://0x7f000001/",
            "https://exa mple/",
            "http://[broken/",
        ],
    )
    async def test_each_hop_passes_the_same_door(
        self, site: Site, fetcher: Fetcher, target: str
    ) -> None:
        site.says(b"", status=302, Location=target)
        assert await refusal(fetcher, site.url)
        assert len(site.requests) == 1

    async def test_a_redirect_without_a_target_is_no_document(
        self, site: Site, fetcher: Fetcher
    ) -> None:
        site.says(b"", status=302)
        assert "status 302" in await refusal(fetcher, site.url)


class TestRefusals:
    async def test_a_status_is_explained_and_its_wait_handed_on(
        self, site: Site, fetcher: Fetcher
    ) -> None:
        site.says(b"slow down", status=429, Retry_After="41")
        with pytest.raises(SourceError, match="too often") as refused:
            await fetcher.feed(site.url)
        assert refused.value.retry_after == timedelta(seconds=41)

    async def test_a_cloudflare_challenge_is_told_from_a_plain_refusal(
        self, site: Site, fetcher: Fetcher
    ) -> None:
        site.says(b"Just a moment", status=403, cf_mitigated="challenge", Content_Type="text/html")
        assert "Cloudflare" in await refusal(fetcher, site.url)
        site.says(b"no", status=403)
        assert "Cloudflare" not in await refusal(fetcher, site.url)

    async def test_an_empty_body_is_an_error(self, site: Site, fetcher: Fetcher) -> None:
        site.says(b"")
        assert "empty body" in await refusal(fetcher, site.url)

    async def test_a_name_that_does_not_resolve(self, fetcher: Fetcher) -> None:
        assert "does not resolve" in await refusal(fetcher, "http://nowhere.invalid/")

    async def test_a_closed_port(self, fetcher: Fetcher) -> None:
        assert "does not accept connections" in await refusal(fetcher, "http://127.0.0.1:1/")

    async def test_a_server_that_speaks_no_tls(self, site: Site, fetcher: Fetcher) -> None:
        said = await refusal(fetcher, site.url.replace("http:", "https:"))
        assert "encryption (TLS)" in said

    @pytest.mark.parametrize(
        ("answer", "said"),
        [
            (b"", "cut the connection"),
            (b"SSH-2.0-OpenSSH_9.2\r\n", "does not speak proper HTTP"),
            (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort", "breaks off"),
            (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "breaks off"),
            (
                b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope",
                "cannot be unpacked",
            ),
            (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000 + b"\r\n\r\n", "does not speak proper HTTP"),
        ],
    )
    async def test_a_server_that_breaks_off_or_babbles(
        self, fetcher: Fetcher, answer: bytes, said: str
    ) -> None:
        async def babble(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(answer)
            await writer.drain()

        async with raw_server(babble) as url:
            assert said in await refusal(fetcher, url)

    async def test_a_long_header_is_read(self, fetcher: Fetcher) -> None:
        async def wordy(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Security-Policy: " + b"x" * 20_000)
            writer.write(b"\r\nContent-Length: 6\r\n\r\n<rss/>")
            await writer.drain()

        async with raw_server(wordy) as url:
            assert (await fetcher.feed(url)).body == b"<rss/>"

    async def test_a_name_that_resolves_inside_never_meets_its_server(self, site: Site) -> None:
        port = int(site.url.rpartition(":")[2])
        site.says()
        async with Fetcher(limits=Limits(ports=PORTS | {port})) as fetcher:
            assert "is not a public web server" in await refusal(
                fetcher, f"http://localhost:{port}/"
            )
        assert site.requests == []


class TestLimits:
    @pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<"])
    async def test_a_server_that_hangs_is_left(self, start: bytes) -> None:
        gone = asyncio.Event()

        async def hang(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(start)
            await gone.wait()

        async with Fetcher(allow=LOOPBACK, limits=SOON) as fetcher, raw_server(hang) as url:
            assert "does not answer in time" in await refusal(fetcher, url)
            gone.set()

    async def test_a_server_that_drips_is_left_when_the_whole_takes_too_long(self) -> None:
        async def drip(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
            while True:
                writer.write(b"x")
                await writer.drain()
                await asyncio.sleep(0.02)

        async with Fetcher(allow=LOOPBACK, limits=SOON) as fetcher, raw_server(drip) as url:
            assert "does not answer in time" in await refusal(fetcher, url)

    async def test_a_body_without_end_is_cut_off(self) -> None:
        async def pour(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
            while True:
                writer.write(b"x" * 4096)
                await writer.drain()

        async with Fetcher(allow=LOOPBACK, limits=SMALL) as fetcher, raw_server(pour) as url:
            assert "sent more than 9 KiB and was cut off" in await refusal(fetcher, url)
            with pytest.raises(SourceError, match="sent more than 19 KiB"):
                await fetcher.page(url)

    async def test_a_bomb_of_300_megabytes_is_cut_off_before_it_fills_memory(
        self, fetcher: Fetcher, site: Site
    ) -> None:
        site.says(b"".join(bomb(300)), Content_Encoding="gzip")
        tracemalloc.start()
        try:
            said = await refusal(fetcher, site.url)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert "sent more than 5120 KiB" in said
        assert peak < 40 * 1024 * 1024

    async def test_two_requests_at_a_time_reach_one_host(
        self, site: Site, fetcher: Fetcher
    ) -> None:
        running, most = 0, 0

        async def slow(_: web.Request) -> web.Response:
            nonlocal running, most
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.01)
            running -= 1
            return web.Response(body=b"<rss/>")

        site.handler = slow
        await asyncio.gather(*(fetcher.feed(f"{site.url}/{n}") for n in range(10)))
        assert most == 2

    async def test_waiting_for_a_turn_does_not_count_as_the_servers_slowness(
        self, site: Site
    ) -> None:
        async def slow(_: web.Request) -> web.Response:
            await asyncio.sleep(0.1)
            return web.Response(body=b"<rss/>")

        site.handler = slow
        async with Fetcher(allow=LOOPBACK, limits=SOON) as fetcher:
            answers = await asyncio.gather(*(fetcher.feed(f"{site.url}/{n}") for n in range(16)))
        assert len(answers) == 16

    async def test_a_hanging_host_keeps_no_other_waiting(self, site: Site) -> None:
        gone = asyncio.Event()

        async def hang(_: asyncio.StreamReader, __: asyncio.StreamWriter) -> None:
            await gone.wait()

        site.says()
        async with Fetcher(allow=LOOPBACK) as fetcher, raw_server(hang) as url:
            stuck = [asyncio.create_task(fetcher.feed(url)) for _ in range(70)]
            await asyncio.sleep(0)
            assert (await fetcher.feed(site.url)).body == b"<rss/>"
            for task in stuck:
                task.cancel()
            await asyncio.gather(*stuck, return_exceptions=True)
            gone.set()


async def test_a_date_without_the_servers_clock_counts_from_ours(clock: FakeClock) -> None:
    async def dated(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nExpires: Wed, 04 Mar 2026 12:07:00 GMT\r\n")
        writer.write(b"Content-Length: 6\r\n\r\n<rss/>")
        await writer.drain()

    async with Fetcher(allow=LOOPBACK, clock=clock) as fetcher, raw_server(dated) as url:
        assert (await fetcher.feed(url)).wait == timedelta(minutes=7)


def bomb(megabytes: int) -> Iterator[bytes]:
    """Pack so many megabytes of zeros without ever holding them."""
    packer = zlib.compressobj(9, wbits=31)
    zeros = bytes(1024 * 1024)
    for _ in range(megabytes):
        yield packer.compress(zeros)
    yield packer.flush()
