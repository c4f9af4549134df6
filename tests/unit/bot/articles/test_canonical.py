import pytest

from bot.articles.canonical import canonical_url, content_hash, identities
from bot.models import SourceId

PAPER = SourceId("paper")


@pytest.mark.parametrize(
    "spelling",
    [
        "http://www.Paper.example/a/b/",
        "https://paper.example:443/a/b",
        "http://paper.example:80//a/b#comments",
        "https://paper.example/a/b?utm_source=rss&utm_medium=feed",
        "https://paper.example/a/b?fbclid=1&gclid=2&ref=home",
        "https://paper.example/a/b/amp/",
        "https://paper.example/a/b/index.html",
        "https://amp.paper.example/a/b?amp=1",
        "https://www.google.com/amp/s/paper.example/a/b/amp",
        "https://paper-example.cdn.ampproject.org/c/s/paper.example/a/b",
        "https://archive.is/newest/https://paper.example/a/b",
        "https://web.archive.org/web/20260304120000/http://paper.example/a/b",
    ],
)
def test_every_spelling_of_an_address_is_one(spelling: str) -> None:
    assert canonical_url(spelling) == "https://paper.example/a/b"


def test_what_names_the_article_stays_in_a_fixed_order() -> None:
    assert canonical_url("https://p.example/n?p=2&id=7&utm_x=1") == "https://p.example/n?id=7&p=2"


def test_an_unusual_port_and_a_route_in_the_fragment_name_another_page() -> None:
    assert canonical_url("http://p.example:8080/a") == "https://p.example:8080/a"
    assert canonical_url("https://p.example/#!/a/7") == "https://p.example#!/a/7"


def test_two_ways_to_write_a_letter_are_one() -> None:
    assert canonical_url("https://p.example/caf%C3%A9") == canonical_url("https://p.example/café")


@pytest.mark.parametrize("text", ["tag:paper,2026:7", "7", "https://p.example:x/a", "https:///a"])
def test_what_is_no_web_address_is_left_alone(text: str) -> None:
    assert canonical_url(f" {text} ") == text


def test_an_archive_without_an_address_in_it_stays_the_archive() -> None:
    assert canonical_url("https://archive.is/AbC12") == "https://archive.is/AbC12"


def test_the_hash_is_blind_to_case_space_and_punctuation() -> None:
    first = content_hash("Fed cuts rates", "The Fed’s cut — its third —\ncame early.")
    assert first == content_hash("FED cuts  rates!", "the Fed's cut - its third - came early")
    assert first != content_hash("Fed cuts rates", "The Fed’s cut, its fourth, came early.")


def test_the_guid_is_trusted_before_the_address_and_the_address_before_the_text() -> None:
    keys = identities(source=PAPER, guid="7", url="https://p.example/a", title="T", text="x")
    assert [key.split(":")[0] for key in keys] == ["guid", "url", "hash"]
    assert keys[0] == "guid:paper:7"


def test_a_guid_that_flips_between_http_and_https_stays_one_key() -> None:
    first, second = (
        identities(source=PAPER, guid=guid, url=None, title="T", text="x")[0]
        for guid in ("http://p.example/a/", "https://p.example/a")
    )
    assert first == second


def test_guids_that_differ_in_their_fragment_alone_are_two() -> None:
    first, second = (
        identities(source=PAPER, guid=f"https://p.example/live#{n}", url=None, title="", text="")
        for n in (1, 2)
    )
    assert first != second


def test_an_entry_without_anything_has_no_identity() -> None:
    assert identities(source=PAPER, guid=" ", url="mailto:x", title="…", text="") == ()
