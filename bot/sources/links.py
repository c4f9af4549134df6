"""A link as a publisher wrote it -> a web address."""

import re
from urllib.parse import urljoin, urlsplit

_WEB = ("http://", "https://")
_ABSOLUTE = re.compile(r"https?://[a-z0-9.-]+(?:/[!-~]*)?")
"""What nearly all links are; they need no taking apart."""


def resolved(link: str, *, base: str) -> str | None:
    """Return the absolute http(s) address of a link; None when it is empty or of another kind.

    Without a base a relative link stays as written: nothing says where it starts.
    """
    if not link:
        return None
    if _ABSOLUTE.fullmatch(link):
        return link
    try:
        address = link if link.startswith(_WEB) else urljoin(base, link)
        parts = urlsplit(address)
    except ValueError:  # a bracket that is no IPv6 address
        return None
    is_relative = not (base or parts.scheme)
    return address if is_relative or address.startswith(_WEB) else None


def web_address(text: str) -> str | None:
    """Return the text when it is an absolute http(s) address, as ids often are."""
    return resolved(text, base="") if text.startswith(_WEB) else None
