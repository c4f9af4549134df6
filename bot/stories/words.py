"""Texts into words, and phrase books that find thousands of phrases in one pass over them.

A regular expression with a thousand alternatives tries each at each letter; a tree of words
takes a look or two at each word, whatever the size of the book.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

_WORD = re.compile(r"\d+(?:[.,]\d+)*(?![\w])|\w+")
_JOINTS = frozenset(["", " ", "-", "‑", ".", "/", "&", " & ", " $", " €", " £", ". "])
_LOOKALIKES = str.maketrans(
    "₮АВЕЅЗІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "TABES3IJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo",
)
"""Cyrillic and Greek letters that are drawn like Latin ones, and the sign of Tether."""

_FOREIGN = re.compile("[\u0370-\u052f]")
_NUMBER = "#"


class Word(NamedTuple):
    """A word of a text: as written, folded, where it stands.

    `joined` says that a phrase may run on from the word before: only a space, a hyphen, a point
    or a slash lies between. A full stop counts as such: texts come a sentence at a time.
    """

    text: str
    folded: str
    start: int
    end: int
    joined: bool


def words(text: str) -> list[Word]:
    """Split a text into words; a possessive 's is no word of its own."""
    plain = as_drawn(text)
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(plain):
        gap = plain[last : match.start()]
        if match[0] == "s" and gap in ("'", "’"):
            last = match.end()
            continue
        found.append(Word(match[0], match[0].casefold(), *match.span(), gap in _JOINTS))
        last = match.end()
    return found


def as_drawn(text: str) -> str:
    """Return a text with each letter as it looks, in as many letters: wide ones, bold ones, twins.

    A name is often disguised by letters of another alphabet (Unicode's confusables). A text that
    has letters of it which look like none of ours is written in it, and stays.
    """
    if text.isascii():
        return text
    spelled = "".join(_spelled(letter) for letter in text)
    drawn = spelled.translate(_LOOKALIKES)
    return spelled if _FOREIGN.search(drawn) else drawn


def _spelled(letter: str) -> str:
    plain = unicodedata.normalize("NFKC", letter)
    return plain if len(plain) == 1 else letter


def word_set(*lines: str) -> frozenset[str]:
    """Return the words of some lines: long lists of words read best as text."""
    return frozenset(word for line in lines for word in line.split())


class Match(NamedTuple, Generic[Value]):
    """A phrase found in words[first:last]."""

    first: int
    last: int
    value: Value


class _Node(Generic[Value]):
    """What may follow a phrase so far: whole words, stems, and the phrases that end here."""

    __slots__ = ("ends", "stems", "words")

    def __init__(self) -> None:
        self.words: dict[str, _Node[Value]] = {}
        self.stems: dict[str, _Node[Value]] = {}
        self.ends: list[tuple[tuple[str, ...], Value]] = []

    def next(self, word: Word) -> Iterator["_Node[Value]"]:
        """Yield the nodes that a word leads to."""
        if (node := self.words.get(word.folded)) is not None:
            yield node
        if self.stems:
            for length in range(1, len(word.folded) + 1):
                if (node := self.stems.get(word.folded[:length])) is not None:
                    yield node
            if word.folded[0].isdigit() and (node := self.stems.get(_NUMBER)) is not None:
                yield node


class PhraseBook(Generic[Value]):
    """Phrases and what each stands for.

    A phrase is words; `*` ends a stem, `#` is any number. Words in lower case match in any case,
    words with a capital letter as written or all in capitals.
    """

    def __init__(self) -> None:
        self._root: _Node[Value] = _Node()

    def add(self, phrase: str, value: Value) -> None:
        """Enter a phrase."""
        node = self._root
        written = _phrase_words(phrase)
        for word in written:
            stem = word.endswith("*") or word == _NUMBER
            branch = node.stems if stem else node.words
            node = branch.setdefault(word.removesuffix("*").casefold(), _Node())
        node.ends.append((written, value))

    def matches(self, text: Sequence[Word], first: int = 0) -> Iterator[Match[Value]]:
        """Yield every phrase that starts at a word, the shortest first."""
        nodes = [self._root]
        for position in range(first, len(text)):
            word = text[position]
            if position > first and not word.joined:
                return
            nodes = [after for node in nodes for after in node.next(word)]
            if not nodes:
                return
            for node in nodes:
                for written, value in node.ends:
                    if _as_written(written, text[first : position + 1]):
                        yield Match(first, position + 1, value)

    def find(self, text: Sequence[Word]) -> Iterator[Match[Value]]:
        """Yield every phrase of a text, in order of where it starts."""
        for first in range(len(text)):
            yield from self.matches(text, first)


def longest(matches: Iterable[Match[Value]]) -> list[Match[Value]]:
    """Keep of overlapping matches the one that starts first, of those the longest."""
    kept: list[Match[Value]] = []
    for match in sorted(matches, key=lambda m: (m.first, -m.last)):
        if not kept or match.first >= kept[-1].last:
            kept.append(match)
    return kept


def _phrase_words(phrase: str) -> tuple[str, ...]:
    parts = re.findall(r"#|\w+\*?", as_drawn(phrase).replace("'s", "").replace("’s", ""))
    return tuple(parts)


def _as_written(phrase: Sequence[str], text: Sequence[Word]) -> bool:
    """Say whether capitals agree: a lower-case word of the phrase matches any."""
    for wanted, word in zip(phrase, text, strict=True):
        stem = wanted.removesuffix("*")
        if stem == stem.lower():
            continue
        head = word.text[: len(stem)] if wanted.endswith("*") else word.text
        if head not in (stem, stem.upper()):
            return False
    return True
