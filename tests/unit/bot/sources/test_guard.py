"""Nothing that a stranger writes makes us connect inside: the tricks, and a canary that listens."""

import asyncio
import socket
from collections.abc import AsyncIterator
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import aiohttp
import pytest
from aiohttp.abc import AbstractResolver, ResolveResult
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceError
from bot.sources.fetch import Fetcher, Limits
from bot.sources.guard import (
    PORTS,
    Network,
    RefusedAddressError,
    check_url,
    guarded_socket_factory,
    is_admitted,
    unwrapped,
)

PRIVATE = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200",
    "100.127.255.255", "127.0.0.1", "127.0.0.53", "127.255.255.254", "169.254.169.254",
    "169.254.170.2", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.192", "192.0.2.1",
    "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1",
    "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "::2", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "::ffff:169.254.169.254", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
    "64:ff9b::a9fe:a9fe", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:1::",
    "2001::1", "2001:0:7f00:1::", "2001:db8::1", "2001:10::1", "100::1", "fc00::1", "fd00::1",
    "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "febf::1", "fec0::1", "ff02::1", "ff0e::1",
    "3fff::1", "5f00::1", "4000::1",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "104.18.0.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"]


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_public_is_refused(address: str) -> None:
    assert not is_admitted(ip_address(address), 80)
    with pytest.raises(RefusedAddressError):
        guarded_socket_factory()(info(address, 443))


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_admitted_on_web_ports_only(address: str) -> None:
    assert is_admitted(ip_address(address), 80)
    assert is_admitted(ip_address(address), 443)
    assert not is_admitted(ip_address(address), 22)
    with guarded_socket_factory()(info(address, 443)) as made:
        assert made.type is socket.SOCK_STREAM


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("::ffff:8.8.8.8", "8.8.8.8"),
        ("64:ff9b::808:808", "8.8.8.8"),
        ("2002:808:808::1", "8.8.8.8"),
        ("::8.8.8.8", "8.8.8.8"),
        ("2606:4700::1111", "2606:4700::1111"),
        ("8.8.8.8", "8.8.8.8"),
    ],
)
def test_an_address_inside_an_address_is_the_one_judged(outer: str, inner: str) -> None:
    assert unwrapped(ip_address(outer)) == ip_address(inner)
    assert is_admitted(ip_address(outer), 443)


@given(st.ip_addresses(v=4), st.sampled_from(["::ffff:{}", "64:ff9b::{}", "::{}"]))
def test_no_wrapping_opens_what_is_closed(inner: IPv4Address, wrapping: str) -> None:
    outer = ip_address(wrapping.format(inner))
    assert is_admitted(outer, 443) == is_admitted(inner, 443)


@given(st.ip_addresses())
def test_what_python_calls_private_is_never_admitted(address: IPv4Address | IPv6Address) -> None:
    if address.is_private or address.is_loopback or address.is_link_local or address.is_multicast:
        inner = unwrapped(address)
        assert inner != address or not is_admitted(address, 443)


def test_an_allowed_network_is_open_on_any_port_and_nothing_else_is() -> None:
    allow: tuple[Network, ...] = (ip_network("10.1.0.0/16"), ip_network("fd00::/64"))
    assert is_admitted(ip_address("10.1.2.3"), 8080, allow)
    assert is_admitted(ip_address("::ffff:10.1.2.3"), 8080, allow)
    assert is_admitted(ip_address("fd00::7"), 22, allow)
    assert not is_admitted(ip_address("10.2.0.1"), 80, allow)
    assert not is_admitted(ip_address("127.0.0.1"), 80, allow)
    assert not is_admitted(ip_address("8.8.8.8"), 8080, allow)


