from typing import Any

from bot.models import Feed
from bot.sources.identity import distinct
from tests.factories import make_entry


def ids(*entries: dict[str, Any]) -> list[str | None]:
    feed = Feed(title="t", entries=tuple(make_entry(**entry) for entry in entries))
    return [entry.id for entry in distinct(feed).entries]


def test_an_id_used_again_for_another_page_is_told_apart_by_its_link() -> None:
    assert ids(
        {"id": "x", "link": "https://e.example/1"}, {"id": "x", "link": "https://e.example/2"}
    ) == [
        "x",
        "x|https://e.example/2",
    ]


def test_an_id_used_again_without_any_link_is_told_apart_by_its_title() -> None:
    assert ids(
        {"id": "x", "link": None, "title": "a"}, {"id": "x", "link": None, "title": "b"}
    ) == [
        "x",
        "x|b",
    ]


def test_an_item_that_comes_twice_is_kept_once() -> None:
    assert ids({"id": "x", "title": "Rates rise"}, {"id": "x", "title": "Rates rise again"}) == [
        "x"
    ]
    assert ids({"id": None}, {"id": None}) == [None]


def test_items_without_ids_may_share_a_link() -> None:
    assert ids({"id": None, "title": "a"}, {"id": None, "title": "b"}) == [None, None]


def test_an_entry_that_says_nothing_goes() -> None:
    assert ids({"id": None, "link": None, "title": ""}) == []
