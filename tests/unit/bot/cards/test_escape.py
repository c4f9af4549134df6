import unicodedata
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.cards.escape import BREAK, escape, escape_line, safe_url, visible
from tests.unit.bot.cards.discord_rules import faults

PIECES = st.sampled_from(
    [
        *"<>@&#!:/\\`*_~|[]()-+.\n 1a",
        "@everyone", "@here", "<@1>", "<@&2>", "<#3>", "</pay now:4>", "<t:0:R>", "<a:x:5>",
        "<id:browse>", "http://", "HTTPS://", "_https://x", "steam://run", "discord.gg/x",
        "Discord.com/invite/y", "discordapp.com/invite/z", "www.", "[a](b)", "# ", "-# ", "1. ",
        "2) ", "```", "||", ":smile:", "\u202e", "\u200b", "\u200d", "\u2066", "\x1b[31m",
        "e\u0301", "\u0489", "\ufeff", "\x00", "mailto:", "\u3164", "👩", "🔥",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.characters(), max_size=24).map("".join)


@given(TEXTS)
@example("\\[x](http://a)")
@example("<\u200b@1>")
@example("disc\u200bord.gg/x")
@example("@\u2060everyone")
@example("\u00e9https://a.b")
@example("a\n-# small\n1. one\n  ## two")
def test_no_text_pings_links_styles_or_hides(text: str) -> None:
    assert faults(escape(text)) == []


@given(TEXTS)
def test_a_reader_sees_the_text_as_it_was_written(text: str) -> None:
    unescaped = escape(text).replace("\\\\", "\0").replace("\\", "").replace("\0", "\\")
    assert unescaped.replace(BREAK, "") == visible(text)


@given(TEXTS)
def test_what_is_visible_stays_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(TEXTS)
def test_an_escaped_line_is_one_line(text: str) -> None:
    assert len(escape_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Bitcoin's 5% move & Q3 (up 2.1%)", "Bitcoin's 5% move & Q3 \\(up 2.1%\\)"),
        ("S&P 500 falls as AT&T drops", "S&P 500 falls as AT&T drops"),
        ("4.1. Outlook", "4.1. Outlook"),
        ("1. Outlook", "1\\. Outlook"),
        ("# Head", "\\# Head"),
        ("#BTC", "#BTC"),
        ("-5% today", "-5% today"),
        ("- item", "\\- item"),
    ],
)
def test_plain_words_stay_plain(text: str, drawn: str) -> None:
    assert escape(text) == drawn


@pytest.mark.parametrize("emoji", ["👩‍🚀", "👨‍👩‍👧", "🏳️‍🌈", "❤️‍🔥", "👍🏽", "👩🏽‍🚀", "1️⃣", "🇩🇪"])
def test_an_emoji_stays_whole(emoji: str) -> None:
    assert visible(f"to the moon {emoji}!") == f"to the moon {emoji}!"


@pytest.mark.parametrize(
    ("hidden", "seen"),
    [
        ("BT\u200bC", "BTC"),
        ("pay\u202elap", "paylap"),
        ("a\u200db", "ab"),
        ("\ufeffBOM", "BOM"),
        ("\u3164\u2800x\u115f", "x"),
        ("\x1b[1;31mred\x1b[0m alert", "red alert"),
        ("\x1b]0;title\x07text", "text"),
        ("\x9b31mred", "red"),
        ("tab\tand\u00a0space\u2028line", "tab and space line"),
        ("bell\x07", "bell"),
    ],
)
def test_what_cannot_be_seen_is_gone(hidden: str, seen: str) -> None:
    assert visible(hidden) == seen


def test_a_letter_keeps_its_accents_but_no_tower_of_them() -> None:
    assert visible("Vie\u0302\u0323t Nam") == "Vie\u0302\u0323t Nam"
    assert visible("Z" + "\u0321\u0489\u0322\u0334" * 50) == "Z\u0321\u0489"
    assert visible("\u0e2a" + "\u0e47" * 40) == "\u0e2a" + "\u0e47" * 2


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("http://a.example:8080/x?y=1&z=%20#top", "http://a.example:8080/x?y=1&z=%20#top"),
        ("HTTPS://News.Example/A", "https://news.example/A"),
        ("https://a.example/x(1)", "https://a.example/x%281%29"),
        ("https://a.example/a b>c", "https://a.example/a%20b%3Ec"),
        ("https://a.example/ü", "https://a.example/%C3%BC"),
        ("https://b\u00fccher.example/", "https://xn--bcher-kva.example/"),
        ("https://\u0430pple.example/", "https://xn--pple-43d.example/"),
        ("https://a.example/x\u202ey\n", "https://a.example/xy"),
        ("https://a.example?q=1", "https://a.example?q=1"),
    ],
)
def test_an_address_is_linked_in_a_form_that_cannot_break_out(url: str, linked: str) -> None:
    assert safe_url(url) == linked


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a.example/x",
        "//a.example/x",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example",
        "discord://x",
        "https://",
        "https:///path",
        "https://bank.example@evil.example/",
        "https://user:pw@a.example/",
        "https://[::1]/",
        "https://[half",
        "https://a.example:99999/",
        "https://a.example:x/",
        "https://a b/",
        "https://" + "a" * 64 + ".example/",
        "https://a.example/" + "x" * 1024,
    ],
)
def test_what_is_no_plain_web_address_is_not_linked(url: str) -> None:
    assert safe_url(url) is None


@given(
    st.lists(PIECES | st.characters(), max_size=20).map(lambda p: "https://a.example/" + "".join(p))
)
def test_no_path_ends_a_masked_link(url: str) -> None:
    linked = safe_url(url)
    assert linked is None or not set(linked) & set('()<>[]|`\\ \n"')
    assert linked is None or linked.isascii()


@given(st.text(max_size=60))
def test_a_linked_address_is_http_with_a_host(url: str) -> None:
    linked = safe_url(f"http://{url}")
    if linked is not None:
        assert urlsplit(linked).scheme == "http"
        assert urlsplit(linked).hostname
        assert all(unicodedata.category(c) not in {"Cc", "Cf"} for c in linked)
