"""One element of a feed as its publisher wrote it, before we fetch or clean anything."""

from datetime import timedelta

from pydantic import AwareDatetime

from bot.models.base import Model


class Entry(Model):
    """A feed's item.

    `title` and `summary` are plain text (tags stripped, entities unescaped once); `content` is
    the publisher's HTML, untrusted. `id` is the guid as written, None when the feed has none.
    `zone_known` is False when the feed's date had no time zone and UTC was assumed.
    """

    id: str | None
    title: str
    link: str | None
    published: AwareDatetime | None = None
    updated: AwareDatetime | None = None
    zone_known: bool = True
    summary: str = ""
    content: str = ""
    author: str | None = None


class Feed(Model):
    """A parsed feed document; `ttl` is the publisher's wish how long to wait."""

    title: str
    entries: tuple[Entry, ...]
    language: str | None = None
    ttl: timedelta | None = None
