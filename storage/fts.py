"""What people and feeds write, made into full-text queries that cannot fail.

FTS5 has a query language; a lone quote, a hyphen or a NUL in it is a syntax error. So only the
words of a text are taken, each quoted, and the operators are ours.
"""

import re
import unicodedata
from collections.abc import Iterable

MOST_WORDS = 32
"""Words taken of one query: more do not narrow it, and a page of text is no query."""

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Return the words that the index's tokenizer would see, each once, in order."""
    composed = unicodedata.normalize("NFC", text)
    return list(dict.fromkeys(_WORD.findall(composed)))[:MOST_WORDS]


def all_of(text: str) -> str | None:
    """Return a query for texts that have all words of `text`; None when it has no word."""
    return " ".join(f'"{word}"' for word in words(text)) or None


def beginning(text: str) -> str | None:
    """Return a query for what somebody is still typing: all words, the last by how it begins."""
    query = all_of(text)
    return query if query is None or not text[-1:].isalnum() else f"{query}*"


def any_of(terms: Iterable[str]) -> str | None:
    """Return a query for texts that have any of the terms; None when there is none.

    A term of several words must occur as that phrase.
    """
    phrases = (" ".join(words(term)) for term in terms)
    kept = [phrase for phrase in dict.fromkeys(phrases) if phrase][:MOST_WORDS]
    return " OR ".join(f'"{phrase}"' for phrase in kept) or None
