"""Bytes of a document -> the same document in UTF-8.

Bytes that are valid UTF-8 stay as they are, whatever the prolog says: publishers change their
encoding and forget the label far more often than the other way round.
"""

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = ((b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))
"""How UTF-16 without its mark starts (XML 1.0, appendix F)."""

_PROLOG = re.compile(rb"""<\?xml[^>]{0,100}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']""")
_HEADER = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)
_PROLOG_WITHIN = 400

# Python's codecs include some that are no character sets (idna, unicode_escape, ...)
_CHARACTER_SET = re.compile(
    r"iso8859-\d+|iso2022_\w+|cp\d+|koi8-\w|gbk?|gb\d+|big5\w*|euc_\w+|shift_jis\w*|utf-(?:16|32)\S*"
    r"|mac-\w+|tis-620|hz"
)
_LARGER = {
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What publishers mean by a label: the larger set that browsers read too (WHATWG Encoding)."""

_UNLABELLED = ["gb18030", "gb2312", "big5", "euc_jp", "shift_jis", "euc_kr"]
"""Sets of two-byte characters: a chance text in another set hardly ever fits them."""

_TOLERATED = 100
"""One damaged character in so many does not make a label wrong."""

_RESCUE = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
"""What "surrogateescape" makes of a byte that is not UTF-8 -> its Windows-1252 character."""


def utf8(body: bytes, content_type: str | None = None) -> bytes:
    """Return the document in UTF-8, without a byte order mark or leading white space."""
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return _encoded(body[len(mark) :].decode(codec, "replace"))
    for start, codec in _UNMARKED:
        if body.startswith(start):
            return _encoded(body.decode(codec, "replace"))
    if b"\x1b" not in body and _is_utf8(body):  # ISO-2022 hides in ASCII behind escapes
        return body.lstrip()
    return _encoded(_decoded(body, content_type))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace").lstrip()


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _decoded(body: bytes, content_type: str | None) -> str:
    """Read as labelled, else as recognised, else byte by byte."""
    labels = [label for label in (_prolog(body), _header(content_type)) if label]
    for codec in filter(None, map(_codec, labels)):
        text = body.decode(codec, "replace")
        if text.count("\ufffd") * _TOLERATED <= len(text):
            return text
    if not labels and (guess := from_bytes(body, cp_isolation=_UNLABELLED).best()):
        return body.decode(guess.encoding, "replace")
    return _rescued(body)


def _prolog(body: bytes) -> str:
    match = _PROLOG.search(body, 0, _PROLOG_WITHIN)
    return match[1].decode() if match else ""


def _header(content_type: str | None) -> str:
    match = _HEADER.search(content_type or "")
    return match[1] if match else ""


def _codec(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return _LARGER.get(name, name) if _CHARACTER_SET.fullmatch(name) else None


def _rescued(body: bytes) -> str:
    """Read UTF-8 and take each byte that is not for Windows-1252.

    This mends both a page wholly in Windows-1252 and one with a few such bytes pasted in.
    """
    return body.decode("utf-8", "surrogateescape").translate(_RESCUE)
