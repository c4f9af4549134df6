"""MinHash: how much of two texts is the same, word for word, from a few numbers kept of each."""

import re
from collections.abc import Sequence
from hashlib import blake2b

LANES = 64
"""Numbers kept of a text; the estimate's error is about 1/8."""

LEAST = 24
"""Lanes that have to be in use: two short headlines of a series share most of their words."""

_LENGTH = 3
_WORD = re.compile(r"\w+")
_EMPTY = 2**32


def signature(text: str) -> tuple[int, ...]:
    """Return the smallest hash of the text's three-word shingles in each lane."""
    words = _WORD.findall(text.casefold())
    lanes = [_EMPTY] * LANES
    for start in range(max(len(words) - _LENGTH + 1, 1)):
        digest = blake2b(" ".join(words[start : start + _LENGTH]).encode(), digest_size=5).digest()
        lane = digest[4] % LANES
        lanes[lane] = min(lanes[lane], int.from_bytes(digest[:4]))
    return tuple(lanes)


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Estimate which share of all shingles of two texts both have; 0 when they are too short."""
    used = [(a, b) for a, b in zip(one, other, strict=True) if a != _EMPTY or b != _EMPTY]
    return sum(a == b for a, b in used) / len(used) if len(used) >= LEAST else 0.0
