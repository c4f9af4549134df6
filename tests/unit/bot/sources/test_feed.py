"""`parse` as its callers see it; test_feed_xml and its neighbours look closer."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SourceError
from bot.sources.feed import parse

URL = "https://coinpost.example/rss"
AT = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def rss(*items: str, head: str = "") -> bytes:
    inner = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<rss version="2.0"><channel><title>CoinPost</title>{head}{inner}</channel></rss>'.encode()
    )


def titles(body: bytes, url: str = URL) -> list[str]:
    return [entry.title for entry in parse(body, url=url).entries]


def test_a_plain_feed_is_read_whole() -> None:
    feed = parse(
        rss(
            "<title>Bitcoin funds draw $512 million</title><link>https://coinpost.example/a-1</link>"
            "<guid>a-1</guid><pubDate>Wed, 04 Mar 2026 12:00:00 GMT</pubDate>"
            "<description>&lt;p&gt;A record day.&lt;/p&gt;</description>",
            head="<language>en</language><ttl>5</ttl>",
        ),
        url=URL,
    )
    (entry,) = feed.entries
    assert (feed.title, feed.language, str(feed.ttl)) == ("CoinPost", "en", "0:05:00")
    assert (entry.id, entry.link) == ("a-1", "https://coinpost.example/a-1")
    assert (entry.title, entry.summary) == ("Bitcoin funds draw $512 million", "A record day.")
    assert entry.published == AT


@pytest.mark.parametrize(
    "title",
    [
        "S&P 500 falls as AT&T drops",
        "S&amp;P 500 falls as AT&amp;T drops",
        "S&amp;amp;P 500 falls as AT&amp;amp;T drops",
        "<![CDATA[S&P 500 falls as AT&T drops]]>",
        "<![CDATA[S&amp;P 500 falls as AT&amp;T drops]]>",
        "S&P 500 falls as <b>AT&T</b> drops",
        "S&#38;P 500 falls as AT&#x26;T drops",
    ],
)
def test_a_headline_keeps_its_ampersands_however_it_is_written(title: str) -> None:
    assert titles(rss(f"<title>{title}</title>")) == ["S&P 500 falls as AT&T drops"]


def test_a_bare_ampersand_costs_neither_words_nor_addresses() -> None:
    body = rss(
        "<title>M&A slows</title><link>https://e.example/?a=1&b=2</link>", "<title>b</title>"
    )
    feed = parse(body, url=URL)
    assert [entry.title for entry in feed.entries] == ["M&A slows", "b"]
    assert feed.entries[0].link == "https://e.example/?a=1&b=2"


@pytest.mark.parametrize(
    "body",
    [
        b"\n\n" + rss("<title>a</title>"),
        b'\xef\xbb\xbf<?xml version="1.0"?>' + rss("<title>a</title>"),
        b'\n<?xml version="1.0"?>' + rss("<title>a</title>"),
        rss("<title>a</title>") + b"\n<!-- cached --> trailing words",
        rss("<title>a</title>")[:-16],
        rss("<title>a</title><dc:date>2026-03-04</dc:date>"),
        rss("<title>a</title><p>never closed"),
        rss("<title>a\x0b</title>"),
        b"<html><body>" + rss("<title>a</title>") + b"</body></html>",
        b'<?xml version="1.0" encoding="utf-16"?>' + rss("<title>a</title>"),
        "<?xml version='1.0' encoding='utf-16'?>".encode("utf-16")
        + rss("<title>a</title>").decode().encode("utf-16-le"),
        b"<!DOCTYPE html>" + rss("<title>a</title>"),
        b"<<<<<<< HEAD\n" + rss("<title>a</title>") + b"\n=======\n>>>>>>> c0ffee",
    ],
)
def test_what_publishers_do_to_a_feed_costs_no_item(body: bytes) -> None:
    assert titles(body) == ["a"]


def test_both_sides_of_a_merge_conflict_are_read() -> None:
    both = b"<<<<<<< HEAD\n%s\n=======\n%s\n>>>>>>> c0ffee" % (
        rss("<title>a</title>"),
        rss("<title>b</title>"),
    )
    assert titles(both) == ["a", "b"]


def test_a_cut_off_document_gives_what_came_whole() -> None:
    body = rss("<title>a</title><guid>1</guid>", "<title>b</title><guid>2</guid>")
    assert titles(body[: body.index(b"b</title>")])[0] == "a"


def test_a_feed_without_items_is_a_feed() -> None:
    feed = parse(rss(), url=URL)
    assert (feed.title, feed.entries) == ("CoinPost", ())


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "coinpost.example sent an empty document"),
        (b" \n ", "coinpost.example sent an empty document"),
        (b"<!doctype html><title>Just a moment...</title>", "a web page, not a feed"),
        (b"<!-- x --><html><body>Sign in</body></html>", "a web page, not a feed"),
        (b'{"error": "gone"}', "JSON that is no JSON Feed"),
        (b"[1, 2]", "JSON that is no JSON Feed"),
        (b"Service unavailable", "something that is not a feed"),
        (b"<urlset><url/></urlset>", "something that is not a feed"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "something that is not a feed"),
    ],
)
def test_what_is_no_feed_is_named(body: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        parse(body, url=URL)


def test_the_servers_own_word_for_it_is_told() -> None:
    with pytest.raises(SourceError, match=r"not a feed \(image/png\)"):
        parse(b"\x89PNG", url=URL, content_type="image/png; charset=binary")


def test_without_an_address_the_complaint_still_reads() -> None:
    with pytest.raises(SourceError, match=r"^The source sent an empty document"):
        parse(b"", url="")


def test_the_servers_charset_counts_when_the_document_names_none() -> None:
    body = rss("<title>Банк</title>").decode().encode("cp1251")
    feed = parse(body, url=URL, content_type="text/xml; charset=windows-1251")
    assert feed.entries[0].title == "Банк"


BOMB = (
    b'<!DOCTYPE rss [<!ENTITY a "lol">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (c, b"&%c;" % (c - 1) * 10) for c in range(ord("b"), ord("j"))
    )
    + b"]>"
)


def test_an_entity_bomb_expands_to_nothing() -> None:
    in_text = titles(BOMB + rss("<title>a &i; b</title>"))
    assert in_text == ["a &i; b"]
    atom = b"<feed><entry><title>a</title><link href='&i;'/></entry></feed>"
    (entry,) = parse(BOMB + atom, url=URL).entries
    assert entry.link is None or len(entry.link) < 100


def test_entities_of_a_document_type_that_is_not_read_are_html() -> None:
    netscape = (
        b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/x.dtd">'
    )
    assert titles(netscape + rss("<title>caf&eacute;&nbsp;&amp; bar</title>")) == ["café & bar"]


@pytest.mark.parametrize("kind", ["SYSTEM", 'PUBLIC "x"'])
def test_an_external_entity_reads_no_file(kind: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the-secret")
    declared = f'<!DOCTYPE rss [<!ENTITY x {kind} "{secret.as_uri()}">]>'.encode()
    feed = parse(declared + rss("<title>T&x;E</title><description>&x;</description>"), url=URL)
    assert "the-secret" not in feed.model_dump_json()


def test_a_body_that_spells_a_path_opens_no_file(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(rss("<title>planted</title>"))
    with pytest.raises(SourceError):
        parse(str(path).encode(), url=URL)


def test_markup_fifty_thousand_deep_is_survived() -> None:
    body = rss("<title>a</title>" + "<x>" * 50_000)
    assert parse(body, url=URL).title == "CoinPost"


@given(st.binary(max_size=400))
def test_any_bytes_are_a_feed_or_a_source_error(body: bytes) -> None:
    try:
        parse(body, url=URL)
    except SourceError as refusal:
        assert str(refusal)  # noqa: PT017 - either outcome is right


@given(st.data())
def test_a_feed_damaged_anywhere_is_a_feed_or_a_source_error(data: st.DataObject) -> None:
    whole = rss("<title>S&amp;P</title><link>https://e.example/1</link><guid>1</guid>")
    at = data.draw(st.integers(0, len(whole)))
    body = (
        whole[:at] + data.draw(st.binary(max_size=20)) + whole[at + data.draw(st.integers(0, 20)) :]
    )
    try:
        parse(body, url=URL)
    except SourceError as refusal:
        assert str(refusal)  # noqa: PT017 - either outcome is right
