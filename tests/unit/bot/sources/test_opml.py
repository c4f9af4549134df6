"""OPML: other readers' lists come in, ours goes out, hostile ones are refused."""

import pytest

from bot.errors import SourceError
from bot.sources.opml import MOST_FEEDS, read_opml, write_opml
from tests.factories import make_source

HEAD = '<?xml version="1.0"?><opml version="2.0"><body>'


def opml(*outlines: str) -> bytes:
    return f"{HEAD}{''.join(outlines)}</body></opml>".encode()


def test_feeds_are_read_from_folders_too_and_each_once() -> None:
    listed = opml(
        '<outline text="Folder"><outline text="A" xmlUrl="https://a.example/feed"/></outline>',
        '<outline title="Again" xmlUrl="https://a.example/feed"/>',
        '<outline text="No feed"/>',
        '<outline xmlUrl=" http://b.example/rss "/>',
    )
    assert read_opml(listed) == (("A", "https://a.example/feed"), ("", "http://b.example/rss"))


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "feed", ""])
def test_what_is_no_web_address_is_left_out(address: str) -> None:
    assert read_opml(opml(f'<outline text="x" xmlUrl="{address}"/>')) == ()


@pytest.mark.parametrize(
    "body", [b"", b"hello", b"\x00\xff", b"<html></html>", b"<rss/>", b'{"feeds": []}']
)
def test_what_is_no_list_is_refused_with_a_sentence(body: bytes) -> None:
    with pytest.raises(SourceError, match="no OPML file"):
        read_opml(body)


def test_entities_are_neither_expanded_nor_opened() -> None:
    bomb = (
        b'<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b'<opml><body><outline text="&x;" xmlUrl="https://a.example/&x;"/></body></opml>'
    )
    assert all("/etc" not in name + url for name, url in read_opml(bomb))


def test_too_long_a_list_is_refused() -> None:
    lines = (f'<outline xmlUrl="https://a.example/{n}"/>' for n in range(MOST_FEEDS + 1))
    with pytest.raises(SourceError, match=f"up to {MOST_FEEDS}"):
        read_opml(opml(*lines))


def test_what_is_written_is_read_again() -> None:
    source = make_source(outlet="A & <B>", url="https://a.example/feed?x=1&y=2")
    assert read_opml(write_opml([source])) == (("A & <B>", source.url),)
