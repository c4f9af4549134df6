"""Autodiscovery: the feeds that a page names."""

import pytest

from bot.sources.discovery import MOST, feed_links

PAGE = """<!doctype html><html><head>
<link rel="stylesheet" href="/a.css">
<link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml">
<link rel="Alternate" type="application/atom+xml; charset=utf-8" href="https://b.example/atom">
<link rel="alternate" type="text/html" hreflang="de" href="/de">
<link rel="alternate" type="application/rss+xml" href="/feed.xml">
<link rel="alternate" type="application/rss+xml" href="javascript:x">
</head><body>News</body></html>"""


def test_the_feeds_of_a_page_are_found_in_their_order() -> None:
    found = feed_links(PAGE.encode(), url="https://a.example/news")
    assert found == ("https://a.example/feed.xml", "https://b.example/atom")


@pytest.mark.parametrize("page", [b"", b"  ", b"\x00", b"no markup", b"<html></html>"])
def test_a_page_that_names_none_gives_none(page: bytes) -> None:
    assert feed_links(page, url="https://a.example") == ()


def test_a_page_of_many_feeds_gives_the_first_ones() -> None:
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="/{n}">' for n in range(MOST + 3)
    )
    assert len(feed_links(links.encode(), url="https://a.example")) == MOST
