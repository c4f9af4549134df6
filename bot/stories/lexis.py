"""Words of headlines brought to one spelling: phrases, roots, and one word for one meaning.

Outlets rewrite each other's news. "Fed lowers rates" and "Federal Reserve cuts borrowing costs"
share no word as written and all of them here.
"""

import re
import unicodedata
from collections.abc import Sequence

from bot.stories.synonyms import (
    ASSETS,
    COMMON_NAMES,
    COMMON_WORDS,
    GROUPS,
    MOVES,
    NO_ACTS,
    OPPOSITES,
    PHRASES,
    STOP,
)

COMMON_WORTH = 0.35
"""What a word that half the news shares is worth beside a telling one."""

SUBJECT = 4
"""Telling words at the start of a clause that hold its subject."""

_SHORTEST = 4
"""Letters below which a word keeps its ending."""

_TOKEN = re.compile(r"(?=\d*[^\W\d_])[^\W_]+(?:[.'&][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_FOLDED = tuple(
    (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), word) for pattern, word in PHRASES
)


def plain(text: str) -> str:
    """Return a text with its standing phrases each written one way."""
    spelled = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")
    spelled = _DOTTED.sub(lambda match: match[0].replace(".", ""), spelled)
    for pattern, word in _FOLDED:
        spelled = pattern.sub(word, spelled)
    return " ".join(spelled.split())


def content(text: str) -> tuple[str, ...]:
    """Return the telling words of a plain text, each once, one word for one meaning."""
    found = (word.casefold() for word in _tokens(text))
    roots = (root(word) for word in found if word not in STOP)
    return tuple(dict.fromkeys(_SAME.get(word, word) for word in roots if word))


def names(text: str) -> tuple[str, ...]:
    """Return the capitalised words of a plain text that are not ordinary words in title case."""
    capitals = (word for word in _tokens(text) if word[:1].isupper() and len(word) > 1)
    roots = (root(word) for word in capitals if word.casefold() not in STOP)
    return tuple(dict.fromkeys(r for r in roots if r not in _SAME and r not in _ORDINARY))


def acts(words: Sequence[str]) -> tuple[str, ...]:
    """Return those of the words that say what was done."""
    return tuple(word for word in words if word in _ACTS)


def moved(head: Sequence[str]) -> tuple[str, ...]:
    """Return the assets whose price a main clause tells of, none when it tells something else."""
    assets = tuple(word for word in head[:SUBJECT] if word in _PRICED)
    return assets if set(head) & _MOVED else ()


def are_opposite(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether the acts of two main clauses contradict each other and agree in none."""
    ours, theirs = acts(one), acts(other)
    return not set(ours) & set(theirs) and any((a, b) in _AGAINST for a in ours for b in theirs)


def worth(word: str) -> float:
    """Say how much a shared word tells: little when half the news has it."""
    return COMMON_WORTH if word in _COMMON or word in _ACTS else 1.0


def root(word: str) -> str:
    """Return a word without its commonest endings; both sides of a comparison lose the same."""
    base = _singular(word.casefold().removesuffix("'s").strip("'.-"))
    for ending in ("ing", "ed", "ly"):
        if base.endswith(ending) and len(base) >= len(ending) + _SHORTEST - 1:
            base = base.removesuffix(ending)
            if base[-1] == base[-2] and base[-1] in "bdgmnprt":  # cutting, stopped
                base = base[:-1]
    return base.removesuffix("e") if len(base) >= _SHORTEST else base


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if is_plural and len(word) >= _SHORTEST else word


def _tokens(text: str) -> list[str]:
    return [match[0].removesuffix("'s") for match in _TOKEN.finditer(text)]


_SAME = {root(word): root(line.split()[0]) for line in GROUPS for word in line.split()}
_ACTS = frozenset(_SAME.values()) - {root(word) for word in NO_ACTS}
_AGAINST = {
    pair
    for one, other in OPPOSITES
    for pair in ((root(one), root(other)), (root(other), root(one)))
}
_PRICED = {root(word) for word in ASSETS}
_MOVED = {root(word) for word in MOVES}
_ORDINARY = {root(word) for word in COMMON_WORDS}
_COMMON = _ORDINARY | {root(word) for word in COMMON_NAMES}
