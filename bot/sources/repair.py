"""Ill-formed XML -> XML that a recovering parser reads without losing a character.

A bare "&" or "<" makes libxml2 drop text around it, so "S&P 500" would become "S 500". What
cannot be markup is escaped first; text in CDATA is left alone.
"""

import re
from html import escape
from html.entities import html5

_TOKEN = re.compile(
    r"""
    (?P<keep> <!\[CDATA\[ .*? (?:\]\]>|\Z) )
    | (?P<drop> <!-- .*? (?:-->|\Z)
        | <\?[a-z] .*? (?:\?>|\Z)                            # declarations may stand anywhere
        | <!DOCTYPE [^\[<>]* (?:\[ .*? (?:\]\s*>|\Z) | >)    # and whatever entities it declares
        | [\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff] )
    | &\#(?:(?P<decimal>\d{1,7})|[xX](?P<hex>[0-9a-fA-F]{1,6}));
    | &(?P<name>[a-zA-Z][a-zA-Z0-9]{1,31});
    | (?P<stray> & | <(?![a-zA-Z_/!]) | <!(?!\[CDATA\[|--) | </(?![a-zA-Z_]) )
    """,
    re.DOTALL | re.VERBOSE | re.IGNORECASE,
)
_XML_OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ROOT = "document"


def repaired(document: str) -> str:
    """Return the document with stray characters escaped, inside one root element of ours.

    The root gathers several documents in one file (a merge conflict left in, say), and no
    document type counts inside it: nothing can declare an entity.
    """
    return f"<{_ROOT}>{_TOKEN.sub(_mended, document)}</{_ROOT}>"


def _mended(token: re.Match[str]) -> str:
    if token["keep"]:
        return _closed(_CONTROLS.sub("", token["keep"]))
    if token["drop"]:
        return ""
    if token["name"]:
        return _named(token["name"])
    if token["decimal"] or token["hex"]:
        return _numbered(token)
    return escape(token["stray"])


_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def _closed(section: str) -> str:
    return section if section.endswith("]]>") else f"{section}]]>"


def _named(name: str) -> str:
    if name in _XML_OWN:
        return f"&{name};"
    return escape(html5.get(f"{name};", f"&{name};"))


def _numbered(token: re.Match[str]) -> str:
    """Return a character reference, or nothing when XML forbids the character."""
    number = int(token["decimal"]) if token["decimal"] else int(token["hex"], 16)
    if number > 0x10FFFF or _CONTROLS.match(chr(number)):  # noqa: PLR2004 - Unicode's last
        return ""
    return f"&#{number};"
