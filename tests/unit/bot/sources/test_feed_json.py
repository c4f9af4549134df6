import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.models import Entry
from bot.sources.feed_json import read
from bot.sources.newest import MOST_ENTRIES

URL = "https://coinpost.example/feed.json"
VERSION = "https://jsonfeed.org/version/1.1"
AT = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def entry(**item: Any) -> Entry:
    feed = read(json.dumps({"version": VERSION, "items": [item]}).encode(), url=URL)
    assert feed is not None
    (only,) = feed.entries
    return only


def test_an_item_is_read_whole() -> None:
    read_back = entry(
        id="1",
        url="https://coinpost.example/1",
        title="S&amp;P 500 falls",
        summary="A <b>bad</b> day",
        content_html="<p>Full</p>",
        date_published="2026-03-04T12:00:00Z",
        date_modified="2026-03-04T13:00:00Z",
        authors=[{"name": "Ann Lee"}, {"name": "Bo Ek"}, {}],
    )
    assert read_back == Entry(
        id="1",
        title="S&P 500 falls",
        link="https://coinpost.example/1",
        published=AT,
        updated=AT + timedelta(hours=1),
        summary="A bad day",
        content="<p>Full</p>",
        author="Ann Lee, Bo Ek",
    )


@pytest.mark.parametrize("version", ["https://jsonfeed.org/version/1", VERSION])
def test_the_feed_itself_is_described(version: str) -> None:
    top = {"version": version, "title": "Coin&#8211;Post", "language": "en", "items": []}
    feed = read(json.dumps(top).encode(), url=URL)
    assert feed is not None
    assert (feed.title, feed.language, feed.entries) == ("Coin–Post", "en", ())


@pytest.mark.parametrize(
    ("item", "link"),
    [
        ({"url": "/1"}, "https://coinpost.example/1"),
        ({"external_url": "https://e.example/1"}, "https://e.example/1"),
        ({"id": "https://e.example/1"}, "https://e.example/1"),
        ({"url": "javascript:alert(1)", "id": "urn:1"}, None),
        ({"url": "//[broken"}, None),
        ({}, None),
    ],
)
def test_an_items_page(item: dict[str, str], link: str | None) -> None:
    assert entry(title="a", **item).link == link


def test_a_text_body_becomes_markup() -> None:
    assert entry(content_text="1 < 2 & 3").content == "1 &lt; 2 &amp; 3"


def test_the_older_single_author_is_read() -> None:
    assert entry(author={"name": "Ann Lee"}).author == "Ann Lee"
    assert entry(author="Ann Lee").author is None


def test_a_date_of_change_alone_is_the_date_of_publication() -> None:
    assert entry(date_modified="2026-03-04T12:00:00Z").published == AT


def test_a_number_is_an_id_and_a_wrong_field_costs_no_other() -> None:
    read_back = entry(id=17, title=["no"], summary={"no": 1}, url="https://e.example/1")
    assert (read_back.id, read_back.title, read_back.summary) == ("17", "", "")
    assert read_back.link == "https://e.example/1"


def test_only_the_newest_of_very_many_items_are_read() -> None:
    items = [
        {"id": n, "date_published": (AT + timedelta(minutes=n)).isoformat()} for n in range(1000)
    ]
    feed = read(json.dumps({"version": VERSION, "items": items}).encode(), url=URL)
    assert feed is not None
    assert [e.id for e in feed.entries] == [str(n) for n in range(1000 - MOST_ENTRIES, 1000)]


@pytest.mark.parametrize(
    "body",
    [b"{", b"{}", b"[]", b'{"version": "2.0", "items": []}', b'{"a":' * 100_000, b"\xff"],
)
def test_other_json_is_no_feed(body: bytes) -> None:
    assert read(body, url=URL) is None


_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text() | st.integers(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
_NAMES = st.sampled_from(
    ["id", "url", "title", "summary", "content_html", "date_published", "authors"]
)


@given(st.lists(st.dictionaries(_NAMES, _JSON) | _JSON))
def test_items_of_any_shape_are_survived(items: list[object]) -> None:
    feed = read(json.dumps({"version": VERSION, "items": items}).encode(), url=URL)
    assert feed is not None
    assert len(feed.entries) <= len(items)
