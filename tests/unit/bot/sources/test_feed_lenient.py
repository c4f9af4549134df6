from datetime import UTC, datetime
from pathlib import Path

from bot.sources.feed_lenient import MOST_BYTES, read

URL = "https://coinpost.example/rss"
ITEM = """<item><title>S&amp;P <b>500</b></title><link>/1</link>
    <guid isPermaLink="false">u:1</guid>
    <pubDate>Wed, 04 Mar 2026 12:00:00 GMT</pubDate>
    <description>&lt;p&gt;Down&lt;/p&gt;</description>
    <content:encoded>&lt;p&gt;Full&lt;/p&gt;</content:encoded><author>Ann Lee</author></item>"""
HEAD = (
    '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>CoinPost</title>'
)


def test_what_feedparser_finds_is_an_entry_like_ours() -> None:
    feed = read(f"{HEAD}{ITEM}".encode(), url=URL)
    assert feed is not None
    (entry,) = feed.entries
    assert feed.title == "CoinPost"
    assert (entry.title, entry.link) == ("S&P 500", "https://coinpost.example/1")
    assert entry.published == datetime(2026, 3, 4, 12, tzinfo=UTC)
    assert (entry.summary, entry.content, entry.author) == ("Down", "<p>Full</p>", "Ann Lee")


def test_little_is_enough() -> None:
    feed = read(b"<item><title>a</title><link>mailto:a@e.example</link></item>", url=URL)
    assert feed is not None
    (entry,) = feed.entries
    assert (entry.title, entry.link, entry.id, entry.published) == ("a", None, None, None)
    assert entry.zone_known


def test_no_entry_is_no_feed() -> None:
    assert read(b"<html><p>hello</p></html>", url=URL) is None


def test_a_body_too_long_for_it_is_not_tried() -> None:
    assert read(f"{HEAD}{ITEM}".encode() + b" " * MOST_BYTES, url=URL) is None


def test_a_body_that_spells_a_path_opens_no_file(tmp_path: Path) -> None:
    path = tmp_path / "planted.xml"
    path.write_text(f"{HEAD}{ITEM}")
    assert read(str(path).encode(), url=URL) is None