@pytest.mark.parametrize(
    "url",
    [
        "https://coinpost.example/rss",
        "http://coinpost.example:80/rss?a=1&b=2",
        "HTTPS://COINPOST.EXAMPLE:443/",
        "https://bücher.example/",
        "https://coinpost.example./",
        "https://8.8.8.8/",
        "https://[2606:4700::1111]/",
        "https://1password.example/",
    ],
)
def test_a_public_web_address_passes(url: str) -> None:
    assert str(check_url(url)).lower().startswith("http")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:///etc/passwd", "should start with https://"),
        ("ftp://coinpost.example/", "should start with https://"),
        ("gopher://coinpost.example/", "should start with https://"),
        ("javascript:alert(1)", "should start with https://"),
        ("data:text/xml,<rss/>", "should start with https://"),
        ("coinpost.example/rss", "should start with https://"),
        ("//coinpost.example/rss", "should start with https://"),
        ("https:///rss", "no web address"),
        ("", "should start with https://"),
        ("https://user:secret@coinpost.example/", "user name"),
        ("https://coinpost.example@127.0.0.1/", "user name"),
        ("https://:secret@coinpost.example/", "user name"),
        ("https://coinpost.example:22/", "port 22"),
        ("https://8.8.8.8:8080/", "port 8080"),
        ("https://coinpost.example:99999/", "no web address"),
        ("https://coin post.example/", "spaces or controls"),
        ("https://coinpost.example/\r\nHost: x", "spaces or controls"),
        ("https://coinpost.example\\@127.0.0.1/", "spaces or controls"),
        ("http://127.1/", "in disguise"),
        ("http://2130706433/", "in disguise"),
        ("http://0x7f000001/", "in disguise"),
        ("http://0x7f.1/", "in disguise"),
        ("http://0177.0.0.1/", "in disguise"),
        ("http://127.0.0.1./", "in disguise"),
        ("http://[::1%25lo]/", "is not opened"),
        ("http://[::1/", "no web address"),
        ("http://10.0.0.1/", "can allow its network"),
        ("http://[::1]/", "can allow its network"),
        ("http://[::ffff:169.254.169.254]/", "can allow its network"),
        ("http://１２７.0.0.1/", "can allow its network"),
        ("http://127。0。0。1/", "can allow its network"),
    ],
)
def test_what_is_not_opened_is_named(url: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        check_url(url)


def test_a_name_may_have_any_port_when_networks_are_allowed_for_its_address_is_judged_later() -> (
    None
):
    allow: tuple[Network, ...] = (ip_network("10.0.0.0/8"),)
    assert check_url("http://intranet:8080/rss", allow).port == 8080
    assert check_url("http://10.1.2.3:8080/rss", allow).port == 8080
    with pytest.raises(SourceError, match="port 8080"):
        check_url("http://8.8.8.8:8080/rss", allow)


@given(st.text(max_size=80))
def test_any_text_is_a_url_to_open_or_a_source_error(text: str) -> None:
    for url in (text, f"http://{text}/"):
        try:
            assert check_url(url).scheme in ("http", "https")
        except SourceError as refusal:
            assert str(refusal)  # noqa: PT017 - either outcome is right


# --- the canary ---------------------------------------------------------------------------------

TRICKS = [
    "127.0.0.1", "127.0.0.2", "127.127.127.127", "127.1", "127.0.1", "2130706433", "017700000001",
    "0x7f000001", "0x7F.0.0.1", "0x7f.0x0.0x0.0x1", "0177.0.0.1", "0177.0.0.01", "127.0.0.1.",
    "127.000.000.001", "0127.0.0.1", "00.0.0.0", "0.0.0.0", "0", "0x0", "[::1]", "[::]",
    "[0:0:0:0:0:0:0:1]", "[0000::0001]", "[::0001]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
    "[::ffff:7f00:0001]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::127.0.0.1]", "[::7f00:1]",
    "[64:ff9b::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2002:7f00:0001::1]",
    "[2001:0:7f00:1::]", "[::ffff:0:127.0.0.1]", "[::1%25lo]", "[::1%lo]", "[fe80::1%25lo]",
    "localhost", "LOCALHOST", "localhost.", "LocalHost", "ip6-localhost", "ip6-loopback",
    "localhost.localdomain", "①②⑦.⓪.⓪.①", "１２７.0.0.1", "127。0。0。1", "127．0．0．1",
    "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "127%2e0%2e0%2e1", "%31%32%37.0.0.1", "l%6fcalhost", "loca\u00adlhost",
    "user@127.0.0.1", "user:pass@127.0.0.1", "coinpost.example@127.0.0.1",
    "coinpost.example%00@127.0.0.1", "coinpost.example\\@127.0.0.1", "127.0.0.1\t",
    "127.0.0.1%23.coinpost.example", "127.0.0.1%09", "[127.0.0.1]", "127.0.0.1 .coinpost.example",
]  # fmt: skip


class Canary:
    """Listens on both loopbacks and counts who connects."""

    def __init__(self) -> None:
        self.connects = 0
        self.port = 0

    async def heard(self, _: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connects += 1
        writer.close()


@pytest.fixture
async def canary() -> AsyncIterator[Canary]:
    bird = Canary()
    four = await asyncio.start_server(bird.heard, "127.0.0.1", 0)
    bird.port = four.sockets[0].getsockname()[1]
    servers = [four]
    if socket.has_ipv6:
        servers.append(await asyncio.start_server(bird.heard, "::1", bird.port))
    yield bird
    for server in servers:
        server.close()
        await server.wait_closed()


def open_to(port: int) -> Limits:
    """Count the canary's port as a web port, so that only its address is against it."""
    return Limits(ports=PORTS | {port})


async def test_the_canary_hears_who_does_connect(canary: Canary) -> None:
    async with Fetcher(allow=(ip_network("127.0.0.0/8"),)) as fetcher:
        with pytest.raises(SourceError):
            await fetcher.feed(f"http://127.0.0.1:{canary.port}/")
    assert canary.connects > 0


def test_there_are_tricks_enough() -> None:
    assert len(set(TRICKS)) >= 60


@pytest.mark.parametrize("host", TRICKS)
async def test_no_trick_makes_us_connect(canary: Canary, host: str) -> None:
    async with Fetcher(limits=open_to(canary.port)) as fetcher:
        for scheme in ("http", "https"):
            with pytest.raises(SourceError):
                await fetcher.feed(f"{scheme}://{host}:{canary.port}/")
            with pytest.raises(SourceError):
                await fetcher.page(f"{scheme}://{host}:{canary.port}/")
    assert canary.connects == 0


class Rebinding(AbstractResolver):
    """Answers with one address after the other, as a hostile name server does."""

    def __init__(self, *answers: str) -> None:
        self._answers = list(answers)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        return [
            ResolveResult(
                hostname=host,
                host=answer,
                port=port,
                family=socket.AF_INET6 if ":" in answer else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
        ]

    async def close(self) -> None:
        """Hold nothing."""


INSIDE = ["127.0.0.1", "::1", "::ffff:127.0.0.1", "0.0.0.0", "10.0.0.1", "169.254.169.254"]

OUTSIDE = "127.0.0.2"
"""Plays an address on the internet: the only one that these fetchers may reach."""

ALLOWED: tuple[Network, ...] = (ip_network(f"{OUTSIDE}/32"),)


class Outside:
    """A web site there; answers with a feed, or sends on to another address."""

    def __init__(self) -> None:
        self.port = 0
        self.sends_to: str | None = None

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        moved = f"HTTP/1.1 302 Found\r\nLocation: {self.sends_to}\r\n"
        head = moved if self.sends_to else "HTTP/1.1 200 OK\r\n"
        writer.write(f"{head}Connection: close\r\nContent-Length: 6\r\n\r\n<rss/>".encode())
        writer.close()


@pytest.fixture
async def outside() -> AsyncIterator[Outside]:
    site = Outside()
    server = await asyncio.start_server(site.answer, OUTSIDE, 0)
    site.port = server.sockets[0].getsockname()[1]
    yield site
    server.close()
    await server.wait_closed()


@pytest.mark.parametrize("answer", INSIDE)
async def test_a_name_that_resolves_inside_is_not_connected_to(canary: Canary, answer: str) -> None:
    connector = aiohttp.TCPConnector(
        resolver=Rebinding(answer),
        socket_factory=guarded_socket_factory(ports=PORTS | {canary.port}),
    )
    async with aiohttp.ClientSession(connector=connector) as session:
        for _ in range(2):  # an answer from the cache is judged too
            with pytest.raises(aiohttp.ClientConnectorError) as refused:
                await session.get(f"http://coinpost.example:{canary.port}/")
            assert isinstance(refused.value.os_error, RefusedAddressError)
    assert canary.connects == 0


class TestTheFetchersOwnDoor:
    """The same through all that the fetcher does: its redirects, its names, both its questions."""

    async def test_a_name_that_is_bound_anew_is_judged_anew(
        self, canary: Canary, outside: Outside
    ) -> None:
        resolver = Rebinding(OUTSIDE, "127.0.0.1")
        async with Fetcher(allow=ALLOWED, limits=open_to(canary.port), resolver=resolver) as ours:
            assert (await ours.feed(f"http://one.example:{outside.port}/")).body == b"<rss/>"
            for ask in (ours.feed, ours.page):
                with pytest.raises(SourceError, match="not a public web server"):
                    await ask(f"http://two.example:{canary.port}/")
        assert canary.connects == 0

    @pytest.mark.parametrize("answer", INSIDE)
    async def test_a_redirect_to_a_name_that_resolves_inside_ends_there(
        self, canary: Canary, outside: Outside, answer: str
    ) -> None:
        outside.sends_to = f"http://two.example:{canary.port}/"
        resolver = Rebinding(OUTSIDE, answer)
        async with Fetcher(allow=ALLOWED, limits=open_to(canary.port), resolver=resolver) as ours:
            with pytest.raises(SourceError, match=r"two\.example is not a public web server"):
                await ours.feed(f"http://one.example:{outside.port}/")
        assert canary.connects == 0

    @pytest.mark.parametrize("host", TRICKS)
    async def test_no_trick_works_as_a_redirect(
        self, canary: Canary, outside: Outside, host: str
    ) -> None:
        outside.sends_to = f"http://{host}:{canary.port}/"
        resolver = Rebinding(OUTSIDE, "127.0.0.1")
        async with Fetcher(allow=ALLOWED, limits=open_to(canary.port), resolver=resolver) as ours:
            with pytest.raises(SourceError):
                await ours.feed(f"http://one.example:{outside.port}/")
        assert canary.connects == 0

    @pytest.mark.parametrize("port", [1, 22, 25, 53, 445, 3306, 5432, 6379, 8080, 9200, 11211])
    async def test_no_port_but_the_webs_is_asked_wherever_a_name_leads(self, port: int) -> None:
        async with Fetcher(resolver=Rebinding("8.8.8.8")) as ours:
            with pytest.raises(SourceError, match=f"port {port}"):
                await ours.feed(f"http://coinpost.example:{port}/")

    async def test_a_proxy_of_the_environment_is_not_asked(
        self, canary: Canary, outside: Outside, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{canary.port}")
        async with Fetcher(allow=ALLOWED, resolver=Rebinding(OUTSIDE)) as ours:
            assert (await ours.feed(f"http://one.example:{outside.port}/")).body == b"<rss/>"
        assert canary.connects == 0


def info(
    address: str, port: int
) -> tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[str, int]]:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (address, port)
