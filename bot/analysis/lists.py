"""Lists of words and of patterns, written over several lines."""

import re


def words(*lines: str) -> frozenset[str]:
    """Return the words of some lines."""
    return frozenset(" ".join(lines).split())


def in_order(line: str) -> tuple[str, ...]:
    """Return the words of a line in their order."""
    return tuple(line.split())


def any_of(*patterns: str) -> re.Pattern[str]:
    """Return what matches wherever one of the patterns does."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
