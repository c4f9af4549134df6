"""A link as a publisher wrote it -> a web address, or None."""

from urllib.parse import urljoin, urlsplit

_WEB = ("http://", "https://")


def web_address(link: str, *, base: str = "") -> str | None:
    """Return the absolute http(s) address of a link; None when it is empty or of another kind."""
    if not link:
        return None
    try:
        address = link if link.startswith(_WEB) else urljoin(base, link)
        if "[" in address:
            urlsplit(address)
    except ValueError:  # a bracket that is no IPv6 address
        return None
    return address if address.startswith(_WEB) else None
