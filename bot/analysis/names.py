"""Proper names in a text: runs of capitalised words, and which of them an article holds."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from bot.analysis.figures import folded, month
from bot.analysis.openers import OPENERS, VOCABULARY

_WORD = re.compile(r"[^\W_]+(?:[.&'/+-][^\W_]+)*\.?", re.UNICODE)
_POSSESSIVE = re.compile(r"'s?$")
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|St|Inc|Ltd|Corp|Co|Bros|Jr|Sr|vs|No|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:[A-Za-z]\.)*[A-Za-z])\.$"
)
_AMOUNT = re.compile(r"\d[\d.,]*(?:[KMBT]n?|BN|MN)?\.?")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+")
_BREAK = re.compile(r"[,;:!?\"()]|\s-\s|--|\.\s")


class Name(NamedTuple):
    """A run of capitalised words; `opens` is True when it begins its sentence."""

    words: tuple[str, ...]
    opens: bool


class Vocabulary:
    """The words of an article, asked whether a name stands in it, letter by letter."""

    def __init__(self, text: str) -> None:
        plain = folded(text)
        tokens = [_bare(match[0]) for match in _WORD.finditer(plain)]
        self._words = frozenset(tokens)
        self._parts = self._words | {part for token in tokens for part in re.split(r"[/-]", token)}
        self._small = frozenset(word for word in self._parts if word.islower())
        self._runs = f" {' '.join(tokens)} "
        self._months = frozenset(filter(None, map(month, tokens)))

    def has_run(self, words: tuple[str, ...]) -> bool:
        """Say whether these words stand beside each other in the article."""
        if len(words) == 1:
            return words[0] in self._parts or (
                month(words[0]) in self._months and _is_cased(words[0])
            )
        return f" {' '.join(words)} " in self._runs

    def writes_small(self, word: str) -> bool:
        """Say whether the article has the word in lower case: it is no name then."""
        return word.lower() in self._small

    def lowered_name(self, text: str) -> str | None:
        """Return a name of two or more words that the text writes small and the article never."""
        tokens = [_bare(match[0]) for match in _WORD.finditer(folded(text))]
        for first, second in pairwise(tokens):
            is_small = first.islower() and second.islower() and not self._is_small(first, second)
            if is_small and f" {first.capitalize()} {second.capitalize()} " in self._runs:
                return f"{first} {second}"
        return None

    def _is_small(self, first: str, second: str) -> bool:
        return any(word in self._words or word in OPENERS for word in (first, second))


def strangers(text: str, article: Vocabulary, known: frozenset[str]) -> Iterator[str]:
    """Yield the names of a text that neither the article nor the `known` words hold."""
    for name in names(text):
        words = name.words
        if name.opens and _opens(words[0], article):
            words = words[1:]
        if words and not _is_held(words, article, known):
            yield " ".join(words)


def names(text: str) -> Iterator[Name]:
    """Yield the runs of words that are written like names."""
    plain = folded(text)
    run: list[str] = []
    opens, end = True, 0
    for match in _WORD.finditer(plain):
        gap = plain[end : match.start()]
        is_start = end == 0 or _ends_sentence(plain[:end], gap)
        if run and (_BREAK.search(gap) or is_start or not _is_cased(match[0])):
            yield Name(tuple(run), opens)
            run = []
        if _is_cased(match[0]):
            opens = is_start if not run else opens
            run.append(_bare(match[0]))
            if plain[match.end() - 2 : match.end()] == "'s":
                yield Name(tuple(run), opens)
                run = []
        end = match.end()
    if run:
        yield Name(tuple(run), opens)


def _ends_sentence(before: str, gap: str) -> bool:
    if re.search(r"[.!?:][\"')]*\s", gap + " "):
        return True
    return before.endswith(".") and gap[:1].isspace() and not _ABBREVIATED.search(before)


def _is_held(words: tuple[str, ...], article: Vocabulary, known: frozenset[str]) -> bool:
    """Try the run as one name, then split off a known name.

    Words of our own vocabulary stand by themselves: beside a word of the article they would make
    a new name, "Direction Reserve".
    """
    if article.has_run(words) or " ".join(words) in known or VOCABULARY.issuperset(words):
        return True
    return any(
        _is_held(words[:cut], article, known) and _is_held(words[cut:], article, known)
        for cut in range(1, len(words))
        if " ".join(words[:cut]) in known or " ".join(words[cut:]) in known
    )


def _opens(word: str, article: Vocabulary) -> bool:
    """Say whether a sentence may begin with this word although it is no name of the article."""
    return word.lower() in OPENERS or (word[1:].islower() and article.writes_small(word))


def _is_cased(word: str) -> bool:
    """Say whether a word is written like a name; figures ("40B") are judged as figures."""
    if _AMOUNT.fullmatch(word):
        return False
    return any(c.isupper() for c in word) or (not word.isascii() and word[:1].isalpha())


def _bare(word: str) -> str:
    """Return a word without its full stop and possessive; initials keep theirs ("U.S.")."""
    word = word if _INITIALS.fullmatch(word) else word.rstrip(".")
    return _POSSESSIVE.sub("", word)
