import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.plain import headline, prose


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("S&P 500 falls as AT&T drops", "S&P 500 falls as AT&T drops"),
        ("S&amp;P 500 falls", "S&P 500 falls"),
        ("Fed&#8217;s Powell &mdash; 5 < 6", "Fed’s Powell — 5 < 6"),
        ("Rates &lt;em&gt;stay&lt;/em&gt;", "Rates <em>stay</em>"),
        ("Rates <em>stay</em> <b class='x'>high</b>", "Rates stay high"),
        ("One<br/>Two", "One Two"),
        ("<BTC> to 100k, says desk", "<BTC> to 100k, says desk"),
        ("a <3 b, c > d", "a <3 b, c > d"),
        ("  spread \n over\tlines ", "spread over lines"),
        ("Bank\x92s profit\x00 up\x7f", "Bank’s profit up"),
        ("R&D&notes at Q&A", "R&D&notes at Q&A"),
        ("half&frac12; &unknown; &#xZZ;", "half½ &unknown; &#xZZ;"),
        ("", ""),
    ],
)
def test_a_headline_reads_as_its_writer_meant_it(written: str, read: str) -> None:
    assert headline(written) == read


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Rates rose.</p><p>Bonds fell.</p>", "Rates rose. Bonds fell."),
        ("A <a href='https://x.example/?a=1&amp;b=2'>link</a>, kept", "A link, kept"),
        ("<script>var x = '<p>no</p>';</script>yes", "yes"),
        ("<style>p { color: red }</style>yes<!-- <p>no</p> -->", "yes"),
        ("yes<script>never closed", "yes"),
        ("<custom-box data-x='1'>kept</custom-box>", "kept"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
        ("AT&amp;amp;T", "AT&amp;T"),
    ],
)
def test_prose_is_the_text_of_the_markup(markup: str, text: str) -> None:
    assert prose(markup) == text


@given(st.text())
def test_whatever_is_written_comes_out_on_one_line_without_controls(text: str) -> None:
    for read in (headline(text), prose(text)):
        assert read == read.strip()
        assert not any(character < " " or "\x7f" <= character <= "\x9f" for character in read)


def test_unclosed_tags_by_the_thousand_cost_no_time() -> None:
    size = 200_000
    assert prose("<a" * size).count("<a") == size
    assert prose("<!--" * size) == ""
    assert headline("<b " * size).startswith("<b <b")
