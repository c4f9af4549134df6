"""RSS and Atom in all their dialects; feedparser is the judge where both must agree."""

import calendar
import io
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.models import Entry, Feed
from bot.sources.feed import parse
from bot.sources.newest import MOST_ENTRIES
from bot.sources.plain import headline

URL = "https://coinpost.example/feeds/all.xml"
NETSCAPE = "http://{}.netscape.com/rdf/{}/0.9/"
AT = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

RSS = (
    '<rss version="2.0" {ns}><channel><title>CoinPost</title>{head}'
    "<item>{item}</item></channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom" {ns}><title>CoinPost</title>{head}'
    "<entry>{item}</entry></feed>"
)
NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:foreign="https://foreign.example/"'
)


def feed(shape: str, item: str, *, head: str = "", ns: str = NAMESPACES, url: str = URL) -> Feed:
    return parse(shape.format(item=item, head=head, ns=ns).encode(), url=url)


def rss(item: str, *, head: str = "", url: str = URL) -> Entry:
    (entry,) = feed(RSS, item, head=head, url=url).entries
    return entry


def atom(item: str, *, head: str = "") -> Entry:
    (entry,) = feed(ATOM, item, head=head).entries
    return entry


class TestShapes:
    @pytest.mark.parametrize("version", ["0.91", "0.92", "2.0"])
    def test_rss_of_any_version(self, version: str) -> None:
        body = f'<rss version="{version}"><channel><item><title>a</title></item></channel></rss>'
        assert [e.title for e in parse(body.encode(), url=URL).entries] == ["a"]

    @pytest.mark.parametrize(
        "namespace",
        [
            "http://purl.org/rss/1.0/",
            *(NETSCAPE.format(host, "simple") for host in ("my", "channel")),
        ],
    )
    def test_rdf_has_its_items_beside_the_channel(self, namespace: str) -> None:
        body = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="{namespace}">
          <channel rdf:about="https://coinpost.example/"><title>CoinPost</title>
            <dc:language>en</dc:language></channel>
          <item rdf:about="https://coinpost.example/1"><title>a</title>
            <dc:date>2026-03-04T12:00:00Z</dc:date><dc:creator>Ann Lee</dc:creator></item>
        </rdf:RDF>"""
        read = parse(body.encode(), url=URL)
        (entry,) = read.entries
        assert (read.title, read.language) == ("CoinPost", "en")
        assert entry.id == entry.link == "https://coinpost.example/1"
        assert (entry.published, entry.author) == (AT, "Ann Lee")

    @pytest.mark.parametrize(
        "namespace",
        [
            "",
            'xmlns="http://www.w3.org/2005/Atom"',
            'xmlns="http://purl.org/atom/ns#"',
            'xmlns="https://own.example/ns"',
        ],
    )
    def test_atom_with_any_namespace_or_none(self, namespace: str) -> None:
        body = f"""<feed {namespace} xml:lang="en"><title>CoinPost</title><entry><title>a</title>
            <id>1</id><link href="https://coinpost.example/1"/><updated>2026-03-04T12:00:00Z</updated>
            </entry></feed>"""
        read = parse(body.encode(), url=URL)
        (entry,) = read.entries
        assert (read.title, read.language) == ("CoinPost", "en")
        assert (entry.title, entry.id, entry.link) == ("a", "1", "https://coinpost.example/1")
        assert entry.updated == AT

    def test_atom_with_a_prefix(self) -> None:
        body = b"""<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>a</a:title>
            <a:id>1</a:id></a:entry></a:feed>"""
        assert [(e.title, e.id) for e in parse(body, url=URL).entries] == [("a", "1")]

    def test_a_feed_inside_a_page(self) -> None:
        body = b"""<html xmlns="http://www.w3.org/1999/xhtml"><body>
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title></entry></feed>
            </body></html>"""
        assert [entry.title for entry in parse(body, url=URL).entries] == ["a"]

    def test_only_the_newest_of_very_many_items_are_read(self) -> None:
        items = "".join(
            f"<item><guid>{n}</guid><pubDate>{format_datetime(AT + n * MINUTE)}</pubDate></item>"
            for n in range(1000)
        )
        read = parse(f"<rss><channel>{items}</channel></rss>".encode(), url=URL)
        assert [entry.id for entry in read.entries] == [str(n) for n in range(700, 1000)]
        assert len(read.entries) == MOST_ENTRIES

    def test_an_item_of_a_foreign_namespace_is_no_item(self) -> None:
        entries = feed(RSS, "</item><foreign:item/><item><title>b</title>").entries
        assert [entry.title for entry in entries] == ["", "b"]


class TestTitles:
    def test_a_namespaced_title_does_not_hide_the_real_one(self) -> None:
        entry = rss(
            "<media:title>Photo</media:title><itunes:title>Show</itunes:title><title>a</title>"
        )
        assert entry.title == "a"

    def test_the_next_best_title_stands_in_for_an_empty_one(self) -> None:
        assert rss("<title> </title><dc:title>b</dc:title>").title == "b"

    def test_markup_in_a_title_keeps_its_words(self) -> None:
        assert rss("<title>Fed <b>cuts</b> rates</title>").title == "Fed cuts rates"
        html = '<title type="html">Fed &lt;em&gt;cuts&lt;/em&gt; rates</title>'
        assert atom(html).title == "Fed cuts rates"
        xhtml = '<div xmlns="http://www.w3.org/1999/xhtml">Fed <i>cuts</i></div>'
        assert atom(f'<title type="xhtml">{xhtml}</title>').title == "Fed cuts"

    def test_an_item_without_a_title_has_an_empty_one(self) -> None:
        assert rss("<guid>1</guid>").title == ""


class TestIdsAndLinks:
    def test_an_id_is_as_written(self) -> None:
        assert rss('<guid isPermaLink="false"> a0b4-a6ba </guid>').id == "a0b4-a6ba"
        assert atom("<id>tag:coinpost.example,2026:1</id>").id == "tag:coinpost.example,2026:1"
        assert rss("<guid></guid>").id is None

    @pytest.mark.parametrize(
        ("item", "link"),
        [
            ("<link>https://e.example/1</link>", "https://e.example/1"),
            ("<link><![CDATA[ https://e.example/?a=1&b=2 ]]></link>", "https://e.example/?a=1&b=2"),
            ("<link>/1</link>", "https://coinpost.example/1"),
            ("<link>1.html</link>", "https://coinpost.example/feeds/1.html"),
            ("<link>//e.example/1</link>", "https://e.example/1"),
            ('<link href="https://e.example/1"/>', "https://e.example/1"),
            ('<link/><atom:link href="https://e.example/1"/>', "https://e.example/1"),
            ('<atom:link rel="self" href="https://e.example/1"/>', None),
            ("<guid>https://e.example/1</guid>", "https://e.example/1"),
            ('<guid isPermaLink="false">https://e.example/1</guid>', None),
            ("<guid>1</guid>", None),
            ("<link>javascript:alert(1)</link>", None),
            (
                "<link>http://[broken/1</link><guid>https://e.example/1</guid>",
                "https://e.example/1",
            ),
            ("<link>//[broken/1</link>", None),
            ("<title>a</title>", None),
        ],
    )
    def test_an_rss_items_page(self, item: str, link: str | None) -> None:
        assert rss(item).link == link

    @pytest.mark.parametrize(
        ("item", "link"),
        [
            ('<link href="https://e.example/1"/>', "https://e.example/1"),
            (
                '<link rel="self" href="/x"/><link rel="alternate" href="/1"/>',
                "https://coinpost.example/1",
            ),
            (
                '<link type="application/pdf" href="/1.pdf"/><link type="text/html" href="/1"/>',
                "https://coinpost.example/1",
            ),
            (
                '<link rel="enclosure" href="/1.mp3"/><id>https://e.example/1</id>',
                "https://e.example/1",
            ),
            ("<id>urn:uuid:1</id>", None),
        ],
    )
    def test_an_atom_entrys_page(self, item: str, link: str | None) -> None:
        assert atom(item).link == link

    def test_xml_base_is_where_relative_links_start(self) -> None:
        shape = ATOM.replace("<feed", '<feed xml:base="https://base.example/a/"')
        (entry,) = feed(shape, '<link href="1"/>').entries
        assert entry.link == "https://base.example/a/1"
        nested = shape.replace("<entry", '<entry xml:base="b/"')
        (entry,) = feed(nested, '<link href="1"/>').entries
        assert entry.link == "https://base.example/a/b/1"

    def test_without_an_address_the_feeds_own_link_is_where_relative_links_start(self) -> None:
        entry = rss("<link>/1</link>", head="<link>https://coinpost.example/</link>", url="")
        assert entry.link == "https://coinpost.example/1"


class TestDates:
    @pytest.mark.parametrize(
        "item",
        [
            "<pubDate>Wed, 04 Mar 2026 12:00:00 GMT</pubDate>",
            "<pubDate><![CDATA[Wed, 04 Mar 2026 07:00:00 EST]]></pubDate>",
            "<pubdate>2026-03-04T12:00:00Z</pubdate>",
            "<dc:date>2026-03-04T13:00:00+01:00</dc:date>",
            "<atom:published>2026-03-04T12:00:00Z</atom:published>",
            "<pubDate>soon</pubDate><dc:date>2026-03-04T12:00:00Z</dc:date>",
        ],
    )
    def test_when_an_item_was_published(self, item: str) -> None:
        assert rss(item).published == AT

    def test_an_entry_that_only_says_when_it_was_updated_was_published_then(self) -> None:
        entry = atom("<updated>2026-03-04T12:00:00Z</updated>")
        assert (entry.published, entry.updated) == (AT, AT)

    def test_publication_and_update_are_kept_apart(self) -> None:
        entry = atom(
            "<published>2026-03-04T12:00:00Z</published><updated>2026-03-04T13:00:00Z</updated>"
        )
        assert (entry.published, entry.updated) == (AT, AT + timedelta(hours=1))

    def test_a_missing_zone_is_said(self) -> None:
        assert not rss("<pubDate>Wed, 04 Mar 2026 12:00:00</pubDate>").zone_known
        assert rss("<pubDate>Wed, 04 Mar 2026 12:00:00 GMT</pubDate>").zone_known

    def test_a_wrong_date_is_none(self) -> None:
        assert rss("<pubDate>31 Nov 2026 12:00:00 GMT</pubDate>").published is None


class TestTexts:
    def test_summary_is_text_and_content_is_markup(self) -> None:
        entry = rss(
            "<description>&lt;p&gt;Rates &amp;amp; bonds&lt;/p&gt;</description>"
            "<content:encoded><![CDATA[<p>Full <b>text</b></p>]]></content:encoded>"
        )
        assert (entry.summary, entry.content) == ("Rates & bonds", "<p>Full <b>text</b></p>")

    def test_an_empty_content_stays_empty(self) -> None:
        assert rss("<content:encoded></content:encoded><description>x</description>").content == ""

    @pytest.mark.parametrize(
        ("written", "markup"),
        [
            ('<content type="html">&lt;p&gt;A &amp;amp; B&lt;/p&gt;</content>', "<p>A &amp; B</p>"),
            ('<content type="text">1 &lt; 2 &amp; 3</content>', "1 &lt; 2 &amp; 3"),
            (
                '<content type="xhtml"><div>A <b>B</b> &amp; C</div></content>',
                '<div xmlns="http://www.w3.org/2005/Atom"',
            ),
        ],
    )
    def test_atom_content_of_any_type_is_markup(self, written: str, markup: str) -> None:
        assert atom(written).content.startswith(markup)

    def test_media_and_itunes_descriptions_stand_in_for_a_missing_summary(self) -> None:
        assert rss("<media:description>From a photo</media:description>").summary == "From a photo"
        assert rss("<itunes:summary>From a show</itunes:summary>").summary == "From a show"

    def test_foreign_elements_are_not_read(self) -> None:
        assert rss("<foreign:description>no</foreign:description><title>a</title>").summary == ""

    @pytest.mark.parametrize(
        ("item", "author"),
        [
            ("<author>ann@coinpost.example (Ann Lee)</author>", "Ann Lee"),
            ("<author>Ann Lee</author>", "Ann Lee"),
            ("<dc:creator><![CDATA[Ann Lee]]></dc:creator>", "Ann Lee"),
            ("<atom:author><atom:name>Ann Lee</atom:name></atom:author>", "Ann Lee"),
            ("<author></author><itunes:author>Ann Lee</itunes:author>", "Ann Lee"),
            ("<author></author>", None),
        ],
    )
    def test_who_wrote_it(self, item: str, author: str | None) -> None:
        assert rss(item).author == author


@pytest.mark.parametrize(
    ("head", "ttl"),
    [
        ("<ttl>5</ttl>", timedelta(minutes=5)),
        ("<ttl> 60 </ttl>", timedelta(hours=1)),
        ("<ttl>0</ttl>", None),
        ("<ttl>soon</ttl>", None),
        ("<ttl>-5</ttl>", None),
        ("<ttl>99999999999999999999</ttl>", None),
        ("", None),
    ],
)
def test_the_publishers_wish_how_long_to_wait(head: str, ttl: timedelta | None) -> None:
    assert feed(RSS, "", head=head).ttl == ttl


# --- the oracle: on well-formed feeds feedparser and the fast path agree ------------------------

_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="<>"),
    min_size=1,
    max_size=12,
).filter(lambda word: "&" not in word or ";" not in word)


def _looks_misread(text: str) -> bool:
    """Say whether feedparser would take the text for UTF-8 read as Latin-1, and change it."""
    try:
        return text.encode("latin-1").decode() != text
    except UnicodeError:
        return False


_TITLES = (
    st.lists(_WORDS, min_size=1, max_size=6).map(" ".join).filter(lambda t: not _looks_misread(t))
)
_IDS = st.from_regex(r"[a-zA-Z0-9:-]{1,20}", fullmatch=True)
_PATHS = st.from_regex(r"[a-z0-9/-]{1,20}(\?[a-z]=[0-9]&[a-z]=[0-9])?", fullmatch=True)
_DATES = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - zoned below
    max_value=datetime(2037, 12, 31),  # noqa: DTZ001 - zoned below
).map(lambda at: at.replace(microsecond=0, tzinfo=UTC))


@st.composite
def rss_items(draw: st.DrawFn) -> str:
    link = f"https://coinpost.example/{draw(_PATHS)}"
    return (
        f"<item><title>{_written(draw, draw(_TITLES))}</title><link>{_written(draw, link)}</link>"
        f'<guid isPermaLink="false">{draw(_IDS)}</guid>'
        f"<pubDate>{format_datetime(draw(_DATES))}</pubDate></item>"
    )


@st.composite
def atom_entries(draw: st.DrawFn) -> str:
    link = f"https://coinpost.example/{draw(_PATHS)}"
    date = draw(_DATES).isoformat()
    return (
        f"<entry><title>{_written(draw, draw(_TITLES))}</title>"
        f'<link rel="alternate" href="{escape(link)}"/><id>urn:x:{draw(_IDS)}</id>'
        f"<updated>{date}</updated><published>{date}</published></entry>"
    )


def _written(draw: st.DrawFn, text: str) -> str:
    """Write a text in one of the ways that publishers do."""
    if draw(st.booleans()) and "]]>" not in text:
        return f"<![CDATA[{text}]]>"
    return escape(text)


def _judged(body: bytes) -> list[tuple[str, str, str, datetime]]:
    found = feedparser.parse(
        io.BytesIO(body),
        response_headers={"content-type": "text/xml; charset=utf-8", "content-location": URL},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    return [
        (
            headline(entry.title),
            entry.link,
            entry.id.rpartition("/")[2],  # feedparser resolves ids as if they were links
            datetime.fromtimestamp(calendar.timegm(entry.published_parsed), UTC),
        )
        for entry in found.entries
    ]


def _read(body: bytes) -> list[tuple[str, str | None, str | None, datetime | None]]:
    entries = parse(body, url=URL).entries
    return [(entry.title, entry.link, entry.id, entry.published) for entry in entries]


@settings(max_examples=60)
@given(st.lists(rss_items(), max_size=4))
def test_feedparser_reads_the_same_rss(items: list[str]) -> None:
    body = f'<rss version="2.0"><channel>{"".join(items)}</channel></rss>'.encode()
    assert _read(body) == _judged(body)


@settings(max_examples=60)
@given(st.lists(atom_entries(), max_size=4))
def test_feedparser_reads_the_same_atom(entries: list[str]) -> None:
    body = f'<feed xmlns="http://www.w3.org/2005/Atom">{"".join(entries)}</feed>'.encode()
    assert _read(body) == _judged(body)
