"""The one door to the network for addresses that strangers wrote (SSRF).

A feed, its redirects and its links name whatever host they like, and a name may resolve to any
address at any time. So the last word falls when a socket is made for an address: every literal,
DNS answer, redirect and retry passes there. `check_url` is the polite door before it.
"""

import re
import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from yarl import URL

from bot.errors import SourceError

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address
AddrInfo = tuple[
    socket.AddressFamily | int,
    socket.SocketKind | int,
    int,
    str,
    tuple[str, int] | tuple[str, int, int, int],
]

PORTS = frozenset({80, 443})
"""Where public web pages live; anything else is another service that we must not talk to."""

_CLOSED_V4 = tuple(
    IPv4Network(network)
    for network in (
        # IANA's special-purpose registry, spelt out: `is_global` differs between Python versions
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15",
        "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "168.63.129.16/32",  # public by number, yet inside Azure it is the host's own agent
    )
)  # fmt: skip
_OPEN_V6 = IPv6Network("2000::/3")
"""The only IPv6 space that is routed between networks."""

_CLOSED_V6 = tuple(
    IPv6Network(network)
    for network in ("2001::/23", "2001:db8::/32", "2620:4f:8000::/48", "3fff::/20")
)
_NAT64 = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)", re.IGNORECASE)
_SHOWN = 80
_ODD = re.compile(r"[\x00-\x20\x7f\\]")


class RefusedAddressError(OSError):
    """The address is not one that we connect to."""

    def __init__(self) -> None:
        super().__init__("not a public address")


def guarded_socket_factory(
    allow: tuple[Network, ...] = (), *, ports: frozenset[int] = PORTS
) -> Callable[[AddrInfo], socket.socket]:
    """Return a factory for `aiohttp.TCPConnector` that makes sockets for admitted addresses only.

    Others raise `RefusedAddressError`. `allow` names private networks that the operator opened,
    on any port.
    """

    def connectable(info: AddrInfo) -> socket.socket:
        family, kind, protocol, _, (host, port, *_) = info
        if not is_admitted(ip_address(host), port, allow, ports=ports):
            raise RefusedAddressError
        return socket.socket(family, kind, protocol)

    return connectable


def is_admitted(
    address: Address,
    port: int,
    allow: tuple[Network, ...] = (),
    *,
    ports: frozenset[int] = PORTS,
) -> bool:
    """Say whether we connect there: public and on a web port, or in a network of `allow`."""
    real = unwrapped(address)
    if any(form in network for form in (address, real) for network in allow):
        return True
    return port in ports and _is_public(real)


def unwrapped(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 address stands for, or the address itself.

    A gateway would carry the packet to the address inside: mapped, compatible, NAT64 (RFC 6052),
    6to4 (RFC 3056). Teredo hides a relay as well and is refused whole (2001::/23).
    """
    if isinstance(address, IPv4Address):
        return address
    inner = address.ipv4_mapped or address.sixtofour
    if inner is None and (address in _NAT64 or address in _COMPATIBLE):
        inner = IPv4Address(int(address) & 0xFFFF_FFFF)
    return inner or address


def _is_public(address: Address) -> bool:
    if not address.is_global or address.is_multicast:
        return False
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _CLOSED_V4)
    return address in _OPEN_V6 and not any(address in network for network in _CLOSED_V6)


def check_url(
    url: str | URL, allow: tuple[Network, ...] = (), *, ports: frozenset[int] = PORTS
) -> URL:
    """Return the URL to open; SourceError says why it is none that we open."""
    shown = repr(str(url)[:_SHOWN])
    if _ODD.search(str(url)):
        raise SourceError(f"{shown} is no web address: it has spaces or controls in it.")
    try:
        parsed = URL(url)
        host, port = parsed.raw_host or "", parsed.port or 0
    except ValueError as err:
        raise SourceError(f"{shown} is no web address.") from err
    if parsed.scheme not in ("http", "https"):
        raise SourceError(f"{shown} is no web address: it should start with https://.")
    if not host:
        raise SourceError(f"{shown} is no web address: it names no server.")
    if parsed.raw_user is not None or parsed.raw_password is not None:
        raise SourceError(f"{host}: an address with a user name in it is not opened.")
    _check_host(host, port, allow, ports)
    return parsed


def refusal(host: str) -> str:
    """Say that a host is not public (or not on a web port), and what the operator can do."""
    return (
        f"{host} is not a public web server and is not opened; whoever runs the bot can allow "
        "its network."
    )


def _check_host(host: str, port: int, allow: tuple[Network, ...], ports: frozenset[int]) -> None:
    """Refuse a literal address that no socket would be made for, however it is written."""
    closed = f"{host} is asked for at port {port}; only 80 and 443 are opened."
    try:
        address = ip_address(host)
    except ValueError:  # a name: with networks allowed its port is judged when it is resolved
        if _NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2]) or "%" in host:
            raise SourceError(f"{host} is an address in disguise and is not opened.") from None
        if port not in ports and not allow:
            raise SourceError(closed) from None
        return
    if not is_admitted(address, min(ports), allow, ports=ports):
        raise SourceError(refusal(host))
    if not is_admitted(address, port, allow, ports=ports):
        raise SourceError(closed)
