"""`BTC AND (Fed OR "rate cut") NOT Hack`: tags and quoted words, joined by AND, OR and NOT.

    any  := all ("OR" all)*
    all  := list ("AND" list | ("AND")? "NOT" list)*
    list := "NOT" list | one ("," one)*
    one  := "(" any ")" | '"words"' | tag

A comma is an OR that binds first, as people write lists: BTC, ETH NOT Hack is either of the two
and no hack.
Operators are read in any letter case. A tag may have several words (Federal Reserve), so two
tags side by side are one name; there is no pattern a text could be slow to match.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bot.errors import AskedWrong

LONGEST = 500
"""Characters of an expression."""

MOST_TERMS = 40
"""Tags and quoted words of an expression."""

DEEPEST = 10
"""Brackets and NOTs inside each other."""

Resolve = Callable[[str], str]
"""Turns what was typed for a tag into its own name; raises AskedWrong for what is none."""

_TOKEN = re.compile(r'\s*(?:"(?P<words>[^"]*)"|(?P<mark>[(),])|(?P<name>[^\s"(),]+))')
_WORD = re.compile(r"\w+")
OPERATORS = ("AND", "OR", "NOT")
_TYPED = str.maketrans("“”„«»，、；;", '"""""' + ",,,,")
"""Phones write curly quotes by themselves; lists have other commas in other languages."""


