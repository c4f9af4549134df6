"""A feed that from one poll to the next brings another site's items.

A domain that was not renewed, a feed service that closed, a changed redirect: what comes then under
the outlet's name is not the outlet's, and would be posted and trusted as if it were.
"""

from collections.abc import Sequence

from yarl import URL

from bot.errors import SourceError
from bot.models import Entry, Source

LEAST = 3
"""Items; fewer say nothing about a feed."""

MOST_SITES = 3
"""A source that has linked to more sites than these gathers others' news: any new one is usual."""


def check_sites(source: Source, entries: Sequence[Entry], known: Sequence[str]) -> None:
    """Raise SourceError when none of the items belongs to a site that the source had before.

    `entries` are a whole document of which nothing was met before; `known` are the addresses of
    the source's earlier articles.
    """
    before = _sites(known)
    now = _sites([entry.link for entry in entries if entry.link])
    if len(entries) < LEAST or not before or not now or len(before) > MOST_SITES:
        return
    if now.isdisjoint(before | _sites([source.url])):
        raise SourceError(
            f"{source.outlet}'s feed brings only items of {_named(now)}, where it used to bring "
            f"those of {_named(before)}: it may have been taken over, so nothing of it is posted. "
            "If it moved, enter it anew under another id."
        )


def _sites(addresses: Sequence[str]) -> set[str]:
    """Return the sites by the last two labels of their names: www and feeds are one site."""
    hosts = (_host(address) for address in addresses)
    return {".".join(host.split(".")[-2:]) for host in hosts if host}


def _host(address: str) -> str:
    try:
        return URL(address).host or ""
    except ValueError:
        return ""


def _named(sites: set[str]) -> str:
    return ", ".join(sorted(sites)[:MOST_SITES])
