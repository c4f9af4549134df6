import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.charset import utf8

TITLE = "Börse: “Zürich” – 5 €"


def document(text: str, label: str = "") -> str:
    prolog = f'<?xml version="1.0" encoding="{label}"?>' if label else ""
    return f"{prolog}<rss><title>{text}</title></rss>"


@pytest.mark.parametrize("label", ["", "utf-8", "iso-8859-1", "windows-1251", "nonsense"])
def test_what_is_utf8_stays_so_whatever_the_prolog_says(label: str) -> None:
    body = document(TITLE, label).encode()
    assert utf8(body) == body


@pytest.mark.parametrize(
    ("text", "label", "codec"),
    [
        ("Zürich", "iso-8859-1", "latin-1"),
        (TITLE, "iso-8859-1", "cp1252"),
        (TITLE, "windows-1252", "cp1252"),
        ("Банк России", "windows-1251", "cp1251"),
        ("Банк России", "koi8-r", "koi8-r"),
        ("股市上涨", "gb2312", "gb18030"),
        ("日銀が利上げ", "shift_jis", "cp932"),
        ("日銀が利上げ", "euc-jp", "euc_jp"),
        ("日銀が利上げ", "iso-2022-jp", "iso2022_jp"),
        ("코스피 상승", "euc-kr", "cp949"),
    ],
)
def test_a_label_that_fits_is_believed(text: str, label: str, codec: str) -> None:
    body = document(text, label).encode(codec)
    assert text in utf8(body).decode()


def test_the_servers_label_counts_when_the_document_has_none() -> None:
    body = document("Банк России").encode("cp1251")
    assert "Банк России" in utf8(body, 'text/xml; charset="windows-1251"').decode()


def test_a_label_that_does_not_fit_gives_way_to_the_servers() -> None:
    body = document("Банк России", "iso-2022-jp").encode("cp1251")
    assert "Банк России" in utf8(body, "text/xml; charset=windows-1251").decode()


def test_one_damaged_character_does_not_cost_the_rest() -> None:
    body = document("股市上涨，央行维持利率不变" * 20, "gb2312").encode("gb18030")
    broken = body.replace("股".encode("gb18030"), b"\xff", 1)
    assert "央行维持利率不变" in utf8(broken).decode()


@pytest.mark.parametrize("codec", ["gb18030", "euc_jp", "shift_jis", "euc_kr"])
def test_an_unlabelled_set_of_two_byte_characters_is_recognised(codec: str) -> None:
    text = {
        "gb18030": "中国人民银行宣布维持贷款利率不变",
        "euc_kr": "한국은행이 기준금리를 동결했다고 발표했다",
    }.get(codec, "日本銀行は政策金利を引き上げると発表しました")
    assert text in utf8(document(text).encode(codec)).decode()


@pytest.mark.parametrize("label", ["", "utf-8", "unicode_escape", "utf-7", "idna", "rot13"])
def test_bytes_that_fit_no_label_are_read_as_windows_1252(label: str) -> None:
    assert TITLE in utf8(document(TITLE, label).encode("cp1252")).decode()


def test_a_few_windows_bytes_inside_utf8_are_mended_alone() -> None:
    body = document("Zürich grüßt").encode() + "“x”".encode("cp1252")
    assert utf8(body).decode().endswith("<title>Zürich grüßt</title></rss>“x”")


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_the_best_label(mark: bytes, codec: str) -> None:
    body = document(TITLE, "iso-8859-1")
    assert utf8(mark + body.encode(codec)).decode() == body


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_is_known_without_its_mark(codec: str) -> None:
    body = document(TITLE, "utf-16")
    assert utf8(body.encode(codec)).decode() == body


def test_white_space_before_the_document_goes() -> None:
    assert utf8(b"\r\n\t <rss/>") == b"<rss/>"
    assert utf8(b" \n") == b""


@given(st.binary(max_size=300))
def test_any_bytes_become_utf8(body: bytes) -> None:
    utf8(body).decode()