def words_of(text: str) -> str:
    """Return a text as its words: lower case, one blank between and around them."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return f" {' '.join(_WORD.findall(plain))} "


class Said(NamedTuple):
    """What an expression is asked about: tags in lower case, words as `words_of` gives them."""

    tags: frozenset[str]
    words: str


@dataclass(frozen=True)
class HasTag:
    """The card has this tag."""

    name: str

    def holds(self, said: Said) -> bool:
        """Compare without letter case."""
        return self.name.casefold() in said.tags

    def __str__(self) -> str:
        # Notcoin trades as NOT: with a hash sign it is a name
        return f"#{self.name}" if self.name.upper() in OPERATORS else self.name


@dataclass(frozen=True)
class HasWords:
    """These words stand in the story in this order."""

    text: str

    def holds(self, said: Said) -> bool:
        """Compare whole words."""
        return words_of(self.text) in said.words

    def __str__(self) -> str:
        return f'"{self.text}"'


@dataclass(frozen=True)
class Not:
    """The opposite of a condition."""

    inner: "Expression"

    def holds(self, said: Said) -> bool:
        """Turn the answer round."""
        return not self.inner.holds(said)

    def __str__(self) -> str:
        return f"NOT {bracketed(self.inner)}"


@dataclass(frozen=True)
class All:
    """Every one of the conditions."""

    parts: tuple["Expression", ...]

    def holds(self, said: Said) -> bool:
        """Ask until one fails."""
        return all(part.holds(said) for part in self.parts)

    def __str__(self) -> str:
        return " AND ".join(bracketed(part) for part in self.parts)


@dataclass(frozen=True)
class AnyOf:
    """At least one of the conditions."""

    parts: tuple["Expression", ...]

    def holds(self, said: Said) -> bool:
        """Ask until one holds."""
        return any(part.holds(said) for part in self.parts)

    def __str__(self) -> str:
        return " OR ".join(bracketed(part) for part in self.parts)


Expression = HasTag | HasWords | Not | All | AnyOf


def bracketed(part: Expression) -> str:
    """Return a part as it stands inside another."""
    return f"({part})" if isinstance(part, All | AnyOf) else str(part)


def parse(typed: str, resolve: Resolve) -> Expression:
    """Read an expression; AskedWrong says what is wrong with it and what to type instead."""
    if len(typed) > LONGEST:
        raise AskedWrong("wrong-expression-long", most=LONGEST)
    found = _read(typed, resolve, DEEPEST)
    if len(str(found)) > LONGEST:  # as it is shown, it could not be edited any more
        raise AskedWrong("wrong-expression-written", most=LONGEST)
    return found


@lru_cache(maxsize=4096)
def stored(where: str) -> Expression:
    """Read the normal form that a rule keeps; its tags have their own names already.

    It may be a little longer and deeper than what was typed: commas became bracketed ORs.
    """
    return _read(where, lambda name: name, 2 * DEEPEST)


def _read(typed: str, resolve: Resolve, deepest: int) -> Expression:
    parser = _Parser(_tokens(typed.translate(_TYPED)), resolve, deepest)
    found = parser.any(0)
    parser.finish()
    return found


def _tokens(typed: str) -> list[tuple[str, str]]:
    """Return (kind, text) pairs: kind is "words", "name", or the mark or operator itself."""
    tokens: list[tuple[str, str]] = []
    at, end = 0, len(typed.rstrip())
    while at < end:
        match = _TOKEN.match(typed, at)
        if match is None:
            raise AskedWrong("wrong-expression-quote")
        at = match.end()
        tokens.append(_token(match))
    return tokens


def _token(match: re.Match[str]) -> tuple[str, str]:
    if match["words"] is not None:
        return "words", match["words"]
    text = match["mark"] or match["name"]
    kind = text.upper() if text.upper() in OPERATORS else text if match["mark"] else "name"
    return kind, text


class _Parser:
    """Recursive descent, one method for each line of the grammar."""

    def __init__(self, tokens: list[tuple[str, str]], resolve: Resolve, deepest: int) -> None:
        self._tokens = tokens
        self._resolve = resolve
        self._deepest = deepest
        self._at = 0
        self._terms = 0

    def any(self, depth: int) -> Expression:
        """Read what OR joins."""
        parts = [self._all(depth)]
        while self._next() == "OR":
            self._at += 1
            parts.append(self._all(depth))
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def finish(self) -> None:
        """Raise when something is left."""
        if self._next() == ")":
            raise AskedWrong("wrong-expression-open")
        if self._next() is not None:
            raise AskedWrong("wrong-expression-join", text=self._text())

    def _all(self, depth: int) -> Expression:
        parts = [self._list(depth)]
        while self._next() in {"AND", "NOT"}:
            if self._next() == "AND":
                self._at += 1
            parts.append(self._list(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _list(self, depth: int) -> Expression:
        if depth > self._deepest:
            raise AskedWrong("wrong-expression-deep", most=self._deepest)
        if self._next() == "NOT":
            self._at += 1
            return Not(self._list(depth + 1))
        parts = [self._one(depth)]
        while self._next() == ",":
            self._at += 1
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _one(self, depth: int) -> Expression:
        kind, text = self._take()
        if kind != "(":
            return self._term(kind, text)
        inner = self.any(depth + 1)
        self._close()
        return inner

    def _term(self, kind: str, text: str) -> Expression:
        self._terms += 1
        if self._terms > MOST_TERMS:
            raise AskedWrong("wrong-expression-many", most=MOST_TERMS)
        if kind == "words":
            if not words_of(text).strip():
                raise AskedWrong("wrong-expression-empty")
            return HasWords(" ".join(text.split()))
        if kind != "name":
            raise AskedWrong("wrong-expression-place", text=text)
        return HasTag(self._resolve(self._name(text).strip("#")))

    def _name(self, first: str) -> str:
        """Join the words of one name."""
        words = [first]
        while self._next() == "name":
            words.append(self._take()[1])
        return " ".join(words)

    def _close(self) -> None:
        if self._next() != ")":
            raise AskedWrong("wrong-expression-bracket")
        self._at += 1

    def _take(self) -> tuple[str, str]:
        if self._next() is None:
            raise AskedWrong("wrong-expression-end")
        self._at += 1
        return self._tokens[self._at - 1]

    def _next(self) -> str | None:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else None

    def _text(self) -> str:
        return self._tokens[self._at][1][:40]
