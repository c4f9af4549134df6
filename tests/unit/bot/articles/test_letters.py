import pytest

from bot.articles.letters import folded, visible, words


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("B\u200bT\u2060C", "BTC"),
        ("\u202eCTB\u202c rises", "CTB rises"),
        ("re\u00adserve", "reserve"),
        ("Fed\U000e0041\U000e0042 holds", "Fed holds"),
        ("a\u3164b\u2800c", "abc"),
        ("\ufeffTitle\x00\x07", "Title"),
        ("\uff22\uff34\uff23 \U0001d7d9", "BTC 1"),
        ("AT&amp;T &quot;up&quot; S&P &#8217;", 'AT&T "up" S&P ’'),
    ],
)
def test_what_no_reader_sees_is_gone(written: str, seen: str) -> None:
    assert visible(written) == seen


def test_joiners_stay_where_a_script_or_an_emoji_needs_them() -> None:
    assert visible("می\u200cخواهم") == "می\u200cخواهم"
    assert visible("👩\u200d💻") == "👩\u200d💻"


def test_accents_and_signs_are_not_touched() -> None:
    assert visible("Zürich – 5 % ¥ ½ naïve ☃") == "Zürich – 5 % ¥ ½ naïve ☃"


def test_white_space_of_every_kind_folds_to_one_space() -> None:
    assert folded("\u00a0 a\t\r\nb\u2003c \u2028") == "a b c"


def test_words_come_from_lists_written_with_spaces() -> None:
    assert words("a b", "c") == frozenset("abc")
