import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bot.sources.repair import repaired


def text_of(fragment: str) -> str:
    parser = etree.XMLParser(recover=True, resolve_entities=False)
    root = etree.fromstring(repaired(fragment).encode(), parser)
    return "".join(map(str, root.itertext()))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<t>S&P 500 falls as AT&T drops; M&A slows</t>", "S&P 500 falls as AT&T drops; M&A slows"),
        ("<t>Fed&rsquo;s Powell &mdash; 5 < 6</t>", "Fed’s Powell — 5 < 6"),
        ("<t>a &lt; b &amp; c &#8217; &#x2014; &#38;</t>", "a < b & c ’ — &"),
        ("<t>https://e.example/?a=1&b=2&copy=3</t>", "https://e.example/?a=1&b=2&copy=3"),
        ("<t>&nosuch; &#; &#99999999;</t>", "&nosuch; &#; &#99999999;"),
        ("<t>nul\x00, bell\x07, &#0; and &#x1F; go</t>", "nul, bell,  and  go"),
        ("<t>&#1114112;&#xD800;</t>", ""),
        ("<t><![CDATA[S&P & <b>bold</b> &amp; \x0bx]]></t>", "S&P & <b>bold</b> &amp; x"),
        ("<t><![CDATA[cut off", "cut off"),
        ("<t>a<!-- & < -->b<?php echo 1 ?>c</t>", "abc"),
        ("<<<<<<< HEAD\n<t>kept</t>\n=======", "<<<<<<< HEAD\nkept\n======="),
        ("<t>1 <2 <= 3 </ 4 <! 5</t>", "1 <2 <= 3 </ 4 <! 5"),
    ],
)
def test_not_a_character_of_the_text_is_lost(written: str, read: str) -> None:
    assert text_of(written) == read


def test_several_documents_in_one_file_are_gathered() -> None:
    two = '<?xml version="1.0"?><rss><a/></rss><?xml version="1.0"?><rss><b/></rss>'
    assert repaired(two) == "<document><rss><a/></rss><rss><b/></rss></document>"


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE rss [<!ENTITY x "bomb">]>',
        '<!DOCTYPE rss SYSTEM "file:///etc/passwd" [ <!ENTITY x SYSTEM "file:///etc/passwd"> ] >',
        '<!doctype html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://www.w3.org/xhtml1.dtd">',
        '<!DOCTYPE rss [<!ENTITY x "never closed">',
    ],
)
def test_a_document_type_goes_with_all_that_it_declares(declaration: str) -> None:
    assert "ENTITY" not in repaired(f"{declaration}<t>&x;</t>")


def test_an_entity_declared_anywhere_is_only_text() -> None:
    assert text_of('<t><!ENTITY x "y">&x;</t>').endswith("&x;")


@given(st.text())
def test_any_text_inside_an_element_survives(text: str) -> None:
    plain = "".join(c for c in text if c.isprintable() and c not in "<>&")
    assert text_of(f"<t>{plain}</t>") == plain


@pytest.mark.parametrize(
    "piece", ["<!--", "<!DOCTYPE", "<!DOCTYPE [", "<![CDATA[", "<?x", "&a", "<"]
)
def test_openings_by_the_thousand_cost_no_time(piece: str) -> None:
    assert repaired(piece * 100_000).startswith("<document>")
